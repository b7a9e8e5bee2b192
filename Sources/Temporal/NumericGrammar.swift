import Evidence

/// Dates, times and years in digits.
extension DateGrammar {
  func numeric(at start: Int) -> Reading? {
    guard start >= 0, start < window.limit else { return nil }
    let token = window.tokens[start]
    if token.has(.number) {
      return numericDate(at: start) ?? clock(at: start) ?? dayMonth(at: start).map(withDayPart)
        ?? hijriDate(at: start) ?? amount(at: start) ?? year(at: start)
    }
    if token.has(.alphanumeric) {
      if token.has(.word) { return lettersFirst(at: start) }
      return dateTimeGroup(at: start) ?? clock(at: start) ?? decade(at: start, from: start)
        ?? digitsFirst(at: start)
    }
    if window.mark(start) == 0x27 {
      return decade(at: start + 1, from: start)
    }
    return nil
  }

  /// ISO (2017-07-10, 2017-07, 20170710), slashes (25/06/2017, 07/10/2017), dots (10.07.2017),
  /// 9/11.
  private func numericDate(at start: Int) -> Reading? {
    // Part of a longer figure: a phone number, a version, a fraction.
    if start > 0, !window.tokens[start].has(.afterSpace) {
      let before = window.mark(start - 1)
      if before == 0x2D || before == 0x2F || before == 0x2E || before == 0x2B || before == 0x24 {
        return nil
      }
    }
    if let reading = compact(at: start) ?? dotted(at: start) { return reading }
    let separator = window.mark(start + 1)
    guard separator == 0x2D || separator == 0x2F, window.isTight(start + 1, separator),
      let first = window.digits(start), window.tokens[start + 2].has(.number) || isoTime(start + 2)
    else { return nil }
    let thirdFollows = window.isTight(start + 3, separator)
    if window.length(start) == 4 {
      guard (1000...2100).contains(first) else { return nil }
      guard let second = window.digits(start + 2) else { return nil }
      // "1437/9/27" counts by another calendar.
      if separator == 0x2F, first < 1500 { return nil }
      if window.length(start + 2) == 4 || (window.length(start + 2) == 2 && second > 12) {
        return yearRange(first, second, start, thirdFollows)
      }
      guard window.length(start + 2) <= 2, (1...12).contains(second) else { return nil }
      if thirdFollows, let day = leadingDay(start + 4) {
        guard CivilDate(year: first, month: second, day: day) != nil else { return nil }
        var reading = Reading(
          .calendar(CalendarFields(year: .explicit(first), month: second, day: day)), start,
          start + 5)
        readISOTime(&reading, start + 4)
        if reading.clock == nil { readSpacedTime(&reading) }
        return reading
      }
      if thirdFollows || window.length(start + 2) != 2 { return nil }
      return Reading(
        .calendar(CalendarFields(year: .explicit(first), month: second)), start, start + 3)
    }
    if let reading = monthSlashYear(at: start) { return reading }
    guard window.length(start) <= 2, let second = window.digits(start + 2, atMost: 2) else {
      return nil
    }
    if thirdFollows, let year = window.digits(start + 4) {
      guard
        window.length(start + 4) == 4 && (1000...2100).contains(year)
          || window.length(start + 4) == 2
      else { return nil }
      if window.isTight(start + 5, separator) { return nil }
      let full = window.length(start + 4) == 2 ? Self.fullYear(year) : year
      return dayMonthYear(first, second, full, start, start + 5)
    }
    return namedSlash(first, second, start, separator)
  }

  /// "04/2017", alone: not a fraction, not a part of a longer figure.
  private func monthSlashYear(at start: Int) -> Reading? {
    guard window.isTight(start + 1, 0x2F), window.length(start) <= 2, let month = window.digits(start, atMost: 2),
      (1...12).contains(month), window.length(start + 2) == 4, let year = window.digits(start + 2),
      (1900...2100).contains(year), !window.isTight(start + 3, 0x2F),
      start == 0 || window.tokens[start].has(.afterSpace)
    else { return nil }
    return Reading(.calendar(CalendarFields(year: .explicit(year), month: month)), start, start + 3)
  }

