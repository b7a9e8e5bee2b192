public import Evidence
public import Gazetteer

/// Recognises and resolves the places of documents: the two steps with one worker's scratch memory.
public struct PlaceReader: Sendable {
  private var recognizer: Recognizer
  private var resolver: Resolver
  /// The spans of the last text whose mentions were found, not given.
  private var found: [MentionSpan] = []
  private var relations: RelationReader
  private var sources: SourceReader
  private let coordinates = CoordinateReader()

  public init(stack: PlaceStack) throws(ModelError) {
    guard let tagger = TaggerModel.shipped else { throw ModelError(name: "recogniser") }
    guard let ranker = ResolverModel.shipped else { throw ModelError(name: "resolver") }
    self.init(stack: stack, tagger: tagger, ranker: ranker)
  }

  public init(stack: PlaceStack, tagger: TaggerModel, ranker: ResolverModel) {
    recognizer = Recognizer(stack: stack, model: tagger)
    resolver = Resolver(stack: stack, model: ranker)
    relations = RelationReader(stack: stack)
    sources = SourceReader(stack: stack)
  }

  /// The mentions of a text in order: names, and coordinates that are written out. `datelineTokens` are the place words of the story's dateline.
  public mutating func mentions(
    in text: TokenizedText, datelineTokens: Range<Int>? = nil, source: String? = nil, url: String? = nil,
    explain: Bool = false
  ) -> [PlaceMention] {
    var spans = recognizer.spans(in: text)
    if let datelineTokens { spans = Self.merge(datelineTokens, into: spans, text) }
    spans += contained(spans, in: text)
    spans += RelatedNames.spans(among: recognizer.unused, beside: spans, in: text)
    spans.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    spans = Self.withoutOverlaps(spans)
    found = spans
    let written = written(in: text, explain)
    if let written { spans.removeAll { written.overlap($0.tokens) } }
    var mentions = resolver.resolve(
      spans, in: text, datelineTokens: datelineTokens, origin: sources.origin(source: source, url: url),
      explain: explain)
    NamesInCapitals.settle(&mentions, found: spans)
    StreetNames.forget(&mentions, in: text)
    written?.merge(into: &mentions, &resolver)
    relations.read(into: &mentions, in: text)
    return mentions
  }

  /// Asks the recogniser alone, for `nameEvidence` of a text whose mentions are given.
  package mutating func recognizeNames(in text: TokenizedText) { _ = recognizer.spans(in: text) }

  /// What the recogniser knew and thought of the tokens of the last text that it read.
  package var nameEvidence: NameEvidence { recognizer.nameEvidence }

  /// Resolves the last text's mentions anew with more of them, for which mentions that they touch make way.
  ///
  /// A longer name that nothing lists ("Deir Ezzor Airport") stays at the place that a part of it names.
  /// - Parameter more: ranges of tokens in order, without overlaps, and how sure each is.
  package mutating func mentions(
    adding more: [(tokens: Range<Int>, confidence: Double)], to mentions: [PlaceMention], in text: TokenizedText,
    datelineTokens: Range<Int>? = nil, source: String? = nil, url: String? = nil, explain: Bool = false
  ) -> [PlaceMention] {
    var spans = found.filter { span in !more.contains { $0.tokens.overlaps(span.tokens) } }
    spans += more.map { MentionSpan(tokens: $0.tokens, kind: .place, confidence: $0.confidence) }
    spans.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let written = written(in: text, explain)
    if let written { spans.removeAll { written.overlap($0.tokens) } }
    var resolved = resolver.resolve(
      spans, in: text, datelineTokens: datelineTokens, origin: sources.origin(source: source, url: url),
      explain: explain)
    NamesInCapitals.settle(&resolved, found: spans)
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
      resolved[index].radiusKm = max(part.place?.radiusKm ?? 0, Self.partRadiusKm)
    }
    written?.merge(into: &resolved, &resolver)
    relations.read(into: &resolved, in: text)
    return resolved
  }

  /// An airport or a quarter that is named like a town is near it, not always in it.
  private static let partConfidence = 0.7
  private static let partRadiusKm = 10.0

  /// Resolves spans that the input gives, which name places whatever the recogniser thinks.
  public mutating func mentions(
    given: [TextSpan], in text: TokenizedText, datelineTokens: Range<Int>? = nil, source: String? = nil,
    url: String? = nil, explain: Bool = false
  ) -> [PlaceMention] {
    var spans: [MentionSpan] = []
    var exact: [TextSpan] = []
    for span in given.sorted() {
      let first = text.firstToken(endingAfter: span.start)
      // Before the walk over its words: a hundred thousand spans may all cover the whole text.
      guard spans.last.map({ $0.tokens.upperBound <= first }) ?? true else { continue }
      var end = first
      while end < text.tokens.count, Int(text.tokens[end].start) < span.end { end += 1 }
      guard end > first else { continue }
      let tokens = first..<end
      let isDemonym = recognizer.isDemonym(tokens, in: text)
      spans.append(
        MentionSpan(tokens: tokens, kind: isDemonym ? .demonym : .place, confidence: 1))
      exact.append(span)
    }
    var mentions = resolver.resolve(
      spans, in: text, datelineTokens: datelineTokens, origin: sources.origin(source: source, url: url),
      explain: explain)
    let written = written(in: text, explain)
    for index in mentions.indices {
      if let coordinate = written?.coordinate(at: mentions[index].tokens), exact[index].contains(coordinate.span) {
        let tokens = mentions[index].tokens
        mentions[index] = written?.mention(coordinate) ?? mentions[index]
        mentions[index].tokens = tokens
      }
      mentions[index].span = exact[index]
    }
    return mentions
  }

  /// The coordinates that a text writes; nil for none, as in nearly all texts.
  private func written(in text: TokenizedText, _ explain: Bool) -> CoordinateMentions? {
    let written = coordinates.coordinates(in: text)
    if written.isEmpty { return nil }
    return CoordinateMentions(written: written, text: text, stack: resolver.stack, explain: explain)
  }

  /// The first of overlapping spans; `spans` must be in order.
  private static func withoutOverlaps(_ spans: [MentionSpan]) -> [MentionSpan] {
    spans.reduce(into: [MentionSpan]()) { kept, span in
      if let last = kept.last, last.tokens.upperBound > span.tokens.lowerBound { return }
      kept.append(span)
    }
  }

  /// Gazetteer names that the tagger left out beside a comma and a place, where one lies in the other: both names of
  /// "Mobile, Alabama" and "Bangor, ME" make each other a place.
  private mutating func contained(_ spans: [MentionSpan], in text: TokenizedText) -> [MentionSpan] {
    var behindComma: [Int: Range<Int>] = [:]
    var beforeComma: [Int: Range<Int>] = [:]
    for span in spans where span.kind == .place {
      let before = span.tokens.lowerBound - 1
      if before >= 0, text.tokens[before].mark == 0x2C { behindComma[before] = span.tokens }
      let after = span.tokens.upperBound
      if after < text.tokens.count, text.tokens[after].mark == 0x2C { beforeComma[after] = span.tokens }
    }
    if behindComma.isEmpty && beforeComma.isEmpty { return [] }
    return recognizer.unused.compactMap { match in
      let isHeld =
        behindComma[match.tokens.upperBound].map { resolver.holds($0, match.tokens, in: text) } ?? false
      let isHolder =
        beforeComma[match.tokens.lowerBound - 1].map { resolver.holds(match.tokens, $0, in: text) } ?? false
      guard isHeld || isHolder else { return nil }
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
