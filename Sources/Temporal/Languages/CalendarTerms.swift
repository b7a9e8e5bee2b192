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

}
