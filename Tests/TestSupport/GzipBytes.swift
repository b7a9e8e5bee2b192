/// A gzip member that stores the bytes as they are (RFC 1952), made here so that tests need no tool.
package func gzipStored(_ bytes: [UInt8]) -> [UInt8] {
  func little(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
  return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + ZipBytes.deflateStored(bytes) + little(ZipBytes.crc32(bytes))
    + little(UInt32(bytes.count))
}
