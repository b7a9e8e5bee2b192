import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

/// Each bad input has its message, and none stops the others.
@Suite struct BadInputTests {
  @Test func tellsWhatIsWrongAndReadsTheRest() throws {
    let folder = try TemporaryFolder()
    try folder.write("empty.txt", "")
    try folder.write("blank.txt", " \n\t\n")
    try folder.write("blank.jsonl", "\n\n")
    try folder.write("x.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1])
    try folder.write("nul.txt", Array("text".utf8) + [0, 0, 0] + Array("more".utf8))
    try folder.write("nul.jsonl", [0x7B, 0, 0, 0x7D])
    try folder.write("control.txt", [UInt8](repeating: 1, count: 50) + Array("abc".utf8))
    try folder.write("table.csv", "a,b\n1,2\n")
    try folder.write("no.txt.gz", "plain")
    try folder.write("cut.txt.gz", Array(gzipStored(Array("abcdefgh".utf8)).dropLast(10)))
    try folder.write("page.html", "<html><body><script>x</script></body></html>")
    try folder.write("list.json", "[]")
    try folder.write("sub/only.csv", "x")
    try folder.write("good.txt", "Good.")
    let reading = folder.read(
      "missing.txt", "*.doc", "sub", "empty.txt", "blank.txt", "blank.jsonl", "x.png", "nul.txt",
      "nul.jsonl",
      "control.txt", "table.csv", "no.txt.gz", "cut.txt.gz", "page.html", "list.json", "good.txt")
    #expect(
      reading.failures == [
        "missing.txt: no such file. Check the path, or quote a pattern that the shell should leave alone.",
        "*.doc: no file matches this pattern. Check the folder and the extension.",
        "sub: no documents in this folder. Expected .txt, .md, .html, .jsonl, .ndjson, .json, .csv, .tsv or .warc "
          + "(or .gz of these), or .zip files.",
        "empty.txt: is empty. Nothing to read; leave it out.",
        "blank.txt: holds only white space. Nothing to read; leave it out.",
        "blank.jsonl: holds no records. Nothing to read; leave it out.",
        "x.png: looks like binary (PNG), not text. Convert it to .txt, .html or .jsonl, or leave it out.",
        "nul.txt: looks like binary (NUL bytes), not text. Convert it to .txt, .html or .jsonl, or leave it out.",
        "nul.jsonl: looks like binary (NUL bytes), not JSONL. Leave it out.",
        "control.txt: looks like binary (control characters), not text. Convert it to .txt, .html or .jsonl, or leave it out.",
        "table.csv: is a table without a column of texts: no 'text' (nor 'body', 'content'); found a, b. "
          + "Name that column, or make points of its events: dateline geocode",
        "no.txt.gz: is named .gz but is not gzip. Rename it, or compress it with gzip.",
        "cut.txt.gz: gzip data end too early, after 21 bytes. Fetch the file again.",
        "page.html: no text found in this page. Save the page as a browser shows it, or pass its text as .txt.",
        "list.json: holds no document. Expected an object with a field 'text', or a list of them.",
      ])
    #expect(reading.documents.map(\.text) == ["Good."])
  }

  @Test func showsWhereALineIsBroken() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.jsonl",
      Array(
        """
        {"text":"one"}
        {"text":"дом" "x":1}
        {"text":"cut
        {"text":5}
        {"id":"a","note":"b"}
        [1,2]
        {"text":"a\\ud800b"}
        {"text":"two"} x
        {"text":"last"}
        {"text":"
        """.utf8) + [0xE9] + Array("\"}".utf8))
    let reading = folder.read("a.jsonl")
    #expect(reading.documents.map(\.text) == ["one", "last"])
    #expect(
      reading.failures == [
        "a.jsonl:2:15: broken JSON, expected ',' or '}' after a value, found '\"'. Record skipped.",
        "a.jsonl:3:9: broken JSON, a string is not closed by '\"'. Record skipped.",
        "a.jsonl:4: field 'text' is a number, expected a string. Record skipped.",
        "a.jsonl:5: no field 'text' (nor 'body', 'content'); found id, note. Record skipped.",
        "a.jsonl:6: expected an object with a field 'text', found [1,2]. Record skipped.",
        "a.jsonl:7:11: broken JSON, \\u escape of the first half of a pair without the second. Record skipped.",
        "a.jsonl:8:16: broken JSON, found 'x' after the end of the value. Record skipped.",
        "a.jsonl:10:10: broken JSON, byte 0xE9 is not UTF-8. Record skipped.",
      ])
    #expect(reading.files[0].failures == 8)
  }

  @Test func skipsARecordOf200MegabytesInBoundedMemory() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"" + String(repeating: "x", count: 8192))
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    // A hole costs no disk, and reads as NUL bytes.
    try file.truncate(atOffset: 200_000_000)
    try file.seekToEnd()
    file.write(Data("\"}\n{\"text\":\"two\"}\n".utf8))
    try file.close()
    let reading = folder.read("a.jsonl")
    #expect(reading.documents.map(\.text) == ["one", "two"])
    #expect(reading.documents.map(\.id) == ["a.jsonl#1", "a.jsonl#3"])
    #expect(
      reading.failures == [
        "a.jsonl:2: a record of 199999987 bytes is over the limit of 134217728. Record skipped. Split it into several records."
      ])
  }

  @Test func refusesWholeFilesOverTheLimit() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", String(repeating: "x", count: 101))
    try folder.write("b.txt", String(repeating: "x", count: 100))
    var options = IngestOptions()
    options.maxFileBytes = 100
    let reading = folder.read("a.txt", "b.txt", options: options)
    #expect(reading.documents.count == 1)
    #expect(
      reading.failures == [
        "a.txt: is larger than 100 bytes, the limit for a file that is read whole. Split it, or put its documents in JSONL (one a line), which is streamed."
      ])
  }

  @Test func readsAnArrayUpToItsFault() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.json", "[{\"text\":\"a\"},\n5,\n{\"text\":\"b\"}\n{\"text\":\"c\"}]")
    let reading = folder.read("a.json")
    #expect(reading.documents.map(\.text) == ["a", "b"])
    #expect(
      reading.failures == [
        "a.json:2: expected an object with a field 'text', found 5. Record skipped.",
        "a.json:4:1: broken JSON, expected ',' or ']' after a document, found '{'. The rest of the file is skipped.",
      ])
  }

  @Test func refusesAFileThatMayNotBeRead() throws {
    if getuid() == 0 { return }
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "x")
    chmod(path, 0)
    #expect(
      folder.read("a.txt").failures == [
        "a.txt: may not be read by this user. Give read permission: chmod +r"
      ])
  }
}
