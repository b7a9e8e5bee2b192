public import Evidence
public import Gazetteer
import Geo

/// Decides which place each mention of a document means.
///
/// Two passes of a linear model over the candidates of each name: the first reads names, containers, population and
/// votes, the second also where the likeliest places of the other names lie.
public struct Resolver: Sendable {
  let stack: PlaceStack
  private var finder: CandidateFinder
  private let model: ResolverModel
  private var known: [PlaceReference: ResolvedPlace] = [:]

  public init(stack: PlaceStack, model: ResolverModel) {
    self.stack = stack
    finder = CandidateFinder(stack: stack)
    self.model = model
  }

  /// Resolves `spans`, which must be in text order. `datelineTokens` are the place words of the story's dateline.
  public mutating func resolve(
    _ spans: [MentionSpan], in text: TokenizedText, datelineTokens: Range<Int>?, origin: SourceOrigin, explain: Bool
  ) -> [PlaceMention] {
    var (groups, groupOf) = grouped(spans, in: text, datelineTokens)
    let context = GroupContext(groups, origin)
    var rows: [[Float]] = []
    rows.reserveCapacity(groups.count)
    for number in groups.indices {
      rows.append(CandidateScorer.features(of: number, in: groups, context))
      groups[number].probabilities = CandidateScorer.probabilities(rows[number], model.first)
    }
    // The second pass of all groups is computed from the first one's answers.
    let neighbours = GroupNeighbours(groups)
    for number in groups.indices {
      CandidateScorer.addNeighbours(neighbours, of: number, in: groups, to: &rows[number])
      groups[number].probabilities = CandidateScorer.probabilities(rows[number], model.second)
      guard let best = groups[number].best else { continue }
      groups[number].confidence = Logistic.probability(
        PlaceConfidence.features(groups[number], rows: rows[number], best: best), model.confidence)
      let row = best * CandidateFeature.count
      groups[number].admin1Share = rows[number][row + CandidateFeature.admin1Share.rawValue]
      groups[number].countryShare = rows[number][row + CandidateFeature.countryShare.rawValue]
      groups[number].isSourceCountry = rows[number][row + CandidateFeature.sourceCountry.rawValue] > 0
    }
    return spans.enumerated().map { index, span in
      mention(span, groups[groupOf[index]], in: text, explain: explain)
    }
  }

  /// Whether some place of the name at `inner` lies in some place of the name at `outer`.
  mutating func holds(_ outer: Range<Int>, _ inner: Range<Int>, in text: TokenizedText) -> Bool {
    let containers = finder.find(outer, in: text, isDemonym: false).candidates
    let candidates = finder.find(inner, in: text, isDemonym: false).candidates
    return !Containment.contained(candidates, in: containers).isEmpty
  }

  /// The places that the name at `tokens` may mean, and their points.
  mutating func candidates(of tokens: Range<Int>, in text: TokenizedText) -> [(
    place: PlaceReference, point: Coordinate
  )] {
    finder.find(tokens, in: text, isDemonym: false).candidates.map { ($0.place, $0.facts.coordinate) }
  }

  // MARK: Groups

