/// What an expression says, before it is placed in time.
struct Reading {
  var meaning: Meaning
  var mod: Mod?
  var clock: ClockTime?
  var dayPart: DayPart?
  /// Token indexes, end exclusive.
  var start: Int
  var end: Int
  var confidence = 0.9
  /// Days from the day that its words name: "the day before Christmas" -1.
  var dayOffset = 0
  /// The stretch of the month that is meant, where it is told more exactly than a third.
  var stretch: MonthStretch?
  /// It is the first end of "between ... and ..." or "from ... to ..."; the next reading is the
  /// other end.
  var opensRange = false
  /// Which way it lies, where the grammar has judged the tense itself.
  var direction: Direction?

  init(_ meaning: Meaning, _ start: Int, _ end: Int, mod: Mod? = nil) {
    self.meaning = meaning
    self.start = start
    self.end = end
    self.mod = mod
  }
}

/// Days of a month: "the first week of July" is 1...7, "the second half of June" 16 to its end.
enum MonthStretch: Equatable {
  case firstDay, lastDay, firstWeek, secondWeek, thirdWeek, fourthWeek, lastWeek, firstHalf, secondHalf
  case firstDays(Int)
  case lastDays(Int)

  var isDay: Bool { self == .firstDay || self == .lastDay }

  /// The days of a month that begins on `first`.
  func days(of first: CivilDate) -> (CivilDate, CivilDate) {
    let last = first.lastOfMonth
    switch self {
    case .firstDay: return (first, first)
    case .lastDay: return (last, last)
    case .firstWeek: return (first, first.adding(days: 6))
    case .secondWeek: return (first.adding(days: 7), first.adding(days: 13))
    case .thirdWeek: return (first.adding(days: 14), first.adding(days: 20))
    case .fourthWeek: return (first.adding(days: 21), first.adding(days: 27))
    case .lastWeek: return (last.adding(days: -6), last)
    case .firstDays(let count): return (first, min(first.adding(days: count - 1), last))
    case .lastDays(let count): return (max(last.adding(days: 1 - count), first), last)
    case .firstHalf: return (first, first.adding(days: 14))
    case .secondHalf: return (first.adding(days: 15), last)
    }
  }
}

enum Meaning {
  /// A date by its fields: "10 July", "June 2014", "third quarter", "the 1990s", "the 7th".
  case calendar(CalendarFields)
  /// A unit counted from an anchor: "last week" -1, "this year" 0, "the next day" +1 from the
  /// story.
  case period(TimeUnit, offset: Int, base: Base)
  /// "three days ago", "two weeks later".
  case shift(Amount, TimeUnit, sign: Int, base: Base)
  case weekday(Int, choice: Choice)
  case namedDay(NamedDay, year: YearChoice)
  case reference(Reference)
  case duration(Amount, TimeUnit)
  /// A TIMEX3 set value, ready: `P1D`, `XXXX-WXX-1`.
  case set(String)
}

enum Base {
  case document, story
  /// The story's day if it has one, else the publication day.
  case storyOrDocument
  case comparison
}

/// Which of the recurring days is meant.
enum Choice: Equatable {
  case bare, last, this, next
  /// "Monday of last week" -1, "of next week" 1.
  case inWeek(Int)
  /// "a week ago Sunday" 1.
  case weeksAgo(Int)
  /// Counted from the story's day: "the previous Friday", "the following Monday".
  case before, after
}

enum YearChoice: Equatable {
  /// To be found from tense and anchor.
  case bare
  /// The one before or after the publication day.
  case last, this, next
  case explicit(Int)
  /// Years from the published year.
  case relative(Int)
  /// Years from the year that the story named last: "of that year" 0, "the following year" 1.
  case story(Int)
}

struct CalendarFields {
  var year: YearChoice = .bare
  var month: Int?
  var day: Int?
  /// The end of a compact range ("4-9 July", "June-August 2014", "2011-2014").
  var lastYear: Int?
  var lastMonth: Int?
  var lastDay: Int?
  var weekday: Int?
  var season: Season?
  var quarter: Int?
  var half: Int?
  /// Which weekday of the month, 5 for the last: "the first Monday in May".
  var nth: Int?
  /// The day is the last of a company's quarter, and that quarter is meant.
  var endsQuarter = false
  /// Years divided by 10 (199) or by 100 (19, for the 20th century).
  var decade: Int?
  var century: Int?
  /// 0: the week of the day ("the week of March 6"); 1: its weekend.
  var week: Int?
  /// The other reading of an ambiguous numeric date, as year, month, day.
  var otherMonth: Int?
  /// How a numeric date with one reading is written.
  var order: DayOrder?
  /// A day given in a calendar whose days may be off by one.
  var isApproximate = false

  var isEmpty: Bool {
    year == .bare && month == nil && day == nil && season == nil && quarter == nil && half == nil
      && decade == nil && century == nil && week == nil
  }
}

/// A count of units; nil where the text does not say ("several").
struct Amount {
  var count: Int?
  /// Half a unit more ("a year and a half").
  var hasHalf = false
  /// To the day: "nine years ago today", "exactly a month ago".
  var isExact = false
}

struct ClockTime: Equatable {
  var hour: Int
  var minute: Int?
  var second: Int?
  /// `Z` for GMT, nil where not said or not known to be fixed.
  var zone: String?

  var text: String {
    var text = "T\(TimexText.two(hour))"
    text += ":\(TimexText.two(minute ?? 0))"
    if let second { text += ":\(TimexText.two(second))" }
    return text + (zone ?? "")
  }
}
