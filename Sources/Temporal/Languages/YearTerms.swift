/// Years, beside other words and alone, and their weeks.
extension TermGrammar {
  /// A year that follows a month, season or the like: `2014`, `de 2014`, `'98`, `года`, "of last
  /// year". Nil where none does.
  func yearAfter(_ start: Int) -> (year: YearChoice, end: Int)? {
    var index = start
    if mark(index) == 0x2C { index += 1 }
    index = skipLinks(index)
    if let relative = relativeYear(index) { return relative }
    let small = skipSmall(index)
    if small > index, let relative = relativeYear(small) { return relative }
    if isUnit(small, .year) { index = skipLinks(small + 1) }
    if mark(index) == 0x27 || mark(index) == 0x2D && isTight(index), isTight(index + 1) { index += 1 }
    if let year = digits(index, atMost: 4), (1000...2199).contains(year), terms[index].digits == 4,
      !isPartOfFigure(index)
    {
      var end = index + 1
      let after = skipSuffix(end)
      if isUnit(after, .year), !has(after + 1, .ago) {
        end = after + 1
      } else if has(end, .era), value(end, .era) == 0 {
        end += 1
      }
      return (.explicit(year), end)
    }
    if let year = digits(index, atMost: 2), terms[index].digits == 2, index > start,
      mark(index - 1) == 0x27 || mark(index - 1) == 0x2D
    {
      return (.explicit(year < 50 ? 2000 + year : 1900 + year), index + 1)
    }
    // "28 de junio en 2020"
    if small > index, has(small - 1, .prep), let year = digits(small, atMost: 4), (1900...2100).contains(year) {
      return (.explicit(year), small + 1)
    }
    // "juillet 98", "abril del 87"
    if let year = digits(index, atMost: 2), year > 31, has(start - 1, .month),
      isPhraseEnd(index + 1)
    {
      return (.explicit(1900 + year), index + 1)
    }
    if !isNumber(index), let spelled = number(index), spelled.end > index + 1,
      (1000...2100).contains(spelled.value)
    {
      return (.explicit(spelled.value), spelled.end)
    }
    return nil
  }

  /// "last year", "прошлого года", "торік".
  func relativeYear(_ start: Int) -> (year: YearChoice, end: Int)? {
    if let offset = value(start, .yearOf) { return (.relative(offset), start + 1) }
    guard let found = relation(at: start), found.unit == .year else { return nil }
    return (found.isStory ? .story(found.offset) : .relative(found.offset), found.end)
  }

  /// "2014 Ağustos", "2014 yazında", "2015 yılının Mart ayında", "geçen yılın Ekim ayında".
  func yearFirst(at start: Int) -> Reading? {
    var year: YearChoice
    var index: Int
    if let value = digits(start, atMost: 4), terms[start].digits == 4, (1000...2199).contains(value) {
      year = .explicit(value)
      index = skipSuffix(start + 1)
      if isUnit(index, .year) { index += 1 }
      index = skipSuffix(index)
    } else if let relative = relativeYear(start) {
      year = relative.year
      index = skipSmall(relative.end)
    } else {
      return nil
    }
    if has(index, .month) || isUnit(index, .month) && has(index + 1, .month), let month = month(index) {
      // "2014 Mayıs" goes on as "2017 Nisan'da"; "2014 mars" must not take another date's month.
      if yearAfter(month.end) != nil { return nil }
      var fields = CalendarFields(year: year, month: month.value)
      var end = month.end
      let after = skipSuffix(month.end)
      if let day = dayOfMonth(after), unit(day.end) == nil, isNumber(after) {
        fields.day = day.value
        end = day.end
      }
      return Reading(.calendar(fields), start, end)
    }
    if let season = value(index, .season), yearAfter(index + 1) == nil {
      return Reading(
        .calendar(CalendarFields(year: year, season: Season(rawValue: Int16(season)))), start, index + 1)
    }
    if let part = partOfYear(at: index) {
      var fields = part.fields
      fields.year = year
      return Reading(.calendar(fields), start, part.end)
    }
    return nil
  }

