// Text as XML 1.0 character data or an attribute's value. Characters that XML cannot hold at all (control characters
// other than tab and line ends) become the replacement character.
extension ByteBuffer {
  mutating func append(xmlText text: String) {
    var copy = text  // Shares the text; withUTF8 wants a variable.
    copy.withUTF8 { append(xmlText: $0) }
  }

  private mutating func append(xmlText text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    var runStart = 0
    var index = 0
    while index < text.count {
      if index &+ 8 <= text.count {
        let word = ByteScan.load(start + index)
        // "<" is 0x3C and ">" 0x3E; "&" and the quote are below 0x27. Noncharacters begin with 0xEF.
        let flags =
          ByteScan.flags(below: 0x20, in: word) | ByteScan.flags(of: UInt8(ascii: "<"), in: word)
          | ByteScan.flags(of: UInt8(ascii: ">"), in: word) | ByteScan.flags(of: UInt8(ascii: "&"), in: word)
          | ByteScan.flags(of: UInt8(ascii: "\""), in: word) | ByteScan.flags(of: 0xEF, in: word)
        if flags == 0 {
          index &+= 8
          continue
        }
        index &+= ByteScan.firstIndex(flags)
      }
      let byte = start[index]
      guard let escape = Self.escape(byte) ?? Self.nonCharacter(text, index) else {
        index &+= 1
        continue
      }
      append(UnsafeBufferPointer(start: start + runStart, count: index - runStart))
      append(escape)
      index &+= byte == 0xEF ? 3 : 1
      runStart = index
    }
    append(UnsafeBufferPointer(start: start + runStart, count: text.count - runStart))
  }

  private static func escape(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case 0x0D: "&#13;"  // A bare one would be read as a line feed.
    case 0x09, 0x0A: nil
    case ..<0x20: "\u{FFFD}"
    default: nil
    }
  }

  /// U+FFFE and U+FFFF, which no XML may hold.
  private static func nonCharacter(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> StaticString? {
    guard text[index] == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE else {
      return nil
    }
    return "\u{FFFD}"
  }
}
