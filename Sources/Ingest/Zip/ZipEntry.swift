/// One file in a zip archive, as the archive's directory describes it.
package struct ZipEntry: Hashable, Sendable {
  /// With folders, separated by `/`.
  package var name: String
  /// Bytes as stored.
  package var storedByteCount: Int
  /// Bytes when unpacked.
  package var byteCount: Int
  /// CRC-32 of the unpacked bytes.
  package var checksum: UInt32
  /// How it is packed; see `methodName`.
  var method: UInt16
  var isEncrypted: Bool
  /// Where its own header begins, from the start of the archive.
  var headerOffset: Int

  static let stored: UInt16 = 0
  static let deflated: UInt16 = 8

  package var isFolder: Bool { name.utf8.last == 0x2F }

  /// The name without folders.
  package var fileName: String { Ingest.fileName(name) }

  /// What the number of a method stands for (APPNOTE 6.3.10, 4.4.5).
  static func methodName(_ method: UInt16) -> String {
    switch method {
    case stored: "stored"
    case deflated: "deflate"
    case 1: "shrink"
    case 2...5: "reduce"
    case 6: "implode"
    case 9: "deflate64"
    case 12: "bzip2"
    case 14: "LZMA"
    case 20, 93: "zstd"
    case 95: "xz"
    case 98: "PPMd"
    case 99: "AES encryption"
    default: "unknown method"
    }
  }
}
