import Evidence

/// Years, judged by the words around them: four digits count houses as often as they name years.
extension DateGrammar {
  /// A year in digits, judged by the words around it.
  func year(at start: Int) -> Reading? {
    guard window.length(start) == 4, let year = window.digits(start), (1000...2100).contains(year),
      isYearContext(start, start + 1)
    else { return nil }
    // “1984” is a title.
    if window.mark(start - 1) == 0x22, window.mark(start + 1) == 0x22 { return nil }
    var reading = Reading(.calendar(CalendarFields(year: .explicit(year))), start, start + 1)
    // "the post-2003 order"
    if window.isTight(start - 1, 0x2D) {
      if window.isWord(start - 2, "post") { reading.mod = .after }
      if window.isWord(start - 2, "pre") { reading.mod = .before }
      if reading.mod != nil { reading.start = start - 2 }
    }
    return reading
  }

  /// "nineteen ninety-four", "two thousand", "two thousand fourteen".
  func spelledYear(at start: Int) -> Reading? {
    let first = window.lexeme(start)
    guard first.kind == .cardinal else { return nil }
    if first.value == 2 { return thousandYear(at: start) }
    if first.value == 20, !isSpelledContext(start) { return nil }
    if first.value == 19 || first.value == 18 || first.value == 20 {
      let next = window.isDash(start + 1) ? start + 2 : start + 1
      guard let rest = window.number(next), rest.value >= 10, rest.value < 100,
        !window.isNumber(next), window.lexeme(rest.end).unit == nil,
        first.value != 20 || rest.value < 30
      else { return nil }
      return Reading(
        .calendar(CalendarFields(year: .explicit(Int(first.value) * 100 + rest.value))), start,
        rest.end)
    }
    return nil
  }

  /// "the year two thousand", "in two thousand and three": a count of things goes on with a noun.
  private func thousandYear(at start: Int) -> Reading? {
    guard window.isWord(start + 1, "thousand"), isSpelledContext(start) else { return nil }
    var year = 2000
    var end = start + 2
    let next = window.kind(end) == .and ? end + 1 : end
    if let rest = window.number(next), !window.isNumber(next), rest.value < 100 {
      year += rest.value
      end = rest.end
    }
    guard isClauseEnd(end) || window.lexeme(start - 1).unit == .year,
      window.lexeme(end).unit == nil
    else { return nil }
    return Reading(.calendar(CalendarFields(year: .explicit(year))), start, end)
  }

  private func isSpelledContext(_ start: Int) -> Bool {
    switch window.kind(start - 1) {
    case .since, .until, .month, .season, .mod: return true
    case .preposition: return window.isWord(start - 1, "in")
    default: return window.lexeme(start - 1).unit == .year
    }
  }

  /// Whether a line or a bullet begins at the token, and it is a label: "2014", "- 2014: ...".
  private func isLabel(_ start: Int, _ end: Int) -> Bool {
    let opensLine = start == 0 || window.tokens[start].has(.afterLineBreak)
    let isBullet =
      start > 0 && window.tokens[start].has(.afterSpace) && window.tokens[start - 1].has(.mark)
      && (start == 1 || window.tokens[start - 1].has(.afterLineBreak))
    guard opensLine || isBullet else { return false }
    guard end < window.tokens.count, !window.tokens[end].has(.afterLineBreak) else { return true }
    let mark = window.mark(end)
    return mark == 0x3A && !window.isTight(end, 0x3A)
      || window.isDash(end) && window.tokens[end].has(.afterSpace) && !window.isNumber(end + 1)
  }

