import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where messages go; results go to standard output or files.
enum StandardError {
  /// Whether the line that the cursor stands in is to be written over.
  private static let hasOpenLine = Mutex(false)

  static func show(_ line: String) {
    hasOpenLine.withLock { isOpen in
      put((isOpen ? erase : "") + line + "\n")
      isOpen = false
    }
  }

  /// Shows a line in place of the last one that was shown so; for terminals.
  static func showOver(_ line: String) {
    hasOpenLine.withLock { isOpen in
      put("\r" + line + "\u{1B}[K")
      isOpen = true
    }
  }

  /// Takes away a line that was shown to be written over.
  static func closeLine() {
    hasOpenLine.withLock { isOpen in
      if isOpen { put(erase) }
      isOpen = false
    }
  }

  /// To the start of the line, and what is left of it is erased.
  private static let erase = "\r\u{1B}[K"

  /// Text without a line end of its own.
  private static func put(_ text: String) {
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
