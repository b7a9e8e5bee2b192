#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The messages on standard input, one after the other.
struct WorkerInput {
  /// The next message; nil when the run closes the pipe.
  mutating func next() -> [UInt8]? {
    guard let head = bytes(MessageBytes.headBytes) else { return nil }
    return bytes(MessageBytes.length(head))
  }

  private func bytes(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress! + filled, count - filled) }
      if got == 0 || (got < 0 && errno != EINTR) { return nil }
      filled += max(0, got)
    }
    return bytes
  }
}
