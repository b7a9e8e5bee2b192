import Foundation
import Ingest
import TestSupport
import Testing

/// Zip archives: what they hold comes out as it went in, and a damaged one says how.
@Suite struct ZipTests {
  private static let rows = Array((0..<5000).map { "\($0)\tQarnabad \($0)\n" }.joined().utf8)

  private func unpack(_ archive: ZipArchive, _ name: String) throws -> [UInt8] {
    let reader = try archive.open(archive.entry(named: name))
    var bytes: [UInt8] = []
    while try reader.read(into: &bytes) > 0 {}
    return bytes
  }

  /// Everything that reading the table of an archive gives: its lines, or the message.
  private func lines(_ path: String, _ folder: TemporaryFolder) throws -> [String] {
    var lines: [String] = []
    do throws(InputIssue) {
      var text = try TextLines(path: path)
      while let line = try text.next() { lines.append(line) }
    } catch {
      lines.append(folder.local(error))
    }
    return lines
  }

  static let layouts: [ZipBytes.Options] = {
    var layouts: [ZipBytes.Options] = []
    for number in 0..<8 {
      var options = ZipBytes.Options()
      options.isZip64 = number & 1 != 0
      options.hasDescriptors = number & 2 != 0
      options.isDeflated = number & 4 != 0
      options.comment = number & 1 == 0 ? "" : "PK\u{5}\u{6} in a comment"
      layouts.append(options)
    }
    return layouts
  }()

  @Test(arguments: layouts) func givesEveryEntryBack(_ options: ZipBytes.Options) throws {
    let folder = try TemporaryFolder()
    let files: [(name: String, bytes: [UInt8])] = [
      ("folder/", []), ("folder/empty.txt", []), ("folder/rows.txt", Self.rows),
      ("نص.txt", Array("one".utf8)),
    ]
    let path = try folder.write("a.zip", ZipBytes.archive(files, options: options))
    let archive = try ZipArchive(path: path)
    #expect(archive.entries.map(\.name) == files.map(\.name))
    #expect(archive.entries.map(\.byteCount) == files.map(\.bytes.count))
    #expect(archive.entries.map(\.isFolder) == [true, false, false, false])
    for file in files.dropFirst() { #expect(try unpack(archive, file.name) == file.bytes) }
    try archive.verify()
  }

  /// Made by Info-ZIP 3.0, so with real deflate data.
  @Test func readsAnArchiveOfInfoZip() throws {
    let folder = try TemporaryFolder()
    let bytes = try #require(Data(base64Encoded: Self.infoZip, options: .ignoreUnknownCharacters))
    let path = try folder.write("XQ.zip", [UInt8](bytes))
    let archive = try ZipArchive(path: path)
    #expect(archive.entries.map(\.name) == ["readme.txt", "XQ.txt"])
    try archive.verify()
    #expect(try unpack(archive, "readme.txt") == Array("Made for a test.\n".utf8))
    let lines = try lines(path, folder)
    #expect(lines.count == 40)
    #expect(lines.first == "0\tQarnabad 0\t35.00\t41.00")
    #expect(lines.last == "39\tQarnabad 39\t35.39\t41.39")
  }

  @Test(arguments: [
    ("IQ.zip", ["readme.txt", "IQ.txt"], "IQ.txt"),
    ("iq.zip", ["a.txt", "IQ.txt"], "IQ.txt"),
    ("renamed.zip", ["readme.txt", "IQ.txt"], "IQ.txt"),
    ("alternateNamesV2.zip", ["iso-languagecodes.txt", "alternateNamesV2.txt"], "alternateNamesV2.txt"),
    ("places.zip", ["LICENSE.txt", "places.html", "x/places.csv"], "x/places.csv"),
    ("mac.zip", ["__MACOSX/._mac.txt", "mac.txt"], "mac.txt"),
  ])
  func findsTheTable(_ name: String, _ entries: [String], _ expected: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, ZipBytes.archive(entries.map { ($0, Array($0.utf8)) }))
    #expect(try lines(path, folder) == [expected])
  }

