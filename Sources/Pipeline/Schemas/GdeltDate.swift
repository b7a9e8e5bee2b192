package import Temporal

/// GDELT's columns of the date. Its dates are days; a coarser date fills only the columns that it knows.
package struct GdeltDate: Hashable, Sendable {
  /// YYYYMMDD
  package var day: Int?
  /// YYYYMM
  package var month: Int?
  package var year: Int?
  /// The year and how much of it has passed at the middle of the span, reckoned as GDELT does: months of 30 days in a
  /// year of 365.
  package var fraction: Double

  package init(first: CivilDate, last: CivilDate) {
    if first == last { day = first.year * 10_000 + first.month * 100 + first.day }
    if first.year == last.year {
      year = first.year
      if first.month == last.month { month = first.year * 100 + first.month }
    }
    let middle = CivilDate(dayNumber: (first.dayNumber + last.dayNumber) / 2)
    fraction = Double(middle.year) + Double((middle.month - 1) * 30 + middle.day) / 365
  }
}
