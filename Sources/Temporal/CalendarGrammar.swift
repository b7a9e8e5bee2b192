import Evidence

/// Dates by month name, weekday and year.
extension DateGrammar {
  /// "July 10, 2017", "July 4-9", "June 2014", "June of last year", "June-August 2014", "July".
  func monthDate(at start: Int, isModified: Bool = false) -> Reading? {
    let lexeme = window.lexeme(start)
    guard lexeme.kind == .month else { return nil }
    let isCapital = window.isCapitalized(start)
    if !isCapital && lexeme.isAmbiguous { return nil }
    var fields = CalendarFields(month: Int(lexeme.value))
    var end = start + 1
    let hasDot = window.mark(end) == 0x2E && window.touchesPrevious(end)
    // The dot belongs to the abbreviation where a number follows or the word is a shortened one.
    if hasDot && (window.length(start) <= 4 && !isWholeName(start)) { end += 1 }
    // "July the 4th"
    if window.isWord(end, "the"), end + 1 < window.limit, window.tokens[end + 1].has(.alphanumeric),
      window.kind(end + 1) == .ordinal
    {
      end += 1
    }
    if let day = window.dayOfMonth(end), isDay(day.value, at: end, after: day.end) {
      fields.day = day.value
      end = day.end
      readDayRange(&fields, &end)
      readYear(&fields, &end)
      guard !isBlocked(end) else { return nil }
      if fields.year == .bare { fields.year = yearBehindNoun(at: end) }
      return Reading(.calendar(fields), start, end)
    }
    if let rangeEnd = monthRange(&fields, at: end) {
      end = rangeEnd
      readYear(&fields, &end)
      return Reading(.calendar(fields), start, end)
    }
    let beforeYear = end
    readYear(&fields, &end)
    if end == beforeYear {
      guard isMonthAlone(start, end, lexeme, isModified) else { return nil }
    }
    return Reading(.calendar(fields), start, end)
  }

  /// The year of "the July 7 bombings of 2005".
  private func yearBehindNoun(at index: Int) -> YearChoice {
    guard window.isWord(index), window.kind(index) == .none, window.kind(index + 1) == .of,
      window.length4(index + 2), let year = window.digits(index + 2), (1900...2100).contains(year)
    else { return .bare }
    return .explicit(year)
  }

  /// Whether the number after a month is its day: not a time, a share or a count of things.
  private func isDay(_ day: Int, at index: Int, after end: Int) -> Bool {
    if window.isTight(end, 0x3A) || window.mark(end) == 0x25 { return false }
    if window.isTight(end, 0x2E), window.isNumber(end + 1) { return false }
    let next = window.lexeme(end)
    if next.kind == .unitPlural || next.kind == .multiplier { return false }
    if window.isWord(end), !window.isCapitalized(end), !window.touchesPrevious(end),
      isPluralNoun(end), next.kind == .none
    {
      return false
    }
    return true
  }

  /// "4-9" after the month or its first day.
  private func readDayRange(_ fields: inout CalendarFields, _ end: inout Int) {
    guard let day = fields.day, window.isDash(end) else { return }
    if let last = window.digits(end + 1, atMost: 2), last > day, last <= 31,
      !window.isTight(end + 2, 0x3A)
    {
      fields.lastDay = last
      end += 2
      return
    }
    // "May 30-June 7"
    let next = window.lexeme(end + 1)
    if next.kind == .month, let last = window.digits(end + 2, atMost: 2), (1...31).contains(last) {
      fields.lastMonth = Int(next.value)
      fields.lastDay = last
      end += 3
    }
  }

  /// "June-August"
  private func monthRange(_ fields: inout CalendarFields, at index: Int) -> Int? {
    guard window.isTight(index, 0x2D), window.kind(index + 1) == .month,
      window.isCapitalized(index + 1)
    else { return nil }
    fields.lastMonth = Int(window.lexeme(index + 1).value)
    return index + 2
  }

