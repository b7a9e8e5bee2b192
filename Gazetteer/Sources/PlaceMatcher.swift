import Geo

/// Places the rows of a table by name, district, province and country.
///
/// Exact names come before names that sound the same, those before names that sound alike; the district, province and
/// country of the row say which are possible, and nearness to the district decides between namesakes. A name that
/// nothing answers to falls back to its district, province or country, and says so. No place outside the row's country
/// is ever the answer. Rows are judged one by one: the same row always has the same answer.
public struct PlaceMatcher: Sendable {
  let stack: PlaceStack
  /// Areas of rows seen, because a table names few districts many times.
  private var areas: [AreaKey: PlaceMatcherArea] = [:]
  private static let areaLimit = 20_000

  private struct AreaKey: Hashable {
    var admin2: String
    var admin1: String
    var country: String
  }

  public init(stack: PlaceStack) { self.stack = stack }

  /// Places one row; columns that the table lacks are empty.
  public mutating func match(name: String, admin2: String, admin1: String, country: String) -> PlaceMatch {
    let key = AreaKey(admin2: admin2, admin1: admin1, country: country)
    if areas[key] == nil {
      if areas.count >= Self.areaLimit { areas.removeAll(keepingCapacity: true) }
      areas[key] = PlaceMatcherArea(admin2: admin2, admin1: admin1, country: country, stack: stack)
    }
    guard var area = areas[key] else { return .nothing }
    let text = PlaceMatcherName(name)
    var match = placed(name, text, &area) ?? fallback(name, text, area)
    match.conflicts = area.conflicts + match.conflicts
    match.rowCountry = area.countryCode ?? 0
    return match
  }

  // MARK: One place or several

  /// - Parameter area: Narrowed where the text itself names a division.
  private func placed(_ name: String, _ text: PlaceMatcherName, _ area: inout PlaceMatcherArea) -> PlaceMatch? {
    let list = text.otherReadings.isEmpty ? PlaceMatcherName.list(name) : []
    if list.count > 1 {
      // "Trinidad and Tobago" is one name.
      if let match = best(text.readings, area, asks: .listedOnly) { return widened(match, text) }
      if let match = placed(list: list, &area) { return match }
    }
    guard var match = best(text.readings, area) else { return nil }
    match = widened(match, text)
    if let other = best(text.otherReadings, area) { match = Self.between(match, other) }
    return match
  }

  /// "X, Y district": Y holds X. "X, Y", "X and Y": both, with the point between them.
  private func placed(list: [PlaceMatcherName.Part], _ area: inout PlaceMatcherArea) -> PlaceMatch? {
    let first = PlaceMatcherName(list[0].text)
    var found = best(first.readings, area)
    var others: [String] = []
    // The last part is the widest: "Springfield, IL, USA".
    for part in list.dropFirst().reversed() {
      let ways = part.mayHold ? area.narrowed(by: part.text, stack) : []
      if let (narrow, inside) = held(ways, first) {
        area = narrow
        found = inside
      } else if found == nil, let narrow = ways.first {
        area = narrow
      } else {
        others.insert(part.text, at: 0)
      }
    }
    guard let found else {
      let rest = others.lazy.compactMap { [area] in best(PlaceMatcherName($0).readings, area) }.first
      return rest.map { Self.loose($0) }
    }
    var match = widened(found, first)
    for other in others.prefix(3) {
      if let next = best(PlaceMatcherName(other).readings, area, asks: .listedOnly) {
        match = Self.between(match, next)
      }
    }
    return match
  }

  /// The first of the areas that has the place.
  private func held(_ areas: [PlaceMatcherArea], _ text: PlaceMatcherName) -> (PlaceMatcherArea, PlaceMatch)? {
    for area in areas {
      if let inside = best(text.readings, area), isHeld(inside, by: area) { return (area, inside) }
    }
    return nil
  }

  /// Whether a place lies in its area's own division, not only near it: "Hit, Haditha" are two towns.
  private func isHeld(_ match: PlaceMatch, by area: PlaceMatcherArea) -> Bool {
    guard let place = match.place, let district = area.admin2 else { return true }
    let facts = stack.facts(place)
    return facts.admin2 == 0 || facts.admin2 == district.number
  }

  private func widened(_ match: PlaceMatch, _ text: PlaceMatcherName) -> PlaceMatch {
    text.isLoose ? Self.loose(match) : match
  }

  private static func loose(_ match: PlaceMatch) -> PlaceMatch {
    var match = match
    match.radiusKm = max(2 * match.radiusKm, match.radiusKm + 10)
    return match
  }

