/// Numbers as table cells write them.
package enum DecimalNumber {
  /// A number in plain digits: `-12.5`, and `-12,5` where the table writes commas. Nil for anything else: exponents,
  /// thousands, units.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, comma: Bool) -> Double? {
    var at = 0
    var end = bytes.count
    while at < end, bytes[at] <= 0x20 { at += 1 }
    while end > at, bytes[end - 1] <= 0x20 { end -= 1 }
    let value = read(bytes, &at, end, comma: comma)
    return at == end ? value : nil
  }

  /// The number at `at`, which is moved behind it.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ end: Int, comma: Bool) -> Double? {
    let isNegative = passSign(bytes, &at, end)
    let first = at
    var mantissa: UInt64 = 0
    var digits = 0
    var fraction = 0
    var point = -1
    while at < end {
      let byte = bytes[at]
      if isDigit(byte) {
        mantissa = mantissa &* 10 &+ UInt64(byte & 0x0F)
        digits += 1
        if point >= 0 { fraction += 1 }
      } else if point < 0, byte == 0x2E || (comma && byte == 0x2C), at + 1 < end, isDigit(bytes[at + 1]) {
        point = at
      } else {
        break
      }
      at += 1
    }
    guard digits > 0, digits <= 40 else { return nil }
    let value: Double
    if digits <= 15 {
      // Both numbers are exact, so that the quotient is the nearest there is.
      value = Double(mantissa) / powersOfTen[fraction]
    } else {
      var text = Array(bytes[first..<at])
      if point >= 0 { text[point - first] = 0x2E }
      guard let read = Double(String(decoding: text, as: UTF8.self)) else { return nil }
      value = read
    }
    return isNegative ? -value : value
  }

  private static func passSign(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ end: Int) -> Bool {
    if at < end, bytes[at] == 0x2D || bytes[at] == 0x2B {
      at += 1
      return bytes[at - 1] == 0x2D
    }
    // The minus sign of typesetters.
    if at + 2 < end, bytes[at] == 0xE2, bytes[at + 1] == 0x88, bytes[at + 2] == 0x92 {
      at += 3
      return true
    }
    return false
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
