/// How fine a text dates something. `range` is a span of days that is none of the named units.
public enum DatePrecision: String, Sendable, CaseIterable {
  case second, minute, hour, day, range, week, month, season, quarter, half, year, decade, century
  case unknown

  /// Whether the span is at most one day.
  public var isDayOrFiner: Bool {
    switch self {
    case .second, .minute, .hour, .day: return true
    default: return false
    }
  }
}
