/// What a system says of the documents of one corpus.
package struct CorpusAnswers: Sendable {
  /// To the text alone, by document.
  package var found: [String: Answer] = [:]
  /// To the text with the gold spans or event words given.
  package var givenSpans: [String: Answer] = [:]

  package init() {}

  mutating func merge(_ other: CorpusAnswers) {
    found.merge(other.found) { $1 }
    givenSpans.merge(other.givenSpans) { $1 }
  }
}
