/// A reading placed in time: what an expression's value, days and precision are.
struct Placement {
  var value: String
  var edtf: String?
  var earliest: CivilDate?
  var latest: CivilDate?
  var precision: DatePrecision
  var anchor: DateExpression.Anchor
  /// The year stands in the words.
  var hasWrittenYear = false

  /// A date whose days are not known.
  static func unresolved(
    _ value: String, _ precision: DatePrecision, edtf: String? = nil,
    anchor: DateExpression.Anchor = .explicit
  ) -> Placement {
    Placement(value: value, edtf: edtf, precision: precision, anchor: anchor)
  }

  static func day(_ day: CivilDate, _ anchor: DateExpression.Anchor) -> Placement {
    let text = day.description
    return Placement(
      value: text, edtf: text, earliest: day, latest: day, precision: .day, anchor: anchor)
  }

  static func week(of day: CivilDate, _ anchor: DateExpression.Anchor) -> Placement {
    let monday = day.monday
    let sunday = monday.adding(days: 6)
    return Placement(
      value: TimexText.week(day), edtf: "\(monday)/\(sunday)", earliest: monday, latest: sunday,
      precision: .week, anchor: anchor)
  }

  static func weekend(ofWeek day: CivilDate, _ anchor: DateExpression.Anchor) -> Placement {
    let saturday = day.monday.adding(days: 5)
    let sunday = saturday.adding(days: 1)
    return Placement(
      value: TimexText.week(day) + "-WE", edtf: "\(saturday)/\(sunday)", earliest: saturday,
      latest: sunday, precision: .range, anchor: anchor)
  }

  static func month(_ year: Int, _ month: Int, _ anchor: DateExpression.Anchor) -> Placement {
    let text = TimexText.month(year, month)
    return Placement(
      value: text, edtf: text, earliest: CivilDate.firstDay(year: year, month: month),
      latest: CivilDate.lastDay(year: year, month: month), precision: .month, anchor: anchor)
  }

  static func year(_ year: Int, _ anchor: DateExpression.Anchor) -> Placement {
    let text = TimexText.year(year)
    return Placement(
      value: text, edtf: text, earliest: CivilDate.firstDay(year: year),
      latest: CivilDate.lastDay(year: year), precision: .year, anchor: anchor)
  }

  /// Quarter 1...4 of a year.
  static func quarter(_ year: Int, _ quarter: Int, _ anchor: DateExpression.Anchor) -> Placement {
    let text = TimexText.year(year)
    return Placement(
      value: "\(text)-Q\(quarter)", edtf: "\(text)-\(32 + quarter)",
      earliest: CivilDate.firstDay(year: year, month: quarter * 3 - 2),
      latest: CivilDate.lastDay(year: year, month: quarter * 3), precision: .quarter, anchor: anchor
    )
  }

  static func half(_ year: Int, _ half: Int, _ anchor: DateExpression.Anchor) -> Placement {
    let text = TimexText.year(year)
    return Placement(
      value: "\(text)-H\(half)", edtf: "\(text)-\(39 + half)",
      earliest: CivilDate.firstDay(year: year, month: half * 6 - 5),
      latest: CivilDate.lastDay(year: year, month: half * 6), precision: .half, anchor: anchor)
  }

  static func season(_ year: Int, _ season: Season, _ anchor: DateExpression.Anchor) -> Placement {
    let text = TimexText.year(year)
    let first = CivilDate.firstDay(year: year, month: season.firstMonth)
    return Placement(
      value: "\(text)-\(season.code)", edtf: "\(text)-\(season.edtf)", earliest: first,
      latest: first.adding(months: 2).lastOfMonth, precision: .season, anchor: anchor)
  }

  /// `decade` 199 is 1990...1999.
  static func decade(_ decade: Int, _ anchor: DateExpression.Anchor) -> Placement {
    Placement(
      value: "\(decade)", edtf: "\(decade)X", earliest: CivilDate.firstDay(year: decade * 10),
      latest: CivilDate.lastDay(year: decade * 10 + 9), precision: .decade, anchor: anchor)
  }

  /// `century` 19 is 1900...1999, the 20th.
  static func century(_ century: Int, _ anchor: DateExpression.Anchor) -> Placement {
    let text = TimexText.two(century)
    return Placement(
      value: text, edtf: "\(text)XX", earliest: CivilDate.firstDay(year: century * 100),
      latest: CivilDate.lastDay(year: century * 100 + 99), precision: .century, anchor: anchor)
  }

  /// Days that are no named unit.
  static func range(
    _ earliest: CivilDate, _ latest: CivilDate, value: String, _ anchor: DateExpression.Anchor
  ) -> Placement {
    Placement(
      value: value, edtf: "\(earliest)/\(latest)", earliest: earliest, latest: latest,
      precision: .range, anchor: anchor)
  }

  /// Narrows the span to the third that START, MID or END names; the value keeps its unit, and
  /// EDTF says about.
  mutating func apply(_ mod: Mod) {
    switch mod {
    case .start, .mid, .end:
      if precision == .day { return }
      if let narrowed = third(mod) {
        earliest = narrowed.0
        latest = narrowed.1
      }
      markApproximate()
    case .approx: markApproximate()
    default: break
    }
  }

  private mutating func markApproximate() {
    // Readers of EDTF take no mark after a season, quarter or half.
    switch precision {
    case .season, .quarter, .half: return
    default: break
    }
    guard let text = edtf, !text.utf8.contains(0x2F), !text.utf8.contains(0x54),
      !text.utf8.contains(0x58), !text.utf8.contains(0x5B), text.utf8.last != 0x7E
    else { return }
    edtf = text + "~"
  }

  private func third(_ mod: Mod) -> (CivilDate, CivilDate)? {
    guard let earliest, let latest else { return nil }
    let first: CivilDate
    let second: CivilDate
    switch precision {
    case .month:
      first = earliest.adding(days: 10)
      second = earliest.adding(days: 20)
    case .season, .quarter:
      first = earliest.adding(months: 1)
      second = earliest.adding(months: 2)
    case .half:
      first = earliest.adding(months: 2)
      second = earliest.adding(months: 4)
    case .year:
      first = earliest.adding(months: 4)
      second = earliest.adding(months: 8)
    case .decade:
      first = earliest.adding(months: 48)
      second = earliest.adding(months: 84)
    case .century:
      first = earliest.adding(months: 408)
      second = earliest.adding(months: 804)
    case .week:
      first = earliest.adding(days: 3)
      second = earliest.adding(days: 4)
    default: return nil
    }
    switch mod {
    case .start: return (earliest, first.adding(days: -1))
    case .mid: return (first, second.adding(days: -1))
    default: return precision == .week ? (first, latest) : (second, latest)
    }
  }
}
