#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where messages go; results go to standard output or files.
enum StandardError {
  static func show(_ line: String) { put(line + "\n") }

  /// Text without a line end of its own.
  static func put(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let written = write(STDERR_FILENO, bytes.baseAddress! + offset, bytes.count - offset)
        // A closed standard error leaves nobody to tell.
        if written <= 0 && errno != EINTR { return }
        offset += max(0, written)
      }
    }
  }
}
