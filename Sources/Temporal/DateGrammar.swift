import Evidence

/// Reads one date expression from its first word on, by hand-written rules; the rules of each
/// family stand
/// in a file of their own.
///
/// Every rule looks at a bounded number of tokens, so that reading a text is linear in its length.
struct DateGrammar {
  let window: TokenWindow
  let namedDays: NamedDays

  /// The expression that begins at token `start`.
  func reading(at start: Int) -> Reading? {
    let first = window.lexeme(start)
    switch first.kind {
    case .none: return window.isWord(start, "twice") ? often(at: start) : numeric(at: start) ?? often(at: start)
    case .month: return monthDate(at: start).map(withDayPart) ?? namedDay(at: start)
    case .weekday: return weekday(at: start)
    case .article: return first.value == 1 ? definite(at: start) : amount(at: start)
    case .relation: return relative(at: start, from: start)
    case .reference: return relative(at: start, from: start) ?? reference(at: start) ?? often(at: start)
    case .cardinal, .quantity, .half, .more:
      return amount(at: start) ?? clock(at: start) ?? spelledYear(at: start) ?? often(at: start)
    case .ordinal: return ordinal(at: start, from: start)
    case .mod: return modified(at: start, from: start)
    case .modNoun: return modified(at: start, from: start)
    case .unit, .unitPlural: return unit(at: start) ?? clock(at: start)
    case .season: return season(at: start, from: start)
    case .deictic, .tonight: return deictic(at: start)
    case .overnight: return overnight(at: start)
    case .clockName: return clock(at: start)
    case .every, .frequency, .weekdays, .dayParts: return set(at: start)
    case .decadeName: return nil
    case .named, .hijriMonth, .persianMonth: return namedDay(at: start)
    default: return nil
    }
  }

  /// "early 2014", "mid-August", "late last year", "the end of the month".
  func modified(at index: Int, from start: Int) -> Reading? {
    let lexeme = window.lexeme(index)
    guard let mod = Mod(rawValue: lexeme.value) else { return nil }
    var next = index + 1
    if lexeme.kind == .mod {
      if window.isDash(next) { next += 1 }
      if window.kind(next) == .decadeName { return decadeName(at: next, from: start, mod: mod) }
      if window.isWord(next, "in") || window.isWord(next, "on") || window.kind(next) == .of { next += 1 }
    } else {
      guard window.kind(next) == .of else { return nil }
      next += 1
    }
    guard next < window.limit else { return nil }
    let kind = window.kind(next)
    guard kind != .mod, kind != .modNoun else { return nil }
    guard var inner = core(at: next) else { return nil }
    if inner.mod == nil { inner.mod = mod }
    // A half or third of a day is a time of day.
    if lexeme.kind == .mod, inner.clock != nil { return nil }
    inner.start = start
    return inner
  }

  /// What may stand after "early" or "the end of": a date, not a count.
  private func core(at index: Int) -> Reading? {
    let reading: Reading?
    switch window.kind(index) {
    case .month: reading = monthDate(at: index, isModified: true)
    case .season: reading = season(at: index, from: index, isModified: true)
    default: reading = self.reading(at: index)
    }
    guard let reading else { return nil }
    switch reading.meaning {
    case .duration, .set, .reference, .shift: return nil
    case .calendar(let fields) where fields.isEmpty && reading.clock != nil: return nil
    default: return reading
    }
  }

  /// "the ...".
  private func definite(at start: Int) -> Reading? {
    let next = start + 1
    let lexeme = window.lexeme(next)
    switch lexeme.kind {
    case .mod, .modNoun: return modified(at: next, from: start)
    case .relation: return relative(at: next, from: start)
    case .reference: return relative(at: next, from: start) ?? reference(at: next, from: start)
    case .ordinal: return ordinal(at: next, from: start)
    case .season: return season(at: next, from: start)
    case .decadeName: return decadeName(at: next, from: start, mod: nil)
    case .unit: return definiteUnit(at: next, from: start)
    case .dayPart: return nightBeforeLast(at: next, from: start) ?? dayPart(at: next, from: start)
    case .cardinal, .quantity:
      guard var reading = amount(at: next) ?? spelledYear(at: next) else { return nil }
      if !isAdjective(reading) { reading.start = start }
      return reading
    case .none:
      return companyPeriod(at: next, from: start) ?? definiteNumber(at: next, from: start)
    default: return nil
    }
  }

  /// "the 1990s", "the six months", "the 1988 quarter", "the 10 days".
  private func definiteNumber(at index: Int, from start: Int) -> Reading? {
    guard var reading = numeric(at: index) else { return nil }
    switch reading.meaning {
    case .duration:
      if !isAdjective(reading) { reading.start = start }
    case .calendar(let fields):
      if fields.decade != nil {
        reading.start = start
        break
      }
      guard case .explicit = fields.year, fields.month == nil, reading.end == index + 1 else {
        return nil
      }
      if window.lexeme(reading.end).unit == .quarter || window.kind(reading.end) == .period {
        var quarterly = fields
        quarterly.quarter = 0
        return Reading(.calendar(quarterly), start, reading.end + 1)
      }
      if let quarter = quarterTail(at: reading.end, year: fields.year, from: start) {
        return quarter
      }
      return nil
    default: return nil
    }
    return reading
  }

  /// "the 30-day truce", "the two day rally": the article belongs to the noun.
  private func isAdjective(_ reading: Reading) -> Bool {
    for index in reading.start..<reading.end where window.isDash(index) { return true }
    if case .duration(let amount, _) = reading.meaning, (amount.count ?? 0) > 1 {
      return window.kind(reading.end - 1) == .unit
    }
    return false
  }

