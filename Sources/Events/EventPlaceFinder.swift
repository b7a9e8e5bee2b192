package import Evidence
package import Temporal
package import Toponyms

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Marks the words that say where given events happened, known names or not.
package struct EventPlaceFinder: Sendable {
  package struct Found: Sendable {
    package var tokens: Range<Int>
    /// 0 to 1.
    package var confidence: Double
  }

  private let model: LinkModel

  package init(model: LinkModel) { self.model = model }

  /// For each event's word, in the order given, the places of its sentence where it happened.
  package func places(
    of events: [TextSpan], in text: TokenizedText, mentions: [PlaceMention], dates: [DateExpression],
    names: NameEvidence
  ) -> [[Found]] {
    guard !text.tokens.isEmpty else { return events.map { _ in [] } }
    return EventText.with(text, mentions: mentions, dates: dates, lexicon: EventLexicon.shared) { view in
      var decoder = LinkDecoder()
      return events.map { found(LinkWords(given: $0, in: view, names: names), &decoder) }
    }
  }

  private func found(_ words: LinkWords, _ decoder: inout LinkDecoder) -> [Found] {
    model.weights.withUnsafeBufferPointer { decoder.score(words, $0) }
    let labels = decoder.labels(words.gaps, model.transitions)
    var found: [Found] = []
    var word = 0
    while word < labels.count {
      guard labels[word] != LinkLabel.outside else {
        word += 1
        continue
      }
      var end = word + 1
      while end < labels.count, labels[end] == LinkLabel.inside { end += 1 }
      var margin = Float.infinity
      for inner in word..<end {
        let at = inner * LinkLabel.count
        margin = min(margin, max(decoder.scores[at + 1], decoder.scores[at + 2]) - decoder.scores[at])
      }
      found.append(
        Found(
          tokens: words.tokens[word]..<words.tokens[end - 1] + 1, confidence: Double(1 / (1 + expf(-margin)))))
      word = end
    }
    return found
  }
}
