public import Evidence

/// Finds the date expressions of a text and places them in time.
///
/// One scan over the tokens stops only at words that can carry a date; around each the grammar
/// reads the
/// longest expression. The published date is the anchor of relative expressions; the clock is
/// never read.
public struct DateReader: Sendable {
  private let lexicon: EnglishLexicon

  /// The lexicon is built by the first reader of the process, in about a millisecond.
  public init() {
    lexicon = .shared
  }

  /// The expressions of `text`, in order, none overlapping another.
  ///
  /// Without `published`, years that the text does not say stay `XXXX` and relative dates have no
  /// days.
  /// - Complexity: linear in the number of tokens.
  public func dates(in text: TokenizedText, published: PublishedDate?) -> [DateExpression] {
    guard !text.tokens.isEmpty else { return [] }
    let language = text.tokens.withUnsafeBufferPointer { tokens in
      text.bytes.withUnsafeBufferPointer { LanguageDetector.shared.language(of: tokens, $0) }
    }
    if let language { return dates(in: text, published: published, language: language) }
    return text.tokens.withUnsafeBufferPointer { tokens in
      text.bytes.withUnsafeBufferPointer { bytes in
        var window = TokenWindow(
          tokens: tokens, bytes: bytes, words: lexicon.words, limit: tokens.count)
        window.isAllCaps = window.looksAllCaps
        var scan = DateScan(window: window, namedDays: lexicon.namedDays)
        scan.run()
        var resolver = DateResolver(
          window: window, document: published.flatMap(DocumentAnchor.init))
        var expressions = scan.readings.map { resolver.expression(for: $0) }
        DateRange.widen(&expressions, scan.readings)
        return expressions
      }
    }
  }

  /// The expressions of a text that is known to be in `language`.
  public func dates(
    in text: TokenizedText, published: PublishedDate?, language: Language
  ) -> [DateExpression] {
    guard !text.tokens.isEmpty else { return [] }
    return text.tokens.withUnsafeBufferPointer { tokens in
      text.bytes.withUnsafeBufferPointer { bytes in
        LanguageReader(language).dates(
          in: tokens, bytes, published: published.flatMap(DocumentAnchor.init))
      }
    }
  }
}
