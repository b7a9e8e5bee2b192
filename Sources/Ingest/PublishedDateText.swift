public import Evidence

/// Reads publication dates as people and machines write them in fields, tables and meta tags.
///
/// Known forms: `2017`, `2017-07`, `2017-07-10` (also with `/` or `.`), `20170710`, ISO 8601
/// date-times, `Mon, 10 Jul 2017 14:02:00 GMT`, `July 10, 2017`, `10 July 2017`, `July 2017`,
/// `10.07.2017`, and `7/25/2017` where only one reading exists. The day is the one written,
/// whatever the time zone.
public enum PublishedDateText {
  /// - Returns: nil when the text is no date, or one that does not exist, or may mean two days.
  public static func parse(_ text: String, origin: PublishedDate.Origin) -> PublishedDate? {
    var bytes = Array(text.utf8)[...]
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    bytes = bytes.drop(while: isSpace)
    guard bytes.count >= 4, bytes.count <= 100 else { return nil }
    if bytes.prefix(4).allSatisfy(isDigit) { return yearFirst(bytes, origin) }
    return worded(Array(bytes), origin) ?? numeric(Array(bytes), origin)
  }

  /// What a message says is expected.
  public static let expectation = "expected YYYY, YYYY-MM or YYYY-MM-DD"

  /// A date whose day exists, in the years 1000 to 2999.
  static func checked(
    _ year: Int, _ month: Int?, _ day: Int?, _ origin: PublishedDate.Origin
  ) -> PublishedDate? {
    guard (1000...2999).contains(year) else { return nil }
    guard let month else { return PublishedDate(year: year, origin: origin) }
    guard (1...12).contains(month) else { return nil }
    if let day, !(1...daysIn(month, of: year)).contains(day) { return nil }
    return PublishedDate(year: year, month: month, day: day, origin: origin)
  }

  private static func daysIn(_ month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }

  private static func yearFirst(
    _ bytes: ArraySlice<UInt8>, _ origin: PublishedDate.Origin
  ) -> PublishedDate? {
    let year = number(bytes.prefix(4))
    var rest = bytes.dropFirst(4)
    guard let next = rest.first else { return checked(year, nil, nil, origin) }
    if isDigit(next) {
      // 20170710, perhaps with a time: 20170710T1402, 20170710140200.
      let digits = rest.prefix(while: isDigit)
      guard digits.count == 4 || digits.count == 8 || digits.count == 10 else { return nil }
      let tail = rest.dropFirst(digits.count)
      guard tail.isEmpty || beginsTime(tail) else { return nil }
      let month = number(digits.prefix(2))
      return checked(year, month, number(digits.dropFirst(2).prefix(2)), origin)
    }
    guard next == 0x2D || next == 0x2F || next == 0x2E else { return nil }
    rest = rest.dropFirst()
    let month = rest.prefix(while: isDigit)
    guard month.count == 1 || month.count == 2 else { return nil }
    rest = rest.dropFirst(month.count)
    if rest.isEmpty { return checked(year, number(month), nil, origin) }
    guard rest.first == next else { return nil }
    rest = rest.dropFirst()
    let day = rest.prefix(while: isDigit)
    guard day.count == 1 || day.count == 2 else { return nil }
    rest = rest.dropFirst(day.count)
    guard rest.isEmpty || beginsTime(rest) else { return nil }
    return checked(year, number(month), number(day), origin)
  }

  /// `T14:02`, ` 14:02 GMT`, `Z`, `+02:00`.
  private static func beginsTime(_ rest: ArraySlice<UInt8>) -> Bool {
    switch rest.first {
    case 0x54, 0x74, 0x20, 0x5F, 0x2C, 0x5A, 0x2B: return true
    default: return false
    }
  }

  /// Forms with a month name. Weekdays are passed over; what stands behind the date is taken for a
  /// time.
  private static func worded(_ bytes: [UInt8], _ origin: PublishedDate.Origin) -> PublishedDate? {
    var month: Int?
    var day: Int?
    for word in words(bytes).prefix(6) {
      if let named = MonthNames.month(word) {
        if month != nil { return nil }
        month = named
        continue
      }
      guard let value = numberWithOrdinal(word) else {
        if month == nil && day == nil && isWeekday(word) { continue }
        if word == Array("of".utf8) || word == Array("the".utf8) { continue }
        return nil
      }
      if word.count == 4, let month { return checked(value, month, day, origin) }
      if value > 31 || day != nil { return nil }
      day = value
    }
    return nil
  }

  /// `25/7/2017`, `7/25/2017`; with dots always day first, as where dots are used.
  private static func numeric(_ bytes: [UInt8], _ origin: PublishedDate.Origin) -> PublishedDate? {
    guard let mark = bytes.first(where: { !isDigit($0) }), [0x2F, 0x2E, 0x2D].contains(mark) else {
      return nil
    }
    let parts = bytes.split(separator: mark, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
      parts[0].allSatisfy(isDigit), parts[1].allSatisfy(isDigit)
    else { return nil }
    let year = parts[2].prefix(while: isDigit)
    let tail = parts[2].dropFirst(4)
    guard year.count == 4, tail.isEmpty || beginsTime(tail) else { return nil }
    let first = number(parts[0])
    let second = number(parts[1])
    if mark == 0x2E || first > 12 || first == second {
      return checked(number(year), second, first, origin)
    }
    return second > 12 ? checked(number(year), first, second, origin) : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// `10`, `1st`, `2017`.
  private static func numberWithOrdinal(_ word: [UInt8]) -> Int? {
    let digits = word.prefix(while: isDigit)
    guard (1...4).contains(digits.count) else { return nil }
    switch String(decoding: word.dropFirst(digits.count), as: UTF8.self) {
    case "", "st", "nd", "rd", "th": return number(digits)
    default: return nil
    }
  }

  private static func isWeekday(_ word: [UInt8]) -> Bool {
    let stems = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let ends = ["", "day", "s", "sday", "nesday", "r", "rs", "rsday", "urday"]
    guard word.count >= 3, stems.contains(String(decoding: word.prefix(3), as: UTF8.self)) else {
      return false
    }
    return ends.contains(String(decoding: word.dropFirst(3), as: UTF8.self))
  }

  /// Runs of ASCII letters and digits, in lower case.
  private static func words(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      .split { !isDigit($0) && !($0 >= 0x61 && $0 <= 0x7A) }.map(Array.init)
  }
}

/// English month names and their usual short forms.
enum MonthNames {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// 1 to 12 for a lower-case name in full or cut to three letters (or "sept").
  static func month(_ word: [UInt8]) -> Int? {
    guard word.count >= 3 else { return nil }
    for (index, name) in names.enumerated()
    where name.utf8.starts(with: word)
      && (word.count == 3 || word.count == name.utf8.count || (index == 8 && word.count == 4))
    {
      return index + 1
    }
    return nil
  }
}
