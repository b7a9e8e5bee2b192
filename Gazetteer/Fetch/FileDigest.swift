import Crypto

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The SHA-256 of a file on disk, read in pieces.
enum FileDigest {
  private static let pieceBytes = 256 << 10

  /// Lower-case hexadecimal; nil if there is no such file.
  static func sha256(_ path: String) throws(FetchError) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 && errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw FetchError(.system(errno), place: path) }
    defer { close(descriptor) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceBytes, alignment: 16)
    defer { piece.deallocate() }
    var hasher = SHA256()
    while true {
      let count = read(descriptor, piece.baseAddress, piece.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw FetchError(.system(errno), place: path)
      }
      hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: hasher.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
