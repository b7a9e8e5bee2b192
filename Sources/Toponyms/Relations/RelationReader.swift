import Evidence
import Gazetteer
import Geo
import Projection

/// Reads where things are relative to named places: "50 km west of Mosul", "between Hit and Haditha", "northern Iraq",
/// "the border with Jordan".
///
/// A mention keeps its entry. Where the words lead elsewhere it gets a point of its own, its radius becomes what they
/// leave open, and `relation` says what was read. One a worker: it remembers borders and parts.
struct RelationReader: Sendable {
  let stack: PlaceStack
  var borders: BorderPoints
  private var parts: AreaParts
  private var finder: CandidateFinder

  init(stack: PlaceStack) {
    self.stack = stack
    parts = AreaParts(stack: stack)
    borders = BorderPoints(stack: stack)
    finder = CandidateFinder(stack: stack)
  }

  /// Time grows linearly with the mentions: a few words around each are looked at.
  mutating func read(into mentions: inout [PlaceMention], in text: TokenizedText) {
    var votes: CountryVotes?
    for index in mentions.indices {
      guard mentions[index].place != nil, !mentions[index].isReference, mentions[index].relation.isEmpty,
        Self.mayHaveRelation(index, mentions, text)
      else { continue }
      if let border = BorderPhrase(at: index, mentions, text) {
        if votes == nil { votes = CountryVotes(mentions) }
        place(border, &mentions, text, votes!)
      } else if let pair = PlacePair(of: index, mentions, text) {
        place(pair, index, &mentions, text)
      } else if mentions[index].kind == .place {
        readWords(index, &mentions, text)
      }
    }
  }

  /// A few look-ups that tell at once that most mentions have no such words.
  private static func mayHaveRelation(_ index: Int, _ mentions: [PlaceMention], _ text: TokenizedText) -> Bool {
    let tokens = mentions[index].tokens
    let words = RelationWords(text: text)
    let before = tokens.lowerBound - 1
    if !words.word(before).roles.isEmpty || !words.word(tokens.upperBound).roles.isEmpty { return true }
    // "the capital, Baghdad", "Iraq's Mosul"; "Syrian-Turkish", "U.S./Mexico", "Iraq's border".
    if words.isComma(before), words.has(before - 1, .kind) { return true }
    if before >= 0, text.tokens[before].has(.possessive) { return true }
    let after = tokens.upperBound
    if words.isHyphen(after) || words.isMark(after, 0x2F) { return true }
    if after < text.tokens.count, text.tokens[after].has(.possessive) { return true }
    return index > 0 && mentions[index - 1].tokens.upperBound == tokens.lowerBound
  }

  // MARK: Words before and after a name

  private mutating func readWords(_ index: Int, _ mentions: inout [PlaceMention], _ text: TokenizedText) {
    guard let place = mentions[index].place else { return }
    let name = mentions[index].tokens
    let lead = MentionLead(of: index, mentions, text)
    let words = RelationWords(text: text, floor: lead.floor)
    guard !text.tokens[lead.start].has(.afterBlankLine), !NameUse.isTeam(name.upperBound, words) else { return }
    // "Iraq's Mosul": what stands before belongs to Mosul.
    if index + 1 < mentions.count, mentions[index + 1].tokens.lowerBound == name.upperBound + 1,
      text.tokens[name.upperBound].has(.possessive)
    {
      return
    }
    guard !NameUse.isOwner(name, lead, place, words) else { return }
    let reader = RelationPhraseReader(words: words, nameLength: name.count)
    var phrase = reader.phrase(before: lead.start, isBare: lead.start == name.lowerBound)
    if phrase == nil, lead.start != name.lowerBound { phrase = reader.phrase(before: name.lowerBound, isBare: true) }
    let after = NameUse.surroundings(after: name.upperBound, place, words)
    if let after, let part = phrase, case .part(.some(let bearing), _) = part.kind {
      // "the northern Raqqa countryside" lies outside the town.
      phrase?.kind = .direction(bearing: bearing, degree: 1)
      mentions[index].relation = words.shown(part.tokens) + " " + words.shown(after)
    } else if let phrase {
      mentions[index].relation = words.shown(phrase.tokens)
    } else if let after {
      mentions[index].relation = words.shown(after)
      phrase = RelationPhrase(kind: .near, tokens: name.lowerBound..<name.lowerBound)
    }
    guard let phrase, !NameUse.isTour(phrase, place, words) else {
      mentions[index].relation = ""
      return
    }
    apply(phrase.kind, place, to: &mentions[index], in: text)
    if phrase.isApart, phrase.tokens.upperBound > phrase.tokens.lowerBound {
      RelationChain.join(index, from: phrase.tokens.lowerBound, &mentions, words, hasFloorAt: lead.floor)
    }
  }

  private mutating func apply(
    _ kind: RelationPhrase.Kind, _ place: ResolvedPlace, to mention: inout PlaceMention, in text: TokenizedText
  ) {
    switch kind {
    case .part(let bearing, let isAtEdge):
      guard let part = parts.part(of: place, bearing: bearing, isAtEdge: isAtEdge) else { return }
      mention.point = part.point
      mention.radiusKm = part.radiusKm
    case .severalParts: break
    default:
      let seat = seat(of: mention, in: text)
      let origin = seat ?? place
      let spot = RelativeSpot(kind, origin, box: origin.level < .populated ? box(of: origin) : nil)
      mention.point = spot.point ?? seat?.coordinate
      mention.isOffset = spot.point != nil
      mention.radiusKm = spot.radiusKm
    }
  }

  private func box(of place: ResolvedPlace) -> Bounds? {
    stack.place(id: place.id).flatMap { stack.bounds($0) }
  }

  /// The town that a province is named after, from which distances are told: "50 km east of Homs"; nil where the text
  /// speaks of the province or there is no such town.
  mutating func seat(of mention: PlaceMention, in text: TokenizedText) -> ResolvedPlace? {
    guard let place = mention.place, place.level == .admin1 || place.level == .admin2 else { return nil }
    let lookup = finder.find(mention.tokens, in: text, isDemonym: false)
    guard lookup.wantedLevels.isSubset(of: [PlaceLevels(.populated), PlaceLevels(.site)]),
      let own = stack.place(id: place.id)
    else { return nil }
    let facts = stack.facts(own)
    let town = lookup.candidates.first {
      $0.facts.level == .populated && $0.facts.country == facts.country && $0.facts.admin1 == facts.admin1
    }
    return town.map { stack.resolvedPlace($0.place) }
  }
}
