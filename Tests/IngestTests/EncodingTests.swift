import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

@Suite struct EncodingTests {
  private func read(_ bytes: [UInt8], as name: String = "a.txt") throws -> Reading {
    let folder = try TemporaryFolder()
    try folder.write(name, bytes)
    return folder.read(name)
  }

  private func utf16(_ text: String, little: Bool) -> [UInt8] {
    text.utf16.flatMap {
      little ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
  }

  @Test(arguments: ["Dayr az-Zawr, 10 July", "دير الزور, 10 July 2017 😀\nand more lines"])
  func readsUnicodeInEveryForm(text: String) throws {
    let forms: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      [0xFF, 0xFE] + utf16(text, little: true),
      [0xFE, 0xFF] + utf16(text, little: false), utf16(text, little: true),
      utf16(text, little: false),
    ]
    for bytes in forms {
      let reading = try read(bytes)
      #expect(reading.documents.map(\.text) == [text])
      #expect(reading.warnings == [])
    }
  }

  @Test func streamsUTF16Lines() throws {
    let lines = (0..<40_000).map { "{\"text\":\"Łódź \($0) 😀\"}" }
    let reading = try read(
      [0xFF, 0xFE] + utf16(lines.joined(separator: "\r\n"), little: true), as: "a.jsonl")
    #expect(reading.failures == [])
    #expect(reading.documents.count == 40_000)
    #expect(reading.documents.last?.text == "Łódź 39999 😀")
  }

  @Test func takesOtherBytesForWindows1252AndSaysSo() throws {
    let reading = try read(
      Array("The caf".utf8) + [0xE9] + Array(" in Nice ".utf8) + [0x97] + Array(" closed".utf8))
    #expect(reading.documents.map(\.text) == ["The café in Nice — closed"])
    #expect(
      reading.warnings == [
        "a.txt: decoded as Windows-1252. Save it as UTF-8 if letters look wrong."
      ])
  }

  @Test func repairsBrokenUTF8AndCounts() throws {
    let reading = try read(Array("Łódź, ".utf8) + [0xFF] + Array("Kraków".utf8) + [0xC5])
    #expect(reading.documents.map(\.text) == ["Łódź, \u{FFFD}Kraków\u{FFFD}"])
    #expect(
      reading.warnings == [
        "a.txt: broken UTF-8: 2 bad bytes were replaced by U+FFFD, the first at byte 9. Check the source of the file."
      ])
  }

  @Test func repairsACharacterCutOffAtTheEnd() throws {
    let reading = try read(Array("and so on".utf8) + [0xE2, 0x80])
    #expect(reading.documents.map(\.text) == ["and so on\u{FFFD}"])
    #expect(reading.warnings.count == 1)
  }

  @Test func refusesOtherCodePagesAndUTF32() throws {
    let cyrillic: [UInt8] = [0xCC, 0xEE, 0xF1, 0xF3, 0xEB, 0x20, 0xE2, 0xE7, 0xFF, 0xF2]
    let other = try read(cyrillic).failures
    #expect(other == ["a.txt: is neither UTF-8 nor Windows-1252 text. Save it as UTF-8."])
    let wide = try read([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]).failures
    #expect(wide == ["a.txt: is UTF-32. Save it as UTF-8."])
  }

  @Test func readsThePagesOwnEncoding() throws {
    let body = Array("<p>The caf".utf8) + [0xE9] + Array(" of the old town was closed.</p>".utf8)
    for meta in [
      "<meta charset=\"ISO-8859-1\">",
      "<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>",
    ] {
      let reading = try read(Array(meta.utf8) + body, as: "a.html")
      #expect(reading.documents.map(\.text) == ["The café of the old town was closed."])
      #expect(reading.warnings == [])
    }
    let other = try read(Array("<meta charset=hz-gb-2312>".utf8) + body, as: "a.html").failures
    #expect(
      other == [
        "a.html: is in the encoding hz-gb-2312, which is not read. Save it as UTF-8."
      ])
  }
}
