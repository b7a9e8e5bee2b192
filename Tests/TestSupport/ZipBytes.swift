/// Writes zip archives byte by byte, right ones and wrong ones, so that tests need no tool.
///
/// Deflated entries are of "stored" blocks (RFC 1951, 3.2.4): right deflate data that need no compressor.
package struct ZipBytes {
  /// What is done to every entry.
  package struct Options: Sendable {
    /// Sizes and offsets in zip64 fields, as for files over 4 GB.
    package var isZip64 = false
    /// Sizes behind the data instead of before them, as archives written to a pipe have them.
    package var hasDescriptors = false
    package var isDeflated = true
    /// Written instead of the right method.
    package var method: UInt16?
    package var flags: UInt16 = 0
    /// Added to each CRC-32 in the directory.
    package var checksumError: UInt32 = 0
    /// Added to each unpacked size in the directory.
    package var sizeError = 0
    package var comment = ""

    package init() {}
  }

  package static func archive(
    _ files: [(name: String, bytes: [UInt8])], options: Options = Options()
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let offset = bytes.count
      let data = options.isDeflated ? deflateStored(file.bytes) : file.bytes
      let method = options.method ?? (options.isDeflated ? 8 : 0)
      let flags = options.flags | (options.hasDescriptors ? 8 : 0)
      let checksum = crc32(file.bytes)
      let name = Array(file.name.utf8)
      let inHeader: (UInt32, Int, Int) = options.hasDescriptors ? (0, 0, 0) : (checksum, data.count, file.bytes.count)
      // A field of another kind makes the header's lengths differ from those in the directory.
      let padding = little(0x7075, 2) + little(4, 2) + [1, 2, 3, 4]
      bytes += little(0x0403_4B50, 4) + little(20, 2) + little(Int(flags), 2) + little(Int(method), 2)
      bytes += little(0, 4) + little(Int(inHeader.0), 4) + little(inHeader.1, 4) + little(inHeader.2, 4)
      bytes += little(name.count, 2) + little(padding.count, 2) + name + padding + data
      if options.hasDescriptors {
        bytes += little(0x0807_4B50, 4) + little(Int(checksum), 4) + little(data.count, 4) + little(file.bytes.count, 4)
      }
      let size = file.bytes.count + options.sizeError
      let large = little(1, 2) + little(24, 2) + little(size, 8) + little(data.count, 8) + little(offset, 8)
      let extra = options.isZip64 ? padding + large : []
      directory += little(0x0201_4B50, 4) + little(0x031E, 2) + little(20, 2) + little(Int(flags), 2)
      directory += little(Int(method), 2) + little(0, 4) + little(Int(checksum &+ options.checksumError), 4)
      directory += little(options.isZip64 ? 0xFFFF_FFFF : data.count, 4)
      directory += little(options.isZip64 ? 0xFFFF_FFFF : size, 4)
      directory += little(name.count, 2) + little(extra.count, 2) + little(0, 2) + little(0, 8)
      directory += little(options.isZip64 ? 0xFFFF_FFFF : offset, 4) + name + extra
    }
    return bytes + directory + end(files.count, directory.count, bytes.count, options)
  }

  private static func end(_ count: Int, _ size: Int, _ offset: Int, _ options: Options) -> [UInt8] {
    var bytes: [UInt8] = []
    if options.isZip64 {
      bytes += little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
      bytes += little(count, 8) + little(count, 8) + little(size, 8) + little(offset, 8)
      bytes += little(0x0706_4B50, 4) + little(0, 4) + little(offset + size, 8) + little(1, 4)
    }
    let counts = options.isZip64 ? 0xFFFF : count
    bytes += little(0x0605_4B50, 4) + little(0, 4) + little(counts, 2) + little(counts, 2)
    bytes += little(options.isZip64 ? 0xFFFF_FFFF : size, 4) + little(options.isZip64 ? 0xFFFF_FFFF : offset, 4)
    return bytes + little(options.comment.utf8.count, 2) + Array(options.comment.utf8)
  }

  package static func deflateStored(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(0xFFFF)
      out += [rest.isEmpty ? 1 : 0] + little(block.count, 2) + little(~block.count & 0xFFFF, 2) + block
    } while !rest.isEmpty
    return out
  }

  package static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
