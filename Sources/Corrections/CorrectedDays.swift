public import Temporal

/// The days that a person gives to an event: a day, a month or a year, or from one to another.
public struct CorrectedDays: Hashable, Sendable {
  /// As written: `2017-07-10`, `2017-07`, `2017`.
  public let start: String
  /// Empty where it is the same as `start`.
  public let end: String
  public let span: DateSpan

  public static let expectation = "Expected YYYY, YYYY-MM or YYYY-MM-DD, and no end before the start"

  /// - Returns: nil where one is no date that exists, or the end lies before the start.
  public init?(start: String, end: String) {
    guard let first = Self.days(of: start), let last = end.isEmpty ? first : Self.days(of: end),
      first.earliest <= last.latest
    else { return nil }
    self.start = start
    self.end = end == start ? "" : end
    span = DateSpan(
      earliest: first.earliest, latest: last.latest, precision: Self.precision(first.earliest, last.latest))
  }

  /// `2017-07-10`, `2017-07`, `2017`, or `2017-07-10/2017-07-12`.
  public var edtf: String {
    switch span.precision {
    case .day: span.earliest.description
    case .month: String(span.earliest.description.dropLast(3))
    case .year: String(span.earliest.description.dropLast(6))
    default: "\(span.earliest)/\(span.latest)"
    }
  }

  private static func precision(_ first: CivilDate, _ last: CivilDate) -> DatePrecision {
    if first == last { return .day }
    if first.day == 1, last == first.lastOfMonth { return .month }
    let isYear = first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31 && first.year == last.year
    return isYear ? .year : .range
  }

  /// The days of a date; of a time, as the layers write it (`2017-07-10T00:00:00Z`), its day.
  private static func days(of text: String) -> (earliest: CivilDate, latest: CivilDate)? {
    let date = text.utf8.prefix { $0 != UInt8(ascii: "T") }
    let parts = date.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = number(parts[0], digits: 4),
      let month = parts.count > 1 ? number(parts[1], digits: 2) : 1,
      let day = parts.count > 2 ? number(parts[2], digits: 2) : 1,
      let first = CivilDate(year: year, month: month, day: day)
    else { return nil }
    switch parts.count {
    case 3: return (first, first)
    case 2: return date.count == text.utf8.count ? (first, first.lastOfMonth) : nil
    default:
      guard date.count == text.utf8.count, let last = CivilDate(year: year, month: 12, day: 31) else { return nil }
      return (first, last)
    }
  }

  private static func number(_ digits: Substring.UTF8View.SubSequence, digits count: Int) -> Int? {
    guard digits.count == count else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
