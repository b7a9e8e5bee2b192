import Evidence

/// Named days and the months of the Hijri and Persian calendars.
extension DateGrammar {
  func namedDay(at start: Int) -> Reading? {
    guard window.isCapitalized(start) else { return nil }
    if let month = foreignMonth(at: start) { return month }
    guard let (day, end) = namedDays.match(in: window, at: start) else { return nil }
    guard !isBlocked(end), !isPartOfName(start) else { return nil }
    for word in Self.goods where window.isWord(end, word) { return nil }
    // "Shaban" and "Muharram" are names of people too.
    if case .hijri(let month, 0) = day, month != 9, window.kind(start - 1) != .preposition,
      !(window.kind(start - 1) == .of && window.lexeme(start - 2).unit == .month)
    {
      return nil
    }
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

  /// What a feast's name is an adjective of: "Christmas trees".
  private static let goods: [StaticString] = [
    "tree", "trees", "lights", "card", "cards", "present", "presents", "gift", "gifts", "carols", "shopping", "eggs",
  ]

  private func isHijri(_ day: NamedDay) -> Bool {
    if case .hijri = day { return true }
    return false
  }

  /// A month of the Hijri or Persian calendar, and the index after its name.
  private func foreignMonthName(at index: Int) -> (isHijri: Bool, month: Int, end: Int)? {
    guard window.isCapitalized(index) else { return nil }
    if let (day, end) = namedDays.match(in: window, at: index), case .hijri(let month, 0) = day {
      return (true, month, end)
    }
    let lexeme = window.lexeme(index)
    switch lexeme.kind {
    case .hijriMonth: return (true, Int(lexeme.value), index + 1)
    case .persianMonth: return (false, Int(lexeme.value), index + 1)
    default: return nil
    }
  }

  /// A Hijri or Persian year in four digits, perhaps with "AH" behind it.
  private func foreignYear(at index: Int) -> (year: Int, end: Int)? {
    let at = window.mark(index) == 0x2C ? index + 1 : index
    guard let year = window.digits(at), window.length(at) == 4, (1200...1500).contains(year) else { return nil }
    let isMarked = window.isWord(at + 1, "ah") || window.isWord(at + 1, "a.h.")
    return (year, isMarked ? at + 2 : at + 1)
  }

  /// "Muharram 1436", "Khordad 1396"; "Ramadan" and its like without a year are named days.
  private func foreignMonth(at index: Int) -> Reading? {
    guard let name = foreignMonthName(at: index), let (year, end) = foreignYear(at: name.end) else { return nil }
    if !name.isHijri {
      let first = PersianCalendar.date(year: year, month: name.month, day: 1)
      return foreign(first, first.adding(days: name.month <= 6 ? 30 : 29), index, end)
    }
    let first = HijriCalendar.date(year: year, month: name.month, day: 1)
    return foreign(first, first.adding(days: HijriCalendar.days(inMonth: name.month) - 1), index, end)
  }

  /// "10 Muharram 1436", "15th of Ramadan 1438", "22 Bahman 1357".
  func hijriDate(at start: Int) -> Reading? {
    guard let day = window.dayOfMonth(start) else { return nil }
    let at = window.kind(day.end) == .of ? day.end + 1 : day.end
    guard let name = foreignMonthName(at: at), let (year, end) = foreignYear(at: name.end) else { return nil }
    if !name.isHijri {
      let date = PersianCalendar.date(year: year, month: name.month, day: day.value)
      return foreign(date, date, start, end)
    }
    let date = HijriCalendar.date(year: year, month: name.month, day: day.value)
    var reading = foreign(date, date, start, end)
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
