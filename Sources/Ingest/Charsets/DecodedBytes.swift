/// Bytes of an old encoding as UTF-8.
struct DecodedBytes {
  private(set) var utf8: [UInt8] = []
  /// Places that stand for no letter; each is one U+FFFD.
  private(set) var bad = 0
  /// Bytes that are no ASCII.
  private let highBytes: Int
  private let count: Int

  /// - Returns: nil where nothing here can decode it.
  init?(_ bytes: ArraySlice<UInt8>, _ charset: Charset) {
    count = bytes.count
    highBytes = bytes.count { $0 >= 0x80 }
    utf8.reserveCapacity(count + highBytes * 2)
    switch charset.form {
    case .windows1252: Windows1252.append(bytes, to: &utf8)
    case .singleByte(let table): append(bytes, table)
    case .system(let names):
      guard let converter = SystemConverter(names) else { return nil }
      bad = converter.append(bytes, to: &utf8)
    case .utf8, .utf16, .notRead: return nil
    }
  }

  /// Whether so much is wrong that it was never in this encoding.
  var isWrong: Bool { Self.isWrong(bad: bad, of: highBytes, in: count) }

  /// - Parameters:
  ///   - bad: places that stand for no letter.
  ///   - others: letters, or bytes of them, that are no ASCII.
  ///   - count: of all bytes.
  static func isWrong(bad: Int, of others: Int, in count: Int) -> Bool {
    // A few letters of another encoding, pasted into a page, spoil little.
    bad > 4 && bad * 50 > count && bad * 8 > others
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, _ table: [UInt32]) {
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
        continue
      }
      let code = table[Int(byte) - 0x80]
      if code == 0 { bad += 1 }
      appendUTF8(code == 0 ? 0xFFFD : code, to: &utf8)
    }
  }
}
