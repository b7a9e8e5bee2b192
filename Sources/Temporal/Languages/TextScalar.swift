/// A Unicode scalar of valid UTF-8 and its length in bytes.
struct TextScalar {
  var value: UInt32
  var length: Int

  init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let first = text[offset]
    length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= text.count else {
      value = UInt32(first)
      length = 1
      return
    }
    value = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
  }

  var digit: Int? {
    switch value {
    case 0x30...0x39: return Int(value - 0x30)
    case 0x660...0x669: return Int(value - 0x660)
    case 0x6F0...0x6F9: return Int(value - 0x6F0)
    default: return nil
    }
  }

  var isASCIILetter: Bool { value < 0x80 && (value | 0x20) &- 97 < 26 }

  var isApostrophe: Bool {
    switch value {
    case 0x27, 0x60, 0x2018, 0x2019, 0x201B, 0x2B9, 0x2BB, 0x2BC: return true
    default: return false
    }
  }
}
