/// Strings: the hot part of the scanner.
extension JSONScanner {
  /// Checks the string whose opening quote is at the cursor and passes over it.
  ///
  /// - Complexity: O(n); plain ASCII goes by eight bytes at a time.
  mutating func string() throws(JSONError) -> StringToken {
    let start = index + 1
    let count = bytes.count
    var hasEscapes = false
    var at = plainEnd(from: start)
    while at < count {
      let byte = bytes[at]
      if byte == 0x22 {
        index = at + 1
        return StringToken(range: start..<at, hasEscapes: hasEscapes)
      }
      if byte == 0x5C {
        hasEscapes = true
        at = try escape(at)
        at = plainEnd(from: at)
      } else if byte >= 0x80 {
        let length = sequenceLength(bytes, at: at)
        if length < 0 {
          throw error(
            "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8", at: at)
        }
        at += length
        // Text of other scripts: stay here while high bytes follow.
        if at < count && bytes[at] < 0x80 { at = plainEnd(from: at) }
      } else if byte < 0x20 {
        throw error(
          byte == 0x0A || byte == 0x0D
            ? "the line ends inside a string" : "a control character must be escaped in a string",
          at: at)
      } else {
        at += 1
      }
    }
    throw error("a string is not closed by '\"'", at: start - 1)
  }

  /// The first byte from `start` that is a quote, a backslash, a control or not ASCII.
  @inline(__always)
  private func plainEnd(from start: Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var at = start
    let end = bytes.count
    while at &+ 8 <= end {
      let word = UInt64(littleEndian: (base + at).loadUnaligned(as: UInt64.self))
      // A zero byte in these shows a quote, a backslash; the third shows bytes below 0x20. All may
      // err only behind the first true hit, so the lowest set bit is right.
      let quote = word ^ (ones &* 0x22)
      let slash = word ^ (ones &* 0x5C)
      let hits =
        (((quote &- ones) & ~quote) | ((slash &- ones) & ~slash)
          | ((word &- (ones &* 0x20)) & ~word) | word) & highs
      if hits != 0 { return at &+ hits.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < end {
      let byte = bytes[at]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 || byte >= 0x80 { break }
      at &+= 1
    }
    return at
  }

  /// Checks the escape whose backslash is at `at`; the place after it.
  private func escape(_ at: Int) throws(JSONError) -> Int {
    guard at + 1 < bytes.count else { throw error("a string is not closed by '\"'", at: at) }
    switch bytes[at + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return at + 2
    case 0x75:
      let unit = try hexUnit(at + 2)
      if unit >= 0xDC00 && unit <= 0xDFFF {
        throw error("\\u escape of the second half of a pair without the first", at: at)
      }
      guard unit >= 0xD800 && unit <= 0xDBFF else { return at + 6 }
      guard at + 7 < bytes.count, bytes[at + 6] == 0x5C, bytes[at + 7] == 0x75 else {
        throw error("\\u escape of the first half of a pair without the second", at: at)
      }
      let second = try hexUnit(at + 8)
      guard second >= 0xDC00 && second <= 0xDFFF else {
        throw error("\\u escape of the first half of a pair without the second", at: at)
      }
      return at + 12
    default: throw error("a backslash must be followed by one of \"\\/bfnrtu", at: at)
    }
  }

  /// The four hex digits at `at`.
  private func hexUnit(_ at: Int) throws(JSONError) -> UInt32 {
    guard at + 4 <= bytes.count else { throw error("\\u needs four hex digits", at: at - 2) }
    var value: UInt32 = 0
    for place in at..<(at + 4) {
      let byte = bytes[place]
      let lower = byte | 0x20
      if isDigit(byte) {
        value = value << 4 | UInt32(byte - 0x30)
      } else if lower >= 0x61 && lower <= 0x66 {
        value = value << 4 | UInt32(lower - 0x57)
      } else {
        throw error("\\u needs four hex digits", at: at - 2)
      }
    }
    return value
  }

  /// The text of a token.
  func text(_ token: StringToken) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[token.range])
    guard token.hasEscapes else { return String(decoding: slice, as: UTF8.self) }
    // What is unescaped is never longer than it was escaped.
    return String(unsafeUninitializedCapacity: slice.count) { out in unescape(slice, into: out) }
  }

  /// Whether a token is exactly this ASCII word.
  func equals(_ token: StringToken, _ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard token.range.count == length, !token.hasEscapes else { return false }
    for offset in 0..<length
    where bytes[token.range.lowerBound + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Both are checked already. Returns the bytes written.
  func unescape(
    _ bytes: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var from = 0
    var to = 0
    func hex(_ at: Int) -> UInt32 {
      var value: UInt32 = 0
      for place in at..<(at + 4) {
        let byte = bytes[place]
        value = value << 4 | UInt32(isDigit(byte) ? byte - 0x30 : (byte | 0x20) - 0x57)
      }
      return value
    }
    while from < bytes.count {
      let next = firstIndex(of: 0x5C, in: bytes, from: from) ?? bytes.count
      if next > from {
        (out.baseAddress! + to).update(from: bytes.baseAddress! + from, count: next - from)
        to += next - from
        from = next
        if from == bytes.count { break }
      }
      let kind = bytes[from + 1]
      from += 2
      if kind != 0x75 {
        switch kind {
        case 0x62: out[to] = 0x08
        case 0x66: out[to] = 0x0C
        case 0x6E: out[to] = 0x0A
        case 0x72: out[to] = 0x0D
        case 0x74: out[to] = 0x09
        default: out[to] = kind
        }
        to += 1
        continue
      }
      var code = hex(from)
      from += 4
      if code >= 0xD800 && code <= 0xDBFF {
        code = 0x10000 + (code - 0xD800) << 10 + (hex(from + 2) - 0xDC00)
        from += 6
      }
      if code < 0x80 {
        out[to] = UInt8(code)
        to += 1
      } else if code < 0x800 {
        out[to] = UInt8(0xC0 | code >> 6)
        out[to + 1] = UInt8(0x80 | code & 0x3F)
        to += 2
      } else if code < 0x10000 {
        out[to] = UInt8(0xE0 | code >> 12)
        out[to + 1] = UInt8(0x80 | code >> 6 & 0x3F)
        out[to + 2] = UInt8(0x80 | code & 0x3F)
        to += 3
      } else {
        out[to] = UInt8(0xF0 | code >> 18)
        out[to + 1] = UInt8(0x80 | code >> 12 & 0x3F)
        out[to + 2] = UInt8(0x80 | code >> 6 & 0x3F)
        out[to + 3] = UInt8(0x80 | code & 0x3F)
        to += 4
      }
    }
    return to
  }
}
