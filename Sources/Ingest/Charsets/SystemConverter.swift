import CIconv

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A converter of the C library to UTF-8, for encodings of several bytes a letter.
struct SystemConverter: ~Copyable {
  private let descriptor: iconv_t

  /// - Parameter names: of one encoding; the first that the library knows is taken.
  /// - Returns: nil where it knows none, as where its modules are not installed.
  init?(_ names: [String]) {
    let opened = names.lazy.map { iconv_open("UTF-8", $0) }.first { $0 != iconv_t(bitPattern: -1) }
    guard let opened, let opened else { return nil }
    descriptor = opened
  }

  deinit { iconv_close(descriptor) }

  /// Appends the bytes as UTF-8; U+FFFD stands for what is no letter.
  ///
  /// - Returns: how often that is.
  borrowing func append(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) -> Int {
    var input = bytes.map { CChar(bitPattern: $0) }
    let piece = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 1 << 16)
    defer { piece.deallocate() }
    var bad = 0
    input.withUnsafeMutableBufferPointer { input in
      var next = input.baseAddress
      var left = input.count
      while left > 0 {
        var target = piece.baseAddress
        var room = piece.count
        let status = iconv(descriptor, &next, &left, &target, &room)
        let code = errno
        out.append(contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(piece)[..<(piece.count - room)]))
        // All is done, or there was no more room.
        if status != -1 || code == E2BIG { continue }
        bad += 1
        appendUTF8(0xFFFD, to: &out)
        // A letter that is cut off by the end.
        if code != EILSEQ { break }
        // A second byte that is ASCII begins the next letter.
        let skipped = left > 1 && next.map { $0[1] < 0 } == true ? 2 : 1
        next = next.map { $0 + skipped }
        left -= skipped
      }
    }
    return bad
  }
}
