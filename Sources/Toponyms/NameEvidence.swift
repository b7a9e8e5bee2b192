/// What the recogniser knew and thought of each token of a text: evidence for those who link the places.
public struct NameEvidence: Sendable {
  private let labels: [UInt8]
  private let margins: [Float]
  private let matches: [NameMatch]

  init(labels: [UInt8], margins: [Float], matches: [NameMatch]) {
    self.labels = labels
    self.margins = margins
    self.matches = matches
  }

  /// Outside, beginning or inside a name, by the recogniser alone.
  package func label(_ token: Int) -> UInt8 { labels[token] }

  /// How far ahead of "outside" the token's name labels were; 0 where it was not asked.
  package func margin(_ token: Int) -> Float { margins[token] }

  /// What the longest gazetteer name over a token can be, whether the token begins it, and whether it has more words.
  package func classes(_ token: Int) -> UInt64 {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    guard low < matches.count, matches[low].tokens.contains(token) else { return 0 }
    let match = matches[low]
    return UInt64(match.classes.rawValue) | (match.tokens.lowerBound == token ? 1 << 16 : 0)
      | (match.tokens.count > 1 ? 1 << 17 : 0)
  }
}
