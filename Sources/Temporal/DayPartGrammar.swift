import Evidence

/// Parts of a day: "in the evening", "the night of 5 March", "overnight", "Earlier on Monday".
extension DateGrammar {
  /// What begins with "the morning": the part of a named day, or of the story's.
  func dayPart(at index: Int, from start: Int) -> Reading? {
    guard let part = DayPart(rawValue: window.lexeme(index).value) else { return nil }
    let end = index + 1
    if window.kind(end) == .of, var day = dayAfter(end + 1) {
      day.dayPart = part
      day.start = start
      return day
    }
    // "in the morning", "by the evening": the story's day; "the morning prayer" is a noun's.
    guard window.isWord(start - 1, "in") || window.isWord(start - 1, "during") || window.isWord(start - 1, "by"),
      isClauseEnd(end) || window.kind(end) == .article || window.kind(end) == .none && !window.isWord(end)
    else { return nil }
    var reading = Reading(.period(.day, offset: 0, base: .storyOrDocument), start, end)
    reading.dayPart = part
    return reading
  }

  /// "the night before last"
  func nightBeforeLast(at index: Int, from start: Int) -> Reading? {
    guard window.kind(index + 1) == .before, window.isWord(index + 2, "last") else { return nil }
    var reading = Reading(.period(.day, offset: -2, base: .document), start, index + 3)
    reading.dayPart = DayPart(rawValue: window.lexeme(index).value)
    return reading
  }

  /// "overnight", "overnight Friday".
  func overnight(at start: Int) -> Reading? {
    if window.isCapitalized(start), !tokenStartsSentence(start), !window.isAllCaps { return nil }
    let next = window.isWord(start + 1, "on") ? start + 2 : start + 1
    if var day = dayAfter(next), day.dayPart == nil {
      day.dayPart = .night
      day.start = start
      return day
    }
    var reading = Reading(.period(.day, offset: -1, base: .document), start, start + 1)
    reading.dayPart = .night
    return reading
  }

  /// A day that a part of it may be named of.
  private func dayAfter(_ index: Int) -> Reading? {
    let day: Reading?
    switch window.kind(index) {
    case .weekday: day = weekday(at: index)
    case .month: day = monthDate(at: index)
    case .article where window.kind(index + 1) == .ordinal: day = reading(at: index)
    case .none where window.isNumber(index), .ordinal: day = dayMonth(at: index)
    default: day = nil
    }
    guard let day, day.dayPart == nil, day.clock == nil else { return nil }
    switch day.meaning {
    case .weekday: return day
    case .calendar(let fields): return fields.day != nil && fields.lastDay == nil ? day : nil
    default: return nil
    }
  }

  /// "July 10 in the evening", "10 July, evening": a day that its part follows.
  func withDayPart(_ day: Reading) -> Reading {
    guard day.dayPart == nil, day.clock == nil, case .calendar(let fields) = day.meaning, fields.day != nil,
      fields.lastDay == nil
    else { return day }
    var at = day.end
    if window.isWord(at, "in") || window.isWord(at, "during"), window.isWord(at + 1, "the") { at += 2 }
    let part = window.lexeme(at)
    guard part.kind == .dayPart, at == day.end || isClauseEnd(at + 1) else { return day }
    var reading = day
    reading.dayPart = DayPart(rawValue: part.value)
    reading.end = at + 1
    return reading
  }
}
