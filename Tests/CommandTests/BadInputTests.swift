import Foundation
import TestSupport
import Testing

/// A bad input is told, counted, and never stops the others.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct BadInputTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var bytes: Data?
    /// What standard error says of it.
    var says: String
    var testDescription: String { "\(name): \(says)" }

    init(_ name: String, _ bytes: Data?, says: String) {
      self.name = name
      self.bytes = bytes
      self.says = says
    }

    init(_ name: String, _ text: String, says: String) {
      self.init(name, Data(text.utf8), says: says)
    }
  }

  private static let good = "Troops captured Raqqa on Oct. 17, 2017.\n"
  private static let picture =
    Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D])
    + Data("IHDR".utf8) + Data([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0])

  @Test(arguments: [
    Case("no-such-file.txt", nil, says: "no such file"),
    Case("empty.txt", "", says: "is empty"),
    Case("blank.txt", " \n\t\n", says: "white space"),
    Case("picture.png", picture, says: "binary (PNG)"),
    Case("picture.txt", picture, says: "binary (PNG)"),
    Case("picture.jsonl", picture, says: "binary (PNG)"),
    Case("broken.json", "{\"text\": \"Troops", says: "broken JSON"),
    Case("list.json", "[1, 2]", says: "Record skipped"),
    Case("table.csv", "a,b\n1,2\n", says: "is a table"),
    Case("cut.txt.gz", Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x2B]), says: "gz"),
  ])
  func othersAreStillDone(_ bad: Case) async throws {
    let folder = try TemporaryFolder()
    if let bytes = bad.bytes { try folder.write(bytes, to: bad.name) }
    try folder.write(Self.good, to: "good.txt")
    for inputs in [[bad.name, "good.txt"], ["good.txt", bad.name]] {
      let output = "out-" + inputs[0]
      let result = try await Dateline.run(
        ["export"] + inputs + ["-o", output], workingDirectory: folder.path)
      #expect(result.exitCode == 2, "\(result.stderr)")
      let line = result.stderr.split(separator: "\n").first ?? ""
      #expect(line.hasPrefix("dateline: \(bad.name)"), "\(result.stderr)")
      #expect(line.contains(bad.says), "\(result.stderr)")
      let layers = try LayerSet(folder.contents(of: output))
      #expect(layers.properties("events").first?["document_id"] == .string("good.txt"))
      #expect(layers.manifest["counts"]?["documents"]?.int == 1)
      #expect(layers.manifest["failure_count"]?.int.map { $0 > 0 } == true)
      #expect(!layers.files.keys.contains { $0.hasSuffix(".partial") })
    }
  }

  @Test func brokenUTF8IsReadWithAWarning() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Data("Troops captured Raqqa on Oct. 17, 2017. ".utf8) + Data([0xFF, 0xC3, 0x28, 0xE2, 0x28])
        + Data(" Later shelling hit Aleppo, Syria.\n".utf8), to: "broken.txt")
    let (layers, result) = try await LayerSet.export([folder.file("broken.txt")])
    #expect(result.exitCode == 0)
    #expect(result.stderr.contains("warning: ") && result.stderr.contains("broken.txt: "))
    #expect(layers.properties("events").contains { $0["place"] == .string("Raqqa") })
    #expect(layers.manifest["warning_count"]?.int == 1)
    #expect(String(data: try #require(layers.files["events.geojson"]), encoding: .utf8) != nil)
  }

  @Test func brokenLineBetweenGoodOnes() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"id":"a","text":"Troops captured Raqqa on Oct. 17, 2017."}
      {"id":"b","text": oops}

      {"id":"c","text":"A bomb exploded in Mosul on July 4, 2016."}
      {"id":"d"}
      {"id":"e","text":"Shelling hit Aleppo, Syria, on Dec. 1, 2016."

      """, to: "lines.jsonl")
    let (layers, result) = try await LayerSet.export([folder.file("lines.jsonl")])
    #expect(result.exitCode == 2)
    #expect(layers.properties("events").compactMap { $0["document_id"]?.string }.sorted() == ["a", "c"])
    for place in ["lines.jsonl:2:19: ", "lines.jsonl:5: ", "lines.jsonl:6:"] {
      #expect(result.stderr.contains(place), "\(place) in \(result.stderr)")
    }
    #expect(layers.manifest["failure_count"]?.int == 3)
    let input = layers.manifest["inputs"]?.array.first
    #expect(input?["documents"]?.int == 2 && input?["failures"]?.int == 3)
  }

  @Test func firstTenAreShownAllAreCounted() async throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "{oops\n", count: 25), to: "lines.jsonl")
    try folder.write(Self.good, to: "good.txt")
    let (layers, result) = try await LayerSet.export([folder.path])
    #expect(result.exitCode == 2)
    #expect(result.stderr.components(separatedBy: "lines.jsonl:").count - 1 == 10)
    #expect(result.stderr.contains("15 more"))
    #expect(layers.manifest["failure_count"]?.int == 25)
    #expect(layers.manifest["failures"]?.array.count == 25)
  }

  @Test func folderWithoutDocuments() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.makeFolder("none")
    try folder.write(Self.good, to: "good.txt")
    let result = try await Dateline.run(
      ["export", "none", "good.txt", "-o", "out"], workingDirectory: folder.path)
    #expect(result.exitCode == 2)
    #expect(result.stderr.contains("dateline: none: no documents in this folder. Expected .txt"))
    #expect(try LayerSet(folder.contents(of: "out")).features("events").count == 1)
  }

  @Test func textWithoutEventsIsNothingFound() async throws {
    let folder = try TemporaryFolder()
    try folder.write("The weather was fine.\n", to: "quiet.txt")
    let (layers, result) = try await LayerSet.export([folder.file("quiet.txt")])
    #expect(result.exitCode == 1)
    #expect(result.stderr.contains("dateline: no events found"))
    #expect(layers.collection("events")["features"] == .array([]))
  }

  @Test(arguments: [
    (["--nope"], "Unknown option '--nope'"), (["--jobs", "0"], "--jobs 0"),
    (["--published", "2017-02-31"], "no date that exists"), (["--since", "2017"], "YYYY-MM-DD"),
    (["--bbox", "1,2,3"], "west,south,east,north"),
    (["--format", "xls"], "Expected one or more of geojson, "),
    (["--min-confidence", "2"], "from 0 to 1"), (["--country", "Iraq"], "ISO 3166-1"),
  ])
  func wrongUsageWritesNothing(_ arguments: [String], _ says: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.good, to: "good.txt")
    let result = try await Dateline.run(
      ["export", "good.txt", "-o", "out"] + arguments, workingDirectory: folder.path)
    #expect(result.exitCode == 64)
    #expect(result.stderr.contains(says), "\(result.stderr)")
    #expect(result.stderr.contains("Usage: dateline export"), "\(result.stderr)")
    #expect(try folder.names() == ["good.txt"])
  }

  @Test(arguments: [
    [], ["export"], ["export", "good.txt"], ["nonsense"], ["gazetteer", "nonsense"],
  ])
  func missingOrUnknownWords(_ arguments: [String]) async throws {
    let result = try await Dateline.run(arguments)
    // The program and a group of commands show their help when asked for nothing.
    #expect(result.exitCode == (arguments.isEmpty ? 0 : 64), "\(result.stderr)")
    #expect((result.stdout + result.stderr).contains("dateline"))
  }

  @Test(arguments: [("no-such.csv", nil), ("bad.csv", "when,what\n1,2\n")] as [(String, String?)])
  func badManifestIsTold(_ name: String, _ text: String?) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.good, to: "good.txt")
    if let text { try folder.write(text, to: name) }
    let result = try await Dateline.run(
      ["export", "good.txt", "--manifest", name, "-o", "out"], workingDirectory: folder.path)
    #expect(result.exitCode == 2)
    #expect(result.stderr.hasPrefix("dateline: \(name)"), "\(result.stderr)")
    #expect(try folder.names(in: "out").isEmpty)
  }
}
