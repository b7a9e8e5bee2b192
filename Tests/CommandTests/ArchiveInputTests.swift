import Foundation
import TestSupport
import Testing

/// Zip archives, web archives and tables through the whole program.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct ArchiveInputTests {
  private static let sentence = "Troops captured Raqqa, Syria on Oct. 17, 2017."

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      ZipBytes.archive([
        ("a.txt", Array("Fighters took Mosul on 10 July 2017.".utf8)), ("photo.png", [1]),
        ("b.jsonl", Array("{\"text\":\"\(sentence)\"}\n{oops\n".utf8)),
      ]), to: "in/a.zip")
    try folder.write(
      [
        WebArchive.record("warcinfo"), WebArchive.page("one", "Shelling hit Aleppo, Syria on 5 May 2016."),
        WebArchive.response("gone", [], status: "404 Not Found"), WebArchive.page("two", sentence),
      ].flatMap(gzipStored), to: "in/b.warc.gz")
    try folder.write("id,text,published\nrow,Soldiers entered Palmyra yesterday.,2016-03-28\n", to: "in/c.csv")
    try folder.write("name,lat\nMosul,36\n", to: "in/places.csv")
    return folder
  }

  @Test func `documents of archives are exported and counted`() async throws {
    let folder = try Self.folder()
    let result = try await Dateline.run(["export", "in", "-o", "out"], workingDirectory: folder.path)
    #expect(result.exitCode == 2, "\(result.stderr)")
    #expect(result.stderr.contains("in/a.zip/b.jsonl:2:2: broken JSON"))
    let layers = try LayerSet(folder.contents(of: "out"))
    let ids = Set(layers.properties("mentions").compactMap { $0["document_id"]?.string })
    #expect(ids == ["a.zip/a.txt", "a.zip/b.jsonl#1", "urn:test:one", "urn:test:two", "row"])
    let inputs = layers.manifest["inputs"]?.array ?? []
    #expect(inputs.map { $0["documents"]?.int } == [2, 2, 1])
    #expect(inputs[0]["skipped_records"]?["not a document type"]?.int == 1)
    #expect(inputs[1]["skipped_records"]?["HTTP status 404"]?.int == 1)
    #expect(inputs[1]["skipped_records"]?["record of type warcinfo"]?.int == 1)
    #expect(inputs[2]["skipped_records"] == nil)
    for (input, name) in zip(inputs, ["in/a.zip", "in/b.warc.gz", "in/c.csv"]) {
      #expect(input["path"]?.string == name)
      #expect(input["sha256"]?.string == SHA256Text.digest(try folder.bytes(name)))
    }
    #expect(layers.manifest["skipped"]?.array.compactMap { $0["path"]?.string } == ["in/places.csv"])
    let page = layers.properties("events").first { $0["document_id"] == .string("urn:test:one") }
    #expect(page?["source_url"] == .string("http://example.org/one"))
    #expect(page?["source"] == .string("example.org"))
  }

  /// Layers among the inputs, such as those of the run before, are no documents.
  @Test(arguments: ["geojson,csv", "csv,geojsonl,lpf,kml"])
  func `a run does not read what an export wrote`(formats: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.sentence, to: "a.txt")
    try folder.write("id,text\nrow,Soldiers entered Palmyra on 3 May 2016.\n", to: "b.csv")
    var before: [String: Data]?
    for _ in 0..<2 {
      let result = try await Dateline.run(
        ["export", ".", "-o", "out", "--format", formats], workingDirectory: folder.path)
      #expect(result.exitCode == 0 && result.stderr.hasPrefix("2 documents, "), "\(result.stderr)")
      let layers = try folder.contents(of: "out").filter { $0.key != "manifest.json" }
      #expect(before == nil || before == layers)
      before = layers
    }
    let skipped = try LayerSet(folder.contents(of: "out")).manifest["skipped"]?.array ?? []
    let reasons = Dictionary(
      skipped.map { ($0["path"]?.string ?? "", $0["reason"]?.string ?? "") }, uniquingKeysWith: { $1 })
    #expect(
      reasons["./out/map.html"] == "written by an export" && reasons["./out/mentions.csv"] == "written by an export")
  }

  @Test func `workers and commands see the same documents`() async throws {
    let folder = try Self.folder()
    let lines = try await Dateline.run(["annotate", "in"], workingDirectory: folder.path)
    #expect(lines.lines.count == 5)
    let more = try await Dateline.run(["annotate", "in", "--jobs", "3"], workingDirectory: folder.path)
    #expect(more.output == lines.output)
  }
}