  @Test func tablesWithHeadersAreReadToo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.zip", ZipBytes.archive([("a.csv", Array("name,lat\n\"A, B\",1\n".utf8))]))
    var table = try TableReader(path: path)
    #expect(table.header.names == ["name", "lat"])
    #expect(try table.next()?.texts(0) == ["A, B", "1"])
    #expect(try table.next() == nil)
  }

  @Test func saysWhatIsWrong() throws {
    let folder = try TemporaryFolder()
    let files: [(name: String, bytes: [UInt8])] = [("a.txt", Array("row\n".utf8))]
    func message(_ name: String, _ change: (inout ZipBytes.Options) -> Void) throws -> String? {
      var options = ZipBytes.Options()
      change(&options)
      let path = try folder.write(name, ZipBytes.archive(files, options: options))
      return try lines(path, folder).last
    }
    #expect(
      try message("secret.zip") { $0.flags = 1 }
        == "secret.zip: entry 'a.txt' is encrypted. Unpack the archive with its password first: unzip")
    #expect(
      try message("lzma.zip") { $0.method = 14 }
        == "lzma.zip: entry 'a.txt' is packed with method 14 (LZMA); expected stored or deflate. "
        + "Unpack the archive first, or pack it again: zip -Z deflate")
    #expect(
      try message("crc.zip") { $0.checksumError = 1 }
        == "crc.zip: entry 'a.txt' has a wrong checksum (CRC-32): its data are damaged. Fetch the file again.")
    #expect(
      try message("short.zip") { $0.sizeError = 1 }
        == "short.zip: entry 'a.txt' unpacks to 4 bytes, expected 5. Fetch the file again.")
    #expect(
      try message("long.zip") { $0.sizeError = -1 }
        == "long.zip: entry 'a.txt' unpacks to more than the 3 bytes that its directory tells. Fetch the file again.")
    #expect(
      try message("garbage.zip") {
        $0.isDeflated = false
        $0.method = 8
      } == "garbage.zip: entry 'a.txt' has damaged data near byte 47 of the archive. Fetch the file again.")
    let whole = ZipBytes.archive(files)
    #expect(
      try lines(folder.write("cut.zip", Array(whole.dropLast(30))), folder)
        == ["cut.zip: the zip archive ends too early, after 95 bytes: its directory is missing. Fetch the file again."])
    #expect(
      try lines(folder.write("page.zip", "<html>"), folder)
        == ["page.zip: is named .zip but is no zip archive. Check what was saved under this name."])
    #expect(
      try lines(folder.write("book.xlsx", ZipBytes.archive([("xl/workbook.xml", [])])), folder)
        == [
          "book.xlsx: is a zip archive without a table; it holds 'xl/workbook.xml'. Expected a .txt, .tsv, .csv or "
            + ".geojson inside; export a workbook as CSV first."
        ])
    #expect(
      try lines(folder.write("none.zip", ZipBytes.archive([])), folder).last?.hasPrefix(
        "none.zip: is a zip archive without a table; it holds nothing.") == true)
  }

  /// Whatever byte is wrong, or wherever the archive is cut, there is an error or the right text, and no crash.
  @Test func noDamageCrashesOrPassesUnseen() throws {
    let folder = try TemporaryFolder()
    let text = Array("the only row\n".utf8)
    for isZip64 in [false, true] {
      var options = ZipBytes.Options()
      options.isZip64 = isZip64
      let whole = ZipBytes.archive([("a.txt", text)], options: options)
      var random = SplitMix(seed: 7)
      for round in 0..<2000 {
        var bytes = whole
        if round % 4 == 0 {
          bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
        } else {
          for _ in 0..<Int.random(in: 1...3, using: &random) {
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
          }
        }
        let path = try folder.write("a.zip", bytes)
        do throws(InputIssue) {
          let archive = try ZipArchive(path: path)
          try archive.verify()
          let entry = try archive.entry(named: "a.txt")
          var unpacked: [UInt8] = []
          let reader = try archive.open(entry)
          while try reader.read(into: &unpacked) > 0 {}
          #expect(unpacked == text)
        } catch {
          #expect(!error.message.isEmpty)
        }
      }
    }
  }

  private static let infoZip = """
    UEsDBAoAAAAAAAAAIVjz3E/FEQAAABEAAAAKAAAAcmVhZG1lLnR4dE1hZGUgZm9yIGEgdGVzdC4KUEsDBBQAAAAIAAAAIVgNXdDU
    OgEAACQEAAAGAAAAWFEudHh0TdO7cSRBEANReWEFLbgYAPM1gyYsg/IJ579wG6l0Ka2khBfV2+v7/e/v++f9+7W9evzZttfuzyuv
    YIIJVlYIIYSoK5RQQrWvsBN2wq5jhYNwEA6dK5yEk3DqWuEiXIRL9wo34SbcelZ4CA/hkbexkO1muz/b53jWm/W2POab/Wa/Iw8A
    I2AEXHkQGANj4F0eCEbBKPiQB4NxMA4+5QFhJIyEL3lQGAtj4VseGEbDaPhRhkbQCBrZlKERNIJGPrcwjwGNoJEoQyNoBI1UGRpB
    I2hkV4ZG0AgaOZShETSCRk5laASNoJFLGRpBI2jkVoZG0AgaedShUTSKRjd1aBSNolGrQ6NoFI1+/sb8HGgUjVYdGkWjaHRXh0bR
    KBo91KFRNIpGT3VoFI2i0UsdGkWjaPRWh0bRKBp99B9QSwECHgMKAAAAAAAAACFY89xPxREAAAARAAAACgAAAAAAAAABAAAApIEA
    AAAAcmVhZG1lLnR4dFBLAQIeAxQAAAAIAAAAIVgNXdDUOgEAACQEAAAGAAAAAAAAAAEAAACkgTkAAABYUS50eHRQSwUGAAAAAAIA
    AgBsAAAAlwEAAAAA
    """
}
