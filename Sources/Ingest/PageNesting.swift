/// Keeps a page within what the parser can do in fair time: for each block it looks back over all open elements, so
/// 100,000 unclosed ones would cost 10^10 steps; in each block it opens anew what bold or italics were left open before;
/// and each attribute it compares with those before it.
enum PageNesting {
  /// Elements open at once; pages that people write stay under 200.
  static let limit = 1000
  /// Marks of bold, italics and the like open at once.
  static let formatLimit = 64
  /// How often all such marks may be opened anew in later blocks, together; about 200 bytes each.
  static let copyLimit = 2_000_000

  /// Overwrites with spaces the tags that open elements beyond the limit, and those that close
  /// them. The text is untouched, and pages within the limit are too.
  static func clamp(_ bytes: inout [UInt8]) {
    var depth = 0
    var formats = 0
    var copies = 0
    var index = 0
    while let start = find(0x3C, in: bytes, from: index) {
      index = start + 1
      guard index < bytes.count else { return }
      if bytes[index] == 0x21 {
        if bytes[index...].starts(with: "!--".utf8) { index = commentEnd(bytes, index + 3) }
        continue
      }
      let isEnd = bytes[index] == 0x2F
      let nameStart = isEnd ? index + 1 : index
      let name = self.name(bytes, nameStart)
      guard !name.isEmpty else { continue }
      let tag = PageTag(in: bytes, from: nameStart)
      let end = tag.end
      index = end + 1
      if let excess = tag.excess { blank(&bytes, excess..<end) }
      // Without an end the rest of the page is this tag, which a parser leaves out.
      if end == bytes.count { return }
      if formatting.contains(name) {
        if isEnd {
          if formats > formatLimit { blank(&bytes, start..<index) }
          formats = max(0, formats - 1)
        } else {
          formats += 1
          if formats > formatLimit { blank(&bytes, start..<index) }
        }
        continue
      }
      if !isEnd {
        copies += min(formats, formatLimit)
        if copies > copyLimit {
          blank(&bytes, start..<index)
          continue
        }
      }
      if uncounted.contains(name) { continue }
      if rawText.contains(name) {
        if !isEnd { index = rawEnd(bytes, index, name) }
        continue
      }
      if isEnd {
        if depth > limit { blank(&bytes, start..<index) }
        depth = max(0, depth - 1)
      } else if bytes[end - 1] != 0x2F {
        depth += 1
        if depth > limit { blank(&bytes, start..<index) }
      }
    }
  }

  /// Elements that the parser opens anew in the next block when they were left open; links are not among them, since
  /// a second one closes the first.
  private static let formatting: Set<String> = [
    "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]

  /// Elements without an end tag, or whose end tag may be left out.
  private static let uncounted: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
    "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup",
    "colgroup", "html",
    "head", "body",
  ]
  private static let rawText: Set<String> = ["script", "style", "textarea", "title"]

  private static func find(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { firstIndex(of: byte, in: $0, from: start) }
  }

  private static func name(_ bytes: [UInt8], _ start: Int) -> String {
    var end = start
    while end < bytes.count, end < start + 12 {
      let byte = bytes[end]
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      guard isLetter || (end > start && isDigit(byte)) else { break }
      end += 1
    }
    return String(
      decoding: bytes[start..<end].lazy.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }

  private static func commentEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while let end = find(0x3E, in: bytes, from: at) {
      if end >= start + 2, bytes[end - 1] == 0x2D, bytes[end - 2] == 0x2D { return end + 1 }
      at = end + 1
    }
    return bytes.count
  }

  private static func rawEnd(_ bytes: [UInt8], _ start: Int, _ name: String) -> Int {
    var at = start
    while let open = find(0x3C, in: bytes, from: at) {
      if open + 1 < bytes.count, bytes[open + 1] == 0x2F, self.name(bytes, open + 2) == name {
        return open
      }
      at = open + 1
    }
    return bytes.count
  }

  private static func blank(_ bytes: inout [UInt8], _ range: Range<Int>) {
    for index in range { bytes[index] = 0x20 }
  }
}
