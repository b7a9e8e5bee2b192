public import Geo

/// Places the rows of a table by name, district, province and country.
///
/// Exact names come before names that sound the same, those before names that sound alike; the district, province and
/// country of the row say which are possible, and nearness to the district decides between namesakes. A name that
/// nothing answers to falls back to its district, province or country, and says so. Rows are judged one by one: the
/// same row always has the same answer.
public struct PlaceMatcher: Sendable {
  private let stack: PlaceStack
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
    guard let area = areas[key] else { return .nothing }
    let text = PlaceMatcherName(name)
    guard var match = best(text.readings, area) else { return fallback(area) }
    if text.isLoose { match.radiusKm = max(2 * match.radiusKm, match.radiusKm + 10) }
    if let other = best(text.otherReadings, area), let first = match.coordinate, let second = other.coordinate {
      match.other = other.place
      // Places of one area: no two lie on both sides of the date line and far apart.
      match.coordinate = Coordinate(
        longitude: (first.longitude + second.longitude) / 2, latitude: (first.latitude + second.latitude) / 2)
      match.radiusKm = max(match.radiusKm, distanceKm(first, second) / 2)
    }
    return match
  }

  // MARK: Candidates

  private struct Candidate {
    var place: PlaceReference
    var facts: PlaceFacts
    var method: MatchMethod
    var distance: Double
    var spelling: String
    var cost: Double
  }

  /// Sound is asked only if nothing fits as well as this.
  private static let goodCost = 1.6

  private func best(_ readings: [PlaceMatcherName.Reading], _ area: PlaceMatcherArea) -> PlaceMatch? {
    var candidates: [Candidate] = []
    for (order, reading) in readings.enumerated() { addExact(reading, order, area, &candidates) }
    if !candidates.contains(where: { $0.cost < Self.goodCost }) {
      for (order, reading) in readings.enumerated() { addSounds(reading, order, .same, area, &candidates) }
    }
    if !candidates.contains(where: { $0.cost < Self.goodCost + 1 }) {
      for (order, reading) in readings.enumerated() { addSounds(reading, order, .near, area, &candidates) }
    }
    candidates.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.place.rawValue < $1.place.rawValue }
    guard let first = candidates.first else { return nil }
    return PlaceMatch(
      place: first.place, level: .place, method: first.method, distance: first.distance,
      coordinate: first.facts.coordinate, radiusKm: first.facts.radiusKm, matchedName: first.spelling, other: nil,
      runnerUp: candidates.first { $0.place != first.place }?.place)
  }

  private func addExact(
    _ reading: PlaceMatcherName.Reading, _ order: Int, _ area: PlaceMatcherArea, _ candidates: inout [Candidate]
  ) {
    guard let key = NameKey(reading.spelling) else { return }
    var found: [Candidate] = []
    stack.forEachPlace(key.value) { place, kind in
      if kind == .demonym || kind == .adjective { return }
      let isOwn = kind == .primary || kind == .form
      let method: MatchMethod = order > 0 && reading.kind != nil ? .typeWord : isOwn ? .exact : .variant
      if let candidate = judged(place, method, 0, reading, order, area) { found.append(candidate) }
    }
    candidates += found
  }

  private func addSounds(
    _ reading: PlaceMatcherName.Reading, _ order: Int, _ reach: PlaceSounds.Reach, _ area: PlaceMatcherArea,
    _ candidates: inout [Candidate]
  ) {
    guard var sounds = PlaceSounds(reading.spelling, stack: stack) else { return }
    sounds.country = area.countryCode
    let limits = SoundLimits(letterCount: sounds.letterCount, isGated: area.countryCode != nil)
    if reach == .near, !limits.mayBeNear { return }
    for found in sounds.candidates(reach, limit: min(limits.fuzzy, area.soundLimit(reach))) {
      let isSame = found.distance <= (reach == .same ? limits.transliteration : limits.likeConsonant)
      let method: MatchMethod = isSame ? .transliteration : .fuzzy
      if let candidate = judged(found.place, method, found.distance, reading, order, area) {
        candidates.append(candidate)
      }
    }
  }

  /// nil for places that the columns rule out.
  private func judged(
    _ place: PlaceReference, _ method: MatchMethod, _ distance: Double, _ reading: PlaceMatcherName.Reading,
    _ order: Int, _ area: PlaceMatcherArea
  ) -> Candidate? {
    let facts = stack.facts(place)
    guard let misfit = area.misfit(place, facts) else { return nil }
    // A district's own name is no place in it, unless the row asks for the district.
    var cost = misfit + 10 * distance + 0.02 * Double(order) - 0.12 * PlaceScore.logarithm(facts.population)
    if let kind = reading.kind {
      let fit = kind.fit(facts.level, stack.feature(place))
      if fit == 0, method > .swapped { return nil }
      cost += 1.5 * (1 - fit)
    } else if facts.level == .admin1 || facts.level == .admin2 || facts.level <= .country {
      cost += 1
    }
    if method == .fuzzy { cost += 0.4 }
    return Candidate(
      place: place, facts: facts, method: method, distance: distance, spelling: reading.spelling, cost: cost)
  }

  // MARK: Fallback

  private func fallback(_ area: PlaceMatcherArea) -> PlaceMatch {
    let steps: [(PlaceGate?, PlaceMatch.Level, String)] = [
      (area.admin2, .admin2, area.admin2Text), (area.admin1, .admin1, area.admin1Text),
      (area.country, .country, area.countryText),
    ]
    for case (let gate?, let level, let text) in steps {
      return PlaceMatch(
        place: gate.place, level: level, method: nil, distance: 0, coordinate: gate.coordinate,
        radiusKm: gate.radiusKm, matchedName: text, other: nil, runnerUp: nil)
    }
    return .nothing
  }
}
