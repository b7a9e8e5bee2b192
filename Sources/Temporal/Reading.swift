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

enum Base { case document, story, comparison }

/// Which of the recurring days is meant.
enum Choice { case bare, last, this, next }

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
  /// Years divided by 10 (199) or by 100 (19, for the 20th century).
  var decade: Int?
  var century: Int?
  var week: Int?
  /// The other reading of an ambiguous numeric date, as year, month, day.
  var otherMonth: Int?
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
