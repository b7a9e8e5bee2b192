import Evidence

/// Counts of units: "three years ago", "nine months", "a year and a half", "30-day", "for months".
extension DateGrammar {
  /// What begins with a number, a quantity, "a" or "half".
  func amount(at start: Int) -> Reading? {
    guard var (count, next) = quantity(at: start) else { return nil }
    if window.kind(next) == .more { next += 1 }
    // "5 1/2 hours"
    if window.digits(next, atMost: 1) == 1, window.mark(next + 1) == 0x2F,
      window.digits(next + 2, atMost: 1) == 2
    {
      count.hasHalf = true
      next += 3
    } else if window.kind(next) == .and, window.lexeme(next + 1).kind == .article,
      window.kind(next + 2) == .half
    {
      count.hasHalf = true
      next += 3
    }
    let isHyphenated = window.isDash(next)
    if isHyphenated { next += 1 }
    var unitAt = next
    // "two to three weeks"
    if !isHyphenated, window.kind(next) == .to || window.kind(next) == .or,
      let second = window.number(next + 1), window.lexeme(second.end).kind == .unitPlural
    {
      unitAt = second.end
    }
    if window.isWord(unitAt, "consecutive") || window.isWord(unitAt, "straight")
      || window.isWord(unitAt, "full") || window.isWord(unitAt, "long")
      || window.isWord(unitAt, "successive") || window.isWord(unitAt, "trading")
      || window.isWord(unitAt, "working")
    {
      unitAt += 1
    }
    if window.isWord(unitAt, "nights"), let nights = nightsAway(count, unitAt + 1, start) { return nights }
    guard let unit = unit(at: unitAt, count: count) else { return nil }
    var end = unitAt + 1
    // "23-year-old", "6 months and older", "ten years old"
    if window.isDash(end), isHyphenated || !window.tokens[end].has(.afterSpace) {
      if window.kind(end + 1) == .old { return nil }
      if isHyphenated && window.isWord(end + 1, "long") {
        end += 2
      } else if !isHyphenated {
        return nil
      }
    }
    if window.kind(end) == .old || window.kind(start - 1) == .old { return nil }
    if window.kind(end) == .and,
      window.isWord(end + 1, "older") || window.isWord(end + 1, "younger")
    {
      return nil
    }
    // "Six-Day War", "Thirty Years War", "Hundred Years' War"
    if window.isCapitalized(unitAt), !window.isAllCaps,
      isHyphenated || window.isCapitalized(end) && window.isWord(end) && !tokenStartsSentence(end)
    {
      return nil
    }
    // "three quarters of the town"
    if unit == .quarter, window.kind(end) == .of, window.kind(start - 1) != .relation, !window.isNumber(end + 1) {
      return nil
    }
    if unit == .day, window.kind(start) == .article, isDayNoun(end) { return nil }
    if isHyphenated {
      if unit == .quarter, window.kind(end) == .of { return nil }
      return Reading(.duration(count, unit), start, end)
    }
    if unit == .quarter || unit == .half {
      // "a quarter of the country", "the 1988 quarter"
      if count.count == 1 || (count.count ?? 0) > 40 { return nil }
    }
    // "a year and a half"
    if !count.hasHalf, window.kind(end) == .and, window.lexeme(end + 1).kind == .article,
      window.kind(end + 2) == .half
    {
      count.hasHalf = true
      end += 3
    }
    if unit == .weekend { return nil }
    if window.isWord(end, "or"), window.isWord(end + 1, "so") { end += 2 }
    if isSomeDay(count, unit, start) { return Reading(.reference(.future), start, end) }
    return shifted(count, unit, start, end)
  }

  private func unit(at index: Int, count: Amount) -> TimeUnit? {
    if let unit = window.lexeme(index).unit { return unit }
    // "one second" is a time, "second" alone is an ordinal.
    if count.count == 1, window.isWord(index, "second"), isClauseEnd(index + 1) { return .second }
    return nil
  }

  private func quantity(at start: Int) -> (Amount, Int)? {
    let first = window.lexeme(start)
    switch first.kind {
    case .article where first.value == 2:
      let second = window.lexeme(start + 1)
      if second.kind == .quantity {
        var end = start + 2
        if window.kind(end) == .of { end += 1 }
        if window.isWord(start + 1, "couple") { return (Amount(count: 2), end) }
        if window.isWord(start + 1, "dozen") { return (Amount(count: 12), end) }
        return (Amount(count: nil), end)
      }
      if second.kind == .more, window.lexeme(start + 2).kind == .unit {
        return (Amount(count: 1), start + 2)
      }
      // "a hundred years"
      if second.kind == .multiplier, window.lexeme(start + 2).kind == .unitPlural {
        return (Amount(count: Int(second.value)), start + 2)
      }
      // "a three-year period" begins at its number.
      guard second.unit != nil else { return nil }
      return (Amount(count: 1), start + 1)
    case .half:
      // "half an hour", "half a year"
      guard window.lexeme(start + 1).kind == .article else { return nil }
      return (Amount(count: 0, hasHalf: true), start + 2)
    case .more:
      if window.lexeme(start + 1).kind == .unit { return (Amount(count: 1), start + 1) }
      guard window.isWord(start, "another"), let number = window.number(start + 1) else {
        return nil
      }
      return (Amount(count: number.value), number.end)
    case .quantity:
      if window.isWord(start - 1, "as") { return nil }  // in as many days
      var end = start + 1
      if window.kind(end) == .of { end += 1 }
      if window.isWord(start, "couple") { return (Amount(count: 2), end) }
      if window.isWord(start, "dozen") { return (Amount(count: 12), end) }
      return (Amount(count: nil), end)
    default:
      guard let number = window.number(start) else { return nil }
      if start > 0, !window.tokens[start].has(.afterSpace) {
        let mark = window.mark(start - 1)
        if mark == 0x2E || mark == 0x2F || mark == 0x24 || mark == 0x3A { return nil }
      }
      return (Amount(count: number.value), number.end)
    }
  }
}
