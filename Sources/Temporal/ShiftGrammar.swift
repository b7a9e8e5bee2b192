import Evidence

/// What makes a count of units a date, or no length at all: "ago", "later", "in five years", "twice a week".
extension DateGrammar {
  /// "will one day be": some day to come.
  func isSomeDay(_ count: Amount, _ unit: TimeUnit, _ start: Int) -> Bool {
    guard unit == .day, count.count == 1, !count.hasHalf, window.isWord(start, "one") else {
      return false
    }
    return window.isWord(start - 1, "will") || window.isWord(start - 1, "would")
      || window.isWord(start - 1, "may") || window.isWord(start - 1, "might")
      || window.isWord(start - 1, "could") || window.isWord(start - 1, "can")
  }

  /// Turns a count into a date where "ago", "later" or the like follows.
  func shifted(_ count: Amount, _ unit: TimeUnit, _ start: Int, _ end: Int) -> Reading? {
    switch window.kind(end) {
    case .ago:
      var count = count
      var after = end + 1
      if window.isWord(after, "today") { after += 1 }
      // "a week ago Sunday"
      let weekday = window.lexeme(after)
      if unit == .week, let weeks = count.count, !count.hasHalf, weekday.kind == .weekday, window.isCapitalized(after),
        window.length(after) > 5
      {
        return Reading(.weekday(Int(weekday.value), choice: .weeksAgo(weeks)), start, after + 1)
      }
      count.isExact = after > end + 1 || isExactly(start - 1)
      return Reading(.shift(count, unit, sign: -1, base: .document), start, after)
    case .earlier:
      let isComparison = unit.months != nil && count.count == 1
      return Reading(
        .shift(count, unit, sign: -1, base: isComparison ? .comparison : .storyOrDocument), start, end + 1)
    case .later:
      return Reading(.shift(count, unit, sign: 1, base: .story), start, end + 1)
    case .before where isClauseEnd(end + 1):
      return Reading(.shift(count, unit, sign: -1, base: .story), start, end + 1)
    case .after where isClauseEnd(end + 1):
      return Reading(.shift(count, unit, sign: 1, base: .story), start, end + 1)
    case .from where window.isWord(end + 1, "now") || window.lexeme(end + 1).kind == .deictic:
      return Reading(.shift(count, unit, sign: 1, base: .document), start, end + 2)
    default: break
    }
    if let number = count.count, isAhead(start) {
      return Reading(
        .shift(Amount(count: number, hasHalf: count.hasHalf), unit, sign: 1, base: .document),
        start,
        end)
    }
    if window.lexeme(start).kind == .article, isRate(start) { return nil }
    // "24 hours a day"
    if window.kind(end) == .article, window.lexeme(end + 1).unit != nil, !window.isWord(end, "the"),
      window.kind(end + 2) != .ago, window.kind(end + 2) != .earlier, window.kind(end + 2) != .later
    {
      return nil
    }
    return Reading(.duration(count, unit), start, end)
  }

  /// "two nights ago", "three nights later"
  func nightsAway(_ count: Amount, _ end: Int, _ start: Int) -> Reading? {
    var reading: Reading
    switch window.kind(end) {
    case .ago: reading = Reading(.shift(count, .day, sign: -1, base: .document), start, end + 1)
    case .earlier: reading = Reading(.shift(count, .day, sign: -1, base: .storyOrDocument), start, end + 1)
    case .later: reading = Reading(.shift(count, .day, sign: 1, base: .story), start, end + 1)
    default: return nil
    }
    reading.dayPart = .night
    return reading
  }

  /// "a day labourer", "a day trip"
  func isDayNoun(_ index: Int) -> Bool {
    for word in Self.dayNouns where window.isWord(index, word) { return true }
    return false
  }

  private static let dayNouns: [StaticString] = [
    "labourer", "laborer", "labourers", "laborers", "trip", "job", "school", "care", "pass", "nursery",
  ]

  private func isExactly(_ index: Int) -> Bool {
    window.isWord(index, "exactly") || window.isWord(index, "precisely")
  }

  /// "will be redeemed in five years", never "for the first time in five years".
  private func isAhead(_ start: Int) -> Bool {
    guard window.isWord(start - 1, "in"), !window.isWord(start - 2, "time") else { return false }
    var index = start - 2
    let stop = max(0, start - 12)
    while index >= stop, !window.tokens[index].has(.sentenceStart), window.mark(index) != 0x2C {
      if window.isWord(index, "will") || window.isWord(index, "would") { return true }
      if window.kind(index) == .past { return false }
      index -= 1
    }
    return false
  }

  /// "$5 a day", "twice a week", "ten times a year": a rate, not a length.
  private func isRate(_ start: Int) -> Bool {
    let before = start - 1
    guard before >= 0 else { return false }
    if window.isNumber(before) || window.mark(before) == 0x25 { return true }
    switch window.kind(before) {
    case .cardinal, .multiplier, .unitPlural, .unit: return true
    default: break
    }
    if window.isWord(before, "once") || window.isWord(before, "twice") { return true }
    let length = window.length(before)
    return window.isWord(before) && length >= 5 && window.kind(before) == .none
      && window.byte(before, length - 1) | 0x20 == 0x73
  }
}
