import Temporal

/// What the cells of a column may hold.
enum ColumnRule: Sendable {
  case empty
  /// Text that is not empty.
  case text
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  case oneOf(Set<String>)
  /// YYYY-MM-DD, and UCDP's form of it.
  case day
  case dayAndMidnight
  /// YYYYMMDD and YYYYMM
  case compactDay
  case compactMonth
  /// YYYYMMDD000000
  case compactMidnight
  /// Every part of the text, cut at the separator, is one of these.
  case parts(String, Set<String>)
  /// A first part of letters and the rest digits.
  case lettersAndDigits(letters: Int)
  case hexadecimalId
  case point
  /// As the rule within, or empty.
  indirect case optional(ColumnRule)

  func accepts(_ cell: String) -> Bool {
    switch self {
    case .empty: cell.isEmpty
    case .text: !cell.isEmpty && !cell.contains("\n") && !cell.contains("\t")
    case .integer(let range): Int(cell).map(range.contains) ?? false
    case .number(let range): Double(cell).map(range.contains) ?? false
    case .oneOf(let list): list.contains(cell)
    case .day: Self.isDay(cell)
    case .dayAndMidnight: cell.hasSuffix(" 00:00:00.000") && Self.isDay(String(cell.prefix(10)))
    case .compactDay: cell.count == 8 && Self.isDay(Self.dashed(cell))
    case .compactMonth: cell.count == 6 && Self.isDay(Self.dashed(cell + "01"))
    case .compactMidnight:
      cell.count == 14 && cell.hasSuffix("000000") && Self.isDay(Self.dashed(String(cell.prefix(8))))
    case .parts(let separator, let list):
      !cell.isEmpty
        && cell.split(separator: separator, omittingEmptySubsequences: false).allSatisfy { list.contains(String($0)) }
    case .lettersAndDigits(let letters):
      cell.count > letters && cell.prefix(letters).allSatisfy { $0.isASCII && $0.isUppercase }
        && cell.dropFirst(letters).allSatisfy { $0.isASCII && $0.isNumber }
    case .hexadecimalId: cell.hasPrefix("ev-") && cell.count == 19 && UInt64(cell.dropFirst(3), radix: 16) != nil
    case .point:
      cell.hasPrefix("POINT (") && cell.hasSuffix(")")
        && cell.dropFirst(7).dropLast().split(separator: " ").compactMap { Double($0) }.count == 2
    case .optional(let rule): cell.isEmpty || rule.accepts(cell)
    }
  }

  private static func isDay(_ text: String) -> Bool {
    text.count == 10 && SchemaSample.day(text)?.description == text
  }

  private static func dashed(_ digits: String) -> String {
    "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
  }
}
