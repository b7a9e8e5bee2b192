import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

@Suite struct DocumentReaderTests {
  @Test func readsEveryKindOfAFolderInOrderOfPaths() throws {
    let folder = try TemporaryFolder()
    try folder.write("b.txt", "Fighting in Mosul.")
    try folder.write("a/z.md", "---\ntitle: \"A title\"\ndate: 2017-07-10\n---\n\nBody *text*.\n")
    try folder.write("c.html", "<title>T</title><p>Some text of a page that is quite short.</p>")
    try folder.write("d.jsonl", "{\"id\":7,\"text\":\"one\"}\n\n{\"text\":\"two\"}\r\n")
    try folder.write(
      "e.json",
      "[{\"text\":\"x\"},\n{\"id\":\"k\",\"body\":\"y\",\"headline\":\"h\",\"date\":\"2019\"}]")
    try folder.write(
      "f.json", "{\n  \"content\": \"z\",\n  \"link\": \"https://example.org/a\"\n}\n")
    for name in [
      ".hidden.txt", "manifest.csv", "manifest.json", "README.md", "photo.png", "events.geojson",
    ] {
      try folder.write(name, "no")
    }
    let reading = folder.read("")
    #expect(reading.failures == [])
    #expect(
      reading.documents.map(\.id) == [
        "z.md", "b.txt", "c.html", "7", "d.jsonl#2", "e.json#1", "k", "f.json",
      ])
    #expect(
      reading.documents.map(\.text) == [
        "Body text.\n", "Fighting in Mosul.", "Some text of a page that is quite short.", "one",
        "two", "x", "y", "z",
      ])
    #expect(reading.documents[0].title == "A title")
    #expect(
      reading.documents[0].published == PublishedDate(year: 2017, month: 7, day: 10, origin: .field)
    )
    #expect(reading.documents[6].title == "h")
    #expect(reading.documents[6].published == PublishedDate(year: 2019, origin: .field))
    #expect(reading.documents[7].url == "https://example.org/a")
    #expect(reading.documents[4].origin.hasSuffix("/d.jsonl:3"))
    #expect(reading.documents[6].origin.hasSuffix("/e.json:2"))
    #expect(reading.files.map(\.documents) == [1, 1, 1, 2, 2, 1])
    #expect(reading.skipped.count == 5)
  }

  @Test func expandsPatternsAndReadsNoFileTwice() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/1.txt", "a")
    try folder.write("y/1.txt", "b")
    try folder.write("y/2.md", "c")
    let reading = folder.read("*/[12].*", "x", "y/1.txt")
    #expect(reading.documents.map(\.text) == ["a", "b", "c"])
    #expect(reading.failures == [])
    #expect(
      Set(reading.documents.map(\.id)).count == 3, "two files of one name keep their folders as ids"
    )
  }

  @Test func readsGzipOfEachKind() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.jsonl.gz", gzipStored(Array("{\"text\":\"one\"}\n{\"text\":\"two\"}\n".utf8)))
    try folder.write(
      "b.txt.gz", gzipStored(Array("first ".utf8)) + gzipStored(Array("second".utf8)))
    try folder.write("c.txt", gzipStored(Array("by its bytes".utf8)))
    let reading = folder.read("a.jsonl.gz", "b.txt.gz", "c.txt")
    #expect(reading.documents.map(\.text) == ["one", "two", "first second", "by its bytes"])
    #expect(reading.files.map(\.isCompressed) == [true, true, true])
  }

  @Test func readsANamedPipe() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let writer = Thread {
      guard let out = FileHandle(forWritingAtPath: path) else { return }
      for part in ["{\"te", "xt\":\"a\"}\n", "{\"text\":\"b\"}"] { out.write(Data(part.utf8)) }
      do { try out.close() } catch { Issue.record("closing the pipe: \(error)") }
    }
    writer.start()
    let reading = folder.read("pipe")
    #expect(reading.documents.map(\.text) == ["a", "b"])
    #expect(reading.files[0].byteCount == 25)
    #expect(reading.files[0].kind == .jsonLines)
  }

  @Test func showsTheBytesAsStored() throws {
    let folder = try TemporaryFolder()
    let stored = gzipStored(Array("{\"text\":\"one\"}\n".utf8))
    let path = try folder.write("a.jsonl.gz", stored)
    var seen: [UInt8] = []
    var reader = DocumentReader(inputs: [path], options: IngestOptions()) { index, bytes in
      #expect(index == 0)
      seen.append(contentsOf: bytes)
    }
    while reader.next() != nil {}
    #expect(seen == stored)
    #expect(reader.bytesRead == stored.count)
  }

  @Test func sniffsNamesThatSayNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("1", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n")
    try folder.write("2", "{\n \"text\": \"c\"\n}\n")
    try folder.write("3", "[ {\"text\":\"d\"} ]")
    try folder.write("4", "[REPORT] Text in brackets.")
    try folder.write("5", "\n<!DOCTYPE html><p>A page that has no name to tell it by.")
    let reading = folder.read("1", "2", "3", "4", "5")
    #expect(reading.failures == [])
    #expect(reading.files.map(\.kind) == [.jsonLines, .json, .json, .text, .html])
  }

  @Test func optionBeatsManifestBeatsFieldBeatsAddress() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.jsonl",
      """
      {"text":"x","published":"2017-07-10","url":"https://e.org/2001/02/03/x"}
      {"text":"x","url":"https://e.org/2001/02/03/x"}
      {"text":"x","published":1499644800}
      {"text":"x","published":"2017-02-30"}
      """)
    let plain = folder.read("a.jsonl")
    #expect(plain.documents.map { $0.published?.origin } == [.field, .url, .field, nil])
    #expect(
      plain.documents[2].published == PublishedDate(year: 2017, month: 7, day: 10, origin: .field))
    #expect(
      plain.warnings == [
        "a.jsonl:4: published \"2017-02-30\" is not a date that exists, expected YYYY, YYYY-MM or YYYY-MM-DD. Date ignored."
      ])
    var options = IngestOptions()
    options.manifest = try InputManifest(
      bytes: Array("file,published,source,id\na.jsonl,2018,BBC,no\n".utf8),
      path: folder.path + "/m.csv")
    let listed = folder.read("a.jsonl", options: options)
    #expect(
      listed.documents.allSatisfy { $0.published == PublishedDate(year: 2018, origin: .manifest) })
    #expect(listed.documents.allSatisfy { $0.source == "BBC" && $0.id.hasPrefix("a.jsonl#") })
    options.published = PublishedDate(year: 2019, origin: .option)
    #expect(folder.read("a.jsonl", options: options).documents[0].published?.origin == .option)
  }

  @Test func convertsGivenSpansToBytes() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.jsonl",
      """
      {"text":"في الموصل 😀 Mosul","mentions":[{"start":3,"end":9},{"start":12,"end":17},{"start":12,"end":18},{"start":5,"end":5},{"end":1}],"events":[{"start":10,"end":11}]}
      """)
    #expect(folder.read("a.jsonl").documents[0].givenMentions == nil)
    var options = IngestOptions()
    options.readGivenSpans = true
    let reading = folder.read("a.jsonl", options: options)
    let document = reading.documents[0]
    let texts = ((document.givenMentions ?? []) + (document.givenEvents ?? [])).map {
      String(decoding: Array(document.text.utf8)[$0.start..<$0.end], as: UTF8.self)
    }
    #expect(texts == ["الموصل", "Mosul", "😀"])
    #expect(
      reading.warnings == [
        "a.jsonl:1: 1 of 'mentions' have no whole 'start' and 'end'. Those are left out.",
        "a.jsonl:1: 2 of 'mentions' lie outside the text of 17 code points, the first 12..18. They are left out.",
      ])
  }
}
