import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes: another run, other numbers of workers, another folder.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct SameBytesTests {
  @Test func onEveryRunAndForAnyNumberOfWorkers() async throws {
    let (first, _) = try await LayerSet.seeds()
    let (again, _) = try await LayerSet.seeds()
    #expect(differences(first, again).isEmpty)
    for jobs in ["1", "2", "4"] {
      let (other, _) = try await LayerSet.seeds("--jobs", jobs)
      #expect(differences(first, other).isEmpty, "--jobs \(jobs)")
    }
  }

  /// All formats, manifest included; with and without a stated time of change.
  @Test(arguments: [nil, "1500000000"] as [String?]) func inEveryFormat(_ epoch: String?) async throws {
    let environment = epoch.map { ["SOURCE_DATE_EPOCH": $0] } ?? [:]
    let formats = "geojson,geojsonl,geojsons,csv,fgb,kml,gpkg,lpf,parquet,pmtiles,kmz,shp"
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: try Checkout.text("seeds/14-dispatches.jsonl"), count: 10), to: "many.jsonl")
    try folder.write(
      "date,place,country,note\n"
        + (0..<1500).map { "2017-07-\(10 + $0 % 20),\(["Mosul", "Raqqa", "Nowhere"][$0 % 3]),,\"n, \($0)\"\n" }.joined(),
      to: "table.csv")
    for command in [["export", "many.jsonl", "--schema", "acled"], ["geocode", "table.csv"]] {
      var first: [String: Data] = [:]
      for (number, jobs) in ["1", "1", "2", "8"].enumerated() {
        let result = try await Dateline.run(
          command + ["--format", formats, "--jobs", jobs, "-o", "out\(number)"], environment: environment,
          workingDirectory: folder.path)
        #expect(result.exitCode == 0, "\(result.stderr)")
        let files = try folder.contents(of: "out\(number)")
        try FileManager.default.removeItem(atPath: folder.file("out\(number)"))
        if number == 0 { first = files }
        let other = first.keys.filter { files[$0] != first[$0] }.sorted()
        #expect(files.count == first.count && other.isEmpty, "\(command[0]) --jobs \(jobs): \(other)")
      }
      #expect(first.count > 30)
      let package = String(decoding: first["events.gpkg"] ?? Data(), as: Unicode.ASCII.self)
      #expect(package.contains("2017-07-14T02:40:00.000Z") == (epoch != nil), "\(command[0])")
    }
  }

  /// Many batches, so that workers do finish out of order.
  @Test func forManyDocuments() async throws {
    let folder = try TemporaryFolder()
    let records = try Checkout.text("seeds/14-dispatches.jsonl")
    try folder.write(String(repeating: records, count: 300), to: "many.jsonl")
    let input = folder.file("many.jsonl")
    let (one, _) = try await LayerSet.export([input, "--jobs", "1"])
    let (four, _) = try await LayerSet.export([input, "--jobs", "4"])
    #expect(one.manifest["counts"]?["documents"]?.int == 1500)
    #expect(differences(one, four).isEmpty)
  }

  /// Dates are told from the published day alone: the machine's zone and language change nothing.
  @Test func inEveryTimeZoneAndLocale() async throws {
    let records = [
      ("a", "Shells fell on Friday, two days ago and last night; on Jan. 3 at 15:00 GMT talks will begin."),
      ("b", "IN THE I-ROAD CAMP FIGHTING WENT ON TODAY AND YESTERDAY, THE MINISTRY SAID IN ISTANBUL ON MONDAY."),
    ]
    let input = records.map { "{\"id\":\"\($0.0)\",\"published\":\"2017-07-12\",\"text\":\"\($0.1)\"}\n" }
      .joined()
    let plain = try await Dateline.run(["annotate"], stdin: input, environment: ["TZ": "UTC", "LC_ALL": "C"])
    #expect(plain.exitCode == 0)
    #expect(plain.stdout.contains("2017-07-11TNI"))
    for (zone, locale) in [
      ("Pacific/Kiritimati", "tr_TR.UTF-8"), ("America/Adak", "ar_EG.UTF-8"), ("Asia/Tehran", "fa_IR.UTF-8"),
    ] {
      let other = try await Dateline.run(
        ["annotate"], stdin: input, environment: ["TZ": zone, "LC_ALL": locale, "LANG": locale])
      #expect(other.output == plain.output, "\(zone), \(locale)")
    }
  }

  @Test func fromAnotherWorkingFolder() async throws {
    let (first, _) = try await LayerSet.seeds()
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Checkout.path("seeds"), toPath: folder.file("seeds"))
    let (copy, _) = try await LayerSet.export(
      ["seeds", "--manifest", "seeds/manifest.csv"], workingDirectory: folder.path)
    #expect(differences(first, copy).isEmpty)

    // Only the manifest says where the inputs stood.
    let (absolute, _) = try await LayerSet.export(
      [Checkout.path("seeds"), "--manifest", Checkout.path("seeds/manifest.csv")],
      workingDirectory: folder.path)
    #expect(differences(first, absolute) == ["manifest.json"])
  }

  @Test func standardInputIsTheSameText() async throws {
    let folder = try TemporaryFolder()
    let text = try Checkout.text("seeds/01-mosul-victory.txt")
    let stream = try await Dateline.run(
      ["export", "-", "--published", "2017-07-10", "-o", folder.file("out")], stdin: text)
    #expect(stream.exitCode == 0)
    let piped = try LayerSet(folder.contents(of: "out"))
    let (file, _) = try await LayerSet.export(
      ["seeds/01-mosul-victory.txt", "--published", "2017-07-10"])
    let quotes = { (layers: LayerSet) in layers.properties("events").map { $0["quote"] } }
    #expect(!quotes(file).isEmpty)
    #expect(quotes(piped) == quotes(file))
  }

  /// `output/` is what export makes of `seeds/`; `DATELINE_BLESS=1` writes it again.
  @Test func outputIsWhatExportMakesOfSeeds() async throws {
    let (layers, result) = try await LayerSet.seeds()
    #expect(result.exitCode == 0)
    let folder = Checkout.path("output")
    if Checkout.isBlessing {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, bytes) in layers.files {
        try bytes.write(to: URL(fileURLWithPath: folder + "/" + name))
      }
    }
    // Pictures and notes may stand beside the layers.
    let changed = try layers.files.filter { name, bytes in
      let file = "output/" + name
      return try !Checkout.exists(file) || Checkout.bytes(file) != bytes
    }
    #expect(
      changed.keys.sorted() == [],
      "output/ is not what export makes of seeds. Run `make bless`, then look at the changes."
    )
  }

  /// Names of the files that differ.
  private func differences(_ one: LayerSet, _ other: LayerSet) -> [String] {
    Set(one.files.keys).union(other.files.keys).filter { one.files[$0] != other.files[$0] }.sorted()
  }
}
