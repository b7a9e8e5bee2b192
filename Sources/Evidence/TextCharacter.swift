/// A character of UTF-8 as the tokeniser sees it.
struct TextCharacter {
  enum Kind {
    case lower, upper, caseless, ideograph, other
    var isLetter: Bool { self != .other }
  }

  /// The code point.
  var value: UInt32
  /// In bytes.
  var length: Int
  var kind: Kind
  /// The ASCII mark that it is or stands for, 0 for none.
  var mark: UInt8

  /// Reads the character at `offset`; a sequence that the end of the text cuts is no letter.
  init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let first = text[offset]
    if first < 0x80 {
      value = UInt32(first)
      length = 1
      let isLetter = ASCII.isLetter(first)
      kind = isLetter ? (ASCII.isUpper(first) ? .upper : .lower) : .other
      mark = isLetter ? 0 : first == 0x60 ? 0x27 : first
      return
    }
    length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= text.count else {
      value = 0xFFFD
      length = text.count - offset
      kind = .other
      mark = 0
      return
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
    self.value = value
    mark = CharacterClass.asciiMark(value)
    kind = mark != 0 ? .other : CharacterClass.kind(value)
  }
}

/// Classes of ASCII bytes.
enum ASCII {
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
