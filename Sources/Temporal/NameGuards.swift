import Evidence

/// What keeps words that are also names or nouns from being read as dates: "April Jones", "July 7 movement", "12 MAY HAVE".
extension DateGrammar {
  func isWholeName(_ index: Int) -> Bool {
    window.isWord(index, "may") || window.isWord(index, "june") || window.isWord(index, "july")
  }

  /// "people", or a word in -s that is no verb form after a date: "soldiers", not "was".
  func isPluralNoun(_ index: Int) -> Bool {
    guard window.isWord(index) else { return false }
    if window.isWord(index, "people") || window.isWord(index, "men")
      || window.isWord(index, "women") || window.isWord(index, "children")
    {
      return true
    }
    let length = window.length(index)
    return length >= 5 && window.byte(index, length - 1) | 0x20 == 0x73
      && window.byte(index, length - 2) | 0x20 != 0x73 && !isAttackNoun(index)
  }

  /// Nouns that a date stands before as an adjective: "the March 22 attacks".
  private func isAttackNoun(_ index: Int) -> Bool {
    for word in Self.eventNouns where window.isWord(index, word) { return true }
    return false
  }

  private static let eventNouns: [StaticString] = [
    "attacks", "bombings", "blasts", "strikes", "airstrikes", "raids", "clashes", "elections",
    "talks", "protests", "killings", "explosions", "shootings", "polls", "hearings",
  ]

  /// Whether a month name with neither day nor year is one.
  func isMonthAlone(
    _ start: Int, _ end: Int, _ lexeme: Lexeme, _ isModified: Bool
  ) -> Bool {
    guard window.isCapitalized(start) else { return false }
    if isModified { return true }
    if !lexeme.isAmbiguous { return !isBlocked(end) && !isPartOfName(start) }
    // Ambiguous: only after words that times follow.
    let before = window.lexeme(start - 1)
    let isShort = window.length(start) <= 3 && !window.isWord(start, "may")
    switch before.kind {
    case .since, .until, .between, .from, .of:
      break
    case .to:
      // "the year to March"
      if window.lexeme(start - 2).unit == .year { break }
      if lexeme.value == 3 || lexeme.value == 5 || isShort { return false }
    case .preposition:
      if window.isWord(start - 1, "for") || window.isWord(start - 1, "on") { return false }
    case .relation, .mod, .every: return !isShort
    case .article:
      // "the March accession", never "the march on"
      return window.isWord(end) && window.kind(end) == .none && !window.isCapitalized(end)
        && !isShort
    case .and, .or:
      return window.kind(start - 2) == .month
    case .after, .before:
      if lexeme.value == 3 || lexeme.value == 5 { return false }
    default:
      guard lexeme.value == 4 || lexeme.value == 6 || lexeme.value == 7 || lexeme.value == 8,
        !isShort, !window.isAllCaps
      else { return false }
      // "April" alone may be a person: read it where no name goes on and none leads up to it.
      return !isPartOfName(start) && !tokenStartsSentence(start) && !isBlocked(end)
    }
    if isShort && !(window.mark(start + 1) == 0x2E) { return false }
    return !window.isCapitalized(end) || window.isAllCaps || window.kind(end) != .none
      || lexeme.value == 9
  }

  func tokenStartsSentence(_ index: Int) -> Bool { window.tokens[index].has(.sentenceStart) }

  /// Whether a capitalised word stands right before or after: "Black September", "April Jones".
  func isPartOfName(_ index: Int) -> Bool {
    let before = index - 1
    if window.isWord(before, "black") { return true }  // Black September
    if window.mark(before) == 0x2E, isTitle(before - 1) { return true }  // Mr. August
    guard !window.isAllCaps else { return false }
    if window.isCapitalized(before), window.isWord(before), !tokenStartsSentence(before),
      window.kind(before) == .none
    {
      return true
    }
    let next = index + 1
    return window.isCapitalized(next) && window.isWord(next) && window.kind(next) == .none
      && !tokenStartsSentence(next) && window.lexeme(index).isAmbiguous
  }

  /// "the 17 November group", but not "on July 10 group members met".
  private func isGroup(_ end: Int) -> Bool {
    guard window.isWord(end, "group") else { return false }
    return window.kind(end - 3) == .article || window.kind(end - 4) == .article && window.mark(end - 3) != 0
  }

  private func isTitle(_ index: Int) -> Bool {
    for word in Self.titles where window.isWord(index, word) { return true }
    return false
  }

  private static let titles: [StaticString] = [
    "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "col", "capt", "lt", "maj", "sgt", "cpl", "pvt", "pte", "brig", "adm",
    "gov", "prof", "sir",
  ]

  /// Whether a word follows that makes a name of the date: "July 7 movement", "October 6 City".
  func isBlocked(_ end: Int) -> Bool {
    let next = window.lexeme(end)
    if next.kind == .blocker {
      return next.value == 1 || window.isCapitalized(end) && !window.isAllCaps || isGroup(end)
    }
    // "April 6 Youth Movement"
    if next.kind == .none, window.isCapitalized(end), window.isWord(end) {
      let second = window.lexeme(end + 1)
      return second.kind == .blocker && window.isCapitalized(end + 1) && !window.isAllCaps
    }
    return false
  }

  /// "12 May have died" in capitals.
  func isModal(_ index: Int) -> Bool {
    guard window.isWord(index, "may") else { return false }
    let next = index + 1
    return window.isWord(next, "be") || window.isWord(next, "have") || window.isWord(next, "not")
      || window.isWord(next, "also") || window.isWord(next, "still")
  }
}
