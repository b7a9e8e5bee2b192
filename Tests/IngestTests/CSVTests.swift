import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

@Suite struct CSVTests {
  private func rows(_ text: String, dialect: CSVDialect? = nil) throws -> [[String]] {
    var reader = try CSVReader(bytes: Array(text.utf8), path: "t.csv", dialect: dialect)
    var rows: [[String]] = []
    while let record = try reader.next() { rows.append(record.fields) }
    return rows
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a;b\n\"1;x\";2,5\n", [["a", "b"], ["1;x", "2,5"]]),
    ("a\tb\n1\t\n", [["a", "b"], ["1", ""]]),
    ("a|b\n1|2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n\"x \"\"y\"\"\nz\",\"\"\n\n", [["a", "b"], ["x \"y\"\nz", ""]]),
    ("one\n\ntwo\n", [["one"], ["two"]]),
    ("a,b\n\"q\"tail,x\"y\n", [["a", "b"], ["qtail", "x\"y"]]),
    ("sep=;\r\na;b,c\r\n", [["a", "b,c"]]),
    ("a,b,", [["a", "b", ""]]),
    ("", []),
  ])
  func readsTables(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func countsLinesThroughQuotedLineEnds() throws {
    var reader = try CSVReader(bytes: Array("a,b\n\"x\ny\nz\",1\nlast,2\n".utf8), path: "t.csv")
    var lines: [Int] = []
    while let record = try reader.next() { lines.append(record.line) }
    #expect(lines == [1, 2, 5])
  }

  @Test func tellsWhereAQuoteOpens() {
    let error = #expect(throws: InputIssue.self) { try rows("a,b\n1,2\n3,\"open\n4,5\n") }
    #expect(
      error?.description
        == "t.csv:3: a quoted field that begins here is never closed. Close it with '\"', and double quotes inside."
    )
  }

  @Test func streamsAFileOverManyChunks() throws {
    let folder = try TemporaryFolder()
    let cell = String(repeating: "word, \"\"quoted\"\"\n", count: 20)
    let path = try folder.write("t.csv", String(repeating: "\"\(cell)\",é\r\n", count: 8000))
    var reader = try CSVReader(path: path)
    var record = CSVRecord()
    var count = 0
    let wanted = cell.replacingOccurrences(of: "\"\"", with: "\"")
    while try reader.read(into: &record) {
      count += 1
      if record.count != 2 || record[1] != "é" || record[0] != wanted {
        Issue.record("row \(count)")
      }
    }
    #expect(count == 8000)
  }

  @Test func readsWindows1252AndUTF16() throws {
    var reader = try CSVReader(
      bytes: Array("place;n\nD".utf8) + [0xFC] + Array("ren;1\nŁódź;2\n".utf8), path: "t.csv")
    var cells: [String] = []
    while let record = try reader.next() { cells.append(record[0]) }
    #expect(cells == ["place", "Düren", "Łódź"])
    #expect(reader.convertedFields == 1)
    #expect(reader.firstConvertedLine == 2)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "a\tb\n1\té\n".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    var table = try CSVReader(bytes: wide, path: "t.csv")
    #expect(try table.next()?.fields == ["a", "b"])
    #expect(try table.next()?.fields == ["1", "é"])
  }

  @Test func refusesBinaryAndEmptyFiles() throws {
    let folder = try TemporaryFolder()
    let zip = try folder.write("t.csv", [0x50, 0x4B, 0x03, 0x04, 0, 0])
    let empty = try folder.write("e.csv", "")
    #expect(throws: InputIssue.self) { _ = try CSVReader(path: zip) }
    #expect(throws: InputIssue.self) { _ = try CSVReader(path: empty) }
    #expect(throws: InputIssue.self) { _ = try CSVReader(path: folder.path + "/none.csv") }
  }

  @Test func readsAManifest() throws {
    let manifest = try InputManifest(
      bytes: Array(
        """
        Published,File,source,extra,title
        2017-07,a.txt,CNN,x,
        2017-02-30,sub/b.txt,,,T
        ,,nobody,,
        2018,a.txt,again,,

        """.utf8), path: "in/manifest.csv")
    #expect(manifest.rows.map(\.file) == ["a.txt", "sub/b.txt"])
    #expect(manifest.row(for: "in/a.txt")?.published?.month == 7)
    #expect(manifest.row(for: "./in/sub/b.txt")?.title == "T")
    #expect(manifest.row(for: "elsewhere/a.txt")?.source == "CNN")
    #expect(manifest.row(for: "c.txt") == nil)
    #expect(
      manifest.issues.map(\.description) == [
        "in/manifest.csv:3: published \"2017-02-30\" is not a date that exists, expected YYYY, YYYY-MM or YYYY-MM-DD. Date ignored.",
        "in/manifest.csv:4: no file is named. Row left out.",
        "in/manifest.csv:5: a.txt is already in line 2. Row left out.",
      ])
    let error = #expect(throws: InputIssue.self) {
      _ = try InputManifest(bytes: Array("a,b\n".utf8), path: "m.csv")
    }
    #expect(
      error?.description
        == "m.csv:1: no column 'file'. The first line must name the columns: file,published,source")
  }
}
