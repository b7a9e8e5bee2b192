package import Temporal

/// Reads the date of one cell from its bytes, in the forms that tables use; without memory of its own.
///
/// Known forms: `2017-07-10` with `-`, `/` or `.`, cut to the month or the year, with zeros for what is unknown;
/// `20170710`; `201707`; days, months and years in digits (the order is given); `10 July 2017`, `10-Jul-17`,
/// `July 10, 2017`, `July 2017`, with a weekday or not; a time of day behind any of them, which is passed over; two of
/// them with a dash, a slash, `to` or `until` between them.
package struct DateText {
  /// A date that was read.
  package struct Reading: Equatable {
    package var span: DateSpan
    /// Whether only the order of day and month, as given, settles it.
    package var dependsOnOrder = false
    /// The order that the digits themselves tell, where one of them is over 12.
    package var order: DayOrder?
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let order: DayOrder
  private var at: Int
  private let end: Int
  private var dependsOnOrder = false
  private var toldOrder: DayOrder?

  /// - Parameter order: Of day and month in digits where both may be either.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, order: DayOrder) -> Reading? {
    var text = DateText(bytes, order)
    guard let span = text.dateOrRange() else { return nil }
    return Reading(span: span, dependsOnOrder: text.dependsOnOrder, order: text.toldOrder)
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ order: DayOrder) {
    self.bytes = bytes
    self.order = order
    var start = 0
    var stop = bytes.count
    while start < stop, bytes[start] <= 0x20 { start += 1 }
    while stop > start, bytes[stop - 1] <= 0x20 { stop -= 1 }
    at = start
    end = stop
  }

  private mutating func dateOrRange() -> DateSpan? {
    guard end - at >= 4, end - at <= 80, let first = date() else { return nil }
    if at == end { return first }
    passTime()
    if at == end { return first }
    guard passRangeMark() else { return nil }
    guard let second = date(), first.earliest <= second.earliest else { return nil }
    if at < end { passTime() }
    guard at == end, first.earliest <= second.latest else { return nil }
    return DateSpan.covering(first.earliest, second.latest)
  }

  private mutating func date() -> DateSpan? {
    guard at < end else { return nil }
    return isDigit(bytes[at]) ? digitsFirst() : wordFirst()
  }

  // MARK: digits first

  private mutating func digitsFirst() -> DateSpan? {
    let (first, length) = number()
    switch length {
    case 4: return yearFirst(first)
    case 8: return day(first / 10_000, first / 100 % 100, first % 100)
    case 6: return (1900...2100).contains(first / 100) ? month(first / 100, first % 100) : nil
    case 1, 2: return dayOrMonthFirst(first)
    default: return nil
    }
  }

  private mutating func yearFirst(_ year: Int) -> DateSpan? {
    guard at + 1 < end, isMark(bytes[at]), isDigit(bytes[at + 1]) else {
      // pandas writes whole numbers of a column with gaps as 2017.0.
      if at + 2 == end, bytes[at] == 0x2E, bytes[at + 1] == 0x30 { at = end }
      return self.year(year)
    }
    let mark = bytes[at]
    let start = at
    at += 1
    let (month, length) = number()
    if length > 2 {
      // 2016-2017 is a range, whose mark is read by the caller.
      at = start
      return self.year(year)
    }
    if mark == 0x2E, length == 1, month == 0, at == end { return self.year(year) }
    guard at + 1 < end, bytes[at] == mark, isDigit(bytes[at + 1]) else {
      return month == 0 ? self.year(year) : self.month(year, month)
    }
    at += 1
    let (day, dayLength) = number()
    guard dayLength <= 2 else { return nil }
    if month == 0 { return self.year(year) }
    return day == 0 ? self.month(year, month) : self.day(year, month, day)
  }

  private mutating func dayOrMonthFirst(_ first: Int) -> DateSpan? {
    passOrdinal()
    guard at < end else { return nil }
    let mark = bytes[at]
    if isMark(mark), at + 1 < end, isDigit(bytes[at + 1]) {
      at += 1
      let (second, length) = number()
      if length == 4 { return mark == 0x2D || mark == 0x2F || mark == 0x2E ? month(second, first) : nil }
      guard length <= 2, at + 1 < end, bytes[at] == mark, isDigit(bytes[at + 1]) else { return nil }
      at += 1
      let (year, yearLength) = number()
      guard let full = fullYear(year, yearLength) else { return nil }
      return ordered(first, second, full, isDotted: mark == 0x2E)
    }
    passSeparators()
    passWord("of")
    guard let month = monthName() else { return nil }
    passSeparators()
    let (year, length) = number()
    guard let full = fullYear(year, length) else { return nil }
    return day(full, month, first)
  }

  /// Two numbers that are day and month, in the order that they or the column tell. Dots are of countries that write
  /// the day first.
  private mutating func ordered(_ first: Int, _ second: Int, _ year: Int, isDotted: Bool) -> DateSpan? {
    if first == 0 || second == 0 {
      let month = max(first, second)
      return month == 0 ? self.year(year) : month <= 12 ? self.month(year, month) : nil
    }
    if first > 12 || second > 12 {
      toldOrder = first > 12 ? .dayFirst : .monthFirst
      return first > 12 ? day(year, second, first) : day(year, first, second)
    }
    if first == second { return day(year, first, second) }
    if !isDotted { dependsOnOrder = true }
    return order == .dayFirst || isDotted ? day(year, second, first) : day(year, first, second)
  }

  // MARK: word first

  private mutating func wordFirst() -> DateSpan? {
    if passWeekday() { passSeparators() }
    if at < end, isDigit(bytes[at]) { return digitsFirst() }
    guard let month = monthName() else { return nil }
    let isHyphen = at < end && bytes[at] == 0x2D
    passSeparators()
    let (first, length) = number()
    if length == 4 { return self.month(first, month) }
    guard length == 1 || length == 2 else { return nil }
    // Spreadsheets write a month of a year as Jul-17.
    if isHyphen, length == 2, at == end { return fullYear(first, 2).flatMap { self.month($0, month) } }
    passOrdinal()
    passSeparators()
    let (year, yearLength) = number()
    guard yearLength == 4 else { return nil }
    return day(year, month, first)
  }

  private mutating func monthName() -> Int? {
    let start = at
    guard let word = word() else { return nil }
    if let month = EnglishMonths.month(word) { return month }
    at = start
    return nil
  }

  private mutating func passWeekday() -> Bool {
    let start = at
    if let word = word(), EnglishMonths.isWeekday(word) { return true }
    at = start
    return false
  }

  /// The letters at the cursor, the first eight in small in one number; nil for none or a letter beyond ASCII.
  private mutating func word() -> UInt64? {
    var key: UInt64 = 0
    var length = 0
    while at < end {
      let small = bytes[at] | 0x20
      if bytes[at] >= 0x80 { return nil }
      guard small >= 0x61 && small <= 0x7A else { break }
      if length < 8 { key = key << 8 | UInt64(small) }
      length += 1
      at += 1
    }
    if length == 0 { return nil }
    if at < end, bytes[at] == 0x2E { at += 1 }
    return key
  }

  // MARK: between and behind

  private mutating func passOrdinal() {
    guard at + 1 < end else { return }
    let pair = (bytes[at] | 0x20, bytes[at + 1] | 0x20)
    if pair == (0x73, 0x74) || pair == (0x6E, 0x64) || pair == (0x72, 0x64) || pair == (0x74, 0x68) { at += 2 }
  }

  private mutating func passSeparators() {
    while at < end,
      bytes[at] == 0x20 || bytes[at] == 0x2C || bytes[at] == 0x2D || bytes[at] == 0x2E || bytes[at] == 0x2F
    {
      at += 1
    }
  }

  private mutating func passWord(_ wanted: StaticString) {
    let count = wanted.utf8CodeUnitCount
    guard at + count < end else { return }
    for offset in 0..<count where bytes[at + offset] | 0x20 != wanted.utf8Start[offset] { return }
    guard bytes[at + count] == 0x20 else { return }
    at += count + 1
  }

  /// A time of day, with its zone, behind a `T` or a space: `T14:02:00+02:00`, ` 2:02 PM`, `Z`.
  private mutating func passTime() {
    var from = at
    if bytes[from] == 0x5A || bytes[from] == 0x7A {
      at += 1
      return
    }
    let mark = bytes[from]
    guard mark == 0x54 || mark == 0x74 || mark == 0x20 || mark == 0x2C else { return }
    from += 1
    while from < end, bytes[from] == 0x20 { from += 1 }
    var digits = 0
    while from < end, digits < 3, isDigit(bytes[from]) {
      digits += 1
      from += 1
    }
    guard (1...2).contains(digits), from < end, bytes[from] == 0x3A else { return }
    while from < end, isDigit(bytes[from]) || bytes[from] == 0x3A || bytes[from] == 0x2E { from += 1 }
    at = from
    // AM, PM, UTC, GMT, Z or an offset.
    var zone = at
    while zone < end, bytes[zone] == 0x20 { zone += 1 }
    let start = zone
    while zone < end, bytes[zone] | 0x20 >= 0x61, bytes[zone] | 0x20 <= 0x7A { zone += 1 }
    if zone > start, zone - start <= 4, !isRangeWord(start..<zone) { at = zone }
    if at < end, bytes[at] == 0x2B || bytes[at] == 0x2D, at + 1 < end, isDigit(bytes[at + 1]) {
      var offset = at + 1
      while offset < end, isDigit(bytes[offset]) || bytes[offset] == 0x3A { offset += 1 }
      if offset - at <= 6 { at = offset }
    }
    if at < end { passZoneAfterSpace() }
  }

  private mutating func passZoneAfterSpace() {
    var zone = at
    while zone < end, bytes[zone] == 0x20 { zone += 1 }
    let start = zone
    while zone < end, bytes[zone] | 0x20 >= 0x61, bytes[zone] | 0x20 <= 0x7A { zone += 1 }
    if zone == end, zone > start, zone - start <= 4 { at = zone }
  }

  private func isRangeWord(_ range: Range<Int>) -> Bool {
    range.count == 2 && bytes[range.lowerBound] | 0x20 == 0x74 && bytes[range.lowerBound + 1] | 0x20 == 0x6F
  }

  /// What stands between the two dates of a range.
  private mutating func passRangeMark() -> Bool {
    let start = at
    while at < end, bytes[at] == 0x20 { at += 1 }
    guard at < end else { return false }
    let isSpaced = at > start
    switch bytes[at] {
    case 0x2D, 0x2F: at += 1
    case 0x2E where at + 1 < end && bytes[at + 1] == 0x2E: at += 2
    case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80 && (0x90...0x95).contains(bytes[at + 2]): at += 3
    default:
      guard isSpaced else { return false }
      let before = at
      passWord("to")
      if at == before { passWord("until") }
      if at == before { passWord("through") }
      if at == before { return false }
    }
    while at < end, bytes[at] == 0x20 { at += 1 }
    return true
  }

  // MARK: numbers and days

  private mutating func number() -> (value: Int, length: Int) {
    let start = at
    var value = 0
    while at < end, at - start < 9, isDigit(bytes[at]) {
      value = value * 10 + Int(bytes[at] & 0x0F)
      at += 1
    }
    return (value, at - start)
  }

  /// Two digits are of 1970 to 2069; the clock is never asked.
  private func fullYear(_ year: Int, _ length: Int) -> Int? {
    if length == 4 { return year }
    return length == 2 ? year < 70 ? 2000 + year : 1900 + year : nil
  }

  private func isMark(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F || byte == 0x2E }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> DateSpan? {
    guard (1000...2999).contains(year) else { return nil }
    return CivilDate(year: year, month: month, day: day).map { DateSpan(day: $0) }
  }

  private func month(_ year: Int, _ month: Int) -> DateSpan? {
    guard (1000...2999).contains(year) else { return nil }
    return DateSpan(year: year, month: month)
  }

  private func year(_ year: Int) -> DateSpan? {
    (1000...2999).contains(year) ? DateSpan(year: year) : nil
  }
}

/// Whether a byte is a digit of ASCII.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
