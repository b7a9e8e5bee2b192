/// Dates by day, month and year.
extension TermGrammar {
  /// A month's name, with the words that go with it ("mois de juin", "Ekim ayında", "تموز/يوليو").
  func month(_ start: Int) -> (value: Int, end: Int)? {
    var index = start
    if isUnit(index, .month) { index = skipLinks(index + 1) }
    guard let month = value(index, .month) else { return nil }
    var end = index + 1
    if mark(end) == 0x2F || mark(end) == 0x28, value(end + 1, .month) == month {
      end += 2
      if mark(end - 2) == 0x28, mark(end) == 0x29 { end += 1 }
    }
    if mark(end) == 0x2E, isTight(end), !isTight(end + 1), isNumber(end + 1) || has(end + 1, .glue) {
      end += 1
    }
    let after = skipLinks(end)
    if isUnit(after, .month) { end = after + 1 }
    return (month, end)
  }

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

  /// The suffix that Turkish hangs on a number: "2014'te".
  func skipSuffix(_ index: Int) -> Int {
    var next = index
    if mark(next) == 0x27, isTight(next), isTight(next + 1) { next += 1 }
    while next < index + 2, isTight(next), has(next, .glue) || has(next, .from), !isNumber(next) {
      next += 1
    }
    return next > index && mark(next - 1) == 0x27 ? index : next
  }

  /// "10 juillet 2017", "4-9 juillet", "2. Oktober", "31 dicembre del '94".
  func dayMonth(at start: Int) -> Reading? {
    var index = start
    if isUnit(index, .day) { index = skipLinks(index + 1) }
    guard let first = dayOfMonth(index) else { return nil }
    var fields = CalendarFields(day: first.value)
    var after = first.end
    if mark(after) == 0x2D, let last = dayOfMonth(after + 1), last.value > first.value {
      fields.lastDay = last.value
      after = last.end
    } else if mark(after) == 0x2D || mark(after) == 0x2F, isTight(after), isTight(after + 1) {
      after += 1
    }
    after = skipSuffix(after)
    if isUnit(after, .day) { after += 1 }
    let name = skipLinks(after)
    guard let month = month(name) else { return nil }
    fields.month = month.value
    guard first.value <= CivilDate.daysInMonth(month.value, year: 2000) else { return nil }
    var end = month.end
    if mark(end) == 0x2F, isTight(end), let year = digits(end + 1, atMost: 4), year > 1000 {
      fields.year = .explicit(year)
      return Reading(.calendar(fields), start, end + 2)
    }
    if let year = yearAfter(skipSuffix(end)) ?? yearAfter(end) {
      fields.year = year.year
      end = year.end
    }
    // "7 Temmuz 2017 Cuma günü"
    takeWeekday(&fields, &end)
    return Reading(.calendar(fields), start, end)
  }

  private func takeWeekday(_ fields: inout CalendarFields, _ end: inout Int) {
    let index = skipSuffix(end)
    guard let weekday = value(index, .weekday), !isAmbiguous(index, .weekday) || isUnit(index + 1, .day)
    else { return }
    fields.weekday = weekday
    end = isUnit(index + 1, .day) ? index + 2 : index + 1
  }

  /// "le 15 du mois prochain", "21 ce mois-ci", "vom 4. bis zum 23. nächsten Monat".
  func dayOfRelativeMonth(at start: Int) -> Reading? {
    guard let published else { return nil }
    if let day = dayOfMonth(start), unit(day.end) == nil {
      var after = skipSuffix(day.end)
      var last: Int?
      if mark(after) == 0x2D, let end = dayOfMonth(after + 1), end.value > day.value {
        last = end.value
        after = end.end
      }
      guard let month = relation(at: skipSmall(after)), month.unit == .month, !month.isStory else { return nil }
      return dayReading(day.value, last, month.offset, published, start, month.end)
    }
    // "bu ayın 21'i"
    guard let month = relation(at: start), month.unit == .month, !month.isStory,
      let day = ordinal(month.end), day.value <= 31
    else { return nil }
    return dayReading(day.value, nil, month.offset, published, start, day.end)
  }