  /// The groups of a document and, for each span, its group.
  mutating func grouped(
    _ spans: [MentionSpan], in text: TokenizedText, _ datelineTokens: Range<Int>?
  ) -> (groups: [MentionGroup], groupOf: [Int]) {
    struct GroupKey: Hashable {
      var name: UInt64
      var container: UInt64
      /// What a type word beside the name asks for: "Aleppo province" may be another place than "Aleppo".
      var wanted: PlaceLevels
      var isDemonym: Bool
    }
    func look(up index: Int) -> NameLookup? {
      guard index < spans.count else { return nil }
      return finder.find(spans[index].tokens, in: text, isDemonym: spans[index].kind == .demonym)
    }
    // Only two at a time: the candidates of all mentions of a long list would take a hundred times its size.
    var next = look(up: 0)
    var groups: [MentionGroup] = []
    var groupOf: [Int] = []
    var numbers: [GroupKey: Int] = [:]
    for (index, span) in spans.enumerated() {
      guard let lookup = next else { break }
      next = look(up: index + 1)
      var container: UInt64 = 0
      var contained: Set<Int> = []
      if span.kind == .place, let outer = next, spans[index + 1].kind == .place,
        Containment.isStated(between: span.tokens, and: spans[index + 1].tokens, in: text)
      {
        contained = Containment.contained(lookup.candidates, in: outer.candidates)
        if !contained.isEmpty { container = outer.key }
      }
      // Unknown names are groups of their own.
      let name = lookup.key == 0 ? UInt64(index) | 1 << 63 : lookup.key
      let key = GroupKey(
        name: name, container: container, wanted: lookup.wantedLevels, isDemonym: span.kind == .demonym)
      let number: Int
      if let found = numbers[key] {
        number = found
      } else {
        number = groups.count
        numbers[key] = number
        groups.append(
          MentionGroup(
            key: name, isDemonym: span.kind == .demonym,
            candidates: lookup.candidates, contained: contained))
      }
      groups[number].mentions.append(index)
      groups[number].wanted.formUnion(lookup.wantedLevels)
      if let datelineTokens, datelineTokens.overlaps(span.tokens) {
        groups[number].isDateline = true
      }
      groupOf.append(number)
    }
    return (groups, groupOf)
  }

  // MARK: Answers

  private mutating func mention(
    _ span: MentionSpan, _ group: MentionGroup, in text: TokenizedText, explain: Bool
  ) -> PlaceMention {
    var mention = PlaceMention(
      span: text.span(ofTokens: span.tokens), tokens: span.tokens, kind: span.kind)
    guard let best = group.best else {
      mention.confidence = 0
      if explain { mention.reason = "No gazetteer entry has this name." }
      return mention
    }
    let isSure = group.confidence >= EnclosingDivision.leastConfidence
    let chosen = NamesakeTown.find(group, chosen: best) ?? best
    let answer = isSure ? group.candidates[chosen].place : EnclosingDivision.find(group, stack: stack)
    let place = answer.map { resolved($0) }
    mention.place = place
    mention.confidence = min(0.99, Double(group.confidence) * span.confidence)
    mention.radiusKm = place?.radiusKm ?? 0
    if explain {
      var order = group.probabilities.indices.sorted { group.probabilities[$0] > group.probabilities[$1] }
      if chosen != best { order = [chosen] + order.filter { $0 != chosen } }
      mention.candidates = order.prefix(3).map {
        PlaceMention.Candidate(
          place: resolved(group.candidates[$0].place), score: Double(group.probabilities[$0]))
      }
      mention.reason =
        isSure
        ? Explanation.sentence(group, chosen, mention.candidates[0].place)
        : Explanation.ofDoubt(group, enclosing: place)
    }
    return mention
  }

  /// The strings of a place, looked up once.
  public mutating func resolved(_ reference: PlaceReference) -> ResolvedPlace {
    if let place = known[reference] { return place }
    if known.count > 50_000 { known.removeAll(keepingCapacity: true) }
    let place = stack.resolvedPlace(reference)
    known[reference] = place
    return place
  }
}

extension PlaceStack {
  /// A place with its strings and the names of what holds it.
  public func resolvedPlace(_ reference: PlaceReference) -> ResolvedPlace {
    let facts = facts(reference)
    func division(_ number: UInt32) -> String {
      guard number != 0, let place = place(geonames: number), place != reference else { return "" }
      return name(place)
    }
    let countryEntry = country(facts.country)
    return ResolvedPlace(
      id: id(reference), name: name(reference), coordinate: facts.coordinate,
      country: unpackedCountry(facts.country),
      countryName: countryEntry.map { name($0) } ?? "",
      admin1: facts.level == .admin1 ? name(reference) : division(facts.admin1),
      admin2: facts.level == .admin2 ? name(reference) : division(facts.admin2),
      feature: feature(reference), level: facts.level, population: facts.population,
      radiusKm: facts.radiusKm)
  }
}
