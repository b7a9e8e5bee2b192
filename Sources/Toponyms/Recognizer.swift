public import Evidence
public import Gazetteer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the spans of a text that name places, and those that name their people.
///
/// One a worker: it keeps scratch memory and what it learned of names.
public struct Recognizer: Sendable {
  private var scanner: NameScanner
  private var tagger: Tagger
  private var evidence = DocumentEvidence()
  private var labels: [UInt8] = []
  private var margins: [Float] = []

  public init(stack: PlaceStack, model: TaggerModel) {
    scanner = NameScanner(stack: stack)
    tagger = Tagger(model: model)
  }

  /// The spans in text order, not overlapping.
  public mutating func spans(in text: TokenizedText) -> [MentionSpan] {
    let matches = scanner.matches(in: text)
    let view = view(of: text, matches)
    labels.removeAll(keepingCapacity: true)
    labels.append(contentsOf: repeatElement(Tagger.outside, count: text.tokens.count))
    margins.removeAll(keepingCapacity: true)
    margins.append(contentsOf: repeatElement(0, count: text.tokens.count))
    for (number, sentence) in view.sentences.enumerated() {
      for run in view.runs(in: sentence) {
        tagger.label(run, sentence: number, of: view, into: &labels, margins: &margins)
      }
    }
    return placeSpans(text) + demonymSpans(matches, text)
  }

  /// The features of a text, for training.
  mutating func view(of text: TokenizedText) -> TagFeatures {
    view(of: text, scanner.matches(in: text))
  }

  /// Whether a span is a people's name and no place's, by the gazetteer.
  mutating func isDemonym(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    guard let match = scanner.exactMatch(tokens, in: text) else { return false }
    return match.classes.contains(.demonym) && !match.classes.namesPlace
  }

  private mutating func view(of text: TokenizedText, _ matches: [NameMatch]) -> TagFeatures {
    evidence.read(text)
    return TagFeatures(text: text, matches: matches, evidence: evidence)
  }

  private func placeSpans(_ text: TokenizedText) -> [MentionSpan] {
    var spans: [MentionSpan] = []
    var index = 0
    while index < labels.count {
      guard labels[index] == Tagger.begin else {
        index += 1
        continue
      }
      var end = index + 1
      while end < labels.count, labels[end] == Tagger.inside { end += 1 }
      var margin = margins[index]
      for inner in index..<end { margin = min(margin, margins[inner]) }
      spans.append(
        MentionSpan(
          tokens: index..<end, kind: .place, confidence: Double(1 / (1 + expf(-margin)))))
      index = end
    }
    return spans
  }

  private func demonymSpans(_ matches: [NameMatch], _ text: TokenizedText) -> [MentionSpan] {
    matches.compactMap { match in
      guard match.classes.contains(.demonym),
        match.tokens.allSatisfy({ labels[$0] == Tagger.outside })
      else { return nil }
      // A name that is also a place's, left outside by the tagger, is its people only if it looks like nothing else.
      guard !match.classes.namesPlace || match.classes.isDisjoint(with: [.country, .admin1, .city])
      else { return nil }
      return MentionSpan(tokens: match.tokens, kind: .demonym, confidence: 0.9)
    }
  }
}