  /// "9/11" the attack, never a date otherwise: a bare n/n is a share or a score.
  private func namedSlash(
    _ first: Int, _ second: Int, _ start: Int, _ separator: UInt8
  ) -> Reading? {
    guard separator == 0x2F else { return nil }
    if first == 9 && second == 11 {
      return Reading(
        .calendar(CalendarFields(year: .explicit(2001), month: 9, day: 11)), start, start + 3)
    }
    guard first == 7 && second == 7 else { return nil }
    guard
      window.isWord(start + 3, "bombings") || window.isWord(start + 3, "attacks")
        || window.isWord(start + 3, "bombers")
    else { return nil }
    return Reading(
      .calendar(CalendarFields(year: .explicit(2005), month: 7, day: 7)), start, start + 3)
  }

  private func isoTime(_ index: Int) -> Bool {
    index < window.limit && window.tokens[index].has(.alphanumeric)
  }

  /// The day of `10` or of `10T14`.
  private func leadingDay(_ index: Int) -> Int? {
    if let day = window.digits(index, atMost: 2) { return day }
    guard index < window.limit, window.tokens[index].has(.alphanumeric), window.length(index) >= 5,
      window.byte(index, 2) | 0x20 == 0x74
    else { return nil }
    return window.digits(index, from: 0, count: 2)
  }

  private func readISOTime(_ reading: inout Reading, _ index: Int) {
    guard window.tokens[index].has(.alphanumeric), window.length(index) >= 5,
      let hour = window.digits(index, from: 3, count: 2), hour < 25,
      window.isTight(index + 1, 0x3A), let minute = window.minute(index + 2)
    else { return }
    reading.clock = ClockTime(hour: hour, minute: minute)
    reading.end = index + 3
    if window.isTight(index + 3, 0x3A), window.minute(index + 4) != nil { reading.end = index + 5 }
    let last = reading.end - 1
    if window.byte(last, window.length(last) - 1) | 0x20 == 0x7A { reading.clock?.zone = "Z" }
    readOffset(&reading)
  }

  /// "2017-07-09 18:05"
  private func readSpacedTime(_ reading: inout Reading) {
    let index = reading.end
    guard window.length2(index), let hour = window.digits(index, atMost: 2), hour < 25,
      window.isTight(index + 1, 0x3A), window.length2(index + 2), let minute = window.minute(index + 2)
    else { return }
    reading.clock = ClockTime(hour: hour, minute: minute)
    reading.end = index + 3
    if window.isTight(index + 3, 0x3A), window.length2(index + 4), let second = window.minute(index + 4) {
      reading.clock?.second = second
      reading.end = index + 5
    }
  }

  /// "+03:00" right behind an ISO time.
  private func readOffset(_ reading: inout Reading) {
    let at = reading.end
    let sign = window.mark(at)
    guard sign == 0x2B || sign == 0x2D, window.isTight(at, sign), window.length2(at + 1),
      let hours = window.digits(at + 1, atMost: 2), hours < 15, window.isTight(at + 2, 0x3A),
      window.length2(at + 3), let minutes = window.minute(at + 3)
    else { return }
    reading.clock?.zone = "\(sign == 0x2B ? "+" : "-")\(TimexText.two(hours)):\(TimexText.two(minutes))"
    reading.end = at + 4
  }

  /// "2011-2014", "2014-15"
  private func yearRange(_ first: Int, _ second: Int, _ start: Int, _ hasMore: Bool) -> Reading? {
    // "2015/16" is a school year or a season, "2015/2022" a number.
    let isSlash = window.mark(start + 1) == 0x2F
    if hasMore || isSlash && second != (window.length(start + 2) == 2 ? first % 100 + 1 : first + 1) { return nil }
    let last = second < 100 ? first / 100 * 100 + second : second
    guard last > first, last - first < 200, isYearContext(start, start + 3) else { return nil }
    return Reading(
      .calendar(CalendarFields(year: .explicit(first), lastYear: last)), start, start + 3)
  }

  /// `20170710`
  private func compact(at start: Int) -> Reading? {
    guard window.length(start) == 8, let year = window.digits(start, from: 0, count: 4),
      (1900...2100).contains(year), let month = window.digits(start, from: 4, count: 2),
      let day = window.digits(start, from: 6, count: 2),
      CivilDate(year: year, month: month, day: day) != nil,
      !window.isTight(start + 1, 0x2D)
    else { return nil }
    return Reading(
      .calendar(CalendarFields(year: .explicit(year), month: month, day: day)), start, start + 1)
  }

