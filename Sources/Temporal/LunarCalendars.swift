/// Gregorian Easter Sunday.
enum EasterDay {
  /// Source: the anonymous Gregorian computus (Nature, 1876).
  static func sunday(year: Int) -> CivilDate {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
    return CivilDate.firstDay(year: year, month: f / 31).adding(days: f % 31)
  }
}

/// The tabular Islamic calendar (civil epoch, 16 July 622 Julian). Observed months may begin a day
/// earlier or later.
enum HijriCalendar {
  static func date(year: Int, month: Int, day: Int) -> CivilDate {
    let monthDays = (59 * (month - 1) + 1) / 2
    return CivilDate(
      dayNumber: day + monthDays + (year - 1) * 354 + (3 + 11 * year) / 30 - 492_149)
  }

  static func days(inMonth month: Int) -> Int { month % 2 == 1 ? 30 : 29 }

  /// The Hijri year that holds the day.
  static func year(of date: CivilDate) -> Int {
    (30 * (date.dayNumber + 492_148) + 10_646) / 10_631
  }
}

/// The Persian (Solar Hijri) calendar by the 33-year cycle, exact for 1799-2256.
enum PersianCalendar {
  static func date(year: Int, month: Int, day: Int) -> CivilDate {
    let shifted = year - 979
    let monthDays = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
    let days = 365 * shifted + shifted / 33 * 8 + (shifted % 33 + 3) / 4 + monthDays + day - 1
    return CivilDate(dayNumber: days + 79 - 135_140)
  }
}
