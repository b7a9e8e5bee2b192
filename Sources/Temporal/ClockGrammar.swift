import Evidence

/// Clock times, alone or before a day.
extension DateGrammar {
  /// "3:30 p.m.", "10am", "15:00 GMT", "1500 GMT", "noon Thursday", "4 in the morning", "9 a.m. on
  /// 10 July".
  func clock(at start: Int) -> Reading? {
    guard let (time, timeEnd) = time(at: start) else { return nil }
    var reading = Reading(.calendar(CalendarFields()), start, timeEnd)
    reading.clock = time
    var next = timeEnd
    if window.mark(next) == 0x2C { next += 1 }
    if window.isWord(next, "on") { next += 1 }
    let kind = window.kind(next)
    var day: Reading?
    switch kind {
    case .weekday: day = weekday(at: next)
    case .month: day = monthDate(at: next)
    case .deictic: day = deictic(at: next)
    case .none where window.isNumber(next): day = dayMonth(at: next)
    default: break
    }
    if let day, day.dayPart == nil, day.clock == nil, isDayMeaning(day.meaning) {
      reading.meaning = day.meaning
      reading.end = day.end
    }
    return reading
  }

  private func isDayMeaning(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .weekday: return true
    case .period(let unit, _, _): return unit == .day
    case .calendar(let fields): return fields.day != nil && fields.lastDay == nil
    default: return false
    }
  }

  private func time(at start: Int) -> (ClockTime, Int)? {
    guard start >= 0, start < window.limit else { return nil }
    let first = window.lexeme(start)
    if first.kind == .clockName {
      if first.isAmbiguous || window.isWord(start - 1, "high") { return nil }
      if window.isCapitalized(start), !window.isAllCaps,
        !tokenStartsSentence(start) || window.isCapitalized(start + 1) && window.kind(start + 1) == .none
      {
        return nil
      }
      return (ClockTime(hour: Int(first.value)), start + 1)
    }
    if start > 0, !window.tokens[start].has(.afterSpace) {
      let before = window.mark(start - 1)
      if before != 0x28 && before != 0x22 && before != 0x5B { return nil }
    }
    if window.tokens[start].has(.alphanumeric) { return joinedTime(at: start) }
    if first.kind == .cardinal { return spokenTime(at: start) }
    if let past = pastHour(at: start) { return past }
    guard let hour = window.digits(start) else { return dottedTime(at: start) }
    // "1500 GMT", "0600 hours"
    if window.length(start) == 4 {
      guard hour / 100 < 25, hour % 100 < 60 else { return nil }
      if window.kind(start + 1) == .zone || window.isWord(start + 1, "hours") || window.isWord(start + 1, "hrs")
        || window.lexeme(start + 1).kind == .local && window.isWord(start + 2, "time")
      {
        var time = ClockTime(hour: hour / 100, minute: hour % 100)
        let end = zone(&time, at: start + 1, orWord: "hours")
        return (time, end)
      }
      if window.byte(start, 0) == 0x30, window.isWord(start - 1, "at"), !isPluralNoun(start + 1) {
        return (ClockTime(hour: hour / 100, minute: hour % 100), start + 1)
      }
      return nil
    }
    guard window.length(start) <= 2, hour < 25 else { return nil }
    if window.isTight(start + 1, 0x3A), let minute = window.minute(start + 2),
      window.length(start + 2) == 2
    {
      var end = start + 3
      var time = ClockTime(hour: hour, minute: minute)
      if window.isTight(end, 0x3A), let second = window.minute(end + 1),
        window.length(end + 1) == 2
      {
        time.second = second
        end += 2
      }
      let plainEnd = end
      end = meridiem(&time, at: end)
      end = zone(&time, at: end, orWord: "hours")
      if end == plainEnd && !isTimeContext(start, end) { return nil }
      return time.hour > 24 ? nil : (time, end)
    }
    return spokenTime(at: start)
  }

  /// A bare 15:30 needs a word that times follow; "02:18 - Source" and scores have none.
  private func isTimeContext(_ start: Int, _ end: Int) -> Bool {
    let before = window.lexeme(start - 1)
    switch before.kind {
    case .until, .since, .before, .after, .from, .approximate, .weekday: break
    case .preposition: guard window.isWord(start - 1, "at") else { return false }
    case .to, .and, .between: break
    default: return false
    }
    return !window.isTight(end, 0x3A)
  }

  /// "10.30am", "3.30 p.m."
  private func dottedTime(at start: Int) -> (ClockTime, Int)? {
    let length = window.length(start)
    guard window.isNumber(start), length == 4 || length == 5,
      window.byte(start, length - 3) == 0x2E,
      let hour = window.digits(start, from: 0, count: length - 3),
      let minute = window.digits(start, from: length - 2, count: 2), hour < 25, minute < 60
    else { return nil }
    var time = ClockTime(hour: hour, minute: minute)
    let end = meridiem(&time, at: start + 1)
    guard end > start + 1 else { return nil }
    return (time, zone(&time, at: end, orWord: "hours"))
  }

  /// "10am", "3pm"
  private func joinedTime(at start: Int) -> (ClockTime, Int)? {
    let length = window.length(start)
    if length == 6 || length == 7 { return dottedJoinedTime(at: start) }
    guard length == 3 || length == 4, window.byte(start, length - 1) | 0x20 == 0x6D,
      let hour = window.digits(start, from: 0, count: length - 2), (1...12).contains(hour)
    else { return nil }
    let letter = window.byte(start, length - 2) | 0x20
    guard letter == 0x61 || letter == 0x70 else { return nil }
    var time = ClockTime(hour: hour % 12 + (letter == 0x70 ? 12 : 0))
    return (time, zone(&time, at: start + 1, orWord: "hours"))
  }

  /// "1.30am"
  private func dottedJoinedTime(at start: Int) -> (ClockTime, Int)? {
    let length = window.length(start)
    let letter = window.byte(start, length - 2) | 0x20
    guard window.byte(start, length - 1) | 0x20 == 0x6D, letter == 0x61 || letter == 0x70,
      window.byte(start, length - 5) == 0x2E, let hour = window.digits(start, from: 0, count: length - 5),
      let minute = window.digits(start, from: length - 4, count: 2), (1...12).contains(hour), minute < 60
    else { return nil }
    var time = ClockTime(hour: hour % 12 + (letter == 0x70 ? 12 : 0), minute: minute)
    return (time, zone(&time, at: start + 1, orWord: "hours"))
  }

  /// "half past six", "a quarter to four"
  func pastHour(at start: Int) -> (ClockTime, Int)? {
    let isHalf = window.kind(start) == .half
    guard isHalf || window.isWord(start, "quarter") else { return nil }
    let isPast = window.isWord(start + 1, "past")
    guard isPast || !isHalf && window.isWord(start + 1, "to"), let (hour, end) = window.number(start + 2),
      (1...12).contains(hour)
    else { return nil }
    var time = ClockTime(hour: isPast ? hour : hour - 1, minute: isHalf ? 30 : isPast ? 15 : 45)
    return (time, meridiem(&time, at: end))
  }

  /// "9 a.m.", "4 in the morning", "six o'clock"
  private func spokenTime(at start: Int) -> (ClockTime, Int)? {
    guard let (hour, next) = window.number(start), (1...12).contains(hour) else { return nil }
    var time = ClockTime(hour: hour)
    var end = meridiem(&time, at: next)
    if end == next {
      if window.kind(next) == .oclock { end += 1 }
      if window.isWord(end, "in"), window.kind(end + 1) == .article {
        let part = window.lexeme(end + 2)
        if part.kind == .dayPart {
          if part.value > 1 && hour < 12 { time.hour += 12 }
          return (time, end + 3)
        }
      }
      guard end > next else { return nil }
    }
    return (time, zone(&time, at: end, orWord: "hours"))
  }

  private func meridiem(_ time: inout ClockTime, at index: Int) -> Int {
    let lexeme = window.lexeme(index)
    if lexeme.kind == .meridiem, time.hour <= 12 {
      if lexeme.isAmbiguous && window.isWord(index, "am") && !window.isCapitalized(index)
        && window.isWord(index + 1, "i")
      {
        return index
      }
      time.hour = time.hour % 12 + Int(lexeme.value)
      return index + 1
    }
    return index
  }

  private func zone(_ time: inout ClockTime, at index: Int, orWord word: StaticString) -> Int {
    let lexeme = window.lexeme(index)
    if lexeme.kind == .zone {
      if lexeme.isAmbiguous && !window.tokens[index].has(.allCaps) { return index }
      if lexeme.value == 0 { time.zone = "Z" }
      return index + 1
    }
    if window.isWord(index, word) || window.isWord(index, "hrs") { return index + 1 }
    if lexeme.kind == .local, window.isWord(index + 1, "time") { return index + 2 }
    return index
  }
}
