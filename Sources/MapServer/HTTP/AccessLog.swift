/// One line a request: method, address, status, bytes, milliseconds.
struct AccessLog: Sendable {
  let show: @Sendable (String) -> Void

  func note(method: String, target: String, _ answer: ServerAnswer, since started: ContinuousClock.Instant) {
    let (seconds, attoseconds) = (ContinuousClock.now - started).components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    show("\(method) \(Self.shown(target)) \(answer.status.rawValue) \(answer.body.count) \(milliseconds) ms")
  }

  /// Printable ASCII only, and not for ever: an address is the client's own text, and a terminal obeys control
  /// characters.
  private static func shown(_ target: String) -> String {
    let bytes = target.utf8.prefix(500).map { $0 > 0x20 && $0 < 0x7F ? $0 : UInt8(ascii: "?") }
    return String(decoding: bytes, as: UTF8.self)
  }
}
