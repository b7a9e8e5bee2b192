import Evidence

/// What begins with a unit and has no count: "for months", "days ago", "year-end", "week-long".
extension DateGrammar {
  /// What begins with a unit: "years", "days ago", "year-end", "decades-long".
  func unit(at start: Int) -> Reading? {
    let lexeme = window.lexeme(start)
    guard let unit = lexeme.unit else { return nil }
    let end = start + 1
    if lexeme.kind == .unit { return singularUnit(unit, at: start) }
    if unit == .second && !isClauseEnd(end) { return nil }
    // "in the early hours of Sunday"
    if unit == .hour,
      window.kind(start - 1) == .mod || window.isWord(start - 1, "small") || window.isWord(start - 1, "wee")
    {
      return nil
    }
    // "as many days" and a number before it were refused with its unit: an age, a part of a name.
    if window.isNumber(start - 1) || window.kind(start - 1) == .cardinal || window.kind(end) == .old
      || window.kind(start - 1) == .quantity && window.isWord(start - 2, "as")
    {
      return nil
    }
    switch window.kind(end) {
    case .ago: return Reading(.shift(Amount(), unit, sign: -1, base: .document), start, end + 1)
    case .later: return Reading(.shift(Amount(), unit, sign: 1, base: .story), start, end + 1)
    case .earlier: return Reading(.shift(Amount(), unit, sign: -1, base: .story), start, end + 1)
    case .or where window.kind(end + 1) == .unitPlural:
      return Reading(.duration(Amount(), unit), start, end + 2)
    default: break
    }
    if window.isDash(end), window.isWord(end + 1, "long") || window.isWord(end + 1, "old") {
      return window.isWord(end + 1, "old")
        ? nil : Reading(.duration(Amount(), unit), start, end + 2)
    }
    if unit == .weekend || unit == .quarter || window.isDash(end) { return nil }
    if window.isCapitalized(start) && !tokenStartsSentence(start) && !window.isAllCaps {
      return nil
    }
    return isStretch(start) ? Reading(.duration(Amount(), unit), start, end) : nil
  }

  /// Whether a bare plural names a length of time: "for months", "in years".
  private func isStretch(_ start: Int) -> Bool {
    if window.isWord(start - 1, "just") || window.isWord(start - 1, "only") { return true }
    // "the worst months"
    if window.isWord(start - 1), window.kind(start - 1) == .none, window.length(start - 1) >= 4,
      window.byte(start - 1, window.length(start - 1) - 1) | 0x20 == 0x74,
      window.byte(start - 1, window.length(start - 1) - 2) | 0x20 == 0x73
    {
      return false
    }
    // "the months of April and May", "The days were gone."
    if window.kind(start + 1) == .of, window.kind(start + 2) == .month { return false }
    switch window.kind(start - 1) {
    case .preposition, .after, .of, .past, .approximate, .until: return true
    case .article where window.kind(start + 1) == .past: return false
    case .article:
      return isClauseEnd(start + 1) || window.kind(start + 1) == .before || window.kind(start + 1) == .after
        || window.kind(start + 1) == .of || window.isWord(start + 1, "that") || window.isWord(start + 1, "when")
    default: return isClauseEnd(start + 1) || window.kind(start + 1) == .of
    }
  }

  /// "year-end", "year end", "year-earlier period", "year-ago quarter", "month-long".
  private func singularUnit(_ unit: TimeUnit, at start: Int) -> Reading? {
    // "by year's end"
    if unit == .year, window.isPossessive(start + 1), window.isWord(start + 2, "end") {
      return Reading(.period(.year, offset: 0, base: .document), start, start + 3, mod: .end)
    }
    let dash = window.isDash(start + 1)
    let next = dash ? start + 2 : start + 1
    switch window.kind(next) {
    case .modNoun where unit == .year && window.isWord(next, "end") && !window.isPossessive(start + 1):
      return Reading(.period(.year, offset: 0, base: .document), start, next + 1, mod: .end)
    case .ago where dash, .earlier where dash:
      if window.lexeme(next + 1).unit == .quarter || window.isWord(next + 1, "period") {
        let article = window.kind(start - 1) == .article ? start - 1 : start
        return Reading(
          .shift(Amount(count: 1), unit, sign: -1, base: .comparison), article, next + 2)
      }
      return Reading(.shift(Amount(count: 1), unit, sign: -1, base: .comparison), start, next + 1)
    default:
      if dash, window.isWord(next, "long"), !unit.isClock {
        return Reading(.duration(Amount(count: 1), unit), start, next + 1)
      }
      return nil
    }
  }
}
