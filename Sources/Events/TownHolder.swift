import Evidence
import Geo
import Toponyms

/// Finds the town that holds a place that no gazetteer has, a site or a part of a town, and the part of a town that a
/// report names after the town: "in Lima. ... The restaurant is in the district of Miraflores."
struct TownHolder {
  let view: EventText
  let dateline: Int?

  /// How many sentences back a town may hold a place, and on a part of a town may follow.
  private static let reach = 6
  /// A site and its town, a town and its part.
  private static let mostKm = 40.0

  /// The mention of the town or division that the places of an event lie in; nil where they need none.
  func holder(of told: ToldEvent) -> Int? {
    let event = told.event
    guard !event.places.isEmpty, event.places.allSatisfy({ needsHolder(view.mentions[$0]) }) else { return nil }
    let mention = view.mentions[event.places[0]]
    // Beside the name itself first, which may have been carried from another sentence.
    let home = view.text.sentenceIndex(ofToken: mention.tokens.lowerBound)
    if mention.place == nil, !event.places.contains(where: { isLocal(view.mentions[$0].tokens) }) {
      return stated(mention, in: view.text.sentences[home])
    }
    for number in (max(0, home - Self.reach)...home).reversed() {
      let sentence = view.text.sentences[number]
      guard sentence.contains(where: { view.isPlace($0) }) else { continue }
      let towns = MentionContextReader(view: view, sentence: sentence).contexts().filter {
        !$0.isReference && !$0.modifiesPerson && isTown($0.mention) && canHold($0.mention, mention)
          && (number < home || !$0.isDateline)
      }
      let behind = number == home ? towns.first { $0.tokens.lowerBound >= mention.tokens.upperBound } : nil
      if let town = behind ?? towns.last { return town.mention }
    }
    return dateline.flatMap { isTown($0) && canHold($0, mention) ? $0 : nil }
  }

  /// How many tokens behind an unknown name, at most, the town or division stands that holds it.
  private static let beside = 8

  /// "in Guancorita, Chalatenango department", "in Kafr Nowhere in Idlib": what stands right behind an unknown village.
  private func stated(_ mention: PlaceMention, in sentence: Range<Int>) -> Int? {
    let from = mention.tokens.upperBound
    // A name may reach over what was taken for the end of its sentence.
    for index in from..<max(from, min(from + Self.beside, sentence.upperBound)) {
      if let town = view.place(startingAt: index), isTown(town) { return town }
      guard !view.isFinite(index, from: sentence.lowerBound), !view.has(index, [.and, .relative, .subordinator]) else {
        return nil
      }
    }
    return nil
  }

  /// A street, a square or a quarter, by a word in its name or beside it.
  private func isLocal(_ mention: Range<Int>) -> Bool {
    let around = max(0, mention.lowerBound - 2)..<min(mention.upperBound + 1, view.tokens.count)
    return around.contains { Self.locals.contains(view.tokens[$0].key) }
  }

  private static let locals = keys(
    "street streets st avenue avenues ave boulevard blvd road rd drive dr lane square plaza neighborhood neighbourhood district suburb "
      + "quarter block building university hotel hospital market mosque church airport station colonia barrio")

  private static func keys(_ words: String) -> Set<WordKey> {
    Set(words.split(separator: " ").map { WordKey(String($0)) })
  }

  private func needsHolder(_ mention: PlaceMention) -> Bool {
    mention.location == nil || mention.point == nil && !mention.isCoordinate && mention.place?.level == .site
  }

  private func isTown(_ mention: Int) -> Bool {
    switch view.mentions[mention].place?.level {
    case .populated, .admin1, .admin2: true
    default: false
    }
  }

  private func canHold(_ town: Int, _ mention: PlaceMention) -> Bool {
    guard let place = mention.place else { return true }
    return view.mentions[town].place.map { distanceKm($0.coordinate, place.coordinate) < Self.mostKm } ?? false
  }

  // MARK: Parts of towns

  /// Gives each event at a town the part of it that is named in one of the sentences after, before the next event's place.
  func nameParts(of told: inout [ToldEvent]) {
    for index in told.indices {
      let event = told[index].event
      guard event.modality == .actual, event.places.count == 1, event.holder == nil,
        let town = view.mentions[event.places[0]].place, town.level == .populated
      else { continue }
      let end = nextPlaced(after: index, told)
      guard let part = part(of: town, from: told[index].sentence, until: end) else { continue }
      told[index].event.holder = event.places[0]
      told[index].event.places = [part]
      told[index].event.placeConfidence = (event.placeConfidence ?? 0.5) * 0.7
      told[index].event.placeCarried = true
    }
  }

  /// The sentence of the next event that has a place of its own.
  private func nextPlaced(after index: Int, _ told: [ToldEvent]) -> Int {
    let limit = told[index].sentence + Self.reach
    for next in told[(index + 1)...] {
      if next.sentence >= limit { break }
      if !next.event.places.isEmpty, !next.event.placeCarried { return next.sentence }
    }
    return limit
  }

  private func part(of town: ResolvedPlace, from sentence: Int, until end: Int) -> Int? {
    for number in sentence..<max(sentence, min(end, view.text.sentences.count)) {
      let tokens = view.text.sentences[number]
      for index in tokens {
        guard let mention = view.place(startingAt: index), isPart(view.mentions[mention].tokens, tokens) else {
          continue
        }
        guard let place = view.mentions[mention].place else { return mention }
        if place.id != town.id, distanceKm(place.coordinate, town.coordinate) < Self.mostKm { return mention }
      }
    }
    return nil
  }

  /// "the Escalon neighborhood", "the district of Miraflores".
  private func isPart(_ mention: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let next = mention.upperBound
    if next < sentence.upperBound, Self.parts.contains(view.tokens[next].key) { return true }
    let before = mention.lowerBound - 2
    return before >= sentence.lowerBound && view.isWord(before + 1, .of) && Self.parts.contains(view.tokens[before].key)
  }

  private static let parts = keys("neighborhood neighbourhood district suburb quarter")
}
