import Evidence

/// The words of a document as a field of a layer shows them: on one line, and of a bounded length.
///
/// A feature repeats the sentence it stands in, so without a bound a document of one word of ten megabytes would give
/// a layer of gigabytes.
enum FeatureText {
  /// Longer than any sentence or name that a person reads.
  private static let mostBytes = 4000

  static func text(_ span: TextSpan, of text: TokenizedText) -> String {
    quote(span, around: TextSpan(start: span.start, end: span.start), of: text)
  }

  /// The text of `span`; of a longer one the part around `middle`, with an ellipsis where it is cut.
  static func quote(_ span: TextSpan, around middle: TextSpan, of text: TokenizedText) -> String {
    guard span.end - span.start > mostBytes else { return OneLine.text(text.string(span)) }
    func isInsideCharacter(_ offset: Int) -> Bool {
      offset < text.bytes.count && text.bytes[offset] & 0xC0 == 0x80
    }
    var start = max(span.start, min(middle.start - mostBytes / 2, span.end - mostBytes))
    var end = min(span.end, start + mostBytes)
    while start < end, isInsideCharacter(start) { start += 1 }
    while end > start, isInsideCharacter(end) { end -= 1 }
    return (start > span.start ? "…" : "") + OneLine.text(text.string(TextSpan(start: start, end: end)))
      + (end < span.end ? "…" : "")
  }

  /// Where a part of a sentence stands in its quote, in code points; nil where the part lies outside, or the sentence is cut.
  static func range(of part: TextSpan, inQuoteOf sentence: TextSpan, of text: TokenizedText) -> Range<Int>? {
    guard sentence.end - sentence.start <= mostBytes, part.start >= sentence.start, part.end <= sentence.end else {
      return nil
    }
    let end = codePoints(TextSpan(start: sentence.start, end: part.end), of: text)
    return end - codePoints(part, of: text)..<end
  }

  /// Of a part of a text on one line.
  private static func codePoints(_ span: TextSpan, of text: TokenizedText) -> Int {
    var count = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      OneLine.forEachByte(of: UnsafeBufferPointer(rebasing: bytes[span.start..<span.end])) { byte in
        if byte & 0xC0 != 0x80 { count += 1 }
      }
    }
    return count
  }
}
