/// A line that tells how far a run is: `12,000 documents, 3.4 MB/s, 5,120 events, 41% read, 0:52 left`.
public enum ProgressText {
  /// - Parameter seconds: since the run began.
  public static func line(_ counts: RunProgress.Counts, seconds: Double) -> String {
    var parts = [counted(counts.documents, "document")]
    if counts.stage == .reading, seconds > 0 {
      parts.append(decimal(Double(counts.bytes) / 1e6 / seconds) + " MB/s")
    }
    parts.append(counted(counts.events, "event"))
    switch counts.stage {
    case .writing: parts.append("all read, merging and writing")
    case .reading:
      guard let total = counts.totalBytes, total > 0 else {
        parts.append(decimal(Double(counts.bytes) / 1e6) + " MB read")
        break
      }
      let share = min(1, Double(counts.bytes) / Double(total))
      parts.append("\(Int(share * 100))% read")
      // The first bytes tell little of the rest.
      if share >= 0.01 { parts.append(clock(Int((seconds * (1 - share) / share).rounded(.up))) + " left") }
    }
    return parts.joined(separator: ", ")
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    "\(grouped(count)) \(word)\(count == 1 ? "" : "s")"
  }

  /// `1,234,567`
  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var at = digits.count - 3
    while at > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: at))
      at -= 3
    }
    return digits
  }

  private static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(grouped(tenths / 10)).\(tenths % 10)"
  }

  /// `0:07`, `12:07`, `1:12:07`
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let hours = seconds / 3600
    return (hours > 0 ? "\(hours):\(two(seconds / 60 % 60))" : "\(seconds / 60)") + ":\(two(seconds % 60))"
  }
}
