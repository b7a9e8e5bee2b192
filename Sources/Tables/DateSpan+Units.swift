package import Temporal

/// Spans of the units that table cells name.
extension DateSpan {
  /// A month; nil for one that does not exist.
  package init?(year: Int, month: Int) {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    self.init(earliest: first, latest: first.lastOfMonth, precision: .month)
  }

  package init?(year: Int) {
    guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(earliest: first, latest: last, precision: .year)
  }

  /// From one day to another, as the unit that they make: a day, a week from any day on, a month, a year, else a range.
  package static func covering(_ earliest: CivilDate, _ latest: CivilDate) -> DateSpan {
    let precision: DatePrecision
    if earliest == latest {
      precision = .day
    } else if earliest.day == 1 && latest == earliest.lastOfMonth {
      precision = .month
    } else if earliest.year == latest.year && earliest.month == 1 && earliest.day == 1 && latest.month == 12
      && latest.day == 31
    {
      precision = .year
    } else if latest.dayNumber - earliest.dayNumber == 6 {
      precision = .week
    } else {
      precision = .range
    }
    return DateSpan(earliest: earliest, latest: latest, precision: precision)
  }
}
