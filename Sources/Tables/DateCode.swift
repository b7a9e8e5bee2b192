package import Temporal

/// Codes by which a table says how exactly a date is known.
package enum DateCode: Sendable {
  /// ACLED `time_precision`: 1 the day, 2 the week, 3 the month.
  case acled
  /// UCDP `date_prec`: 1 the day, 2 two to six days, 3 the week, 4 the month or some weeks, 5 more.
  case ucdp

  /// The days that a date with a code may mean. Where the table has a first and a last day, these are the span already.
  package func span(_ date: DateSpan, code: Int) -> DateSpan {
    guard date.precision == .day else { return date }
    let day = date.earliest
    switch (self, code) {
    case (.acled, 2), (.ucdp, 3):
      return DateSpan(earliest: day.adding(days: -3), latest: day.adding(days: 3), precision: .week)
    case (.ucdp, 2):
      return DateSpan(earliest: day.adding(days: -3), latest: day.adding(days: 3), precision: .range)
    case (.acled, 3), (.ucdp, 4):
      return DateSpan(earliest: day.firstOfMonth, latest: day.lastOfMonth, precision: .month)
    case (.ucdp, 5): return DateSpan(year: day.year) ?? date
    default: return date
    }
  }
}