  /// ", 2017", "2017", "of 2017", "of last year", "last year", "this year".
  func readYear(_ fields: inout CalendarFields, _ end: inout Int) {
    var next = end
    let hasComma = window.mark(next) == 0x2C
    if hasComma { next += 1 }
    if window.kind(next) == .of { next += 1 }
    if let year = window.digits(next), window.length(next) == 4, (1000...2100).contains(year) {
      if window.isTight(next + 1, 0x3A) { return }
      if fields.day == nil, hasComma, isPluralNoun(next + 1) { return }
      fields.year = .explicit(year)
      end = next + 1
      // "the winter of 2016-17"
      if fields.season != nil, window.isTight(end, 0x2D) || window.isTight(end, 0x2F), window.length(end + 1) == 2,
        let second = window.digits(end + 1, atMost: 2), second == (year + 1) % 100
      {
        end += 2
      }
      return
    }
    // "'14"
    if window.mark(next) == 0x27, let year = window.digits(next + 1, atMost: 2),
      window.length(next + 1) == 2
    {
      fields.year = .explicit(Self.fullYear(year))
      end = next + 2
      return
    }
    if fields.day != nil, let year = twoDigitYear(at: next) {
      fields.year = .explicit(year)
      end = next + 1
      return
    }
    if hasComma { return }
    if fields.day == nil, fields.month != nil, window.kind(next) == .cardinal, let year = spelledYear(at: next),
      case .calendar(let spelled) = year.meaning
    {
      fields.year = spelled.year
      end = year.end
      return
    }
    // "of the following year", "the same year"
    let hasArticle = window.isWord(next, "the")
    if hasArticle { next += 1 }
    var relation = window.lexeme(next)
    if !hasArticle, relation.value == Relation.that.rawValue, window.isWord(next + 1, "same") {
      next += 1
      relation = window.lexeme(next)
    }
    guard relation.kind == .relation, window.lexeme(next + 1).unit == .year,
      !window.isPossessive(next + 2)
    else { return }
    switch Relation(rawValue: relation.value) {
    case .that where !hasArticle: fields.year = .story(0)
    case .same: fields.year = .story(0)
    case .following: fields.year = .story(1)
    case .next where hasArticle: fields.year = .story(1)
    case .previous where hasArticle: fields.year = .story(-1)
    case _ where hasArticle: return
    case .last: fields.year = .relative(-1)
    case .this: fields.year = .relative(0)
    case .next: fields.year = .relative(1)
    default: return
    }
    end = next + 2
  }

  /// Two digits as the year that lies within 1950...2049.
  static func fullYear(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

  /// "10 July 2017", "the 7th of July", "4-9 July", "3 JAN 90".
  func dayMonth(at start: Int) -> Reading? {
    guard let day = window.dayOfMonth(start) else { return nil }
    var fields = CalendarFields(day: day.value)
    var end = day.end
    if window.isDash(end) || window.mark(end) == 0x2F,
      let last = window.dayOfMonth(end + 1), last.value > day.value
    {
      fields.lastDay = last.value
      end = last.end
    } else if window.kind(end) == .to, let last = window.dayOfMonth(end + 1),
      last.value > day.value, window.kind(last.end) == .month, window.kind(start - 1) != .from
    {
      fields.lastDay = last.value
      end = last.end
    }
    if window.kind(end) == .of { end += 1 }
    if window.isTight(end, 0x2D), window.kind(end + 1) == .month { end += 1 }  // 10-Jul-2017
    let month = window.lexeme(end)
    guard month.kind == .month else { return nil }
    if !window.isCapitalized(end) && month.isAmbiguous { return nil }
    if isModal(end) { return nil }
    fields.month = Int(month.value)
    end += 1
    if window.mark(end) == 0x2E, window.touchesPrevious(end), window.length(end - 1) <= 4,
      !isWholeName(end - 1)
    {
      end += 1
    }
    if window.isTight(end, 0x2D), window.isNumber(end + 1) {
      if let year = window.digits(end + 1), window.length(end + 1) == 2 || window.length(end + 1) == 4,
        window.kind(end + 2) != .month
      {
        fields.year = .explicit(window.length(end + 1) == 2 ? Self.fullYear(year) : year)
        return Reading(.calendar(fields), start, end + 2)
      }
    }
    // "30 May-7 June"
    if fields.lastDay == nil, window.isDash(end), let last = window.digits(end + 1, atMost: 2),
      (1...31).contains(last), window.kind(end + 2) == .month
    {
      fields.lastDay = last
      fields.lastMonth = Int(window.lexeme(end + 2).value)
      end += 3
    }
    readYear(&fields, &end)
    if fields.year == .bare, let year = twoDigitYear(at: end) ?? shortYear(at: end) {
      fields.year = .explicit(year)
      end += 1
    }
    guard !isBlocked(end) else { return nil }
    return Reading(.calendar(fields), start, end)
  }

  /// The year of "3 Mar 17": behind a shortened month, where no noun goes on to be counted.
  private func shortYear(at index: Int) -> Int? {
    guard window.length2(index), let year = window.digits(index, atMost: 2), isClauseEnd(index + 1),
      window.kind(index - 1) == .month, window.length(index - 1) == 3, !window.isWord(index - 1, "may"),
      !window.isTight(index + 1, 0x3A)
    else { return nil }
    return Self.fullYear(year)
  }

  /// The year of "3 JAN 90": two digits in capitals, before a mark.
  private func twoDigitYear(at index: Int) -> Int? {
    guard window.length2(index), let year = window.digits(index, atMost: 2),
      window.tokens[index - 1].has(.allCaps) || window.mark(index - 1) == 0x2E
        || window.isAllCaps && window.isNumber(index - 1)
    else { return nil }
    let mark = window.mark(index + 1)
    guard
      index + 1 >= window.limit || mark == 0x28 || mark == 0x2D || mark == 0x29
        || mark == 0x5D || mark == 0x2C || mark == 0x2E || mark == 0x5B
    else { return nil }
    return Self.fullYear(year)
  }
}
