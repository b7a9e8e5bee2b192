/// Takes the marks of emphasis, code and links out of Markdown, so that names stand free: `**Hit**`, `[Hit](https://...)`.
///
/// Headings, bullets and quotes keep their marks, for they say how the text is built. Source: CommonMark 0.31, sections
/// 6.1 to 6.4, without nesting of links.
enum MarkdownInline {
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x5B:  // [
        if let link = link(in: bytes, at: index) {
          if out.last == 0x21 { out.removeLast() }  // the ! of an image; its words stay
          out.append(contentsOf: plain(String(decoding: bytes[link.words], as: UTF8.self)).utf8)
          index = link.end
          continue
        }
        out.append(byte)
      case 0x60: break  // `
      case 0x2A, 0x5F:  // * _
        var end = index
        while end < bytes.count, bytes[end] == byte { end += 1 }
        if !isEmphasis(bytes, index..<end) { out.append(contentsOf: bytes[index..<end]) }
        index = end
        continue
      default: out.append(byte)
      }
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether a run of stars or underscores opens or closes emphasis: it touches a word on one side only, or is a pair of
  /// stars inside a word. A bullet has a space behind it, `snake_case` letters on both sides.
  private static func isEmphasis(_ bytes: [UInt8], _ run: Range<Int>) -> Bool {
    guard run.count <= 3 else { return false }
    let before = run.lowerBound > 0 ? bytes[run.lowerBound - 1] : 0x20
    let after = run.upperBound < bytes.count ? bytes[run.upperBound] : 0x20
    if isSpace(before) && isSpace(after) { return false }
    let joinsWords = isWord(before) && isWord(after)
    return bytes[run.lowerBound] == 0x2A ? run.count > 1 || !joinsWords : !joinsWords
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }

  /// `[words](target)` that begins at `start`, on one line.
  private static func link(in bytes: [UInt8], at start: Int) -> (words: Range<Int>, end: Int)? {
    var close = start + 1
    while close < bytes.count, close - start < 500, bytes[close] != 0x5D, bytes[close] != 0x0A { close += 1 }
    guard close + 1 < bytes.count, bytes[close] == 0x5D, bytes[close + 1] == 0x28 else { return nil }
    var end = close + 2
    while end < bytes.count, end - close < 2000, bytes[end] != 0x29, bytes[end] != 0x0A { end += 1 }
    guard end < bytes.count, bytes[end] == 0x29 else { return nil }
    return (start + 1..<close, end + 1)
  }
}
