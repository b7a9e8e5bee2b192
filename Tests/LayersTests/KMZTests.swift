import CZlib
import Foundation
import Layers
import TestSupport
import Testing

@Suite struct KMZTests {
  /// The one member of the archive, unpacked by its directory.
  private func member(of path: String) throws -> (name: String, bytes: [UInt8], checksum: UInt32) {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    func number<Number: FixedWidthInteger>(_ at: Int, _: Number.Type) -> Int {
      bytes.withUnsafeBytes { Int(Number(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: Number.self))) }
    }
    let end = bytes.count - 22
    try #require(number(end, UInt32.self) == 0x0605_4B50)
    try #require(number(end + 10, UInt16.self) == 1)
    let entry = number(end + 16, UInt32.self)
    try #require(number(entry, UInt32.self) == 0x0201_4B50)
    let packed = number(entry + 20, UInt32.self)
    let plain = number(entry + 24, UInt32.self)
    let nameLength = number(entry + 28, UInt16.self)
    let name = String(decoding: bytes[(entry + 46)..<(entry + 46 + nameLength)], as: UTF8.self)
    let start = number(entry + 42, UInt32.self) + 30 + nameLength
    let content = try #require(inflated(Array(bytes[start..<start + packed]), .none, most: plain + 1))
    #expect(content.count == plain)
    return (name, content, UInt32(number(entry + 16, UInt32.self)))
  }

  @Test(arguments: [0, 1, 500]) func holdsTheDocumentOfKML(repeated: Int) throws {
    let folder = try TemporaryFolder()
    let features = Array(repeating: SampleLayer.features, count: repeated).flatMap { $0 }
    _ = try write(
      features, into: KMLWriter(path: folder.file("a.kml"), schema: SampleLayer.schema, style: SampleLayer.style))
    _ = try write(
      features, into: KMZWriter(path: folder.file("a.kmz"), schema: SampleLayer.schema, style: SampleLayer.style))
    let document = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("a.kml"))))
    let member = try member(of: folder.file("a.kmz"))
    #expect(member.name == "doc.kml")
    #expect(member.bytes == document)
    #expect(member.checksum == UInt32(crc32(0, document, UInt32(document.count))))
  }
}
