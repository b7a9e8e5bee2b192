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

  /// "will one day be": some day to come.
  private func isSomeDay(_ count: Amount, _ unit: TimeUnit, _ start: Int) -> Bool {
    guard unit == .day, count.count == 1, !count.hasHalf, window.isWord(start, "one") else {
      return false
    }
    return window.isWord(start - 1, "will") || window.isWord(start - 1, "would")
      || window.isWord(start - 1, "may") || window.isWord(start - 1, "might")
      || window.isWord(start - 1, "could") || window.isWord(start - 1, "can")
  }

  /// Turns a count into a date where "ago", "later" or the like follows.
  private func shifted(_ count: Amount, _ unit: TimeUnit, _ start: Int, _ end: Int) -> Reading? {
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
  private func nightsAway(_ count: Amount, _ end: Int, _ start: Int) -> Reading? {
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
  private func isDayNoun(_ index: Int) -> Bool {
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
    switch window.kind(start - 1) {
    case .preposition, .after, .of, .past, .approximate, .article, .until: return true
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
