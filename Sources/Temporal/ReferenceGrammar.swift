import Evidence

/// Words that are a time by themselves: "yesterday", "tonight", "now", "the near future".
extension DateGrammar {
  /// "yesterday", "today", "tomorrow morning", "tonight".
  func deictic(at start: Int) -> Reading? {
    let lexeme = window.lexeme(start)
    if lexeme.kind == .tonight {
      var reading = Reading(.period(.day, offset: 0, base: .document), start, start + 1)
      reading.dayPart = .night
      return reading
    }
    // "USA Today", "the Today show"
    if window.isCapitalized(start), !tokenStartsSentence(start), !window.isAllCaps,
      window.isCapitalized(start - 1) || window.kind(start - 1) == .article
    {
      return nil
    }
    // "Today's Zaman"
    if window.isCapitalized(start), !tokenStartsSentence(start), !window.isAllCaps, window.isPossessive(start + 1),
      window.isCapitalized(start + 2)
    {
      return nil
    }
    var reading = Reading(
      .period(.day, offset: Int(lexeme.value), base: .document), start, start + 1)
    let part = window.lexeme(start + 1)
    if part.kind == .dayPart {
      reading.dayPart = DayPart(rawValue: part.value)
      reading.end += 1
    }
    return reading
  }

  private func isLowerNoun(_ index: Int) -> Bool {
    guard window.isWord(index), !window.isCapitalized(index) || window.isAllCaps, window.kind(index) == .none else {
      return false
    }
    let length = window.length(index)
    return length >= 3 && window.byte(index, length - 1) | 0x20 != 0x64
  }

  /// "will soon open", but not "as soon", "soon after", "was soon freed", "soon became".
  private func isSoonAhead(_ index: Int) -> Bool {
    if window.isWord(index - 1, "as") || window.isWord(index - 1, "too") || window.isWord(index + 1, "after") {
      return false
    }
    for offset in 1...3 {
      if window.isWord(index - offset, "will") || window.isWord(index - offset, "would") { return true }
    }
    if window.kind(index - 1) == .past || window.kind(index + 1) == .past { return false }
    // A past form right behind it tells what soon happened.
    let next = index + 1
    guard window.isWord(next) else { return true }
    let length = window.length(next)
    let isPast =
      length >= 4 && window.byte(next, length - 1) | 0x20 == 0x64 && window.byte(next, length - 2) | 0x20 == 0x65
    return !isPast && !window.isWord(next, "became") && !window.isWord(next, "began") && !window.isWord(next, "found")
  }

  private func isFutureQualified(_ index: Int) -> Bool {
    window.isWord(index, "near") || window.isWord(index, "foreseeable") || window.isWord(index, "immediate")
      || window.isWord(index, "distant")
  }

  /// "in the past 10 seasons", "in the past tense": the word qualifies what follows.
  private func isCounted(_ index: Int) -> Bool {
    guard index < window.limit else { return false }
    if window.isNumber(index) || window.tokens[index].has(.alphanumeric) || window.isWord(index, "tense") {
      return true
    }
    switch window.kind(index) {
    case .cardinal, .quantity, .multiplier, .season, .dayPart, .unit, .unitPlural, .weekday, .month, .more: return true
    default: return false
    }
  }

  /// "now", "recently", "the past", "the near future".
  func reference(at index: Int, from start: Int? = nil) -> Reading? {
    let lexeme = window.lexeme(index)
    guard let reference = Reference(rawValue: lexeme.value) else { return nil }
    let start = start ?? index
    if start < index {
      // "the past", "the future"; an adjective there qualifies a noun.
      let isFuture = window.isWord(index, "future")
      let isWhole = isClauseEnd(index + 1) || window.isWord(start - 1, "in") && !isCounted(index + 1)
      guard isFuture || window.isWord(index, "past"), isFuture || isWhole,
        window.kind(index + 1) != .of, !window.isDash(index + 1)
      else { return nil }
      return Reading(.reference(reference), start, index + 1)
    }
    // "the current government": an adjective of what is now; a river's current is followed by a verb.
    if window.isWord(index, "current"), isLowerNoun(index + 1) {
      return Reading(.reference(reference), index, index + 1)
    }
    if lexeme.isAmbiguous { return nil }
    if window.isWord(index, "future") {
      return isClauseEnd(index + 1) || isFutureQualified(index - 1)
        ? Reading(.reference(reference), start, index + 1) : nil
    }
    if window.isDash(index + 1), window.touchesPrevious(index + 1), window.touchesPrevious(index + 2) { return nil }
    if window.isWord(index, "soon"), !isSoonAhead(index) { return nil }
    if window.isWord(index, "now"), window.isCapitalized(index - 1), !window.isAllCaps,
      !tokenStartsSentence(index - 1), window.isCapitalized(index)
    {
      return nil
    }
    return Reading(.reference(reference), start, index + 1)
  }
}
