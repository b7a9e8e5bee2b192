/// A document's text cut once into tokens and sentences; every reader works on this.
public struct TokenizedText: Sendable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  public let tokens: [Token]
  /// Ranges of token indexes, in order, covering all tokens.
  public let sentences: [Range<Int>]

  /// Cuts `text`. Time and memory grow linearly with its length.
  public init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// Cuts valid UTF-8.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
    var tokens = Tokenizer.tokens(in: bytes)
    sentences = SentenceSplitter.sentences(of: &tokens, in: bytes)
    self.tokens = tokens
  }

  /// The characters of a span.
  public func string(_ span: TextSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  public func string(_ token: Token) -> String { string(token.span) }

  /// The span from the first to the last token of a non-empty range.
  @inlinable
  public func span(ofTokens range: Range<Int>) -> TextSpan {
    TextSpan(start: Int(tokens[range.lowerBound].start), end: Int(tokens[range.upperBound - 1].end))
  }

  /// The index in `sentences` of the sentence that holds a token; O(log n).
  public func sentenceIndex(ofToken index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return min(low, sentences.count - 1)
  }

  /// The index of the first token that ends after byte `offset`, `tokens.count` if none; O(log n).
  public func firstToken(endingAfter offset: Int) -> Int {
    tokens.withUnsafeBufferPointer { Token.first(of: $0, endingAfter: offset) }
  }
}