  /// "1988 third quarter", "1988 period".
  private func quarterTail(at index: Int, year: YearChoice, from start: Int) -> Reading? {
    if window.kind(index) == .ordinal, var reading = ordinal(at: index, from: start),
      case .calendar(var fields) = reading.meaning, fields.quarter != nil || fields.half != nil,
      fields.year == .bare
    {
      fields.year = year
      reading.meaning = .calendar(fields)
      return reading
    }
    return nil
  }

  /// "the year", "the weekend", "the day before", "the day after tomorrow".
  func definiteUnit(at index: Int, from start: Int) -> Reading? {
    guard let unit = window.lexeme(index).unit else { return nil }
    let after = index + 1
    if unit == .day {
      switch (window.kind(after), window.lexeme(after + 1)) {
      case (.before, let day) where day.kind == .deictic && day.value == -1:
        return Reading(.period(.day, offset: -2, base: .document), start, after + 2)
      case (.after, let day) where day.kind == .deictic && day.value == 1:
        return Reading(.period(.day, offset: 2, base: .document), start, after + 2)
      case (.before, _), (.after, _):
        if let beside = dayBeside(at: after, from: start) { return beside }
        guard isClauseEnd(after + 1) else { return nil }
        let offset = window.kind(after) == .before ? -1 : 1
        return Reading(.period(.day, offset: offset, base: .story), start, after + 1)
      default:
        // "later in the day"
        guard window.isWord(start - 1, "in"), isPartWord(start - 2), window.kind(start - 2) != .mod, isClauseEnd(after)
        else { return nil }
        return Reading(.period(.day, offset: 0, base: .storyOrDocument), start, after)
      }
    }
    if window.isDash(after) || window.isPossessive(after) && unit != .year { return nil }
    // "by the year's end"
    if unit == .year, window.isPossessive(after), window.isWord(after + 1, "end") {
      return Reading(.period(.year, offset: 0, base: .story), start, after + 2, mod: .end)
    }
    switch window.kind(after) {
    case .before where isClauseEnd(after + 1) && !unit.isClock:
      return Reading(.period(unit, offset: -1, base: .story), start, after + 1)
    case .after where isClauseEnd(after + 1) && !unit.isClock:
      return Reading(.period(unit, offset: 1, base: .story), start, after + 1)
    default: break
    }
    switch unit {
    case .weekend:
      // "the weekend of 8-9 July"
      if window.kind(after) == .of, let inner = reading(at: after + 1), case .calendar(var fields) = inner.meaning,
        fields.day != nil
      {
        if fields.lastDay == nil { fields.week = 1 }
        return Reading(.calendar(fields), start, inner.end)
      }
      return Reading(.period(unit, offset: 0, base: .document), start, after)
    case .year:
      // "the year 2014"
      if let year = window.digits(after), (1000...2100).contains(year) {
        return Reading(
          .calendar(CalendarFields(year: .explicit(year))), start, after + 1)
      }
      if let year = spelledYear(at: after) {
        var reading = year
        reading.start = start
        return reading
      }
      if window.kind(after) == .of { return nil }
      if let ended = yearEnded(at: after, from: start) { return ended }
      return Reading(.period(unit, offset: 0, base: .comparison), start, after)
    case .quarter:
      if window.kind(after) == .of { return nil }
      if let reading = quarterEnded(at: after, from: start) ?? quarterBefore(at: after, from: start) {
        return reading
      }
      return Reading(.period(unit, offset: 0, base: .comparison), start, after)
    case .week, .month:
      if window.kind(after) == .of {
        // "the week of March 6"
        guard let inner = reading(at: after + 1), case .calendar(let fields) = inner.meaning,
          unit == .month ? fields.day == nil && fields.month != nil : fields.day != nil
        else { return nil }
        if unit == .month { return Reading(.calendar(fields), start, inner.end) }
        var weekly = fields
        weekly.week = 0
        return Reading(.calendar(weekly), start, inner.end)
      }
      return Reading(.period(unit, offset: 0, base: .comparison), start, after)
    default: return nil
    }
  }

  /// "the day before last Tuesday", "the day after Christmas": a day beside one that is named.
  private func dayBeside(at index: Int, from start: Int) -> Reading? {
    guard var named = reading(at: index + 1), named.dayPart == nil, named.clock == nil else { return nil }
    switch named.meaning {
    case .weekday, .namedDay: break
    case .calendar(let fields): guard fields.day != nil, fields.lastDay == nil else { return nil }
    default: return nil
    }
    named.start = start
    named.dayOffset = window.kind(index) == .before ? -1 : 1
    return named
  }

  /// "earlier in ...", "late in ..."
  func isPartWord(_ index: Int) -> Bool {
    switch window.kind(index) {
    case .earlier, .later, .mod: return true
    default: return false
    }
  }

  /// Whether a clause ends before the token: a mark, the end, or a word that begins another phrase.
  func isClauseEnd(_ index: Int) -> Bool {
    guard index < window.limit else { return true }
    let mark = window.mark(index)
    if mark == 0x2C || mark == 0x2E || mark == 0x3B || mark == 0x29 || mark == 0x3A
      || mark == 0x21 || mark == 0x3F || mark == 0x22 || mark == 0x2D && !window.touchesPrevious(index)
    {
      return true
    }
    switch window.kind(index) {
    case .preposition, .and, .past, .future, .to: return true
    default: return false
    }
  }
}
