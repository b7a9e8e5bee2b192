/// One cell of a layer. Only what every map format can hold, so that nothing is lost on the way
/// out.
public enum Value: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int)
  /// Written with at most `decimals` (0 to 6) digits after the point, never with an exponent; a
  /// number that is not finite is written as null.
  case number(Double, decimals: Int)
  /// Seconds since 1970-01-01T00:00:00Z, written `2017-07-10T00:00:00Z`.
  case dateTime(secondsSinceEpoch: Int)
  case boolean(Bool)

  /// Text, or null where there is none: a layer never mixes "" with null.
  public static func text(orNull text: String?) -> Value {
    guard let text, !text.isEmpty else { return .null }
    return .text(text)
  }

  public static func integer(orNull integer: Int?) -> Value {
    integer.map { .integer($0) } ?? .null
  }

  public static func number(orNull number: Double?, decimals: Int) -> Value {
    number.map { .number($0, decimals: decimals) } ?? .null
  }

  /// What a column of real numbers holds in a binary format: the number that the text formats write.
  var asWritten: Value {
    switch self {
    case .integer(let integer): return .number(Double(integer), decimals: 0)
    case .number(let number, let decimals):
      guard number.isFinite else { return .null }
      return .number(Self.rounded(number, decimals: decimals), decimals: decimals)
    default: return self
    }
  }

  /// A finite number with at most `decimals` (0 to 6) digits after the point, half away from zero.
  public static func rounded(_ number: Double, decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<min(max(decimals, 0), 6) { scale *= 10 }
    let magnitude = number.magnitude
    guard magnitude < 0x1p53 / scale else { return number }
    // As the text formats do it, whole part first: 2.05 is less than it looks, and times ten it would be 20.5.
    let whole = magnitude.rounded(.towardZero)
    let fraction = ((magnitude - whole) * scale).rounded(.toNearestOrAwayFromZero)
    let rounded = (whole * scale + fraction) / scale
    // Zero has no sign.
    return number < 0 && rounded != 0 ? -rounded : rounded
  }
}
