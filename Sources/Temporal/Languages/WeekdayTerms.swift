/// Weekdays, alone, with a date, a week or a number.
extension TermGrammar {
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

  func takeWeekday(_ fields: inout CalendarFields, _ end: inout Int) {
    let index = skipSuffix(end)
    guard let weekday = value(index, .weekday), !isAmbiguous(index, .weekday) || isUnit(index + 1, .day)
    else { return }
    fields.weekday = weekday
    end = isUnit(index + 1, .day) ? index + 2 : index + 1
  }
}
