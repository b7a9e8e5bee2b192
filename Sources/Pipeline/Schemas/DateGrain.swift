package import Temporal

/// How finely an event is dated, as the codes of others tell it.
package enum DateGrain: String, Sendable, CaseIterable {
  case day
  /// Two to six days.
  case days
  /// Seven days, or a weekend.
  case week
  /// Eight days to a month, or a part of a month.
  case month
  /// More than a month, at most a year.
  case year
  case longer
  case none

  /// - Parameter words: of the report: "the weekend" and "8-9 July" may be the same two days.
  package init(first: CivilDate?, last: CivilDate?, precision: DatePrecision, words: String) {
    guard let first, let last else {
      self = .none
      return
    }
    let days = last.dayNumber - first.dayNumber + 1
    switch days {
    case ...1: self = .day
    case 2 where first.weekday == 6 && !Self.hasDigit(words) && !words.isEmpty: self = .week
    case ...31 where precision == .month: self = .month
    case ...7 where precision == .week: self = .week
    case ...6: self = .days
    case 7: self = .week
    case ...31: self = .month
    case ...366: self = .year
    default: self = .longer
    }
  }

  private static func hasDigit(_ words: String) -> Bool {
    words.utf8.contains { $0 &- UInt8(ascii: "0") < 10 }
  }
}
