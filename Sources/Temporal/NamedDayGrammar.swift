import Evidence

/// Named days and the months of the Hijri and Persian calendars.
extension DateGrammar {
  func namedDay(at start: Int) -> Reading? {
    guard window.isCapitalized(start) else { return nil }
    if let month = foreignMonth(at: start) { return month }
    guard let (day, end) = namedDays.match(in: window, at: start) else { return nil }
    guard !isBlocked(end), !isPartOfName(start) else { return nil }
    if end == start + 1, window.isCapitalized(end), window.isWord(end), !window.isAllCaps,
      !tokenStartsSentence(end), window.kind(end) == .none
    {
      return nil
    }
    var fields = CalendarFields()
    var after = end
    readYear(&fields, &after)
    if case .explicit(let year) = fields.year, year < 1500, !isHijri(day) {
      return Reading(.namedDay(day, year: .bare), start, end)
    }
    return Reading(.namedDay(day, year: fields.year), start, after)
  }

  private func isHijri(_ day: NamedDay) -> Bool {
    if case .hijri = day { return true }
    return false
  }

  /// "Muharram 1436", "Khordad 1396"; Ramadan is in the table of named days.
  private func foreignMonth(at index: Int) -> Reading? {
    let lexeme = window.lexeme(index)
    guard let year = window.digits(index + 1), window.length(index + 1) == 4,
      (1200...1500).contains(year)
    else { return nil }
    let month = Int(lexeme.value)
    if lexeme.kind == .persianMonth {
      let first = PersianCalendar.date(year: year, month: month, day: 1)
      return foreign(first, first.adding(days: month <= 6 ? 30 : 29), index, index + 2)
    }
    guard lexeme.kind == .hijriMonth else { return nil }
    let first = HijriCalendar.date(year: year, month: month, day: 1)
    return foreign(
      first, first.adding(days: HijriCalendar.days(inMonth: month) - 1), index, index + 2)
  }

  /// "10 Muharram 1436", "15th of Ramadan 1438", "22 Bahman 1357".
  func hijriDate(at start: Int) -> Reading? {
    guard let day = window.dayOfMonth(start) else { return nil }
    let at = window.kind(day.end) == .of ? day.end + 1 : day.end
    let lexeme = window.lexeme(at)
    guard lexeme.kind == .hijriMonth || lexeme.kind == .persianMonth, window.isCapitalized(at)
    else { return nil }
    let year = window.digits(at + 1)
    guard let year, window.length(at + 1) == 4, (1200...1500).contains(year) else { return nil }
    let month = Int(lexeme.value)
    if lexeme.kind == .persianMonth {
      let date = PersianCalendar.date(year: year, month: month, day: day.value)
      return foreign(date, date, start, at + 2)
    }
    let date = HijriCalendar.date(year: year, month: month, day: day.value)
    var reading = foreign(date, date, start, at + 2)
    if case .calendar(var fields) = reading.meaning {
      fields.isApproximate = true
      reading.meaning = .calendar(fields)
    }
    reading.mod = .approx
    return reading
  }

  private func foreign(
    _ first: CivilDate, _ last: CivilDate, _ start: Int, _ end: Int
  ) -> Reading {
    var fields = CalendarFields(year: .explicit(first.year), month: first.month, day: first.day)
    if first != last {
      fields.lastYear = last.year
      fields.lastMonth = last.month
      fields.lastDay = last.day
    }
    return Reading(.calendar(fields), start, end)
  }
}
