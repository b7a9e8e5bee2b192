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

  /// Easter by the Julian calendar, as a Gregorian day.
  /// Source: Meeus, Astronomical Algorithms, chapter 8. Good for 1900...2099, where the calendars are 13 days apart.
  static func orthodoxSunday(year: Int) -> CivilDate {
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let f = d + e + 114
    return CivilDate.firstDay(year: year, month: f / 31).adding(days: f % 31 + 13)
  }
}

/// The Hebrew new year, from the mean new moon and the four postponements.
enum HebrewCalendar {
  /// 1 Tishri in the autumn of a Gregorian year. A holiday begins the evening before.
  static func newYear(autumnOf year: Int) -> CivilDate { CivilDate(dayNumber: day(ofYear: year + 3761)) }

  private static func day(ofYear year: Int) -> Int {
    var day = delayed(year)
    // A year may not be too long or too short beside its neighbours.
    if delayed(year + 1) - day == 356 {
      day += 2
    } else if day - delayed(year - 1) == 382 {
      day += 1
    }
    return day - 2_092_591
  }

  /// Days from the epoch to the year, the new year kept off Sunday, Wednesday and Friday.
  private static func delayed(_ year: Int) -> Int {
    let months = (235 * year - 234) / 19
    let parts = 12_084 + 13_753 * months
    let day = 29 * months + parts / 25_920
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day
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
