/// Text without line breaks: runs of white space (Unicode's property White_Space) become one space, and there is none at
/// the ends.
package enum OneLine {
  package static func text(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var line: [UInt8] = []
      line.reserveCapacity(bytes.count)
      forEachByte(of: bytes) { line.append($0) }
      return String(decoding: line, as: UTF8.self)
    }
  }

  /// The bytes of valid UTF-8 put on one line.
  @inline(__always)
  static func forEachByte(of bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt8) -> Void) {
    var index = 0
    var isBehindWord = false
    var isBehindSpace = false
    while index < bytes.count {
      let length = spaceLength(bytes, index)
      if length > 0 {
        isBehindSpace = isBehindWord
        index += length
        continue
      }
      if isBehindSpace { body(0x20) }
      (isBehindWord, isBehindSpace) = (true, false)
      body(bytes[index])
      index += 1
    }
  }

  /// How many bytes the white space at `index` has; 0 where there is none.
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return first == 0x20 || first &- 9 < 5 ? 1 : 0 }
    if first == 0xC2, index + 1 < bytes.count { return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0 }
    guard first & 0xFC == 0xE0, index + 2 < bytes.count else { return 0 }
    let isSpace =
      switch (first, bytes[index + 1], bytes[index + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        true
      default: false
      }
    return isSpace ? 3 : 0
  }
}
