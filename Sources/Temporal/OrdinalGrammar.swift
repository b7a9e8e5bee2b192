import Evidence

/// What begins with an ordinal or a season.
extension DateGrammar {
  /// "third quarter of 1990", "first half", "20th century", "7th of July", "first six months of
  /// 2016".
  func ordinal(at index: Int, from start: Int) -> Reading? {
    let value = Int(window.lexeme(index).value)
    var next = index + 1
    // "twenty-first"
    let isHyphenated = window.isDash(next)
    if isHyphenated { next += 1 }
    let lexeme = window.lexeme(next)
    if lexeme.kind == .unit {
      switch lexeme.unit {
      case .quarter:
        guard value <= 4 else { return nil }
        // "the third-quarter loss": the article belongs to the noun.
        return part(CalendarFields(quarter: value), isHyphenated ? index : start, next + 1)
      case .century:
        guard value <= 21 else { return nil }
        return century(value, isHyphenated ? index : start, next + 1)
      case .week, .day:
        guard start < index, value <= 4 else { return nil }
        let mod: Mod = value == 1 ? .start : value == 4 ? .end : .mid
        var reading = boundary(mod, at: next + 1, from: start)
        if lexeme.unit == .day {
          if value == 1, let day = boundaryDay(.firstDay, at: next + 1, from: start) { return day }
          return nil
        }
        reading?.stretch = [.firstWeek, .secondWeek, .thirdWeek, .fourthWeek][value - 1]
        return reading
      default: return nil
      }
    }
    if lexeme.kind == .weekday, value <= 4, !isHyphenated { return nthWeekday(value, at: next, from: start) }
    if lexeme.kind == .half, value <= 2 {
      guard window.kind(next + 1) == .of || window.mark(next + 1) != 0x2D else { return nil }
      return halfYear(value, start, next + 1)
    }
    if value == 1, !isHyphenated {
      if lexeme.kind == .unitPlural, let reading = boundary(.start, at: next + 1, from: start) {
        return reading
      }
      if let reading = firstUnits(at: next, start) { return reading }
    }
    if isHyphenated { return nil }
    if let reading = dayMonth(at: index) {
      var dated = reading
      dated.start = start
      return dated
    }
    if let hijri = hijriDate(at: index) {
      var dated = hijri
      dated.start = start
      return dated
    }
    return dayAlone(value, at: index, from: start)
  }

  /// "the first Monday in May", "the last Friday of March 2019"
  func nthWeekday(_ nth: Int, at index: Int, from start: Int) -> Reading? {
    let lexeme = window.lexeme(index)
    guard window.isCapitalized(index), window.kind(index + 1) == .of || window.isWord(index + 1, "in"),
      window.kind(index + 2) == .month, let month = monthDate(at: index + 2, isModified: true),
      case .calendar(var fields) = month.meaning, fields.day == nil, fields.lastMonth == nil
    else { return nil }
    fields.weekday = Int(lexeme.value)
    fields.nth = nth
    return Reading(.calendar(fields), start, month.end)
  }

  /// "the first six months of 2016" is a half, "the first nine months" a length.
  private func firstUnits(at index: Int, _ start: Int) -> Reading? {
    guard let amount = amount(at: index), case .duration(let count, let unit) = amount.meaning,
      window.number(index) != nil
    else { return nil }
    if unit == .month, count.count == 6, window.kind(amount.end) == .of,
      let year = window.digits(amount.end + 1), (1000...2100).contains(year)
    {
      return Reading(
        .calendar(CalendarFields(year: .explicit(year), half: 1)), start, amount.end + 2)
    }
    if unit == .quarter, count.count == 2 {
      return part(CalendarFields(half: 1), start, amount.end)
    }
    if let stretch = daysOfMonth(count, unit, at: amount.end, from: start, isFirst: true) { return stretch }
    return Reading(.duration(count, unit), start, amount.end)
  }

  /// "the first three weeks of March", "the last ten days of June".
  func daysOfMonth(_ count: Amount, _ unit: TimeUnit, at index: Int, from start: Int, isFirst: Bool) -> Reading? {
    guard let days = unit.days, let number = count.count, !count.hasHalf, (1...31).contains(number),
      days * number <= 28, var reading = boundary(isFirst ? .start : .end, at: index, from: start)
    else { return nil }
    reading.stretch = isFirst ? .firstDays(days * number) : .lastDays(days * number)
    return reading
  }

