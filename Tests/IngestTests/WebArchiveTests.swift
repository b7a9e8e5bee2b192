import Evidence
import Foundation
import Ingest
import TestSupport
import Testing

/// Web archives: the pages in them come out as documents, other records are counted, broken ones cost themselves only.
struct WebArchiveTests {
  /// How an archive is packed; each gives the same documents.
  enum Packing: CaseIterable {
    case plain, memberEach, oneMember

    var name: String { self == .plain ? "a.warc" : "a.warc.gz" }

    func pack(_ records: [[UInt8]]) -> [UInt8] {
      switch self {
      case .plain: records.flatMap { $0 }
      case .memberEach: records.flatMap(gzipStored)
      case .oneMember: gzipStored(records.flatMap { $0 })
      }
    }
  }

  private static func read(
    _ packing: Packing, _ records: [[UInt8]], options: IngestOptions = IngestOptions()
  ) throws -> Reading {
    let folder = try TemporaryFolder()
    try folder.write(packing.name, packing.pack(records))
    return folder.read(packing.name, options: options)
  }

  @Test(arguments: Packing.allCases) func `pages, files and texts are documents, the rest is counted`(
    packing: Packing
  ) throws {
    let text = Array("A text of Raqqa.".utf8)
    let reading = try Self.read(
      packing,
      [
        WebArchive.record("warcinfo", block: Array("software: test".utf8)),
        WebArchive.record("request", block: Array("GET / HTTP/1.1\r\n\r\n".utf8)),
        WebArchive.page("one", "Troops took Mosul."),
        WebArchive.response("gone", text, status: "404 Not Found"),
        WebArchive.response("moved", text, status: "301 Moved"),
        WebArchive.response("photo", [0x89, 0x50], head: ["Content-Type: image/png"]),
        WebArchive.response("feed", text, head: ["Content-Type: application/rss+xml"]),
        WebArchive.response("nothing", []),
        WebArchive.response("plain", text, head: ["content-type: text/plain;charset=UTF-8"]),
        WebArchive.response("untyped", Array("<!DOCTYPE html><title>T</title><p>A page.</p>".utf8), head: []),
        WebArchive.record(
          "resource", ["WARC-Target-URI: <file:///a.html>", "Content-Type: text/html"],
          block: Array("<html><body><p>A file.</p></body></html>".utf8), version: "WARC/1.0"),
        WebArchive.record(
          "conversion", ["WARC-Target-URI: https://www.example.org/2017/07/10/x", "Content-Type: text/plain"],
          block: Array("Made of a page.".utf8)),
        WebArchive.record(
          "response", ["Content-Type: text/dns", "WARC-Target-URI: dns:example.org"], block: Array("1.2.3.4".utf8)),
        WebArchive.record("revisit", block: Array("HTTP/1.1 200 OK\r\n\r\n".utf8)),
        WebArchive.record("metadata"),
        WebArchive.record("of-our-own"),
      ])
    #expect(reading.failures == [])
    #expect(reading.warnings == [])
    #expect(
      reading.documents.map(\.text) == [
        "Troops took Mosul.", "A text of Raqqa.", "A page.", "A file.", "Made of a page.",
      ])
    #expect(
      reading.documents.prefix(3).map(\.id) == ["urn:test:one", "urn:test:plain", "urn:test:untyped"])
    #expect(reading.documents[3].id.hasPrefix("file:///a.html#"))
    #expect(reading.documents[0].url == "http://example.org/one")
    #expect(reading.documents[0].source == "example.org")
    #expect(reading.documents[0].published == nil, "the day of fetching is not that of publication")
    #expect(reading.documents[2].title == "T")
    #expect(reading.documents[4].source == "example.org")
    #expect(
      reading.documents[4].published == PublishedDate(year: 2017, month: 7, day: 10, origin: .url))
    #expect(reading.files[0].kind == .warc)
    #expect(
      reading.files[0].skippedRecords == [
        "record of type warcinfo": 1, "record of type request": 1, "HTTP status 404": 1, "HTTP status 301": 1,
        "content type image": 1, "content type application": 1, "empty page": 1, "response without HTTP": 1,
        "record of type revisit": 1, "record of type metadata": 1, "record of another type": 1,
      ])
  }

  @Test func `what a server put around a page is taken off`() throws {
    let page = "<html><body><p>Troops took Mosul.</p></body></html>"
    let bytes = Array(page.utf8)
    let chunked = Array("10;x=y\r\n\(page.prefix(16))\r\n23\r\n\(page.dropFirst(16))\r\n0\r\n\r\n".utf8)
    let raw = ZipBytes.deflateStored(bytes)
    // Zlib's head and its Adler-32 (RFC 1950).
    var sums = (1, 0)
    for byte in bytes {
      sums.0 = (sums.0 + Int(byte)) % 65_521
      sums.1 = (sums.1 + sums.0) % 65_521
    }
    let zlib = [0x78, 0x01] + raw + [sums.1 >> 8, sums.1 & 255, sums.0 >> 8, sums.0 & 255].map(UInt8.init)
    func answer(_ name: String, _ body: [UInt8], _ head: String...) -> [UInt8] {
      WebArchive.response(name, body, head: ["Content-Type: text/html"] + head)
    }
    let reading = try Self.read(
      .memberEach,
      [
        answer("chunked", chunked, "Transfer-Encoding: chunked"),
        answer("gzip", gzipStored(bytes), "Content-Encoding: gzip"),
        answer("zlib", zlib, "Content-Encoding: deflate"),
        answer("raw", raw, "Content-Encoding: deflate"),
        answer(
          "both",
          Array("\(String(gzipStored(bytes).count, radix: 16))\r\n".utf8) + gzipStored(bytes)
            + Array("\r\n0\r\n\r\n".utf8), "Content-Encoding: gzip", "Transfer-Encoding: Chunked"),
        // The crawler took it off and left the head as it was.
        answer("undone", bytes, "Content-Encoding: gzip", "Transfer-Encoding: chunked"),
        answer("undone-br", bytes, "Content-Encoding: br"),
      ])
    #expect(reading.failures == [])
    #expect(reading.warnings == [])
    #expect(reading.documents.map(\.text) == [String](repeating: "Troops took Mosul.", count: 7))
  }

  @Test func `what cannot be taken off is told`() throws {
    let page = Array("<html><body><p>Troops took Mosul.</p></body></html>".utf8)
    var options = IngestOptions()
    options.maxPageBytes = 200
    // 5,000 letters, packed by gzip.
    let bomb = [UInt8](
      try #require(
        Data(base64Encoded: "H4sIAAAAAAACA+3BMQ0AAAgDMGNkXnCA/wsV+9rOZQEAAACAugcG7+meixMAAA==")))
    let big = Array("<html><body><p>\(String(repeating: "far too long ", count: 30))</p></body></html>".utf8)
    let reading = try Self.read(
      .plain,
      [
        WebArchive.response(
          "brotli", [0x8B, 0, 0x80, 0xFF, 0xFE], head: ["Content-Encoding: br", "Content-Type: text/html"]),
        WebArchive.response("bomb", bomb, head: ["Content-Encoding: gzip", "Content-Type: text/html"]),
        WebArchive.response("big", big),
        WebArchive.response("cut", Array(gzipStored(page).dropLast(12)), head: ["Content-Encoding: gzip"]),
        WebArchive.response("short", Array("40\r\n".utf8) + page, head: ["Transfer-Encoding: chunked"]),
        WebArchive.response(
          "chinese", [0x3C, 0x70, 0x3E] + [UInt8](repeating: 0xCC, count: 50),
          head: ["Content-Type: text/html; charset=\"HZ-GB-2312\""]),
        WebArchive.response(
          "latin", Array("<p>arriv".utf8) + [0xE9] + Array("e hier</p>".utf8),
          head: ["Content-Type: text/html; charset=ISO-8859-1"]),
      ], options: options)
    #expect(reading.documents.map(\.text) == ["Troops took Mosul.", "Troops took Mosul.", "arriv\u{E9}e hier"])
    let told = reading.failures + reading.warnings
    let expected = [
      ("brotli", "is packed with brotli, which is not read"),
      ("bomb", "more than 200 bytes"), ("big", "has 423 bytes, more than 200, the limit"),
      ("chinese", "encoding hz-gb-2312, which is not read"),
      ("cut", "compressed data of the page end too early"), ("short", "last chunk of the page is cut off"),
    ]
    #expect(told.count == expected.count, "\(told)")
    for (line, (name, says)) in zip(told, expected) {
      #expect(line.hasPrefix("a.warc: the record at byte "), "\(line)")
      #expect(line.contains("(http://example.org/\(name)): ") && line.contains(says), "\(line) \(says)")
    }
  }

  @Test(arguments: Packing.allCases) func `a broken record costs itself`(packing: Packing) throws {
    let records = [
      WebArchive.page("one", "One."),
      Array("no record at all\r\n\r\n".utf8),
      WebArchive.page("two", "Two."),
      WebArchive.page("wordy", "No length.", length: "many"),
      WebArchive.page("three", "Three."),
      // Its length ends within the page.
      WebArchive.page("short", "Too short a length.", length: "90"),
      WebArchive.page("four", "Four."),
      Array("WARC/1.1\r\nWARC-Type: warcinfo\r\n".utf8) + [UInt8](repeating: 0x78, count: 70_000) + [0x0D, 0x0A],
      WebArchive.page("five", "Five."),
    ]
    let reading = try Self.read(packing, records)
    #expect(
      reading.documents.map(\.id).filter { $0 != "urn:test:short" } == [
        "urn:test:one", "urn:test:two", "urn:test:three", "urn:test:four", "urn:test:five",
      ])
    #expect(reading.failures.count >= 4)
    let starts = [1, 3].map { records[..<$0].reduce(0) { $0 + $1.count } }
    let next = [2, 4].map { records[..<$0].reduce(0) { $0 + $1.count } }
    let suffix = packing == .oneMember ? " of what it unpacks to" : ""
    if packing != .memberEach {
      #expect(
        reading.failures[0] == "\(packing.name): no record begins at byte \(starts[0])\(suffix), where 'WARC/1.' "
          + "was expected. Reading went on at byte \(next[0])\(suffix).")
      #expect(
        reading.failures[1] == "\(packing.name): the record at byte \(starts[1])\(suffix) should say its length "
          + "(Content-Length, a number); found 'many'. Reading went on at byte \(next[1])\(suffix).")
    } else {
      let offset = gzipStored(records[0]).count
      #expect(
        reading.failures[0] == "\(packing.name): no record begins at byte \(offset), where 'WARC/1.' was expected. "
          + "Reading went on at byte \(offset + gzipStored(records[1]).count).")
    }
  }

  @Test func `a record that is longer than its member ends with it`() throws {
    let reading = try Self.read(
      .memberEach,
      [
        WebArchive.page("one", "One."), WebArchive.page("long", "Too long a length.", length: "5000"),
        WebArchive.page("two", "Two."), WebArchive.record("request", length: "5000"),
        WebArchive.page("three", "Three."),
      ])
    #expect(reading.documents.map(\.id) == ["urn:test:one", "urn:test:two", "urn:test:three"])
    #expect(reading.failures.count == 2)
    #expect(reading.failures.allSatisfy { $0.contains(" bytes before the length that it tells.") })
  }

  @Test func `reading goes on behind damaged gzip data`() throws {
    let pages = (0..<40).map {
      WebArchive.page("\($0)", "Page \($0). " + String(repeating: "\($0) and on. ", count: 900))
    }
    let members = pages.map(gzipStored)
    for damaged in [0, 7, 39] {
      let folder = try TemporaryFolder()
      var changed = members
      // The type of its block (RFC 1951, 3.2.3) becomes the one that does not exist.
      changed[damaged][10] = 0x07
      try folder.write("a.warc.gz", changed.flatMap { $0 })
      let reading = folder.read("a.warc.gz")
      #expect(reading.documents.map(\.id) == (0..<40).filter { $0 != damaged }.map { "urn:test:\($0)" })
      let next = members[...damaged].reduce(0) { $0 + $1.count }
      #expect(reading.failures.count == 1)
      #expect(
        reading.failures.first?.hasSuffix(
          damaged == 39 ? "No record follows." : "Reading went on at byte \(next).") == true, "\(reading.failures)")
    }
  }

  @Test func `a member that is cut off loses only its own record`() throws {
    let members = (0..<9).map { gzipStored(WebArchive.page("\($0)", String(repeating: "Page \($0). ", count: 300))) }
    var changed = members
    changed[4].removeLast(700)
    let folder = try TemporaryFolder()
    try folder.write("a.warc.gz", changed.flatMap { $0 })
    let reading = folder.read("a.warc.gz")
    #expect(reading.documents.map(\.id) == [0, 1, 2, 3, 5, 6, 7, 8].map { "urn:test:\($0)" })
    #expect(reading.failures.count == 1)
    // The same at the end of the file.
    try folder.write("end.warc.gz", Array(members.flatMap { $0 }.dropLast(700)))
    let end = folder.read("end.warc.gz")
    #expect(end.documents.count == 8)
    #expect(end.failures.count == 1 && end.failures[0].contains("No record follows"))
  }

  @Test func `an empty archive and one cut off say so`() throws {
    let folder = try TemporaryFolder()
    try folder.write("empty.warc", "")
    try folder.write("cut.warc", Array(WebArchive.page("one", "One.").dropLast(30)))
    let reading = folder.read("empty.warc", "cut.warc")
    #expect(reading.documents.isEmpty)
    #expect(
      reading.failures == [
        "empty.warc: holds no records. Nothing to read; leave it out.",
        "cut.warc: the record at byte 0 ends 26 bytes before the length that it tells. It is left out; fetch the archive "
          + "again.",
      ])
  }

  /// Whatever byte is wrong, or wherever the archive is cut, reading ends, and records far from it are there.
  @Test(arguments: Packing.allCases) func `no damage crashes or stops it`(packing: Packing) throws {
    let pages = (0..<12).map { WebArchive.page("\($0)", "Page \($0).") }
    let whole = packing.pack(pages)
    let folder = try TemporaryFolder()
    var random = SplitMix(seed: 11)
    for round in 0..<300 {
      var bytes = whole
      if round % 4 == 0 {
        bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
      } else {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
      }
      try folder.write(packing.name, bytes)
      let reading = folder.read(packing.name)
      #expect(
        reading.documents.count + reading.failures.count + reading.files[0].skippedRecords.values.reduce(0, +) > 0)
      if round % 4 != 0, packing != .oneMember { #expect(reading.documents.count >= 9) }
    }
  }
}
