/// When a feature holds, as OGC JSON-FG 1.0 puts it: a day, an instant, or an interval of days.
///
/// Days count from 1970-01-01 and an interval includes both. Partial dates do not exist there: May
/// 2023 is the interval of its first and last day.
public enum FeatureTime: Hashable, Sendable {
  case day(Int)
  case instant(secondsSinceEpoch: Int)
  /// A nil end is open; both nil is no time at all.
  case interval(first: Int?, last: Int?)

  /// A day where the two are equal, else an interval.
  public static func days(_ first: Int, _ last: Int) -> FeatureTime {
    first == last ? .day(first) : .interval(first: first, last: last)
  }
}
