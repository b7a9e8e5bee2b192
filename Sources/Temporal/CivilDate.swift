/// A day of the proleptic Gregorian calendar, without time or zone.
///
/// Years are astronomical: 0 is 1 BC, -43 is 44 BC.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  /// 1...12
  public let month: Int
  /// 1...31
  public let day: Int

  /// - Returns: nil where the calendar has no such day (31 June, 29 February 2019).
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that lies `dayNumber` days after 1970-01-01.
  ///
  /// Source of the arithmetic: the era method (400-year cycles that begin on 1 March).
  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Days since 1970-01-01, negative before.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Monday 1 ... Sunday 7.
  public var weekday: Int {
    let remainder = (dayNumber + 3) % 7  // 1970-01-01 was a Thursday
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The ISO 8601 week that holds the day; its year may differ from the calendar year.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    let first = CivilDate.firstDay(year: thursday.year)
    return (thursday.year, (thursday.dayNumber - first.dayNumber) / 7 + 1)
  }

  /// The Monday of the day's week.
  public var monday: CivilDate { adding(days: 1 - weekday) }

  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day of another month, cut to the month's last day (31 January + 1 month is 28 or 29
  /// February).
  public func adding(months: Int) -> CivilDate {
    let index = year * 12 + month - 1 + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    return CivilDate(
      unchecked: newYear, newMonth, min(day, Self.daysInMonth(newMonth, year: newYear)))
  }

  public var firstOfMonth: CivilDate { CivilDate(unchecked: year, month, 1) }
  public var lastOfMonth: CivilDate {
    CivilDate(unchecked: year, month, Self.daysInMonth(month, year: year))
  }

  static func firstDay(year: Int, month: Int = 1) -> CivilDate {
    CivilDate(unchecked: year, month, 1)
  }
  static func lastDay(year: Int, month: Int = 12) -> CivilDate {
    CivilDate(unchecked: year, month, daysInMonth(month, year: year))
  }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// - Precondition: `month` is 1...12.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    a.year != b.year ? a.year < b.year : a.month != b.month ? a.month < b.month : a.day < b.day
  }

  /// `YYYY-MM-DD`
  public var description: String {
    "\(TimexText.year(year))-\(TimexText.two(month))-\(TimexText.two(day))"
  }
}
