/// How far one file is.
package struct FetchProgress: Equatable, Sendable {
  package enum Stage: Equatable, Sendable { case receiving, checking }

  package var name: String
  package var stage = Stage.receiving
  /// Bytes on disk, or checked; those of an earlier run too.
  package var byteCount = 0
  /// Nil if the server did not say.
  package var totalByteCount: Int?
  /// Of late; 0 if not known yet.
  package var bytesPerSecond = 0.0

  package init(name: String) { self.name = name }

  /// `IQ.zip  3.1 of 12.4 MB  25%  4.2 MB/s  0:02 left`
  package var text: String {
    if stage == .checking {
      return "\(name)  checking" + (percent.map { "  \($0)%" } ?? "")
    }
    var text = "\(name)  "
    if let total = totalByteCount {
      text += "\(Self.megabytes(byteCount)) of \(Self.megabytes(total)) MB"
    } else {
      text += "\(Self.megabytes(byteCount)) MB"
    }
    if let percent { text += "  \(percent)%" }
    if bytesPerSecond > 0 { text += "  \(Self.megabytes(Int(bytesPerSecond))) MB/s" }
    if let left = secondsLeft { text += "  \(Self.clock(left)) left" }
    return text
  }

  private var percent: Int? {
    guard let total = totalByteCount, total > 0 else { return nil }
    return min(100, byteCount * 100 / total)
  }

  private var secondsLeft: Int? {
    guard let total = totalByteCount, bytesPerSecond > 0 else { return nil }
    // A year says enough of a connection that hardly moves.
    return Int(min(31_536_000, (Double(max(0, total - byteCount)) / bytesPerSecond).rounded(.up)))
  }

  /// Millions of bytes with one decimal.
  package static func megabytes(_ count: Int) -> String {
    let tenths = (count + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// `1:02:03` or `2:03`.
  package static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = seconds / 60
    if minutes < 60 { return "\(minutes):\(two(seconds % 60))" }
    return "\(minutes / 60):\(two(minutes % 60)):\(two(seconds % 60))"
  }
}
