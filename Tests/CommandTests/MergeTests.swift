import Foundation
import TestSupport
import Testing

/// Tellings of one event become one feature: what the layers, `merges.csv` and the manifest say of it.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct MergeTests {
  /// Two reports of one strike, one of another, and one without a date.
  private static let reports = [
    ("a", "2017-07-11", "An airstrike hit a market in Fallujah on July 10, 2017, killing 12 people."),
    ("b", "2017-07-12", "Warplanes bombed a market in Fallujah on Monday, leaving 14 dead."),
    ("c", "2017-07-13", "A car bomb killed five people in Kirkuk on July 11, 2017."),
    ("d", nil, "Gunmen abducted four engineers near Tikrit."),
  ]

  private static func line(_ report: (String, String?, String)) -> String {
    let published = report.1.map { "\"published\":\"\($0)\"," } ?? ""
    return "{\"id\":\"\(report.0)\",\(published)\"source\":\"Ostrea\",\"text\":\"\(report.2)\"}\n"
  }

  private static func input(_ folder: TemporaryFolder, _ order: [Int] = [0, 1, 2, 3]) throws -> String {
    try folder.write(order.map { line(reports[$0]) }.joined(), to: "reports.jsonl")
    return folder.file("reports.jsonl")
  }

  @Test func twoReportsAreOneFeature() async throws {
    let folder = try TemporaryFolder()
    let (layers, result) = try await LayerSet.export([Self.input(folder)])
    #expect(result.exitCode == 0)
    #expect(result.stderr.contains("1 tellings merged into others"), "\(result.stderr)")
    let events = layers.properties("events")
    #expect(events.count == 2)
    let event = try #require(events.first)
    #expect(event["sources"]?.int == 2)
    #expect(event["source_ids"]?.string == "a; b")
    #expect(event["document_id"]?.string == "a")
    #expect(event["fatalities"]?.int == 14)
    #expect(event["fatalities_low"]?.int == 12 && event["fatalities_high"]?.int == 14)
    let quotes = event["quotes"]?.string?.components(separatedBy: " ¶ ")
    #expect(quotes == [Self.reports[0].2, Self.reports[1].2])
    #expect(events[1]["quotes"] == .null)
    #expect(events[1]["sources"]?.int == 1)
  }

  @Test func mergesTableSaysWhy() async throws {
    let folder = try TemporaryFolder()
    let (layers, _) = try await LayerSet.export([Self.input(folder)])
    let table = layers.table("merges")
    #expect(
      table.header == [
        "event_id", "member_event_id", "document_id", "char_start", "char_end", "place", "date", "quote", "score",
        "reason",
      ])
    #expect(table.column("document_id") == ["a", "b"])
    let event = try #require(layers.properties("events").first?["event_id"]?.string)
    #expect(table.column("event_id") == [event, event])
    #expect(table.column("member_event_id").first == event)
    #expect(table.column("reason").first == "told first")
    let reason = try #require(table.column("reason").last)
    for part in ["Fallujah = Fallujah", "2017-07-10 = 2017-07-10", "12 dead, later 14"] {
      #expect(reason.contains(part), "\(reason)")
    }
    for score in table.column("score").compactMap(Double.init) { #expect((0.5...1).contains(score)) }
  }

  @Test func noMergeKeepsEachTellingInItsOrder() async throws {
    let folder = try TemporaryFolder()
    let (layers, _) = try await LayerSet.export([Self.input(folder, [2, 1, 0, 3]), "--no-merge"])
    let events = layers.properties("events")
    #expect(events.map { $0["document_id"]?.string } == ["c", "b", "a"])
    #expect(events.allSatisfy { $0["sources"]?.int == 1 && $0["quotes"] == .null })
    #expect(layers.files["merges.csv"] == nil)
    #expect(layers.manifest["counts"]?["events_merged_away"]?.int == 0)
  }

  @Test func eventsComeByDateAndThenById() async throws {
    let (layers, _) = try await LayerSet.seeds()
    let keys = layers.properties("events").map {
      ($0["date_start"]?.string ?? "") + ($0["event_id"]?.string ?? "")
    }
    #expect(keys.count > 100)
    #expect(keys == keys.sorted())
    let undated = layers.properties("events_undated").compactMap { $0["event_id"]?.string }
    #expect(undated == undated.sorted())
  }

  /// The layers do not depend on the order of the inputs; `mentions` keeps it.
  @Test func orderOfInputsChangesNoEvent() async throws {
    let seeds = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("seeds"))
      .filter { $0.first?.isNumber == true }.sorted().map { "seeds/" + $0 }
    let manifest = ["--manifest", "seeds/manifest.csv"]
    let (one, _) = try await LayerSet.export(seeds + manifest)
    let (other, _) = try await LayerSet.export(seeds.reversed() + manifest)
    #expect(one.table("merges").rows.count > 10)
    for name in ["events.geojson", "events.csv", "events_undated.geojson", "merges.csv", "places.geojson"] {
      #expect(one.files[name] == other.files[name], "\(name)")
    }
  }

  @Test func streamIsMergedToo() async throws {
    let folder = try TemporaryFolder()
    let input = try Self.input(folder)
    for (options, lines) in [([], 3), (["--no-merge"], 4)] as [([String], Int)] {
      let result = try await Dateline.run(
        ["export", input, "-o", "-", "--format", "csv"] + options, workingDirectory: folder.path)
      #expect(result.lines.count == lines, "\(options)")
    }
    #expect(try folder.names() == ["reports.jsonl"])
  }

  /// A report of July and one of the 10th are of the 10th together: the filters see that.
  @Test func filtersSeeTheMergedEvent() async throws {
    let folder = try TemporaryFolder()
    let reports = [
      ("a", "2017-08-20", "An airstrike in Fallujah in July 2017 killed 43 people."),
      ("b", "2017-07-12", "Warplanes bombed Fallujah on July 10, 2017, killing 43 people."),
    ]
    try folder.write(reports.map { Self.line($0) }.joined(), to: "two.jsonl")
    let input = folder.file("two.jsonl")
    let (merged, _) = try await LayerSet.export([input, "--since", "2017-07-15"])
    #expect(merged.properties("events").isEmpty)
    #expect(merged.manifest["counts"]?["features_left_out_by_options"]?.int == 1)
    let (apart, _) = try await LayerSet.export([input, "--since", "2017-07-15", "--no-merge"])
    #expect(apart.properties("events").map { $0["document_id"]?.string } == ["a"])
  }

  @Test(arguments: [[], ["--type", "TERRITORY"], ["--no-merge"]] as [[String]])
  func countsAddUp(_ options: [String]) async throws {
    let (layers, _) = try await LayerSet.export(["seeds", "--manifest", "seeds/manifest.csv"] + options)
    let counts = try #require(layers.manifest["counts"])
    func count(_ name: String) -> Int { counts[name]?.int ?? -1 }
    #expect(count("events_told") > 100)
    #expect(
      count("events_told") == count("events_merged_away") + count("features_dated") + count("features_undated")
        + count("features_left_out_by_options"))
    #expect((count("events_merged_away") > 0) == !options.contains("--no-merge"))
  }

  // MARK: The spool

  /// Enough records that they do not stay in memory.
  private static func many() -> String {
    (0..<60_000).map { number in
      "{\"id\":\"r\(number)\",\"text\":\"Troops captured Raqqa on Oct. 17, 2017, and fighting went on in \(number) streets.\"}\n"
    }.joined()
  }

  /// The file of the waiting records has no name, so that nothing is left of it when the program is killed.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd"), "there is no /proc"))
  func nothingIsLeftOfARunThatIsKilled() async throws {
    let folder = try TemporaryFolder()
    let session = try Session(["export", "-", "-o", "out"], workingDirectory: folder.path)
    try session.write(Self.many())
    let isSpooling = try await eventually {
      let links = "/proc/\(session.number)/fd"
      return try FileManager.default.contentsOfDirectory(atPath: links).contains { name in
        do {
          return try FileManager.default.destinationOfSymbolicLink(atPath: links + "/" + name)
            .hasSuffix(" (deleted)")
        } catch CocoaError.fileReadNoSuchFile {
          return false  // The descriptor was closed in between.
        }
      }
    }
    #expect(isSpooling, "the records went to a file")
    session.send(signal: SIGKILL)
    #expect(await session.end() == 137)
    #expect(try !folder.names(in: "out").contains { $0.contains("scratch") })
    #expect(try folder.names(in: "out").allSatisfy { $0.hasSuffix(".partial") })
  }

  /// A disk that holds the layers but not the records that wait.
  @Test(.enabled(if: getuid() == 0, "only root can mount a small disk"))
  func fullDiskIsTold() async throws {
    let folder = try TemporaryFolder()
    let disk = try folder.makeFolder("disk")
    let mounted = try await Dateline.shell("mount -t tmpfs -o size=8m tmpfs '\(disk)'")
    guard mounted.exitCode == 0 else {
      print("fullDiskIsTold skipped: this machine does not let root mount a tmpfs.")
      return
    }
    try folder.write(Self.many(), to: "many.jsonl")
    let result = try await Dateline.run(["export", folder.file("many.jsonl"), "-o", disk])
    let left = try folder.names(in: "disk")
    _ = try await Dateline.shell("umount '\(disk)'")
    #expect(result.exitCode == 2)
    #expect(result.stderr.contains("the disk is full"), "\(result.stderr)")
    #expect(left.isEmpty, "\(left)")
  }
}
