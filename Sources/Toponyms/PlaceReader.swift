public import Evidence
public import Gazetteer

/// Recognises and resolves the places of documents: the two steps with one worker's scratch memory.
public struct PlaceReader: Sendable {
  private var recognizer: Recognizer
  private var resolver: Resolver
  /// The spans of the last text whose mentions were found, not given.
  private var found: [MentionSpan] = []

  public init(stack: PlaceStack) throws(ModelError) {
    guard let tagger = TaggerModel.shipped else { throw ModelError(name: "recogniser") }
    guard let ranker = ResolverModel.shipped else { throw ModelError(name: "resolver") }
    self.init(stack: stack, tagger: tagger, ranker: ranker)
  }

  public init(stack: PlaceStack, tagger: TaggerModel, ranker: ResolverModel) {
    recognizer = Recognizer(stack: stack, model: tagger)
    resolver = Resolver(stack: stack, model: ranker)
  }

  /// The mentions of a text in order. `datelineTokens` are the place words of the story's dateline.
  public mutating func mentions(
    in text: TokenizedText, datelineTokens: Range<Int>? = nil, explain: Bool = false
  ) -> [PlaceMention] {
    var spans = recognizer.spans(in: text)
    if let datelineTokens { spans = Self.merge(datelineTokens, into: spans, text) }
    spans += contained(spans, in: text)
    spans.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    spans = Self.withoutOverlaps(spans)
    found = spans
    var mentions = resolver.resolve(
      spans, in: text, datelineTokens: datelineTokens, explain: explain)
    RelationReader.read(into: &mentions, in: text)
    return mentions
  }

  /// What the recogniser knew and thought of the tokens of the last text whose mentions were found.
  package var nameEvidence: NameEvidence { recognizer.nameEvidence }

  /// Resolves the last text's mentions anew with more of them, for which mentions that they touch make way.
  ///
  /// A longer name that nothing lists ("Deir Ezzor Airport") stays at the place that a part of it names.
  /// - Parameter more: ranges of tokens in order, without overlaps, and how sure each is.
  package mutating func mentions(
    adding more: [(tokens: Range<Int>, confidence: Double)], to mentions: [PlaceMention], in text: TokenizedText,
    datelineTokens: Range<Int>? = nil, explain: Bool = false
  ) -> [PlaceMention] {
    var spans = found.filter { span in !more.contains { $0.tokens.overlaps(span.tokens) } }
    spans += more.map { MentionSpan(tokens: $0.tokens, kind: .place, confidence: $0.confidence) }
    spans.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var resolved = resolver.resolve(spans, in: text, datelineTokens: datelineTokens, explain: explain)
    for index in resolved.indices where resolved[index].place == nil {
      let tokens = resolved[index].tokens
      guard
        let part = mentions.first(where: {
          $0.kind == .place && $0.place != nil && $0.tokens.overlaps(tokens) && tokens.contains($0.tokens.lowerBound)
        })
      else { continue }
      resolved[index].place = part.place
      resolved[index].candidates = part.candidates
      resolved[index].reason = part.reason
      resolved[index].confidence = part.confidence * Self.partConfidence
      resolved[index].radiusKm = max(part.radiusKm, Self.partRadiusKm)
    }
    RelationReader.read(into: &resolved, in: text)
    return resolved
  }

  /// An airport or a quarter that is named like a town is near it, not always in it.
  private static let partConfidence = 0.7
  private static let partRadiusKm = 10.0

  /// Resolves spans that the input gives, which name places whatever the recogniser thinks.
  public mutating func mentions(
    given: [TextSpan], in text: TokenizedText, datelineTokens: Range<Int>? = nil,
    explain: Bool = false
  ) -> [PlaceMention] {
    var spans: [MentionSpan] = []
    var exact: [TextSpan] = []
    for span in given.sorted() {
      let first = text.firstToken(endingAfter: span.start)
      var end = first
      while end < text.tokens.count, Int(text.tokens[end].start) < span.end { end += 1 }
      guard end > first, spans.last.map({ $0.tokens.upperBound <= first }) ?? true else { continue }
      let tokens = first..<end
      let isDemonym = recognizer.isDemonym(tokens, in: text)
      spans.append(
        MentionSpan(tokens: tokens, kind: isDemonym ? .demonym : .place, confidence: 1))
      exact.append(span)
    }
    var mentions = resolver.resolve(
      spans, in: text, datelineTokens: datelineTokens, explain: explain)
    for index in mentions.indices { mentions[index].span = exact[index] }
    return mentions
  }

  /// The first of overlapping spans; `spans` must be in order.
  private static func withoutOverlaps(_ spans: [MentionSpan]) -> [MentionSpan] {
    spans.reduce(into: [MentionSpan]()) { kept, span in
      if let last = kept.last, last.tokens.upperBound > span.tokens.lowerBound { return }
      kept.append(span)
    }
  }

  /// Gazetteer names that the tagger left out, where the text names what holds them: "Mobile, Alabama".
  private func contained(_ spans: [MentionSpan], in text: TokenizedText) -> [MentionSpan] {
    var byComma: [Int: Range<Int>] = [:]
    for span in spans where span.kind == .place && span.tokens.lowerBound > 0 {
      let before = span.tokens.lowerBound - 1
      if text.tokens[before].mark == 0x2C { byComma[before] = span.tokens }
    }
    if byComma.isEmpty { return [] }
    let taken = Set(spans.map(\.tokens.lowerBound))
    return recognizer.unused.compactMap { match in
      guard let container = byComma[match.tokens.upperBound],
        !taken.contains(match.tokens.lowerBound),
        resolver.holds(container, match.tokens, in: text)
      else { return nil }
      return MentionSpan(tokens: match.tokens, kind: .place, confidence: 0.85)
    }
  }

  /// The dateline's place is a mention even where the tagger missed it: "TROY, N.C. (AP) --".
  private static func merge(
    _ dateline: Range<Int>, into spans: [MentionSpan], _ text: TokenizedText
  ) -> [MentionSpan] {
    var spans = spans
    var start = dateline.lowerBound
    for index in dateline {
      let isLast = index == dateline.upperBound - 1
      guard text.tokens[index].mark == 0x2C || isLast else { continue }
      let part = start..<(isLast && text.tokens[index].mark != 0x2C ? index + 1 : index)
      start = index + 1
      guard !part.isEmpty, !spans.contains(where: { $0.tokens.overlaps(part) }) else { continue }
      spans.append(MentionSpan(tokens: part, kind: .place, confidence: 0.9))
    }
    return spans
  }
}

/// The program was built without one of its models.
public struct ModelError: Error, CustomStringConvertible {
  public var name: String

  public init(name: String) { self.name = name }

  public var description: String {
    "\(name) model: is not in this build, or was trained for other features. Train it: make train"
  }
}
