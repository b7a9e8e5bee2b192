import Evidence

/// Days and months that have names: holidays, feasts, Ramadan, election day.
struct NamedDays: Sendable {
  private struct Entry: Sendable {
    var keys: [WordKey]
    var day: NamedDay
  }
  private var entries: [WordKey: [Entry]] = [:]

  init() {
    for line in Self.table.split(separator: "\n") {
      let halves = line.split(separator: ":")
      guard halves.count == 2, let day = NamedDay(table: String(halves[0])) else {
        preconditionFailure("Named days, line \"\(line)\": expected `rule: names`.")
      }
      for name in halves[1].split(separator: ",") {
        let keys = TokenizedText(String(name)).tokens.map(\.key)
        entries[keys[0], default: []].append(Entry(keys: keys, day: day))
      }
    }
    for key in entries.keys { entries[key]?.sort { $0.keys.count > $1.keys.count } }
  }

  /// First words of all names, for the scan.
  var firstWords: [WordKey] { Array(entries.keys) }

  /// The longest name that begins at `start`, and the index after it.
  func match(in window: TokenWindow, at start: Int) -> (NamedDay, Int)? {
    guard let candidates = entries[window.tokens[start].key] else { return nil }
    for entry in candidates where start + entry.keys.count <= window.limit {
      var offset = 1
      while offset < entry.keys.count, window.tokens[start + offset].key == entry.keys[offset] {
        offset += 1
      }
      if offset == entry.keys.count { return (entry.day, start + offset) }
    }
    return nil
  }

  /// `fixed month-day`, `nth month weekday n` (n -1: the last), `easter offset`, `hijri
  /// month-day`, `hijri month`,
  /// `persian month-day`, `election`.
  private static let table = """
    fixed 12-25: Christmas Day, Christmas
    fixed 12-24: Christmas Eve
    fixed 12-26: Boxing Day
    fixed 12-31: New Year's Eve
    fixed 01-01: New Year's Day
    fixed 02-14: Valentine's Day, Valentine Day
    fixed 03-08: International Women's Day
    fixed 05-01: May Day
    fixed 10-31: Halloween
    fixed 11-11: Veterans Day, Armistice Day
    fixed 07-04: July Fourth
    fixed 01-06: Epiphany
    nth 11-4-4: Thanksgiving Day, Thanksgiving
    nth 09-1-1: Labor Day
    nth 05-1--1: Memorial Day
    nth 01-1-3: Martin Luther King Day
    nth 10-1-2: Columbus Day
    election 0: Election Day
    easter 0: Easter Sunday, Easter
    easter 1: Easter Monday
    easter -2: Good Friday
    easter -7: Palm Sunday
    easter -46: Ash Wednesday
    easter 39: Ascension Day
    easter 49: Pentecost
    hijri 09-00: Ramadan, Ramadhan, Ramazan
    hijri 10-01: Eid al-Fitr, Eid ul-Fitr, Eid el-Fitr, Id al-Fitr
    hijri 12-10: Eid al-Adha, Eid ul-Adha, Eid el-Adha, Id al-Adha
    hijri 01-10: Ashura, Ashoura
    hijri 02-20: Arbaeen, Arba'een, Arbain
    hijri 09-27: Laylat al-Qadr
    persian 01-01: Nowruz, Newroz, Nawroz, Norouz, Noruz
    """
}

/// The rule by which a named day falls.
enum NamedDay: Sendable, Equatable {
  case fixed(month: Int, day: Int)
  /// Weekday 1...7; `nth` from 1, or -1 for the last of the month.
  case nth(month: Int, weekday: Int, nth: Int)
  case easter(offset: Int)
  /// Day 0 is the whole month. A year, if given, is Hijri.
  case hijri(month: Int, day: Int)
  case persian(month: Int, day: Int)
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
