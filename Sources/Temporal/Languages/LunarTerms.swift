/// Dates of the Hijri and Persian calendars, by month names.
extension TermGrammar {
  /// "19 تیر 1396", "مهر 1395", "1 رمضان 1435 هـ", "15 Ramazan".
  func lunarDate(at start: Int) -> Reading? {
    var index = start
    if isUnit(index, .day) { index = skipLinks(index + 1) }
    var day: Int?
    if let found = dayOfMonth(index) {
      day = found.value
      index = skipLinks(found.end)
    }
    if isUnit(index, .month) { index = skipLinks(index + 1) }
    if let month = value(index, .persianMonth) { return persianDate(day, month, index, start) }
    if let month = value(index, .hijriMonth) { return hijriDate(day, month, index, start) }
    return nil
  }

  private func calendarYear(_ index: Int) -> (year: Int, end: Int)? {
    var next = skipLinks(index)
    if isUnit(next, .year) { next = skipLinks(next + 1) }
    guard let year = digits(next, atMost: 4), terms[next].digits == 4, (1200...1600).contains(year)
    else { return nil }
    let end = next + 1
    if let era = value(end, .era), era != 0 { return (year, end + 1) }
    return (year, end)
  }

  private func hijriDate(_ day: Int?, _ month: Int, _ index: Int, _ start: Int) -> Reading? {
    let year = calendarYear(index + 1)
    guard let day else {
      if isAmbiguous(index, .hijriMonth), start == index, year == nil { return nil }
      return Reading(
        .namedDay(.hijri(month: month, day: 0), year: year.map { .explicit($0.year) } ?? .bare), start,
        year?.end ?? index + 1)
    }
    guard day <= 30 else { return nil }
    guard let year else {
      return Reading(.namedDay(.hijri(month: month, day: day), year: .bare), start, index + 1)
    }
    let date = HijriCalendar.date(year: year.year, month: month, day: day)
    var fields = CalendarFields(year: .explicit(date.year), month: date.month, day: date.day)
    fields.isApproximate = true
    return Reading(.calendar(fields), start, year.end)
  }

  private func persianDate(_ day: Int?, _ month: Int, _ index: Int, _ start: Int) -> Reading? {
    if let year = calendarYear(index + 1) {
      return persian(year: year.year, month: month, day: day, start, year.end)
    }
    // Names of months are also ordinary words and given names.
    guard let day, day <= 31 else { return nil }
    return Reading(.namedDay(.persian(month: month, day: day), year: .bare), start, index + 1)
  }

  /// A day or month of the Persian calendar in the Gregorian one.
  func persian(year: Int, month: Int, day: Int?, _ start: Int, _ end: Int) -> Reading? {
    guard (1200...1600).contains(year), (1...12).contains(month), (day ?? 1) <= 31 else { return nil }
    let first = PersianCalendar.date(year: year, month: month, day: day ?? 1)
    var fields = CalendarFields(year: .explicit(first.year), month: first.month, day: first.day)
    if day == nil {
      let next = PersianCalendar.date(
        year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
      span(&fields, to: next.adding(days: -1))
    }
    return Reading(.calendar(fields), start, end)
  }

  /// "سال ۱۳۹۶": from one Nowruz to the day before the next.
  func persianYear(_ year: Int, _ start: Int, _ end: Int) -> Reading? {
    guard table.language == .persian, (1250...1500).contains(year) else { return nil }
    let first = PersianCalendar.date(year: year, month: 1, day: 1)
    var fields = CalendarFields(year: .explicit(first.year), month: first.month, day: first.day)
    span(&fields, to: PersianCalendar.date(year: year + 1, month: 1, day: 1).adding(days: -1))
    return Reading(.calendar(fields), start, value(end, .era) == 2 ? end + 1 : end)
  }

  private func span(_ fields: inout CalendarFields, to last: CivilDate) {
    fields.lastYear = last.year
    fields.lastMonth = last.month
    fields.lastDay = last.day
  }
}
