public import Evidence

/// Finds the date expressions of a text and places them in time.
///
/// One scan over the tokens stops only at words that can carry a date; around each the grammar reads the
/// longest expression. The published date is the anchor of relative expressions; the clock is never read.
public struct DateReader: Sendable {
  private let words: LexemeTable
  private let namedDays: NamedDays

  /// Builds the lexicon; about a millisecond. Keep the reader.
  public init() {
    var entries = LexemeTable.entries(of: EnglishWords.table)
    namedDays = NamedDays()
    let known = Set(entries.map(\.0))
    for key in namedDays.firstWords where !known.contains(key) {
      entries.append((key, Lexeme(kind: .named)))
    }
    words = LexemeTable(entries)
  }

  /// The expressions of `text`, in order, none overlapping another.
  ///
  /// Without `published`, years that the text does not say stay `XXXX` and relative dates have no days.
  /// - Complexity: linear in the number of tokens.
  public func dates(in text: TokenizedText, published: PublishedDate?) -> [DateExpression] {
    guard !text.tokens.isEmpty else { return [] }
    return text.tokens.withUnsafeBufferPointer { tokens in
      text.bytes.withUnsafeBufferPointer { bytes in
        var window = TokenWindow(
          tokens: tokens, bytes: bytes, words: words, limit: tokens.count)
        window.isAllCaps = Self.isAllCaps(tokens)
        var scan = DateScan(window: window, namedDays: namedDays)
        scan.run()
        var resolver = DateResolver(
          window: window, document: published.flatMap(DocumentAnchor.init))
        return scan.readings.map { resolver.expression(for: $0) }
      }
    }
  }

  /// Whether most words are in capitals, judged on the first thousand tokens.
  private static func isAllCaps(_ tokens: UnsafeBufferPointer<Token>) -> Bool {
    var capitals = 0
    var lower = 0
    for token in tokens.prefix(1000) where token.has(.word) {
      if token.has(.allCaps) { capitals += 1 } else if !token.has(.capitalized) { lower += 1 }
    }
    return capitals > 8 && capitals > lower * 3
  }
}
