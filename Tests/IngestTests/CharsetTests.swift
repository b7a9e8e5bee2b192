import Foundation
import Ingest
import TestSupport
import Testing

/// Pages in old encodings: `Tests/Specs/charsets.tsv`, which anyone may extend, and whose word counts for what.
struct CharsetTests {
  struct Row: Sendable {
    var name: String
    var bytes: [UInt8]
    var text: String
  }

  private static func rows() throws -> [Row] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Specs/charsets.tsv")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return try lines.dropFirst().map { line in
      let cells = line.split(separator: "\t").map(String.init)
      try #require(cells.count == 3, "\(line)")
      let digits = Array(cells[1])
      let bytes = try stride(from: 0, to: digits.count, by: 2).map {
        try #require(UInt8(String(digits[$0...($0 + 1)]), radix: 16), "\(line)")
      }
      return Row(name: cells[0], bytes: bytes, text: cells[2])
    }
  }

  private static func page(_ head: String, _ body: [UInt8]) -> [UInt8] {
    Array("<html><head>\(head)</head><body><p>".utf8) + body + Array("</p></body></html>".utf8)
  }

  private static func read(_ records: [UInt8]...) throws -> Reading {
    let folder = try TemporaryFolder()
    try folder.write("a.warc", records.flatMap { $0 })
    return folder.read("a.warc")
  }

  @Test func `each encoding is read as the table says, whoever names it`() throws {
    let folder = try TemporaryFolder()
    let rows = try Self.rows()
    for (number, row) in rows.enumerated() {
      let byPage = Self.page("<meta charset=\"\(row.name)\">", row.bytes)
      let byServer = WebArchive.response(
        "x", Self.page("", row.bytes), head: ["Content-Type: text/html; charset=\(row.name)"])
      for (name, bytes) in [("page\(number).html", byPage), ("server\(number).warc", byServer)] {
        try folder.write(name, bytes)
        let reading = folder.read(name)
        if row.text.hasPrefix("!") {
          #expect(reading.documents.isEmpty, "\(row.name)")
          #expect(
            reading.failures.first?.contains(row.text.dropFirst(2)) == true, "\(row.name): \(reading.failures)")
        } else {
          #expect(reading.failures == [], "\(row.name)")
          #expect(
            reading.documents.map { Array($0.text.unicodeScalars) } == [Array(row.text.unicodeScalars)], "\(row.name)")
          let isRepaired = row.text.contains("\u{FFFD}")
          #expect(reading.warnings.count == (isRepaired ? 1 : 0), "\(row.name): \(reading.warnings)")
        }
      }
    }
    #expect(rows.count > 50)
  }

  private static let cyrillic: [UInt8] = [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]

  @Test func `the server's word comes before the page's, and a name that nobody knows before none`() throws {
    func response(_ type: String, _ meta: String) -> [UInt8] {
      WebArchive.response("x", Self.page(meta, Self.cyrillic), head: ["Content-Type: text/html\(type)"])
    }
    let reading = try Self.read(
      response("; charset=windows-1251", "<meta charset=iso-8859-7>"),
      response("", "<meta http-equiv=Content-Type content='text/html; charset=\"Windows-1251\"'>"),
      response("; charset=nonsense", "<meta charset=windows-1251>"))
    #expect(reading.failures == [])
    #expect(reading.documents.map(\.text) == ["Москва", "Москва", "Москва"])
  }

  @Test func `Unicode is told by its marks and its form, whatever the label`() throws {
    let text = "Обстрел Мосула, Ирак"
    let utf16 = [0xFF, 0xFE] + Self.page("<meta charset=koi8-r>", Array(text.utf8)).utf16Bytes
    let reading = try Self.read(
      WebArchive.response(
        "x", Self.page("", Array(text.utf8)), head: ["Content-Type: text/html; charset=windows-1251"]),
      WebArchive.response("y", utf16, head: ["Content-Type: text/html; charset=gbk"]),
      WebArchive.response(
        "z", Array(utf16.dropFirst(2)), head: ["Content-Type: text/html; charset=utf-16"]),
      WebArchive.response("w", Self.page("<meta charset=utf-16>", Array("Ascii.".utf8))))
    #expect(reading.failures == [])
    #expect(reading.documents.map(\.text) == [text, text, text, "Ascii."])
  }

  @Test func `an XML declaration is heard`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.xhtml", Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n".utf8) + Self.page("", Self.cyrillic))
    #expect(folder.read("a.xhtml").documents.map(\.text) == ["Москва"])
  }

  @Test func `what is said to be UTF-8 and hardly is any is read as Western European`() throws {
    let words = Array("Très tôt à Orléans, près d'Évry, où l'été était là. ".unicodeScalars.map { UInt8($0.value) })
    let reading = try Self.read(
      WebArchive.response(
        "x", Self.page("", words + words), head: ["Content-Type: text/html; charset=utf-8"]))
    #expect(reading.documents.map { $0.text.hasPrefix("Très tôt à Orléans") } == [true])
    #expect(reading.warnings.count == 1 && reading.warnings[0].contains("decoded as Windows-1252"))
  }

  @Test func `texts of archives are in the encoding of their type`() throws {
    let reading = try Self.read(
      WebArchive.response("x", Self.cyrillic, head: ["Content-Type: text/plain; charset=windows-1251"]))
    #expect(reading.documents.map(\.text) == ["Москва"])
  }
}

extension [UInt8] {
  /// UTF-8 as UTF-16, the least byte first.
  fileprivate var utf16Bytes: [UInt8] {
    String(decoding: self, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}
