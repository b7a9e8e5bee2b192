import Evidence

/// Where words stand in a text, as UTF-8 byte spans.
struct TextPieces {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Every place where `piece` stands, whether or not it begins and ends with whole words.
  func spans(of piece: String, in range: TextSpan? = nil) -> [TextSpan] {
    let needle = Array(piece.utf8)
    let end = range?.end ?? bytes.count
    guard !needle.isEmpty else { return [] }
    var found: [TextSpan] = []
    var start = range?.start ?? 0
    while start + needle.count <= end {
      if bytes[start..<start + needle.count].elementsEqual(needle) {
        found.append(TextSpan(start: start, end: start + needle.count))
      }
      start += 1
    }
    return found
  }

  /// As `spans(of:in:)`, whole words only.
  func wordSpans(of words: String, in range: TextSpan? = nil) -> [TextSpan] {
    spans(of: words, in: range).filter { span in
      !(span.start > 0 && isWord(bytes[span.start - 1])) && !(span.end < bytes.count && isWord(bytes[span.end]))
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
