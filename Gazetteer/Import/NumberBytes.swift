/// A number of GeoNames: digits alone, from 1 to 2147483647, which is as far as an index goes; nil for anything else.
@inline(__always)
func geoNamesNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
  guard !bytes.isEmpty, bytes.count <= 10 else { return nil }
  var value: UInt64 = 0
  for byte in bytes {
    let digit = byte &- 0x30
    if digit > 9 { return nil }
    value = value &* 10 &+ UInt64(digit)
  }
  return value > 0 && value < 1 << 31 ? UInt32(value) : nil
}

/// A decimal number, read without rounding twice: up to 15 digits by whole numbers, all else by the standard library.
func decimalNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
  var index = 0
  let isNegative = bytes.first == 0x2D
  if isNegative { index = 1 }
  var value: UInt64 = 0
  var digits = 0
  var decimals = -1
  while index < bytes.count {
    let byte = bytes[index]
    if byte &- 0x30 <= 9, digits < 15 {
      value = value &* 10 &+ UInt64(byte &- 0x30)
      digits += 1
      if decimals >= 0 { decimals += 1 }
    } else if byte == 0x2E, decimals < 0 {
      decimals = 0
    } else {
      return Double(String(decoding: bytes, as: UTF8.self))
    }
    index += 1
  }
  guard digits > 0 else { return nil }
  // Both numbers are exact, so the quotient is the nearest double.
  let number = Double(value) / powersOfTen[max(decimals, 0)]
  return isNegative ? -number : number
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

/// Degrees as people write them in a table: a decimal comma counts where there is no point.
func degrees(_ text: String) -> Double? {
  let trimmed = trimmedText(text)
  // Most tables leave most columns of numbers empty.
  if trimmed.isEmpty { return nil }
  if let number = Double(trimmed) { return number }
  let parts = trimmed.split(separator: ",", omittingEmptySubsequences: false)
  guard parts.count == 2, !trimmed.utf8.contains(0x2E) else { return nil }
  return Double(parts[0] + "." + parts[1])
}

/// A count of people: digits, with a fraction, an exponent or separators of thousands. nil if it is none.
func peopleCount(_ text: String) -> Int? {
  var digits = trimmedText(text)
  if digits.isEmpty { return 0 }
  if Double(digits) == nil {
    digits = digits.filter { $0 != "," && $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" && $0 != "'" && $0 != "_" }
  }
  guard let number = Double(digits), number.isFinite else { return nil }
  // Sources write -1 or -99 for what they do not know.
  return Int(max(0, min(number, 2e10)))
}

/// A text without the white space around it.
func trimmedText(_ text: String) -> String {
  let bytes = text.utf8
  let isTrimmed = bytes.withContiguousStorageIfAvailable { bytes in
    guard let first = bytes.first, let last = bytes.last else { return true }
    return first > 0x20 && last > 0x20
  }
  if isTrimmed == true { return text }
  let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
  let end = bytes.lastIndex { $0 > 0x20 }.map { bytes.index(after: $0) } ?? start
  return String(text[start..<end])
}
