import Evidence

/// Turns code point offsets of a text into UTF-8 byte spans.
enum CodePointOffsets {
  /// - Returns: The spans that lie inside the text, in the order given, and those that do not.
  /// - Complexity: O(n + k log k); one pass over the text.
  static func spans(
    _ given: [RecordFields.GivenSpan], in text: String
  ) -> (spans: [TextSpan], outside: [RecordFields.GivenSpan]) {
    if given.isEmpty { return ([], []) }
    let wanted = Set(given.flatMap { [$0.start, $0.end] }).sorted()
    var bytesAt: [Int: Int] = [:]
    var copy = text
    copy.withUTF8 { bytes in
      var next = 0
      var codePoints = 0
      for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
        while next < wanted.count, wanted[next] <= codePoints {
          bytesAt[wanted[next]] = offset
          next += 1
        }
        if next == wanted.count { return }
        codePoints += 1
      }
      if next < wanted.count, wanted[next] == codePoints { bytesAt[codePoints] = bytes.count }
    }
    var spans: [TextSpan] = []
    var outside: [RecordFields.GivenSpan] = []
    for span in given {
      if span.start >= 0, span.start < span.end, let start = bytesAt[span.start],
        let end = bytesAt[span.end]
      {
        spans.append(TextSpan(start: start, end: end))
      } else {
        outside.append(span)
      }
    }
    return (spans, outside)
  }
}
