import Evidence

/// What expressions that stand side by side give each other: years, months, days, the ends of a range.
extension DateScan {
  /// "From June to August 2014", "between 4 and 9 July", "March 7 and 22": what one end lacks the
  /// other gives.
  mutating func shareYears() {
    var result: [Reading] = []
    result.reserveCapacity(readings.count)
    for (index, reading) in readings.enumerated() {
      if var day = dayBefore(reading), day.start >= (result.last?.end ?? 0) {
        day.opensRange = isRange(day, reading)
        for listed in daysListed(before: day) where listed.start >= (result.last?.end ?? 0) { result.append(listed) }
        result.append(day)
      }
      var current = reading
      takeDay(&current, from: readings[(index + 1)...].prefix(2))
      if index + 1 < readings.count {
        takeYear(&current, from: readings[index + 1])
        current.opensRange = isRange(current, readings[index + 1])
      }
      result.append(current)
      let next = index + 1 < readings.count ? readings[index + 1].start : window.tokens.count
      if let day = dayAfter(current), day.end <= next { result.append(day) }
    }
    readings = result
  }

  /// The day of a time that another day soon follows: "at 9:30 p.m. (1830 GMT) on Thursday".
  private func takeDay(_ reading: inout Reading, from following: ArraySlice<Reading>) {
    let isTime: Bool
    switch reading.meaning {
    case .calendar(let fields): isTime = reading.clock != nil && fields.isEmpty
    default: return
    }
    guard isTime else { return }
    for next in following where next.start - reading.end <= 6 {
      if (reading.end..<next.start).contains(where: { window.tokens[$0].has(.sentenceStart) }) { return }
      switch next.meaning {
      case .weekday: break
      case .calendar(let fields) where fields.day != nil && fields.lastDay == nil: break
      case .calendar(let fields) where fields.isEmpty && next.clock != nil: continue
      default: return
      }
      // In brackets, or the day stands right behind: "from 8 p.m. to 5 a.m. on Friday" is left alone.
      guard window.mark(reading.end) == 0x28 || window.mark(reading.start - 1) == 0x28 else { return }
      reading.meaning = next.meaning
      return
    }
  }

  private func takeYear(_ reading: inout Reading, from next: Reading) {
    guard case .calendar(var fields) = reading.meaning, fields.year == .bare,
      let month = fields.month,
      case .calendar(let later) = next.meaning, case .explicit(let year) = later.year,
      let laterMonth = later.month, next.start == reading.end + 1
    else { return }
    switch window.kind(reading.end) {
    case .to, .and, .or, .until: break
    default: guard window.isDash(reading.end) else { return }
    }
    fields.year = .explicit(month <= laterMonth ? year : year - 1)
    reading.meaning = .calendar(fields)
  }

  /// Whether the two are the ends of "between ... and ..." or "from ... to ...".
  private func isRange(_ first: Reading, _ second: Reading) -> Bool {
    guard isDate(first), isDate(second), second.start == first.end + 1 else { return false }
    switch (window.kind(first.start - 1), window.kind(first.end)) {
    case (.between, .and), (.from, .to), (.from, .until): return true
    default: return false
    }
  }

  private func isDate(_ reading: Reading) -> Bool {
    switch reading.meaning {
    case .calendar, .weekday: return true
    default: return false
    }
  }

  /// The first day of "between 4 and 9 July".
  private func dayBefore(_ reading: Reading) -> Reading? {
    guard case .calendar(let fields) = reading.meaning, let day = fields.day, fields.lastDay == nil,
      window.dayOfMonth(reading.start)?.value == day
    else { return nil }
    let joint = reading.start - 1
    switch window.kind(joint) {
    case .and, .to, .or: break
    default: return nil
    }
    guard let first = window.dayOfMonth(joint - 1), first.end == joint, first.value < day else {
      return nil
    }
    switch window.kind(joint - 2) {
    case .between, .from, .preposition: break
    default: guard window.mark(joint - 2) == 0x2C, window.isNumber(joint - 3) else { return nil }
    }
    var earlier = fields
    earlier.day = first.value
    earlier.weekday = nil
    return Reading(.calendar(earlier), joint - 1, joint)
  }

  /// The days before the last two of "on 5, 6 and 9 July".
  private func daysListed(before reading: Reading) -> [Reading] {
    guard case .calendar(let fields) = reading.meaning, var last = fields.day else { return [] }
    var listed: [Reading] = []
    var at = reading.start
    while window.mark(at - 1) == 0x2C, let day = window.digits(at - 2, atMost: 2), (1..<last).contains(day),
      listed.count < 6
    {
      var earlier = fields
      earlier.day = day
      last = day
      at -= 2
      listed.append(Reading(.calendar(earlier), at, at + 1))
    }
    return window.kind(at - 1) == .preposition ? listed.reversed() : []
  }

  private func isPastVerb(_ index: Int) -> Bool {
    guard window.isWord(index), !window.isCapitalized(index) else { return false }
    let length = window.length(index)
    return length >= 4 && window.byte(index, length - 1) == 0x64
      && window.byte(index, length - 2) == 0x65
  }

  /// The last day of "March 7 and 22".
  private func dayAfter(_ reading: Reading) -> Reading? {
    guard case .calendar(let fields) = reading.meaning, let day = fields.day, fields.lastDay == nil,
      window.kind(reading.start) == .month
    else { return nil }
    switch window.kind(reading.end) {
    case .and, .to, .or: break
    default: return nil
    }
    let at = reading.end + 1
    guard let last = window.digits(at, atMost: 2), last > day, last <= 31,
      grammar.isClauseEnd(at + 1) || isPastVerb(at + 1), window.mark(at + 1) != 0x3A
    else { return nil }
    var later = fields
    later.day = last
    later.weekday = nil
    return Reading(.calendar(later), at, at + 1)
  }
}
