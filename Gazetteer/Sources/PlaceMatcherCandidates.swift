import Geo

/// The places that a name of a row may mean, with what each costs: how badly it fits the name and the columns.
struct PlaceMatcherCandidates {
  struct Candidate {
    var place: PlaceReference
    var facts: PlaceFacts
    var method: MatchMethod
    var distance: Double
    var spelling: String
    var cost: Double
    var quality: Double
  }

  let area: PlaceMatcherArea
  let stack: PlaceStack
  private var found: [Candidate] = []

  init(area: PlaceMatcherArea, stack: PlaceStack) {
    self.area = area
    self.stack = stack
  }

  /// The best first.
  private(set) var sorted: [Candidate] = []

  /// Sound is asked only if nothing fits as well as this.
  private static let goodCost = 1.6

  mutating func find(_ readings: [PlaceMatcherName.Reading], _ asks: PlaceMatcher.Asks) {
    for (order, reading) in readings.enumerated() { addExact(reading, order) }
    if asks == .soundsToo {
      if !found.contains(where: { $0.cost < Self.goodCost }) {
        for (order, reading) in readings.enumerated() { addSounds(reading, order, .same) }
      }
      if !found.contains(where: { $0.cost < Self.goodCost + 1 }) {
        for (order, reading) in readings.enumerated() { addSounds(reading, order, .near) }
      }
    }
    sorted = found.sorted { $0.cost != $1.cost ? $0.cost < $1.cost : $0.place.rawValue < $1.place.rawValue }
  }

  private mutating func addExact(_ reading: PlaceMatcherName.Reading, _ order: Int) {
    guard let key = NameKey(reading.spelling) else { return }
    var hits: [Candidate] = []
    stack.forEachPlace(key.value) { place, kind in
      if kind == .demonym || kind == .adjective { return }
      let isOwn = kind == .primary || kind == .form
      let method: MatchMethod = order > 0 && reading.kind != nil ? .typeWord : isOwn ? .exact : .variant
      if let candidate = judged(place, method, 0, reading, order) { hits.append(candidate) }
    }
    found += hits
  }

  private mutating func addSounds(_ reading: PlaceMatcherName.Reading, _ order: Int, _ reach: PlaceSounds.Reach) {
    guard var sounds = PlaceSounds(reading.spelling, stack: stack) else { return }
    sounds.country = area.countryCode
    let limits = SoundLimits(letterCount: sounds.letterCount, isGated: area.countryCode != nil)
    if reach == .near, !limits.mayBeNear { return }
    for near in sounds.candidates(reach, limit: min(limits.fuzzy, area.soundLimit(reach))) {
      let isSame = near.distance <= (reach == .same ? limits.transliteration : limits.likeConsonant)
      let method: MatchMethod = isSame ? .transliteration : .fuzzy
      if let candidate = judged(near.place, method, near.distance, reading, order) { found.append(candidate) }
    }
  }

  /// nil for places that the columns rule out.
  private func judged(
    _ place: PlaceReference, _ method: MatchMethod, _ distance: Double, _ reading: PlaceMatcherName.Reading,
    _ order: Int
  ) -> Candidate? {
    let facts = stack.facts(place)
    guard let misfit = area.misfit(place, facts) else { return nil }
    // The district's point is a better answer than a village elsewhere that only sounds the same.
    if method > .swapped, area.isOutsideDistrict(facts) { return nil }
    // A district's own name is no place in it, unless the row asks for the district.
    var penalty = 0.0
    if let kind = reading.kind {
      let fit = kind.fit(facts.level, stack.feature(place))
      if fit == 0, method > .swapped { return nil }
      penalty += 1.5 * (1 - fit)
    } else if facts.level == .admin1 || facts.level == .admin2 || facts.level <= .country {
      penalty += 1
    }
    if method == .fuzzy { penalty += 0.4 }
    let size = 0.12 * PlaceScore.logarithm(facts.population)
    return Candidate(
      place: place, facts: facts, method: method, distance: distance, spelling: reading.spelling,
      cost: misfit + 10 * distance + 0.02 * Double(order) + penalty - size,
      quality: PlaceMatchScore.quality(
        method, misfit: misfit + penalty, distance: distance,
        isGated: area.country != nil || area.admin1 != nil || area.admin2 != nil))
  }
}
