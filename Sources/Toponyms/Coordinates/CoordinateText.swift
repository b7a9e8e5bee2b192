import Evidence

/// The bytes and tokens of a text, with the small steps that every notation is read with.
///
/// Offsets are bytes. Every step looks at a bounded number of bytes, so that a scan stays linear whatever the text.
struct CoordinateText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>

  /// 0 outside the text.
  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

  func isDigit(_ offset: Int) -> Bool { byte(offset) &- 0x30 < 10 }

  func isLetter(_ offset: Int) -> Bool { (byte(offset) | 0x20) &- 97 < 26 }

  /// Whether a word or number goes on at an offset; letters outside ASCII count.
  func isWordByte(_ offset: Int) -> Bool {
    isLetter(offset) || isDigit(offset) || byte(offset) == 0x5F
      || byte(offset) >= 0xC3 && byte(offset) <= 0xDF && byte(offset) != 0xCB
  }

  /// The offset behind at most `most` spaces; one line break may be among them.
  func afterSpaces(_ offset: Int, most: Int = 3) -> Int {
    var offset = offset
    var count = 0
    while count < most {
      switch byte(offset) {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case 0xC2 where byte(offset + 1) == 0xA0: offset += 2
      case 0xE2 where byte(offset + 1) == 0x80 && (byte(offset + 2) <= 0x8B || byte(offset + 2) == 0xAF):
        offset += 3
      default: return offset
      }
      count += 1
    }
    return offset
  }

  /// A decimal number without sign or grouping.
  struct Number {
    var value: Double
    var wholeDigits: Int
    var decimals: Int
    var end: Int
  }

  /// Reads up to 9 digits and up to 15 decimals; nil for more, for none, and for "1.2.3".
  ///
  /// - Parameter takesComma: whether "36,34" is one number.
  func number(_ start: Int, takesComma: Bool = false) -> Number? {
    var offset = start
    // All digits first and one division then: exact to the last bit up to fifteen digits.
    var digits = 0.0
    while isDigit(offset) {
      guard offset - start < 9 else { return nil }
      digits = digits * 10 + Double(byte(offset) &- 0x30)
      offset += 1
    }
    let wholeDigits = offset - start
    guard wholeDigits > 0 else { return nil }
    guard byte(offset) == 0x2E || takesComma && byte(offset) == 0x2C, isDigit(offset + 1) else {
      return Number(value: digits, wholeDigits: wholeDigits, decimals: 0, end: offset)
    }
    offset += 1
    let point = offset
    while isDigit(offset) {
      guard offset - point < 15 else { return nil }
      digits = digits * 10 + Double(byte(offset) &- 0x30)
      offset += 1
    }
    if byte(offset) == 0x2E, isDigit(offset + 1) { return nil }
    let decimals = offset - point
    return Number(
      value: digits / Self.powers[decimals], wholeDigits: wholeDigits, decimals: decimals, end: offset)
  }

  /// 10 to the power of the index.
  static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The word of ASCII letters at an offset, of at most 16 letters.
  func word(_ start: Int) -> (key: WordKey, end: Int)? {
    var hasher = WordHasher()
    var offset = start
    while isLetter(offset) {
      guard offset - start < 16 else { return nil }
      hasher.append(byte(offset))
      offset += 1
    }
    guard offset > start, !isDigit(offset) else { return nil }
    return (WordKey(value: hasher.value), offset)
  }

  /// The end of a sign at an offset: + - and the minus and dash of typographers.
  func sign(_ offset: Int) -> (isNegative: Bool, end: Int)? {
    switch byte(offset) {
    case 0x2B: return (false, offset + 1)
    case 0x2D: return (true, offset + 1)
    case 0xE2 where isDash(offset): return (true, offset + 3)
    default: return nil
    }
  }

  /// U+2010 to U+2013 and U+2212.
  func isDash(_ offset: Int) -> Bool {
    guard byte(offset) == 0xE2 else { return false }
    return byte(offset + 1) == 0x80 && byte(offset + 2) >= 0x90 && byte(offset + 2) <= 0x93
      || byte(offset + 1) == 0x88 && byte(offset + 2) == 0x92
  }

  /// The first token that ends behind an offset; O(log n).
  func token(endingAfter offset: Int) -> Int { Token.first(of: tokens, endingAfter: offset) }

  /// The tokens that hold some byte of a span, which is not empty and begins in or right before token `first`.
  func tokens(of span: TextSpan) -> Range<Int> {
    let first = token(endingAfter: span.start)
    var end = first
    while end < tokens.count, Int(tokens[end].start) < span.end { end += 1 }
    return first..<max(end, first + 1)
  }
}
