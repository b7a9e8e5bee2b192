import Geo

/// A country or division that must hold a place: from "X, Y", from `--country` or from the columns of a table.
struct PlaceGate: Sendable {
  var place: PlaceReference
  var level: PlaceLevel
  var country: UInt16
  /// GeoNames number of a division, 0 for a country.
  var number: UInt32
  /// The first-level division of a second-level one.
  var admin1: UInt32
  var coordinate: Coordinate
  var radiusKm: Double

  init(_ place: PlaceReference, _ facts: PlaceFacts) {
    self.place = place
    level = facts.level
    country = facts.country
    number = facts.level == .admin1 ? facts.admin1 : facts.level == .admin2 ? facts.admin2 : 0
    admin1 = facts.admin1
    coordinate = facts.coordinate
    radiusKm = facts.radiusKm
  }

  /// Many towns of the tables name no second-level division; they are held if they are near enough.
  func holds(_ other: PlaceReference, _ facts: PlaceFacts) -> Bool {
    if other == place { return true }
    switch level {
    case .country: return facts.country == country
    case .admin1: return number != 0 && facts.admin1 == number
    case .admin2:
      if number != 0, facts.admin2 == number { return true }
      guard facts.admin2 == 0, admin1 == 0 || facts.admin1 == 0 || facts.admin1 == admin1 else { return false }
      return distanceKm(coordinate, facts.coordinate) <= max(2 * radiusKm, 40)
    default: return distanceKm(coordinate, facts.coordinate) <= radiusKm
    }
  }

  // MARK: By name

  /// The countries and divisions that a name may mean, in any spelling; empty for none.
  ///
  /// - Parameter levels: Which may be meant.
  static func named(
    _ name: String, levels: [PlaceLevel], country: UInt16?, stack: PlaceStack
  ) -> [PlaceGate] {
    var gates = listed(name, levels: levels, country: country, stack: stack)
    if !gates.isEmpty { return gates }
    func add(_ place: PlaceReference) { Self.add(place, to: &gates, levels, country, stack) }
    // With its type word "North Governorate" sounds like every other governorate.
    let bare = TypeWords.strippings(of: name).map(\.name)
    let spellings = bare.isEmpty ? [name] : bare
    for spelling in spellings {
      guard var sounds = PlaceSounds(spelling, stack: stack) else { continue }
      sounds.country = country
      let found = sounds.candidates(.same, limit: 0.16).sorted { $0.distance < $1.distance }
      for candidate in found { add(candidate.place) }
      if !gates.isEmpty { return gates }
    }
    guard country != nil else { return [] }
    for spelling in spellings {
      guard var sounds = PlaceSounds(spelling, stack: stack), sounds.letterCount >= 5 else { continue }
      sounds.country = country
      let found = sounds.candidates(.near, limit: 0.14).sorted { $0.distance < $1.distance }
      for candidate in found { add(candidate.place) }
      if !gates.isEmpty { return gates }
    }
    return []
  }

  /// Adds a place that is of the right level and country, and not there yet.
  private static func add(
    _ place: PlaceReference, to gates: inout [PlaceGate], _ levels: [PlaceLevel], _ country: UInt16?,
    _ stack: PlaceStack
  ) {
    let facts = stack.facts(place)
    guard levels.contains(facts.level), country == nil || facts.country == country,
      !gates.contains(where: { $0.place == place })
    else { return }
    gates.append(PlaceGate(place, facts))
  }

  /// The same by listed spellings alone, not by sound.
  static func listed(
    _ name: String, levels: [PlaceLevel], country: UInt16?, stack: PlaceStack
  ) -> [PlaceGate] {
    var gates: [PlaceGate] = []
    func add(_ place: PlaceReference) { Self.add(place, to: &gates, levels, country, stack) }
    if levels.contains(.country), name.utf8.count == 2 {
      let code = packedCountry(name.uppercased())
      if let place = stack.country(code) { add(place) }
    }
    // A code of two letters may be a country's and a state's: "IL".
    for spelling in [name] + TypeWords.strippings(of: name).map(\.name) {
      guard let key = NameKey(spelling) else { continue }
      stack.forEachPlace(key.value) { place, kind in
        if kind != .demonym, kind != .adjective { add(place) }
      }
      if !gates.isEmpty { return gates }
    }
    return gates
  }
}
