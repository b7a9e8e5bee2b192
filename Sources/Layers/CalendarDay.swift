/// A day of the proleptic Gregorian calendar, and its number counted from 1970-01-01.
public struct CalendarDay: Hashable, Sendable {
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  // Both directions count years from 1 March, so that the leap day is the last of its year, and in
  // eras of 400 years, which all have 146,097 days (H. Hinnant, "chrono-compatible low-level date
  // algorithms").

  /// The date of a day number.
  public init(daysSinceEpoch days: Int) {
    let shifted = days + 719_468  // Days from 0000-03-01 to 1970-01-01.
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  public var daysSinceEpoch: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The year, or the month of a year, that two days begin and end; nil if they bound something else.
  static func wholePeriod(_ first: Int, _ last: Int) -> (year: Int, month: Int?)? {
    // Most spans are days: no calendar for those.
    guard last - first >= 27 else { return nil }
    let start = CalendarDay(daysSinceEpoch: first)
    let next = CalendarDay(daysSinceEpoch: last + 1)
    guard start.day == 1, next.day == 1, (1...9999).contains(start.year) else { return nil }
    if start.month == 1, next.month == 1, next.year == start.year + 1 { return (start.year, nil) }
    let months = (next.year - start.year) * 12 + next.month - start.month
    return months == 1 ? (start.year, start.month) : nil
  }
}