  private func dayReading(
    _ day: Int, _ last: Int?, _ offset: Int, _ published: CivilDate, _ start: Int, _ end: Int
  ) -> Reading? {
    let month = published.firstOfMonth.adding(months: offset)
    guard CivilDate(year: month.year, month: month.month, day: last ?? day) != nil else { return nil }
    var fields = CalendarFields(
      year: .relative(month.year - published.year), month: month.month, day: day)
    fields.lastDay = last
    return Reading(.calendar(fields), start, end)
  }

  /// "juin 2014", "mai vingt-neuf", "juin-août 2014", "en octobre".
  func monthDate(at start: Int) -> Reading? {
    guard let month = month(start) else { return nil }
    var fields = CalendarFields(month: month.value)
    var end = month.end
    if mark(end) == 0x2D, let last = value(end + 1, .month), last != month.value {
      fields.lastMonth = last
      end += 2
    }
    let afterMark = mark(end) == 0x2F || mark(end) == 0x2D ? end + 1 : end
    if fields.lastMonth == nil, let year = yearAfter(afterMark) {
      fields.year = year.year
      return Reading(.calendar(fields), start, year.end)
    }
    if fields.lastMonth != nil, let year = yearAfter(end) {
      fields.year = year.year
      return Reading(.calendar(fields), start, year.end)
    }
    // "Temmuz'un 15'inde"
    let suffixed = skipSuffix(month.end)
    if suffixed > month.end, let day = ordinal(suffixed), day.end > suffixed + 1, day.value <= 31 {
      fields.day = day.value
      return Reading(.calendar(fields), start, day.end)
    }
    // Month before day, in digits or a spelled day at the end of a phrase.
    if fields.lastMonth == nil, let day = dayOfMonth(afterMark), unit(day.end) == nil,
      self.month(day.end) == nil, day.value <= CivilDate.daysInMonth(month.value, year: 2000),
      isPhraseEnd(day.end) || mark(day.end) != 0
    {
      fields.day = day.value
      var after = day.end
      if mark(after) == 0x2D, let last = dayOfMonth(after + 1), last.value > day.value {
        fields.lastDay = last.value
        after = last.end
      }
      if let year = yearAfter(after) {
        fields.year = year.year
        after = year.end
      }
      return Reading(.calendar(fields), start, after)
    }
    if isAmbiguous(start, .month) {
      guard isIntroduced(start) || isEndOfRange(start, end),
        isPhraseEnd(end) || isUnit(end - 1, .month)
      else { return nil }
    } else if !isIntroduced(start), !has(start - 1, .article), !has(start - 1, .glue),
      !has(start - 1, .and), !has(start - 1, .to), !has(start - 1, .fuzzy), !isUnit(start, .month),
      !terms[start].isCapitalized, mark(start - 1) == 0, start > 0,
      skipSuffix(end) == end, !has(end, .fuzzyAfter), !isUnit(end - 1, .month), isLatin
    {
      return nil
    }
    return Reading(.calendar(fields), start, end)
  }

  /// "de sept. a nov.": a short name with another month across the link.
  private func isEndOfRange(_ start: Int, _ end: Int) -> Bool {
    let after = mark(end) == 0x2E && isTight(end) ? end + 1 : end
    if has(start - 1, .from), has(after, .to), has(after + 1, .month) { return true }
    let last = mark(start - 2) == 0x2E ? start - 3 : start - 2
    return has(start - 1, .to) && has(last, .month)
  }

  private var isLatin: Bool {
    switch table.language {
    case .arabic, .persian, .russian, .ukrainian: return false
    default: return true
    }
  }

