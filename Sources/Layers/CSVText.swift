// Cells of a comma-separated table (RFC 4180).
extension ByteBuffer {
  /// Text, in quotes only when it must be: it holds a comma, a quote or a line end, or is empty (an
  /// empty cell is null).
  mutating func append(csvText text: String) {
    var copy = text  // Shares the text; withUTF8 wants a variable.
    copy.withUTF8 { append(csvText: $0) }
  }

  mutating func append(csvText bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return append("\"\"") }
    guard ByteBuffer.needsQuotes(start, bytes.count) else { return append(bytes) }
    append(UInt8(ascii: "\""))
    var runStart = 0
    for index in 0..<bytes.count where bytes[index] == UInt8(ascii: "\"") {
      // The quote itself ends this run and begins the next: so it is written twice.
      append(UnsafeBufferPointer(start: start + runStart, count: index + 1 - runStart))
      runStart = index
    }
    append(UnsafeBufferPointer(start: start + runStart, count: bytes.count - runStart))
    append(UInt8(ascii: "\""))
  }

  /// Whether a spreadsheet takes a text for a formula. An apostrophe before it counts too: what is guarded must be told
  /// from what was written so.
  static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09, 0x0D: true
    default: false
    }
  }

  @inline(__always)
  private static func needsQuotes(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var index = 0
    while index &+ 8 <= count {
      let word = ByteScan.load(text + index)
      let flags =
        ByteScan.flags(of: UInt8(ascii: ","), in: word)
        | ByteScan.flags(of: UInt8(ascii: "\""), in: word)
        | ByteScan.flags(of: 0x0A, in: word) | ByteScan.flags(of: 0x0D, in: word)
      if flags != 0 { return true }
      index &+= 8
    }
    while index < count {
      let byte = text[index]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D {
        return true
      }
      index &+= 1
    }
    return false
  }

  /// A value of a layer; null and what is not a finite number are an empty cell.
  mutating func append(csvValue value: Value) {
    switch value {
    case .null: break
    case .text(let text): append(csvText: text)
    case .integer(let integer): append(integer: integer)
    case .number(let number, let decimals):
      if number.isFinite { append(number: number, decimals: decimals) }
    case .dateTime(let seconds): append(dateTime: seconds)
    case .boolean(let boolean): append(boolean ? "true" : "false")
    }
  }
}
