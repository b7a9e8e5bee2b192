package import Temporal

/// A day, a week from Monday, or a month.
package struct AggregatePeriod: Hashable {
  package var first: CivilDate
  package var last: CivilDate
  /// `2017-07-10`, `2017-W28`, `2017-07`.
  package var name: String

  package init(_ step: AggregateChoice.Step, of day: CivilDate) {
    switch step {
    case .day:
      (first, last) = (day, day)
      name = day.description
    case .week:
      first = day.monday
      last = first.adding(days: 6)
      let week = day.isoWeek
      name = String(CivilDate(year: week.year, month: 1, day: 1)?.description.dropLast(6) ?? "")
      name += week.week < 10 ? "-W0\(week.week)" : "-W\(week.week)"
    case .month:
      (first, last) = (day.firstOfMonth, day.lastOfMonth)
      name = String(day.description.dropLast(3))
    }
  }
}
