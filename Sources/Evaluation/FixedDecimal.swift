/// Numbers for tables, with a set count of decimals.
package enum FixedDecimal {
  /// Rounded half away from zero; "–" for no number.
  package static func text(_ value: Double?, _ decimals: Int) -> String {
    guard let value, value.isFinite else { return "–" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let whole = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && whole > 0 ? "-" : ""
    if decimals == 0 { return sign + String(whole) }
    let part = String(whole % scale)
    return sign + "\(whole / scale)." + String(repeating: "0", count: decimals - part.count) + part
  }
}
