import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

/// Documents in zip archives: members are read as files are, and a bad one costs itself only.
struct ZipDocumentsTests {
  private static let members: [(name: String, bytes: [UInt8])] = [
    ("b/", []),
    ("b/two.txt", Array("Troops took Mosul.".utf8)),
    ("a.html", Array("<title>T</title><p>A page of some length.</p>".utf8)),
    ("rows.jsonl", Array("{\"text\":\"one\"}\n{broken\n{\"id\":\"k\",\"text\":\"two\"}\n".utf8)),
    ("list.json", Array("[{\"text\":\"x\"},{\"text\":\"y\"}]".utf8)),
    ("table.csv", Array("id,text\n7,\"In a row, quoted\"\n".utf8)),
    ("packed.txt.gz", gzipStored(Array("Packed twice.".utf8))),
    ("note.md", Array("# Head\n\nBody *text*.\n".utf8)),
    ("pages.warc.gz", gzipStored(WebArchive.page("w", "In a web archive."))),
    ("README.md", Array("About it.".utf8)),
    ("photo.png", [0x89]),
    ("places.csv", Array("name,lat\nMosul,36\n".utf8)),
    ("__MACOSX/._two.txt", [0]),
    ("inner.zip", ZipBytes.archive([("x.txt", Array("x".utf8))])),
    ("empty.txt", []),
    ("last.txt", Array("The last.".utf8)),
  ]

  static let layouts: [ZipBytes.Options] = [false, true].flatMap { isDeflated in
    [false, true].map { isZip64 in
      var options = ZipBytes.Options()
      options.isDeflated = isDeflated
      options.isZip64 = isZip64
      options.hasDescriptors = isZip64
      return options
    }
  }

  @Test(arguments: layouts) func `members are read in their order`(layout: ZipBytes.Options) throws {
    let folder = try TemporaryFolder()
    try folder.write("in/news.zip", ZipBytes.archive(Self.members, options: layout))
    let reading = folder.read("in")
    #expect(
      reading.documents.map(\.id) == [
        "news.zip/b/two.txt", "news.zip/a.html", "news.zip/rows.jsonl#1", "k", "news.zip/list.json#1",
        "news.zip/list.json#2", "7", "news.zip/packed.txt.gz", "news.zip/note.md", "urn:test:w", "news.zip/last.txt",
      ])
    #expect(
      reading.documents.map(\.text) == [
        "Troops took Mosul.", "A page of some length.", "one", "two", "x", "y", "In a row, quoted", "Packed twice.",
        "# Head\n\nBody text.\n", "In a web archive.", "The last.",
      ])
    #expect(reading.documents[3].origin.hasSuffix("/in/news.zip/rows.jsonl:3"))
    #expect(
      reading.failures == [
        "in/news.zip/rows.jsonl:2:2: broken JSON, expected a key in quotes, found 'b'. Record skipped.",
        "in/news.zip/inner.zip: is a zip archive inside a zip archive, which is not opened. Unpack it first: unzip",
        "in/news.zip/empty.txt: is empty. Nothing to read; leave it out.",
      ])
    #expect(reading.warnings == [])
    #expect(reading.files.map(\.kind) == [.zip])
    #expect(reading.files[0].skippedRecords == ["about the folder": 1, "not a document type": 2])
    #expect(reading.files[0].documents == 11)
  }

  @Test func `a member that cannot be unpacked is told and the others are read`() throws {
    let folder = try TemporaryFolder()
    func failures(_ change: (inout ZipBytes.Options) -> Void) throws -> [String] {
      var options = ZipBytes.Options()
      change(&options)
      try folder.write("a.zip", ZipBytes.archive([("a.txt", Array("text".utf8))], options: options))
      try folder.write("b.txt", "Other.")
      let reading = folder.read("a.zip", "b.txt")
      #expect(reading.documents.map(\.text) == ["Other."])
      return reading.failures
    }
    #expect(
      try failures { $0.flags = 1 } == [
        "a.zip: entry 'a.txt' is encrypted. Unpack the archive with its password first: unzip"
      ])
    #expect(try failures { $0.method = 14 }.first?.contains("packed with method 14 (LZMA)") == true)
    #expect(try failures { $0.checksumError = 1 }.first?.contains("wrong checksum") == true)
    try folder.write("none.zip", ZipBytes.archive([("photo.png", [1])]))
    try folder.write("no.zip", "<html>")
    #expect(
      folder.read("none.zip", "no.zip").failures == [
        "none.zip: is a zip archive without documents; it holds 'photo.png'. Expected .txt, .md, .html, .jsonl, .ndjson, "
          + ".json, .csv, .tsv or .warc (or .gz of these), or .zip inside.",
        "no.zip: is no zip archive: it does not begin as one. Check what was saved under this name.",
      ])
  }

  @Test func `the limits for files hold for members`() throws {
    var options = IngestOptions()
    options.maxFileBytes = 100
    options.maxRecordBytes = 100
    let bomb = [UInt8](repeating: 0x20, count: 5000)
    let folder = try TemporaryFolder()
    try folder.write(
      "a.zip",
      ZipBytes.archive([
        ("bomb.txt", bomb), ("bomb.txt.gz", gzipStored(bomb)), ("bomb.jsonl", bomb), ("good.txt", Array("Good.".utf8)),
      ]))
    let reading = folder.read("a.zip", options: options)
    #expect(reading.documents.map(\.text) == ["Good."])
    #expect(reading.failures.count == 3)
    #expect(reading.failures.allSatisfy { $0.contains("limit") }, "\(reading.failures)")
  }

  @Test func `the archive is shown as stored, whole and once`() throws {
    let folder = try TemporaryFolder()
    let stored = ZipBytes.archive(Self.members)
    let path = try folder.write("a.zip", stored)
    let broken = try folder.write("b.zip", Array(stored.dropLast(8)))
    var seen: [[UInt8]] = [[], []]
    var reader = DocumentReader(inputs: [path, broken], options: IngestOptions()) { index, bytes in
      seen[index].append(contentsOf: bytes)
    }
    while reader.next() != nil {}
    #expect(seen[0] == stored)
    #expect(reader.bytesTotal == 2 * stored.count - 8)
  }

  @Test func `a manifest names members, or the archive`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.zip", ZipBytes.archive([("x/1.txt", Array("a".utf8)), ("x/2.txt", Array("b".utf8))]))
    try folder.write(
      "m.csv", "file,published,source,title\na.zip/x/1.txt,2017-07-10,One,First\na.zip,2018,All,Not this\n")
    var options = IngestOptions()
    options.manifest = try InputManifest(path: folder.path + "/m.csv")
    var reader = DocumentReader(inputs: [folder.path + "/a.zip"], options: options)
    var documents: [Document] = []
    while let outcome = reader.next() { if case .document(let document) = outcome { documents.append(document) } }
    #expect(documents.map(\.source) == ["One", "All"])
    #expect(documents.map(\.title) == ["First", nil])
    #expect(documents.map { $0.published?.year } == [2017, 2018])
    #expect(reader.unusedManifestRows == [])
  }
}
