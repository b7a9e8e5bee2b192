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
