/// The rule by which a named day falls.
enum NamedDay: Sendable, Equatable {
  case fixed(month: Int, day: Int)
  /// Weekday 1...7; `nth` from 1, or -1 for the last of the month.
  case nth(month: Int, weekday: Int, nth: Int)
  case easter(offset: Int)
  /// Day 0 is the whole month. A year, if given, is Hijri.
  case hijri(month: Int, day: Int)
  case persian(month: Int, day: Int)
  /// Easter by the Julian calendar.
  case orthodox(offset: Int)
  /// Days from the Hebrew new year.
  case hebrew(offset: Int)
  case passover
  /// Whichever of the two feasts is near.
  case eid
  /// The last Friday of Ramadan.
  case quds
  /// The Tuesday after the first Monday of November (United States).
  case election

  init?(table text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2 else { return nil }
    let numbers = words[1].split(separator: "-", omittingEmptySubsequences: false)
    func number(_ index: Int) -> Int { index < numbers.count ? Int(numbers[index]) ?? 0 : 0 }
    switch words[0] {
    case "fixed": self = .fixed(month: number(0), day: number(1))
    case "nth":
      let nth = numbers.count == 4 ? -number(3) : number(2)
      self = .nth(month: number(0), weekday: number(1), nth: nth)
    case "easter": self = .easter(offset: Int(words[1]) ?? 0)
    case "hijri": self = .hijri(month: number(0), day: number(1))
    case "persian": self = .persian(month: number(0), day: number(1))
    case "election": self = .election
    case "orthodox": self = .orthodox(offset: Int(words[1]) ?? 0)
    case "hebrew": self = .hebrew(offset: Int(words[1]) ?? 0)
    case "passover": self = .passover
    case "eid": self = .eid
    case "quds": self = .quds
    default: return nil
    }
  }

  /// The days in Gregorian year `year`, in order; a Hijri feast may come twice.
  func spans(inYear year: Int) -> [(first: CivilDate, last: CivilDate)] {
    switch self {
    case .fixed(let month, let day):
      return CivilDate(year: year, month: month, day: day).map { [($0, $0)] } ?? []
    case .nth(let month, let weekday, let nth):
      let day: CivilDate
      if nth > 0 {
        let first = CivilDate.firstDay(year: year, month: month)
        day = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
      } else {
        let last = CivilDate.lastDay(year: year, month: month)
        day = last.adding(days: -((last.weekday - weekday + 7) % 7))
      }
      return [(day, day)]
    case .easter(let offset):
      let day = EasterDay.sunday(year: year).adding(days: offset)
      return [(day, day)]
    case .orthodox(let offset):
      let day = EasterDay.orthodoxSunday(year: year).adding(days: offset)
      return [(day, day)]
    case .hebrew(let offset):
      let day = HebrewCalendar.newYear(autumnOf: year).adding(days: offset)
      return [(day, day)]
    case .passover:
      // Always 163 days before the new year that follows.
      let day = HebrewCalendar.newYear(autumnOf: year).adding(days: -163)
      return [(day, day)]
    case .eid:
      let feasts =
        NamedDay.hijri(month: 10, day: 1).spans(inYear: year) + NamedDay.hijri(month: 12, day: 10).spans(inYear: year)
      return feasts.sorted { $0.first < $1.first }
    case .quds:
      return NamedDay.hijri(month: 9, day: 0).spans(inYear: year).map { span in
        let friday = span.last.adding(days: -((span.last.weekday + 2) % 7))
        return (friday, friday)
      }
    case .election:
      let first = CivilDate.firstDay(year: year, month: 11)
      let day = first.adding(days: (1 - first.weekday + 7) % 7 + 1)
      return [(day, day)]
    case .hijri(let month, let day):
      let middle = HijriCalendar.year(of: CivilDate.firstDay(year: year, month: 7))
      var spans: [(first: CivilDate, last: CivilDate)] = []
      for hijriYear in middle - 1...middle + 1 {
        let first = HijriCalendar.date(year: hijriYear, month: month, day: max(day, 1))
        let last = day == 0 ? first.adding(days: HijriCalendar.days(inMonth: month) - 1) : first
        if first.year == year { spans.append((first, last)) }
      }
      return spans
    case .persian(let month, let day):
      let date = PersianCalendar.date(year: year - 621, month: month, day: max(day, 1))
      return [(date, day == 0 ? date.adding(days: 29) : date)]
    }
  }
}
