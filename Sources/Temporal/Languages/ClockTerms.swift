/// Times of day: "à 14h30", "um 14.30 Uhr", "الساعة 8 مساء", "a las 5 de la tarde".
extension TermGrammar {
  /// A time at `start`, and the term after it.
  func clock(at start: Int) -> (time: ClockTime, end: Int, isFull: Bool)? {
    var index = start
    let isAnnounced = has(start, .at)
    if isAnnounced { index = skipLinks(start + 1) }
    if let name = value(index, .clockName) { return (ClockTime(hour: name, minute: 0), index + 1, true) }
    var hour: Int
    var end: Int
    if let digits = digits(index, atMost: 2) {
      hour = digits
      end = index + 1
    } else if isAnnounced, let word = number(index), word.value <= 12 {
      hour = word.value
      end = word.end
    } else {
      return nil
    }
    guard hour <= 24 else { return nil }
    var time = ClockTime(hour: hour)
    var isClock = false
    if mark(end) == 0x3A || mark(end) == 0x2E, isTight(end), isTight(end + 1),
      let minute = digits(end + 1, atMost: 2), terms[end + 1].digits == 2, minute < 60
    {
      isClock = mark(end) == 0x3A
      time.minute = minute
      end += 2
      if mark(end) == 0x3A, isTight(end + 1), let second = digits(end + 1, atMost: 2), second < 60 {
        time.second = second
        end += 2
      }
      if isPartOfFigure(index), !isAnnounced, !has(end, .oclock), mark(index + 1) == 0x2E { return nil }
    }
    // "15 heures" is a length, "à 15 heures" and "15 heures 30" a time.
    if has(end, .oclock),
      unit(end) == nil || isAnnounced || digits(end + 1, atMost: 2) != nil && terms[end + 1].digits == 2
    {
      isClock = true
      end += 1
      if time.minute == nil, let minute = digits(end, atMost: 2), terms[end].digits == 2, minute < 60 {
        time.minute = minute
        end += 1
      }
    }
    let next = skipSmall(end)
    if let meridiem = value(next, .meridiem) ?? halfOfDay(next, time.hour), time.hour <= 12 {
      isClock = true
      if meridiem == 12 { time.hour = time.hour % 12 + 12 } else if time.hour == 12 { time.hour = 0 }
      end = next + 1
    }
    guard isClock || isAnnounced else { return nil }
    if time.minute == nil, isAnnounced, !isClock,
      !isPhraseEnd(end) || mark(end) == 0x2F || mark(end) == 0x2D || isTight(end + 1) && mark(end) == 0x2E
    {
      return nil
    }
    let isFull = isClock || time.minute != nil
    // Times are written in full: a bare hour is one o'clock sharp.
    if time.minute == nil { time.minute = 0 }
    if isUnit(end, .hour) { return nil }
    return (time, end, isFull)
  }

  /// "5 de la tarde", "8 مساء": part of the day as the half of the clock.
  private func halfOfDay(_ index: Int, _ hour: Int) -> Int? {
    guard let part = value(index, .part), let name = DayPart(rawValue: Int16(part)) else { return nil }
    switch name {
    case .morning, .day: return 0
    case .night where hour < 6: return 0
    default: return 12
    }
  }

  /// A time behind a day ("mardi à 15h30").
  func takeClock(_ reading: inout Reading) {
    guard reading.clock == nil, reading.dayPart == nil, isDay(reading) else { return }
    var index = reading.end
    if mark(index) == 0x2C { index += 1 }
    if !has(index, .at) { index = skipSmall(index) }
    guard let clock = clock(at: index) else { return }
    reading.clock = clock.time
    reading.end = clock.end
  }

  /// A time before a day ("a las 15:30 del martes"), or announced and alone.
  func clockFirst(at start: Int) -> Reading? {
    guard let clock = clock(at: start) else { return nil }
    var index = clock.end
    if mark(index) == 0x2C { index += 1 }
    index = skipSmall(index)
    if var day = core(at: index), isDay(day), day.dayPart == nil,
      !(has(index - 1, .from) && (has(day.end, .to) || has(day.end, .until)))
    {
      day.clock = clock.time
      day.start = start
      return day
    }
    guard clock.isFull else { return nil }
    let isAnnounced = has(start, .at) || has(clock.end - 1, .oclock) || has(clock.end - 2, .oclock)
    guard
      isAnnounced || has(start - 1, .prep) && mark(start + 1) == 0x3A || has(start, .clockName) && isIntroduced(start)
    else { return nil }
    var reading = Reading(.calendar(CalendarFields()), has(start, .at) ? start + 1 : start, clock.end)
    reading.clock = clock.time
    return reading
  }
}
