import Evidence

/// Weekdays, alone or with their part of the day, week or date.
extension DateGrammar {
  /// "Friday", "Friday night", "Friday, Oct. 23", "Tuesday of last week".
  func weekday(at start: Int) -> Reading? {
    let lexeme = window.lexeme(start)
    guard lexeme.kind == .weekday else { return nil }
    var end = start + 1
    if window.length(start) <= 5, window.mark(end) == 0x2E, window.touchesPrevious(end) { end += 1 }
    let isShortened = window.length(start) <= 5
    var next = end
    if window.mark(next) == 0x2C { next += 1 }
    if window.kind(next) == .article { next += 1 }
    let dated = window.kind(next) == .month ? monthDate(at: next) : dayMonth(at: next)
    if var reading = dated, case .calendar(var fields) = reading.meaning, fields.day != nil {
      fields.weekday = Int(lexeme.value)
      reading.meaning = .calendar(fields)
      reading.start = start
      return reading
    }
    guard window.isCapitalized(start) else { return nil }
    if lexeme.isAmbiguous || isShortened {
      guard end == start + 2, window.length(start) > 3 || !lexeme.isAmbiguous else { return nil }
    }
    if window.isCapitalized(end), window.isWord(end), !window.isAllCaps,
      window.isWord(end, "times") || window.isWord(end, "telegraph") || window.isWord(end, "mail")
        || window.isWord(end, "mirror") || window.isWord(end, "express")
    {
      return nil
    }
    if window.isCapitalized(start - 1), window.isWord(start - 1), !window.isAllCaps,
      window.isWord(start - 1, "bloody") || window.isWord(start - 1, "black")
        || window.isWord(start - 1, "ruby")
    {
      return nil
    }
    // "It was a Tuesday like any other."
    if window.isWord(start - 1, "a"), isClauseEnd(end) || window.isWord(end, "like") { return nil }
    // "the Friday Mosque"
    if window.kind(end) == .blocker, window.isCapitalized(end), !window.isAllCaps { return nil }
    let part = window.lexeme(end)
    // "Friday Night Lights"
    if part.kind == .dayPart, window.isCapitalized(end), window.isCapitalized(end + 1), window.isWord(end + 1),
      !window.isAllCaps, !tokenStartsSentence(end + 1)
    {
      return nil
    }
    if part.kind == .dayPart {
      var reading = Reading(.weekday(Int(lexeme.value), choice: .bare), start, end + 1)
      reading.dayPart = DayPart(rawValue: part.value)
      return reading
    }
    if part.kind == .dayParts, let dayPart = DayPart(rawValue: part.value) {
      return Reading(.set("XXXX-WXX-\(lexeme.value)\(dayPart.code)"), start, end + 1)
    }
    // "Tuesday of last week", "Monday last week"
    var weekAt = end
    if window.kind(weekAt) == .of { weekAt += 1 }
    let relation = window.lexeme(weekAt)
    if relation.kind == .relation, window.lexeme(weekAt + 1).unit == .week {
      if relation.value == Relation.last.rawValue {
        return Reading(.weekday(Int(lexeme.value), choice: .inWeek(-1)), start, weekAt + 2)
      }
      if relation.value == Relation.next.rawValue {
        return Reading(.weekday(Int(lexeme.value), choice: .inWeek(1)), start, weekAt + 2)
      }
      if relation.value == Relation.this.rawValue {
        return Reading(.weekday(Int(lexeme.value), choice: .this), start, weekAt + 2)
      }
    }
    return Reading(.weekday(Int(lexeme.value), choice: .bare), start, end)
  }
}
