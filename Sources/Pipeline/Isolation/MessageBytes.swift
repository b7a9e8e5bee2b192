/// How messages stand one behind the other in the pipe between a run and a process that analyses for it: four bytes of
/// length, the least first, and the bytes. An empty message ends an answer.
enum MessageBytes {
  static let headBytes = 4

  static func append(_ message: [UInt8], to bytes: inout [UInt8]) {
    bytes += number(message.count)
    bytes += message
  }

  static func number(_ number: Int) -> [UInt8] {
    stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  static func length(_ head: some Collection<UInt8>) -> Int {
    head.prefix(headBytes).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
