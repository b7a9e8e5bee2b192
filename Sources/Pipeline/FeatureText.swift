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
    guard span.end - span.start > mostBytes else { return oneLine(text.string(span)) }
    func isInsideCharacter(_ offset: Int) -> Bool {
      offset < text.bytes.count && text.bytes[offset] & 0xC0 == 0x80
    }
    var start = max(span.start, min(middle.start - mostBytes / 2, span.end - mostBytes))
    var end = min(span.end, start + mostBytes)
    while start < end, isInsideCharacter(start) { start += 1 }
    while end > start, isInsideCharacter(end) { end -= 1 }
    return (start > span.start ? "…" : "") + oneLine(text.string(TextSpan(start: start, end: end)))
      + (end < span.end ? "…" : "")
  }

  /// Where a part of a sentence stands in its quote, in code points; nil where the part lies outside, or the sentence is cut.
  static func range(of part: TextSpan, inQuoteOf sentence: TextSpan, of text: TokenizedText) -> Range<Int>? {
    guard sentence.end - sentence.start <= mostBytes, part.start >= sentence.start, part.end <= sentence.end else {
      return nil
    }
    let end = oneLine(text.string(TextSpan(start: sentence.start, end: part.end))).unicodeScalars.count
    return end - oneLine(text.string(part)).unicodeScalars.count..<end
  }

  /// Runs of white space become one space.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}
