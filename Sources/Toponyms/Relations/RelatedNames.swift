import Evidence

/// Gazetteer names that the tagger left out, where only a place can stand: "50 km west of Hit", "between Hit and Haditha".
enum RelatedNames {
  private static let confidence = 0.85

  static func spans(among unused: [NameMatch], beside spans: [MentionSpan], in text: TokenizedText) -> [MentionSpan] {
    let words = RelationWords(text: text)
    var starts: Set<Int>?
    var firstByEnd: [Int: Int]?
    return unused.compactMap { match in
      let tokens = match.tokens
      guard text.tokens[tokens.lowerBound].has(.capitalized) else { return nil }
      let before = tokens.lowerBound - 1
      let roles = words.word(before).roles
      guard !roles.isDisjoint(with: [.of, .from, .between, .and]) else { return nil }
      if !roles.isDisjoint(with: [.of, .from]) {
        guard let phrase = RelationPhraseReader(words: words).phrase(before: tokens.lowerBound, isBare: true) else {
          return nil
        }
        switch phrase.kind {
        case .offset, .distance: break
        default: return nil
        }
      } else if roles.contains(.between) {
        if starts == nil { starts = Set(spans.lazy.filter { $0.kind == .place }.map(\.tokens.lowerBound)) }
        guard words.has(tokens.upperBound, .and), starts!.contains(tokens.upperBound + 1),
          !words.has(before - 1, .abstract)
        else { return nil }
      } else {
        if firstByEnd == nil {
          firstByEnd = Dictionary(
            spans.lazy.filter { $0.kind == .place }.map { ($0.tokens.upperBound, $0.tokens.lowerBound) },
            uniquingKeysWith: { one, _ in one })
        }
        guard let first = firstByEnd![before], words.has(first - 1, .between), !words.has(first - 2, .abstract)
        else { return nil }
      }
      return MentionSpan(tokens: tokens, kind: .place, confidence: confidence)
    }
  }
}