  /// "vendredi 7 juillet 2017", "Freitag, dem 7. Juli", "martes 6", "lundi".
  func weekdayDate(at start: Int) -> Reading? {
    var index = start
    if isUnit(index, .day), has(skipLinks(index + 1), .weekday) { index = skipLinks(index + 1) }
    guard let weekday = value(index, .weekday) else { return nil }
    var end = index + 1
    if mark(end) == 0x2E, isTight(end), isNumber(end + 1) { end += 1 }
    if isUnit(end, .day) { end += 1 }
    var next = end
    if mark(next) == 0x2C || mark(next) == 0x28 { next += 1 }
    // "viernes a 1 de octubre" is a range.
    if !has(next, .to) { next = skipLinks(next) }
    let inner = dayMonth(at: next) ?? numericDate(at: next) ?? lunarDate(at: next)
    if var reading = inner, case .calendar(var fields) = reading.meaning, fields.day != nil {
      if fields.lastDay == nil { fields.weekday = weekday }
      if mark(reading.end) == 0x29, mark(next - 1) == 0x28 { reading.end += 1 }
      reading.meaning = .calendar(fields)
      reading.start = start
      return reading
    }
    // "Dienstagmorgen"
    if let part = value(index, .part) {
      var reading = Reading(.weekday(weekday, choice: .bare), start, end)
      reading.dayPart = DayPart(rawValue: Int16(part))
      return reading
    }
    // "lundi de la semaine prochaine"
    if let week = relation(at: skipSmall(end)), week.unit == .week, !week.isStory || !hasStory, let published {
      let day = published.monday.adding(days: 7 * week.offset + weekday - 1)
      return shift(to: day, start, week.end)
    }
    if let choice = choiceAfter(end) {
      return Reading(.weekday(weekday, choice: choice.choice), start, choice.end)
    }
    if mark(end) == 0 || has(next - 1, .article), let day = weekdayNumber(weekday, at: next, start) { return day }
    if isAmbiguous(index, .weekday), start == index, end == index + 1, !isIntroduced(start) {
      return nil
    }
    return Reading(.weekday(weekday, choice: .bare), start, end)
  }

  /// "le mardi 11": the nearest such day of the publication month or the months beside it.
  private func weekdayNumber(_ weekday: Int, at index: Int, _ start: Int) -> Reading? {
    let at = isUnit(index, .day) ? index + 1 : index
    guard let published, let day = dayOfMonth(at), unit(day.end) == nil, has(day.end, .month) == false,
      isPhraseEnd(day.end) || day.end > at + 1, mark(day.end) != 0x3A, mark(day.end) != 0x2F, mark(day.end) != 0x2D,
      !has(day.end, .oclock),
      !has(index - 1, .at)
    else { return nil }
    for offset in [0, -1, 1, -2, 2] {
      let month = published.firstOfMonth.adding(months: offset)
      guard let date = CivilDate(year: month.year, month: month.month, day: day.value),
        date.weekday == weekday
      else { continue }
      return shift(to: date, start, day.end)
    }
    return nil
  }

  /// A day as so many days from publication.
  func shift(to day: CivilDate, _ start: Int, _ end: Int) -> Reading? {
    guard let published else { return nil }
    let days = day.dayNumber - published.dayNumber
    return Reading(.period(.day, offset: days, base: .document), start, end)
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

  /// "le 23.", "el día 18", "am 4.": a day of the story's month, at the end of a clause.
  func dayAlone(at start: Int) -> Reading? {
    var index = start
    if isUnit(index, .day) { index = skipLinks(index + 1) }
    guard isNumber(index), let day = dayOfMonth(index), unit(day.end) == nil,
      index > start || has(start - 1, .article) && !has(start - 2, .to) && !has(start - 2, .and)
        || day.end > index + 1 && has(start - 1, .prep), !isTight(start)
    else { return nil }
    let mark = mark(day.end)
    guard
      day.end >= terms.count || terms[day.end].kind == .stop || mark == 0x2E || mark == 0x2C || mark == 0x3F
        || mark == 0x21 || mark == 0x3B
    else { return nil }
    return Reading(.calendar(CalendarFields(day: day.value)), start, day.end)
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
