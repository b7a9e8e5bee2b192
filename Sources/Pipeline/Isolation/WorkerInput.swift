#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The messages on standard input, one after the other.
struct WorkerInput {
  private var buffer: [UInt8] = []
  private var start = 0
  private static let pieceBytes = 1 << 16

  /// The next message; nil when the run closes the pipe.
  mutating func next() -> [UInt8]? {
    guard need(MessageBytes.headBytes) else { return nil }
    let length = MessageBytes.length(buffer[start...])
    guard need(MessageBytes.headBytes + length) else { return nil }
    let first = start + MessageBytes.headBytes
    start = first + length
    return Array(buffer[first..<start])
  }

  /// Makes sure that so many bytes are at hand; false where the input ends.
  private mutating func need(_ count: Int) -> Bool {
    if buffer.count - start >= count { return true }
    buffer.removeSubrange(..<start)
    start = 0
    while buffer.count < count {
      let before = buffer.count
      let most = max(Self.pieceBytes, count - before)
      buffer.append(contentsOf: repeatElement(0, count: most))
      let got = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress! + before, most) }
      let isOver = got == 0 || (got < 0 && errno != EINTR)
      buffer.removeLast(most - max(0, got))
      if isOver { return false }
    }
    return true
  }
}