  private static func between(_ match: PlaceMatch, _ other: PlaceMatch) -> PlaceMatch {
    guard let first = match.coordinate, let second = other.coordinate, match.place != other.place else { return match }
    var match = match
    match.other = match.other ?? other.place
    // Places of one area: no two lie on both sides of the date line and far apart.
    match.coordinate = Coordinate(
      longitude: (first.longitude + second.longitude) / 2, latitude: (first.latitude + second.latitude) / 2)
    match.radiusKm = max(match.radiusKm, distanceKm(first, second) / 2)
    match.score = min(match.score, other.score)
    return match
  }

  // MARK: The best place of a name

  /// Which spellings may answer.
  enum Asks {
    case listedOnly, soundsToo
  }

  private func best(
    _ readings: [PlaceMatcherName.Reading], _ area: PlaceMatcherArea, asks: Asks = .soundsToo
  ) -> PlaceMatch? {
    var candidates = PlaceMatcherCandidates(area: area, stack: stack)
    candidates.find(readings, asks)
    guard let first = candidates.sorted.first else { return nil }
    var match = PlaceMatch(
      place: first.place, level: .place, method: first.method, distance: first.distance,
      coordinate: first.facts.coordinate, radiusKm: first.facts.radiusKm, matchedName: first.spelling, other: nil,
      runnerUp: nil)
    match.score = first.quality
    if let next = candidates.sorted.first(where: { $0.place != first.place }) {
      match.runnerUp = next.place
      match.runnerUpScore = next.quality
      // A namesake next door would place the row as well.
      if distanceKm(first.facts.coordinate, next.facts.coordinate) > max(10, first.facts.radiusKm) {
        let shares = PlaceMatchScore.shares(costApart: next.cost - first.cost)
        match.score *= shares.best
        match.runnerUpScore *= shares.next
      }
    }
    if let admin1 = area.admin1, first.facts.level > .admin1, first.facts.admin1 != 0,
      first.facts.admin1 != admin1.number, let province = stack.place(geonames: first.facts.admin1)
    {
      let detail = "\(stack.name(first.place)) is in \(stack.name(province))"
      match.conflicts.append(PlaceConflict(.provinceMismatch, detail))
    }
    return match
  }

  // MARK: Fallback

  private func fallback(_ name: String, _ text: PlaceMatcherName, _ area: PlaceMatcherArea) -> PlaceMatch {
    var match = PlaceMatch.nothing
    let steps: [(PlaceGate?, PlaceMatch.Level, String)] = [
      (area.admin2, .admin2, area.admin2Text), (area.admin1, .admin1, area.admin1Text),
      (area.country, .country, area.countryText),
    ]
    for case (let gate?, let level, let text) in steps {
      match = PlaceMatch(
        place: gate.place, level: level, method: nil, distance: 0, coordinate: gate.coordinate,
        radiusKm: gate.radiusKm, matchedName: text, other: nil, runnerUp: nil)
      match.score = PlaceMatchScore.fallback(level)
      break
    }
    let list = PlaceMatcherName.list(name)
    tellElsewhere(list.count > 1 ? PlaceMatcherName(list[0].text) : text, area, &match)
    return match
  }

  /// Below this many people a namesake in another country says nothing.
  private static let wellKnown = 15_000

  /// Where the columns rule out every place of the name, the largest of those is told, and never used.
  private func tellElsewhere(_ text: PlaceMatcherName, _ area: PlaceMatcherArea, _ match: inout PlaceMatch) {
    guard area.country != nil || area.admin1 != nil, let code = area.countryCode else { return }
    var best: (place: PlaceReference, facts: PlaceFacts, isInside: Bool)?
    for reading in text.readings.prefix(4) where best == nil {
      guard let key = NameKey(reading.spelling) else { continue }
      stack.forEachPlace(key.value) { place, kind in
        if kind == .demonym || kind == .adjective { return }
        let facts = stack.facts(place)
        let isInside = facts.country == code
        guard facts.level >= .populated, isInside || facts.population >= Self.wellKnown else { return }
        if let best, (best.isInside ? 1 : 0, best.facts.population) >= (isInside ? 1 : 0, facts.population) { return }
        best = (place, facts, isInside)
      }
    }
    guard let best else { return }
    match.runnerUp = best.place
    match.runnerUpScore = match.score / 2
    let name = stack.name(best.place)
    if !best.isInside {
      let detail = "\(name) is in \(unpackedCountry(best.facts.country)), the row says \(unpackedCountry(code))"
      match.conflicts.append(PlaceConflict(.countryMismatch, detail))
    } else if let province = stack.place(geonames: best.facts.admin1), best.facts.admin1 != area.admin1?.number {
      match.conflicts.append(PlaceConflict(.provinceMismatch, "\(name) is in \(stack.name(province))"))
    }
  }
}
