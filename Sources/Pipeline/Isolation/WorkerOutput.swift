#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The messages of an answer on standard output. They are sent when there are many or the answer ends.
struct WorkerOutput {
  private var buffer: [UInt8] = []
  private static let mostBytes = 1 << 18

  mutating func send(_ message: [UInt8]) {
    // An empty one would end the answer.
    if message.isEmpty { return }
    MessageBytes.append(message, to: &buffer)
    if buffer.count >= Self.mostBytes { flush() }
  }

  mutating func end() {
    MessageBytes.append([], to: &buffer)
    flush()
  }

  private mutating func flush() {
    var sent = 0
    while sent < buffer.count {
      let count = buffer.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress! + sent, $0.count - sent) }
      if count > 0 { sent += count }
      // Nobody is there any more.
      if count < 0 && errno != EINTR { _exit(0) }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