  /// "im Jahr 2014", "2014 году", "عام 2014", "en 2014", "(2014)".
  func yearAlone(at start: Int) -> Reading? {
    var index = start
    if isUnit(index, .year) { index = skipLinks(index + 1) }
    if !isNumber(index), let spelled = number(index), spelled.end > index + 1,
      (1900...2100).contains(spelled.value), index > start || isIntroduced(start), isPhraseEnd(spelled.end),
      unit(spelled.end) == nil
    {
      return Reading(.calendar(CalendarFields(year: .explicit(spelled.value))), start, spelled.end)
    }
    guard let year = digits(index, atMost: 4), terms[index].digits == 4, (1000...2199).contains(year),
      !isPartOfFigure(index)
    else { return nil }
    var end = index + 1
    let after = skipSuffix(end)
    if index > start || isUnit(after, .year) {
      if isUnit(after, .year) { end = after + 1 } else if value(end, .era) == 0 { end += 1 }
      if has(end, .ago) { return nil }
      if year < 1500, let persian = persianYear(year, start, end) { return persian }
      return Reading(.calendar(CalendarFields(year: .explicit(year))), start, end)
    }
    // "2011-2014"
    if mark(end) == 0x2D || mark(end) == 0x7E, let last = digits(end + 1, atMost: 4),
      isTight(end) == isTight(end + 1), isTight(end) || mark(end) == 0x7E
    {
      let full = last < 100 ? year / 100 * 100 + last : last
      guard full > year, full < 2200, terms[end + 1].digits != 3, terms[end + 1].digits != 1,
        !(isNumber(end + 3) && isTightMark(end + 2, 0x2D))
      else { return nil }
      return Reading(.calendar(CalendarFields(year: .explicit(year), lastYear: full)), start, end + 2)
    }
    guard (1500...2150).contains(year), !isJoined(index), unit(end) == nil else { return nil }
    let reading = Reading(.calendar(CalendarFields(year: .explicit(year))), start, end)
    if isYearPair(end) { return reading }
    if table.language == .turkish, (1950...2050).contains(year), year % 50 != 0, !has(end, .plain),
      !isNumber(end)
    {
      return reading
    }
    if isTurkishSuffix(end) || has(skipSuffix(end), .fuzzyAfter) { return reading }
    if mark(start - 1) == 0x28, mark(end) == 0x29 || mark(end) == 0x2C { return reading }
    if isIntroduced(start) {
      return (1900...2100).contains(year) || isPhraseEnd(end) ? reading : nil
    }
    let previous = before(start)
    let isLinked =
      has(previous, .glue) || has(previous, .to) || has(previous, .and) || has(previous, .or)
      || has(previous, .fuzzy) || has(start - 1, .article)
    guard isLinked, (1900...2100).contains(year), isPhraseEnd(end) else { return nil }
    if has(previous, .and) || has(previous, .or) { return isYear(previous - 1) ? reading : nil }
    return reading
  }

  /// "première semaine de 2015", "2016'nın son haftası": weeks of the ISO calendar.
  func weekOfYear(at start: Int) -> Reading? {
    var year: Int?
    var index = start
    if let first = digits(start, atMost: 4), terms[start].digits == 4, (1500...2150).contains(first) {
      year = first
      index = skipSuffix(start + 1)
    }
    var number: Int
    if value(index, .relation) == RelationWord.last.rawValue {
      number = 0
      index += 1
    } else if let ordinal = ordinal(index), (1...53).contains(ordinal.value) {
      number = ordinal.value
      index = ordinal.end
    } else {
      return nil
    }
    guard unit(index) == .week else { return nil }
    var end = index + 1
    if year == nil, case .explicit(let written)? = yearAfter(end)?.year {
      year = written
      end = yearAfter(end)?.end ?? end
    }
    guard let year, let fourth = CivilDate(year: year, month: 1, day: 4),
      let last = CivilDate(year: year, month: 12, day: 28)
    else { return nil }
    let day = number == 0 ? last : fourth.monday.adding(days: 7 * (number - 1) + 3)
    var fields = CalendarFields(year: .explicit(day.year), month: day.month, day: day.day)
    fields.week = number
    return Reading(.calendar(fields), start, end)
  }

  private func isYear(_ index: Int) -> Bool {
    guard let year = digits(index, atMost: 4) else { return false }
    return (1500...2150).contains(year)
  }

  /// "2007 ve 2009 arasında", "de 2014 à 2018": another year follows.
  private func isYearPair(_ end: Int) -> Bool {
    let next = skipSuffix(end)
    guard has(next, .and) || has(next, .to) || has(next, .until), isYear(skipSmall(next + 1)) else { return false }
    let last = skipSmall(next + 1) + 1
    return isPhraseEnd(skipSuffix(last))
  }

  private func isTurkishSuffix(_ end: Int) -> Bool {
    table.language == .turkish && mark(end) == 0x27 && isTight(end) && isTight(end + 1)
  }

  /// Whether the number hangs on a mark or word: part of a code, a price, a share.
  func isJoined(_ index: Int) -> Bool {
    if isTight(index), index > 0 {
      let before = mark(index - 1)
      if before != 0x28 && before != 0x22 && before != 0x5B || terms[index - 1].kind == .word { return true }
    }
    let after = mark(index + 1)
    return isTight(index + 1)
      && (after == 0x25 || after == 0x24 || after == 0x2F || after == 0x2D || after == 0x3A)
  }
}