  /// A quarter or half with its year, if it has one.
  private func part(_ fields: CalendarFields, _ start: Int, _ end: Int) -> Reading {
    var fields = fields
    var end = end
    readYear(&fields, &end)
    return Reading(.calendar(fields), start, end)
  }

  /// "the first half" needs a year: a half may be of anything.
  func halfYear(_ half: Int, _ start: Int, _ end: Int) -> Reading? {
    var fields = CalendarFields(half: half)
    var after = end
    readYear(&fields, &after)
    if after > end { return Reading(.calendar(fields), start, after) }
    if window.kind(end) == .of {
      // "the second half of the year", "the first half of July"
      if window.kind(end + 1) == .article, window.lexeme(end + 2).unit == .year {
        return Reading(.calendar(fields), start, end + 3)
      }
      var reading = boundary(half == 1 ? .start : .end, at: end, from: start)
      reading?.stretch = half == 1 ? .firstHalf : .secondHalf
      return reading
    }
    return nil
  }

  private func century(_ ordinal: Int, _ start: Int, _ end: Int) -> Reading {
    var end = end
    if window.isWord(end, "bc") || window.isWord(end, "ad") { end += 1 }
    return Reading(.calendar(CalendarFields(century: ordinal - 1)), start, end)
  }

  /// "on the 7th": the month is the story's.
  private func dayAlone(_ value: Int, at index: Int, from start: Int) -> Reading? {
    guard start < index, window.tokens[index].has(.alphanumeric), (1...31).contains(value)
    else { return nil }
    switch window.kind(start - 1) {
    case .since, .until, .from: break
    case .and, .to:
      // "on the 10th and the 11th"
      guard start >= 2, window.tokens[start - 2].has(.alphanumeric), window.kind(start - 2) == .ordinal else {
        return nil
      }
    case .preposition: guard window.isWord(start - 1, "on") else { return nil }
    default: return nil
    }
    let next = index + 1
    guard isClauseEnd(next) || window.kind(next) == .article || isPronoun(next) else { return nil }
    return Reading(.calendar(CalendarFields(day: value)), start, next)
  }

  private func isPronoun(_ index: Int) -> Bool {
    window.isWord(index, "he") || window.isWord(index, "she") || window.isWord(index, "they")
      || window.isWord(index, "it") || window.isWord(index, "we") || window.isWord(index, "i")
  }

  /// "fall 2014", "the summer of 2014", "last fall", "in the spring"; never "the fall of Mosul".
  func season(at index: Int, from start: Int, isModified: Bool = false) -> Reading? {
    let lexeme = window.lexeme(index)
    guard let season = Season(rawValue: lexeme.value) else { return nil }
    var fields = CalendarFields(season: season)
    let end = index + 1
    var after = end
    readYear(&fields, &after)
    if after == end, window.kind(end) == .of, let year = spelledYear(at: end + 1) {
      if case .calendar(let spelled) = year.meaning { fields.year = spelled.year }
      after = year.end
    }
    if after > end { return Reading(.calendar(fields), start, after) }
    if window.kind(end) == .of || isPartOfName(index) { return nil }
    if isModified { return Reading(.calendar(fields), start, end) }
    if window.isCapitalized(end), !window.isAllCaps, !tokenStartsSentence(end) { return nil }
    let before = window.lexeme(start - 1)
    let isTimely: Bool
    switch before.kind {
    case .preposition, .since, .until, .approximate: isTimely = true
    case .before, .after: isTimely = !lexeme.isAmbiguous  // "after the fall" is the city's
    case .from, .of, .to: isTimely = start < index
    default: isTimely = false
    }
    if lexeme.isAmbiguous {
      // "in the fall", "in spring"; and what follows must not go on with the noun.
      guard isTimely, isClauseEnd(end), !window.isWord(start - 1, "for") else { return nil }
      return Reading(.calendar(fields), start, end)
    }
    return isTimely ? Reading(.calendar(fields), start, end) : nil
  }
}
