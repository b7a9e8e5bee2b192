/// Dates in digits alone: 2017-07-10, 06/07/2017, 10.07.2017, 22.04., 28/2-1/3.
extension TermGrammar {
  func numericDate(at start: Int) -> Reading? {
    guard isNumber(start), !isTight(start) || start == 0 || terms[start - 1].kind == .mark,
      mark(start - 1) == 0 || !isTight(start) || mark(start - 1) == 0x28 || mark(start - 1) == 0x22
        || mark(start - 1) == 0x2D && isNumber(start - 2)
    else { return nil }
    if terms[start].digits == 8 { return compact(at: start) }
    let separator = mark(start + 1)
    guard separator == 0x2D || separator == 0x2F || separator == 0x2E, isTight(start + 1) else {
      return nil
    }
    // "2020/Sep/23", "23-2020-Eylül": machines' orders are not read.
    guard isNumber(start + 2), isTight(start + 2) || separator == 0x2E else { return nil }
    let first = terms[start].value
    let second = terms[start + 2].value
    if terms[start].digits == 4 { return yearMonthDay(first, second, separator, start) }
    guard terms[start].digits <= 2, terms[start + 2].digits <= 2 else { return nil }
    if mark(start + 3) == separator, isTight(start + 3), isNumber(start + 4), isTight(start + 4) {
      return dayMonthYear(first, second, start)
    }
    return dayMonth(first, second, separator, start)
  }

  private func compact(at start: Int) -> Reading? {
    let value = terms[start].value
    guard (1900...2100).contains(value / 10000),
      CivilDate(year: value / 10000, month: value / 100 % 100, day: value % 100) != nil
    else { return nil }
    return Reading(
      .calendar(
        CalendarFields(
          year: .explicit(value / 10000), month: value / 100 % 100, day: value % 100)), start, start + 1)
  }

  private func yearMonthDay(_ year: Int, _ month: Int, _ separator: UInt8, _ start: Int) -> Reading? {
    guard (1000...2199).contains(year), (1...12).contains(month), terms[start + 2].digits <= 2 else {
      return nil
    }
    if mark(start + 3) == separator, isTight(start + 3), let day = digits(start + 4, atMost: 2) {
      if year < 1500 {
        return persian(year: year, month: month, day: day, start, start + 5)
      }
      guard CivilDate(year: year, month: month, day: day) != nil else { return nil }
      return Reading(
        .calendar(CalendarFields(year: .explicit(year), month: month, day: day)), start, start + 5)
    }
    guard separator == 0x2D || separator == 0x2F, year > 1500 else { return nil }
    return Reading(.calendar(CalendarFields(year: .explicit(year), month: month)), start, start + 3)
  }

  private func dayMonthYear(_ first: Int, _ second: Int, _ start: Int) -> Reading? {
    var year = terms[start + 4].value
    switch terms[start + 4].digits {
    case 4: break
    case 2: year += year < 50 ? 2000 : 1900
    default: return nil
    }
    guard (1000...2199).contains(year) else { return nil }
    var fields = CalendarFields(year: .explicit(year))
    let isDayFirst = CivilDate(year: year, month: second, day: first) != nil
    let isMonthFirst = CivilDate(year: year, month: first, day: second) != nil
    if isDayFirst {
      fields.month = second
      fields.day = first
    } else if isMonthFirst {
      fields.month = first
      fields.day = second
    } else {
      return nil
    }
    var end = start + 5
    if isUnit(end, .year) { end += 1 }
    return Reading(.calendar(fields), start, end)
  }

  /// "22.04.", "22/04": a day and month where a preposition or weekday announces it.
  private func dayMonth(_ day: Int, _ month: Int, _ separator: UInt8, _ start: Int) -> Reading? {
    guard separator != 0x2D, (1...31).contains(day), (1...12).contains(month),
      day <= CivilDate.daysInMonth(month, year: 2000)
    else { return nil }
    var end = start + 3
    let closes = mark(end) == 0x2E && isTight(end)
    guard terms[start + 2].digits == 2 || terms[start].digits == 2 || closes else { return nil }
    if separator == 0x2E {
      guard
        table.language == .german || table.language == .russian || table.language == .turkish
          || table.language == .ukrainian
      else { return nil }
      guard closes || isIntroduced(start), unit(end) == nil, !has(end, .oclock) else { return nil }
      // The point may also end the sentence.
      if closes, table.language == .german { end += 1 }
    } else {
      guard
        isIntroduced(start) || has(start - 1, .article) || has(start - 1, .weekday)
          || mark(end) == 0x27 && isTight(end) || has(start - 1, .relation) || isListed(start)
          || isUnit(start - 1, .day) || mark(start - 1) == 0x28 || has(start - 1, .from)
      else { return nil }
      guard isPhraseEnd(end) || terms[end].kind == .word && !isTight(end) else { return nil }
    }
    var fields = CalendarFields(month: month, day: day)
    if separator == 0x2F, mark(end) == 0x2C, let year = digits(end + 1, atMost: 4), (1900...2100).contains(year) {
      fields.year = .explicit(year)
      end += 2
    }
    return Reading(.calendar(fields), start, end)
  }

  /// One more of "20/11, 22/11 ou 25/11".
  private func isListed(_ start: Int) -> Bool {
    let next = skipSuffix(start + 3)
    if has(next, .to) || has(next, .or) || has(next, .from), isNumber(next + 1), mark(next + 2) == 0x2F {
      return true
    }
    if has(start - 1, .to), mark(start - 3) == 0x2F { return true }
    guard mark(start - 1) == 0x2C || has(start - 1, .or) || has(start - 1, .and) else { return false }
    return isNumber(start - 2) && mark(start - 3) == 0x2F
  }
}
