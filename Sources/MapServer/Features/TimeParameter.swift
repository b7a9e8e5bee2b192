internal import Layers

/// The `datetime` parameter: a moment, a day, or a span of which one end may be open.
///
/// - SeeAlso: OGC 17-069r4 section 7.15.4; RFC 3339
enum TimeParameter {
  static func read(_ text: String) throws(ServerFault) -> ItemsFilter.TimeSpan {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2 else { throw fault(text) }
    if parts.count == 1 {
      guard let moment = moment(parts[0]) else { throw fault(text) }
      return .init(from: moment.first, to: moment.last)
    }
    func isOpen(_ part: String) -> Bool { part.isEmpty || part == ".." }
    var span = ItemsFilter.TimeSpan()
    if !isOpen(parts[0]) {
      guard let start = moment(parts[0]) else { throw fault(text) }
      span.from = start.first
    }
    if !isOpen(parts[1]) {
      guard let end = moment(parts[1]) else { throw fault(text) }
      span.to = end.last
    }
    if let from = span.from, let to = span.to, from > to {
      throw ServerFault(.badRequest, "datetime=\(text): the span ends before it begins")
    }
    return span
  }

  private static func fault(_ text: String) -> ServerFault {
    ServerFault(
      .badRequest,
      "datetime=\(text): expected a moment (2017-07-10T12:00:00Z), a day (2017-07-10) or two of them with / in between, "
        + "where .. leaves an end open")
  }

  /// The first and last moment of what is written, in UTC as layers write it.
  static func moment(_ text: String) -> (first: String, last: String)? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), month >= 1
    else { return nil }
    let date = CalendarDay(year: year, month: month, day: day)
    guard CalendarDay(daysSinceEpoch: date.daysSinceEpoch) == date else { return nil }
    if bytes.count == 10 { return (text + "T00:00:00.000Z", text + "T23:59:59.999Z") }
    guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
      let second = number(bytes[17..<19]), hour < 24, minute < 60, second <= 60
    else { return nil }
    var rest = bytes[19...]
    var milliseconds = 0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }
      guard !digits.isEmpty else { return nil }
      for place in 0..<3 {
        let index = digits.startIndex + place
        milliseconds = milliseconds * 10 + (index < digits.endIndex ? Int(digits[index] - 0x30) : 0)
      }
      rest = rest[digits.endIndex...]
    }
    guard let offset = offset(rest) else { return nil }
    let seconds = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offset
    guard let shown = written(seconds, milliseconds) else { return nil }
    return (shown, shown)
  }

  /// Milliseconds since 1970 of a moment as layers write it.
  static func milliseconds(_ text: String) -> Int? {
    var copy = text  // Shares the text; withUTF8 wants a variable.
    return copy.withUTF8 { seconds(UnsafeRawBufferPointer($0)) }.map { $0 * 1000 }
  }

  /// Seconds since 1970 of a moment as layers write it.
  static func seconds(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes.count >= 19 else { return nil }
    var isNumber = true
    func number(_ start: Int, _ count: Int) -> Int {
      var number = 0
      for digit in bytes[start..<start + count] {
        if digit < 0x30 || digit > 0x39 { isNumber = false }
        number = number * 10 + Int(digit & 0xF)
      }
      return number
    }
    let day = CalendarDay(year: number(0, 4), month: number(5, 2), day: number(8, 2))
    let seconds = number(11, 2) * 3600 + number(14, 2) * 60 + number(17, 2)
    return isNumber ? day.daysSinceEpoch * 86_400 + seconds : nil
  }

  /// Seconds east of UTC.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let zone = Array(bytes)
    if zone.count == 1, zone[0] | 0x20 == UInt8(ascii: "z") { return 0 }
    guard zone.count == 6, zone[3] == UInt8(ascii: ":"), let hours = number(zone[1..<3]),
      let minutes = number(zone[4..<6]), hours < 24, minutes < 60
    else { return nil }
    switch zone[0] {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
    default: return nil
    }
  }

  /// nil outside the years that texts can be compared in.
  static func written(_ seconds: Int, _ milliseconds: Int = 0) -> String? {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let day = CalendarDay(daysSinceEpoch: days)
    guard (0...9999).contains(day.year) else { return nil }
    let rest = seconds - days * 86_400
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2) + "T" + padded(rest / 3600, 2)
      + ":" + padded(rest / 60 % 60, 2) + ":" + padded(rest % 60, 2) + "." + padded(milliseconds, 3) + "Z"
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}
