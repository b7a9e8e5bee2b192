public import Evidence
public import Gazetteer

/// Finds the spans of a text that name places, and those that name their people.
///
/// One a worker: it keeps scratch memory and what it learned of names.
public struct Recognizer: Sendable {
  private var scanner: NameScanner
  private var tagger: Tagger
  private var evidence = DocumentEvidence()
  private var labels: [UInt8] = []
  private var margins: [Float] = []
  /// Gazetteer names of the last text that were left outside every span.
  private(set) var unused: [NameMatch] = []
  /// All gazetteer names of the last text.
  private var matches: [NameMatch] = []

  public init(stack: PlaceStack, model: TaggerModel) {
    scanner = NameScanner(stack: stack)
    tagger = Tagger(model: model)
  }

  /// The spans in text order, not overlapping.
  public mutating func spans(in text: TokenizedText) -> [MentionSpan] {
    matches = scanner.matches(in: text)
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
    var places = placeSpans(text, matches, view)
    unused = matches.filter { match in
      match.classes.namesPlace && match.tokens.allSatisfy { labels[$0] == Tagger.outside }
    }
    let inCapitals =
      view.hasCaps ? NamesInCapitals(view: view, labels: labels).spans(places: places, unused: unused) : []
    if !inCapitals.isEmpty {
      let taken = NamesInCapitals.taken(by: inCapitals, of: text.tokens.count)
      unused.removeAll { match in match.tokens.contains { taken[$0] } }
      places.removeAll { place in place.tokens.contains { taken[$0] } }
    }
    return places + inCapitals + demonymSpans(matches, text)
  }

  /// What was known and thought of the last text's tokens. Shares memory with the recogniser until it reads again.
  var nameEvidence: NameEvidence { NameEvidence(labels: labels, margins: margins, matches: matches) }

  /// The features of a text, for training.
  mutating func view(of text: TokenizedText) -> TagFeatures {
    view(of: text, scanner.matches(in: text))
  }

  /// The features of the confidence of each place that is found, and whether it shares a byte with a gold span.
  mutating func confidenceCases(in text: TokenizedText, gold: [TextSpan]) -> [Logistic.Case] {
    spans(in: text).compactMap { span in
      guard let evidence = span.evidence else { return nil }
      let bytes = text.span(ofTokens: span.tokens)
      return Logistic.Case(
        features: evidence.features,
        isRight: gold.contains { $0.start < bytes.end && bytes.start < $0.end })
    }
  }

  /// Whether a span is a people's name and no place's, by the gazetteer.
  mutating func isDemonym(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    guard let match = scanner.exactMatch(tokens, in: text) else { return false }
    return match.classes.contains(.demonym) && !match.classes.namesPlace
  }

  private mutating func view(of text: TokenizedText, _ matches: [NameMatch]) -> TagFeatures {
    let hints = WordHints(text, matches: matches)
    evidence.read(text, hints)
    return TagFeatures(text: text, matches: matches, hints: hints, evidence: evidence)
  }

  /// The tagged spans, grown to the whole of a longer gazetteer name that holds them ("North Caucasus" where only
  /// "Caucasus" was tagged), without those inside a title.
  private mutating func placeSpans(
    _ text: TokenizedText, _ matches: [NameMatch], _ view: TagFeatures
  ) -> [MentionSpan] {
    for match in matches where match.tokens.count > 1 && match.classes.namesPlace {
      guard match.tokens.contains(where: { labels[$0] != Tagger.outside }),
        text.tokens[match.tokens.upperBound - 1].has([.capitalized, .caseless])
      else { continue }
      let before = match.tokens.lowerBound > 0 ? labels[match.tokens.lowerBound] : Tagger.begin
      // A span that reaches over the match's edges is the tagger's own, longer name.
      if before == Tagger.inside { continue }
      if match.tokens.upperBound < labels.count, labels[match.tokens.upperBound] == Tagger.inside {
        continue
      }
      let margin = match.tokens.reduce(0) { max($0, margins[$1]) }
      for index in match.tokens {
        labels[index] = index == match.tokens.lowerBound ? Tagger.begin : Tagger.inside
        margins[index] = margin
      }
    }
    separatePairs(text, matches)
    for title in TitlesWithPlaces.ranges(in: text) {
      for index in title { labels[index] = Tagger.outside }
    }
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
      // A single Latin letter is a list mark or an initial, and "the West" no province of that name, whatever the
      // gazetteer has.
      if end == index + 1,
        text.tokens[index].end - text.tokens[index].start == 1 || SpanTypeWords.isModifier(text.tokens[index].key)
      {
        index = end
        continue
      }
      let evidence = SpanConfidence(
        margin: margin, match: view.match(covering: index..<end)?.classes,
        isInCaps: view.isInCaps(index), words: end - index)
      if Self.ownsDot(at: end, of: index, text, evidence.match) { end += 1 }
      let confidence = Logistic.probability(evidence.features, tagger.model.confidence)
      var span = MentionSpan(tokens: index..<end, kind: .place, confidence: Double(confidence))
      span.evidence = evidence
      spans.append(span)
      index = end
    }
    return spans
  }

  /// Whether the token at `end` is the dot of an abbreviation that ends the span from `start`: "Kansas City, Kan.",
  /// "775 Main St.".
  private static func ownsDot(
    at end: Int, of start: Int, _ text: TokenizedText, _ classes: NameClasses?
  ) -> Bool {
    guard end < text.tokens.count, text.tokens[end].mark == 0x2E, !text.tokens[end].has(.afterSpace)
    else { return false }
    if end - start > 1, SpanTypeWords.isShortened(text.tokens[end - 1].key) { return true }
    return classes?.contains(.dotted) ?? false
  }

  /// "Raqqa-Hasakah", "Moscow–Kyiv": a gazetteer name right behind a hyphen and another place is a place of its own.
  private mutating func separatePairs(_ text: TokenizedText, _ matches: [NameMatch]) {
    for match in matches where match.classes.namesPlace && match.tokens.lowerBound >= 2 {
      let hyphen = match.tokens.lowerBound - 1
      guard text.tokens[hyphen].mark == 0x2D, !text.tokens[match.tokens.lowerBound].has(.afterSpace),
        !text.tokens[hyphen].has(.afterSpace), labels[hyphen - 1] != Tagger.outside,
        text.tokens[match.tokens.lowerBound].has(.capitalized)
      else { continue }
      labels[hyphen] = Tagger.outside
      for index in match.tokens {
        labels[index] = index == match.tokens.lowerBound ? Tagger.begin : Tagger.inside
        margins[index] = max(margins[index], margins[hyphen - 1])
      }
    }
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
