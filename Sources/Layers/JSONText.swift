// Text as a JSON string (RFC 8259 section 7). Only what must be escaped is: other scripts and emoji
// stay readable. A Swift String is always valid UTF-8, so the file is too.
extension ByteBuffer {
  mutating func append(jsonString text: String) {
    append(UInt8(ascii: "\""))
    var copy = text  // Shares the text; withUTF8 wants a variable.
    copy.withUTF8 { append(jsonEscaping: $0) }
    append(UInt8(ascii: "\""))
  }

  mutating func append(jsonEscaping text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    var runStart = 0
    while runStart < text.count {
      let runEnd = ByteBuffer.indexToEscape(start, from: runStart, count: text.count)
      append(UnsafeBufferPointer(start: start + runStart, count: runEnd - runStart))
      guard runEnd < text.count else { return }
      append(jsonEscape: start[runEnd])
      runStart = runEnd + 1
    }
  }

  /// The index of the first quote, backslash or control character, or `count`.
  @inline(__always)
  private static func indexToEscape(
    _ text: UnsafePointer<UInt8>, from start: Int, count: Int
  ) -> Int {
    var index = start
    while index &+ 8 <= count {
      let word = ByteScan.load(text + index)
      let flags =
        ByteScan.flags(below: 0x20, in: word) | ByteScan.flags(of: UInt8(ascii: "\""), in: word)
        | ByteScan.flags(of: UInt8(ascii: "\\"), in: word)
      if flags != 0 { return index &+ ByteScan.firstIndex(flags) }
      index &+= 8
    }
    while index < count {
      let byte = text[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      index &+= 1
    }
    return index
  }

  private mutating func append(jsonEscape byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x08: append(UInt8(ascii: "b"))
    case 0x0C: append(UInt8(ascii: "f"))
    default:
      append("u00")
      append(hexDigit: byte >> 4)
      append(hexDigit: byte & 0xF)
    }
  }

  private mutating func append(hexDigit value: UInt8) {
    append(value < 10 ? value + UInt8(ascii: "0") : value - 10 + UInt8(ascii: "a"))
  }

  /// A value of a layer; what is not a finite number is null.
  mutating func append(jsonValue value: Value) {
    switch value {
    case .null: append("null")
    case .text(let text): append(jsonString: text)
    case .integer(let integer): append(integer: integer)
    case .number(let number, let decimals):
      if number.isFinite { append(number: number, decimals: decimals) } else { append("null") }
    case .dateTime(let seconds):
      append(UInt8(ascii: "\""))
      append(dateTime: seconds)
      append(UInt8(ascii: "\""))
    case .boolean(let boolean): append(boolean ? "true" : "false")
    }
  }
}