  /// `10.07.2017` and `2017.07.10`, one token each.
  private func dotted(at start: Int) -> Reading? {
    let length = window.length(start)
    guard length >= 8, length <= 10, !isNumbered(start - 1) else { return nil }
    var parts: [Int] = []
    var from = 0
    for offset in 0...length where offset == length || window.byte(start, offset) == 0x2E {
      guard let value = window.digits(start, from: from, count: offset - from) else { return nil }
      parts.append(value)
      from = offset + 1
    }
    guard parts.count == 3 else { return nil }
    if window.digits(start, from: 0, count: 4) != nil {
      guard CivilDate(year: parts[0], month: parts[1], day: parts[2]) != nil else { return nil }
      return Reading(
        .calendar(CalendarFields(year: .explicit(parts[0]), month: parts[1], day: parts[2])),
        start, start + 1)
    }
    guard parts[2] >= 1000 || (parts[2] < 100 && length == 8) else { return nil }
    let year = parts[2] < 100 ? Self.fullYear(parts[2]) : parts[2]
    guard (1000...2100).contains(year), CivilDate(year: year, month: parts[1], day: parts[0]) != nil
    else { return nil }
    return Reading(
      .calendar(CalendarFields(year: .explicit(year), month: parts[1], day: parts[0])), start,
      start + 1)
  }

  /// 25/06/2017 and 06/25/2017 have one reading; 06/07/2017 keeps both, day first as most of the
  /// world writes.
  private func dayMonthYear(
    _ first: Int, _ second: Int, _ year: Int, _ start: Int, _ end: Int
  ) -> Reading? {
    let dayFirst = CivilDate(year: year, month: second, day: first) != nil
    let monthFirst = CivilDate(year: year, month: first, day: second) != nil
    guard dayFirst || monthFirst else { return nil }
    var fields = CalendarFields(year: .explicit(year))
    if dayFirst {
      fields.month = second
      fields.day = first
      if monthFirst && first != second { fields.otherMonth = first }
      if !monthFirst { fields.order = .dayFirst }
    } else {
      fields.month = first
      fields.day = second
      fields.order = .monthFirst
    }
    var reading = Reading(.calendar(fields), start, end)
    if fields.otherMonth != nil { reading.confidence = 0.5 }
    return reading
  }

  /// "1990s", "'90s", "1800s".
  func decade(at index: Int, from start: Int) -> Reading? {
    guard index < window.limit, window.tokens[index].has(.alphanumeric) else { return nil }
    let length = window.length(index)
    guard length == 5 || length == 3, window.byte(index, length - 1) | 0x20 == 0x73,
      let number = window.digits(index, from: 0, count: length - 1), number % 10 == 0
    else { return nil }
    if length == 3 {
      let isMarked = index > start || window.mark(index - 1) == 0x27
      guard
        isMarked || window.kind(index - 1) == .article || window.kind(index - 1) == .mod
          || window.isDash(index - 1) && window.kind(index - 2) == .mod
      else { return nil }
      // "in his 60s" is an age; 1930 to 2029.
      return Reading(
        .calendar(CalendarFields(decade: number < 30 ? 200 + number / 10 : 190 + number / 10)),
        start, index + 1)
    }
    guard (1000...2090).contains(number) else { return nil }
    if number % 100 == 0 && number != 2000 {
      return Reading(.calendar(CalendarFields(century: number / 100)), start, index + 1)
    }
    return Reading(.calendar(CalendarFields(decade: number / 10)), start, index + 1)
  }

  func decadeName(at index: Int, from start: Int, mod: Mod?) -> Reading? {
    let value = Int(window.lexeme(index).value)
    return Reading(
      .calendar(CalendarFields(decade: value < 30 ? 200 + value / 10 : 190 + value / 10)), start,
      index + 1, mod: mod)
  }

  /// A year in digits, judged by the words around it.
  func year(at start: Int) -> Reading? {
    guard window.length(start) == 4, let year = window.digits(start), (1000...2100).contains(year),
      isYearContext(start, start + 1)
    else { return nil }
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
  private func isNumbered(_ index: Int) -> Bool {
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

extension TokenWindow {
  /// Minutes or seconds: two digits below 60, perhaps with a `Z` or more letters behind.
  func minute(_ index: Int) -> Int? {
    guard index < limit, index >= 0, let value = digits(index, from: 0, count: 2), value < 60
    else { return nil }
    if length(index) == 2 { return value }
    return (byte(index, 2) &- 0x30) > 9 ? value : nil
  }
}
