import Evidence
import Temporal

extension DateSpan {
  /// The day, month or year of publication; nil where the calendar has no such day.
  init?(_ published: PublishedDate) {
    let month = published.month ?? 1
    guard let first = CivilDate(year: published.year, month: month, day: published.day ?? 1) else {
      return nil
    }
    if published.day != nil {
      self.init(day: first)
    } else if published.month != nil {
      self.init(earliest: first, latest: first.lastOfMonth, precision: .month)
    } else if let last = CivilDate(year: published.year, month: 12, day: 31) {
      self.init(earliest: first, latest: last, precision: .year)
    } else {
      return nil
    }
  }
}