  func isYearContext(_ start: Int, _ end: Int) -> Bool {
    guard let year = window.digits(start) else { return false }
    let before = start - 1
    if before >= 0, !window.tokens[start].has(.afterSpace) {
      let mark = window.mark(before)
      // "$2014", "#2014", "555-2014", "T-2000", "MH.2014", "36.2014"
      let isDash = mark == 0x2D && window.touchesPrevious(before)
      let isEraPrefix =
        isDash
        && (window.kind(before - 1) == .mod || window.isWord(before - 1, "post")
          || window.isWord(before - 1, "pre"))
      if isDash { return isEraPrefix && !isMeasure(end) }
      if mark != 0x28 && mark != 0x22 && mark != 0x27 && mark != 0x5B && mark != 0x2A && !isDash
        && mark != 0
      {
        return false
      }
      if mark == 0x27 && year < 1900 { return false }
    }
    if end < window.limit {
      let mark = window.mark(end)
      if mark == 0x25 || mark == 0x24 { return false }
      if (mark == 0x3A || mark == 0x2F || mark == 0x2B) && window.isTight(end, mark) {
        return false
      }
      if mark == 0x2D && window.isTight(end, 0x2D) && window.isNumber(end + 1) { return false }
    }
    let next = window.lexeme(end)
    if next.unit != nil && next.unit != .quarter || next.kind == .meridiem || next.kind == .zone
      || next.kind == .multiplier || window.isWord(end, "hours")
    {
      return false
    }
    let previous = window.lexeme(before)
    switch previous.kind {
    case .since, .until, .from, .preposition, .of, .mod, .season, .before, .after, .month, .between:
      if window.isWord(before, "at") || window.isWord(before, "within")
        || window.isWord(before, "into") && year < 1900
      {
        return false
      }
      if window.isWord(before, "for"), year < 1900 || isPluralNoun(end) { return false }
      if isMeasure(end) { return false }
      if window.isWord(before, "of") || previous.kind == .between || previous.kind == .from {
        return !isPluralNoun(end) || year >= 1900 && !isCountContext(end) && !isSum(before - 1)
      }
      return !isPluralNoun(end) || year >= 1900 && window.isWord(before, "in") == false
        || year >= 1900 && window.mark(end) == 0x2C
    case .unit where previous.value == TimeUnit.year.rawValue: return true
    case .approximate, .comparison, .to:
      return previous.kind == .to && (isYearLeftOf(before) || isBackTo(before) && year >= 1900)
        || window.isWord(before, "around") && year >= 1900 && isClauseEnd(end)
        || window.isWord(before, "circa")
        || window.isWord(before, "through") && year >= 1900
    case .and, .or:
      return isYearLeftOf(before) && !isMeasure(end)
    case .article:
      return year >= 1900 && !isMeasure(end) && !isPluralCount(end)
    default: break
    }
    guard year >= 1900, !isNumbered(before) else { return false }
    // A telephone number, a grid reference.
    if before >= 0, window.isNumber(before) || window.tokens[before].has(.alphanumeric) { return false }
    if window.isNumber(end), window.length(end) >= 3 { return false }
    if window.isWord(before, "than") || isMeasure(end) { return false }
    // "Route 1966", "Camp 1991", "Resolution 2254": a capitalised word makes a name of it.
    if window.isWord(before), window.isCapitalized(before), previous.kind == .none,
      !tokenStartsSentence(before) || window.isAllCaps
    {
      return false
    }
    if window.isWord(before, "no") || window.mark(before) == 0x2E && window.isWord(before - 1, "no") {
      return false
    }
    if isPluralNoun(end) && !window.isPossessive(before) {
      // "1980 men", "2003 soldiers"; "his 1990 earnings" has an owner.
      guard window.isWord(before), isOwner(before) else { return false }
    }
    if before < 0 || tokenStartsSentence(start) {
      return window.mark(end) == 0x2C || window.isPossessive(end) || isLabel(start, end)
    }
    return true
  }

  /// Nouns that numbers follow as names: "Route 1966", "version 1.2.2017".
  func isNumbered(_ index: Int) -> Bool {
    for word in Self.numberedNouns where window.isWord(index, word) { return true }
    return false
  }

  private static let numberedNouns: [StaticString] = [
    "route", "camp", "highway", "resolution", "flight", "article", "block", "suite", "room",
    "version", "unit", "section", "number", "channel", "model", "page", "gate", "hill", "zone",
    "road", "line", "box", "apartment", "platform", "bus", "train", "ticket", "case", "order",
    "building", "house", "bridge", "chapter", "bed", "tank", "vehicle",
  ]

  /// "a total of 2016 houses", "a convoy of 1950 men"
  private func isSum(_ index: Int) -> Bool {
    for word in Self.sums where window.isWord(index, word) { return true }
    return false
  }

  private static let sums: [StaticString] = [
    "total", "number", "convoy", "group", "force", "maximum", "minimum", "average", "army", "crowd", "some", "sum",
  ]

  /// "dating back to 1994", "prior to 2003".
  private func isBackTo(_ index: Int) -> Bool {
    for word in Self.backWords where window.isWord(index - 1, word) { return true }
    return false
  }

  private static let backWords: [StaticString] = [
    "back", "dating", "dates", "dated", "prior", "up", "return", "returned",
  ]

  private func isOwner(_ index: Int) -> Bool {
    window.isWord(index, "his") || window.isWord(index, "her") || window.isWord(index, "its")
      || window.isWord(index, "their") || window.isWord(index, "our")
  }

  private func isYearLeftOf(_ index: Int) -> Bool {
    guard let year = window.digits(index - 1), window.length(index - 1) == 4 else { return false }
    return (1000...2100).contains(year)
  }

  /// Whether the words after a four-digit number count it.
  private func isCountContext(_ end: Int) -> Bool {
    window.isWord(end, "people") || window.isWord(end, "soldiers")
      || window.isWord(end, "troops") || window.isWord(end, "fighters")
      || window.isWord(end, "civilians") || window.isWord(end, "men")
  }

  private func isPluralCount(_ end: Int) -> Bool {
    isCountContext(end) || window.isWord(end, "families") || window.isWord(end, "refugees")
  }

  private func isMeasure(_ end: Int) -> Bool {
    for word in Self.measures where window.isWord(end, word) { return true }
    return isCountContext(end)
  }

  private static let measures: [StaticString] = [
    "km", "kilometers", "kilometres", "miles", "meters", "metres", "feet", "percent", "dollars",
    "tons", "tonnes", "euros", "pounds", "barrels", "rupees", "million", "billion", "rounds",
    "square", "sq", "per", "kg", "acres", "hectares", "points",
  ]
}
