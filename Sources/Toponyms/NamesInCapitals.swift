import Evidence
import Gazetteer

/// Names in texts of capitals, where capitals tell the recogniser little: what stands before "NEIGHBORHOOD" or behind
/// "VILLAGE OF", gazetteer names between "IN" and the end of their phrase, and names of which it took only a part.
struct NamesInCapitals {
  enum Kind {
    /// The gazetteer has the name, and a preposition stands before it.
    case listed
    /// A word beside it says what kind of settlement it is, whether it is listed or not.
    case settlement
    /// The same of a part of a town: "THE MODELO NEIGHBORHOOD".
    case partOfTown
    /// The whole of a name of which the recogniser took a part: "SAN LUIS DE LA REINA".
    case whole
  }

  let view: TagFeatures
  let labels: [UInt8]
  let words: CapitalWords

  private static let confidence = 0.6

  init(view: TagFeatures, labels: [UInt8]) {
    self.view = view
    self.labels = labels
    words = CapitalWords(text: view.text)
  }

  /// The names, longer than the recogniser's where they touch one; in text order.
  ///
  /// - Parameters:
  ///   - places: the spans of the recogniser.
  ///   - unused: gazetteer names that it left out, in text order.
  func spans(places: [MentionSpan], unused: [NameMatch]) -> [MentionSpan] {
    var spans: [MentionSpan] = []
    for (number, sentence) in view.sentences.enumerated() where view.isCaps(sentence: number) {
      for index in sentence {
        guard let kind = NamesInCapitalsWords.kind(view.text.tokens[index].key),
          let name = words.name(before: index, in: sentence) ?? words.name(behind: index, in: sentence),
          isNew(name, in: sentence)
        else { continue }
        spans.append(span(name, kind))
      }
    }
    for place in places where view.isInCaps(place.tokens.lowerBound) {
      let sentence = view.text.sentences[view.text.sentenceIndex(ofToken: place.tokens.lowerBound)]
      let name = words.whole(place.tokens, in: sentence)
      if name != place.tokens { spans.append(span(name, .whole)) }
    }
    for match in unused where view.isInCaps(match.tokens.lowerBound) {
      if !match.classes.contains(.demonym), words.isPlace(match.tokens) { spans.append(span(match.tokens, .listed)) }
    }
    return apart(spans)
  }

  /// Whether each of a text's tokens belongs to one of some spans.
  static func taken(by spans: [MentionSpan], of count: Int) -> [Bool] {
    var taken = [Bool](repeating: false, count: count)
    for span in spans { for token in span.tokens { taken[token] = true } }
    return taken
  }

  private func span(_ name: Range<Int>, _ kind: Kind) -> MentionSpan {
    var span = MentionSpan(tokens: name, kind: .place, confidence: Self.confidence)
    span.inCapitals = kind
    return span
  }

  /// Whether the recogniser took none of a name's words, or only some; not the whole, and nothing beyond.
  private func isNew(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let isCut =
      name.upperBound < sentence.upperBound && labels[name.upperBound] == Tagger.inside
      || labels[name.lowerBound] == Tagger.inside
    return !isCut && name.contains { labels[$0] == Tagger.outside }
  }

  /// In text order, the longer of two that overlap.
  private func apart(_ spans: [MentionSpan]) -> [MentionSpan] {
    let ordered = spans.sorted {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
    return ordered.reduce(into: [MentionSpan]()) { kept, span in
      if let last = kept.last, last.tokens.upperBound > span.tokens.lowerBound { return }
      kept.append(span)
    }
  }
}
