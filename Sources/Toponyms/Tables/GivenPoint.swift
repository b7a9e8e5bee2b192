import Gazetteer
import Geo

/// Checks the point that a row brings against the country that it names and the place that its name was matched to.
struct GivenPoint: Sendable {
  enum Answer {
    /// Kept as given, or put right.
    case point(Coordinate, isSwapped: Bool?, conflicts: [PlaceConflict])
    /// No point: the names are used.
    case nothing([PlaceConflict])
  }

  private let stack: PlaceStack
  /// The table's columns are swapped as a whole: rows that give no evidence are swapped too.
  var assumesSwapped = false

  init(stack: PlaceStack) { self.stack = stack }

  /// - Parameters:
  ///   - country: Packed code of the country that the row names; nil for none.
  ///   - match: What the row's names were matched to; its fallbacks count as the division that they are.
  func check(_ given: TableRow.Given, country: UInt16?, match: PlaceMatch) -> Answer {
    switch given {
    case .none: return .nothing([])
    case .unreadable(let text):
      return .nothing([PlaceConflict(.badCoordinates, "\(text) is no number of degrees")])
    case .point(let latitude, let longitude):
      if latitude == 0, longitude == 0 {
        return .nothing([PlaceConflict(.zeroCoordinates, "0, 0 is a gap in the data")])
      }
      return check(latitude, longitude, country, match)
    }
  }

  private func check(_ latitude: Double, _ longitude: Double, _ country: UInt16?, _ match: PlaceMatch) -> Answer {
    let told = Self.valid(latitude: latitude, longitude: longitude)
    let swapped = Self.valid(latitude: longitude, longitude: latitude)
    guard told != nil || swapped != nil else {
      return .nothing([PlaceConflict(.badCoordinates, "no point on the Earth")])
    }
    let toldFits = told.map { fits($0, country, match) } ?? .no
    // Equal numbers swap into themselves.
    let swappedFits = latitude == longitude ? .unknown : swapped.map { fits($0, country, match) } ?? .no
    var isSwapped: Bool?
    if toldFits == .no, swappedFits == .yes { isSwapped = true }
    if toldFits == .yes, swappedFits == .no { isSwapped = false }
    if told == nil { isSwapped = true }
    let turns = isSwapped ?? (assumesSwapped && toldFits != .yes && swappedFits != .no)
    if turns, let swapped {
      return .point(
        swapped, isSwapped: isSwapped,
        conflicts: [PlaceConflict(.swappedCoordinates, "latitude and longitude were put right")]
          + conflicts(swapped, country, match))
    }
    guard let told else { return .nothing([PlaceConflict(.badCoordinates, "no point on the Earth")]) }
    return .point(told, isSwapped: isSwapped, conflicts: conflicts(told, country, match))
  }

  private static func valid(latitude: Double, longitude: Double) -> Coordinate? {
    guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
    return Coordinate(longitude: longitude, latitude: latitude)
  }

  // MARK: Evidence

  private enum Fit { case yes, no, unknown }

  private func fits(_ point: Coordinate, _ country: UInt16?, _ match: PlaceMatch) -> Fit {
    if let country { return isIn(country, point, match) ? .yes : .no }
    guard match.level == .place, let matched = match.coordinate else { return .unknown }
    let km = distanceKm(point, matched)
    if km <= Self.sameKm + match.radiusKm { return .yes }
    return km > Self.apartKm + match.radiusKm ? .no : .unknown
  }

  /// A point and a name this near say the same.
  private static let sameKm = 50.0
  private static let apartKm = 200.0

  private func conflicts(_ point: Coordinate, _ country: UInt16?, _ match: PlaceMatch) -> [PlaceConflict] {
    var conflicts: [PlaceConflict] = []
    if let country, !isIn(country, point, match) {
      let nearest = stack.populatedPlace(nearestTo: point, withinKm: 150)
      let there =
        nearest.map { "in " + unpackedCountry(stack.facts($0).country) } ?? "outside " + unpackedCountry(country)
      conflicts.append(
        PlaceConflict(.countryMismatch, "the point is \(there), the row says \(unpackedCountry(country))"))
    }
    if match.level == .place, let place = match.place, let matched = match.coordinate {
      let km = distanceKm(point, matched)
      if km > Self.sameKm + match.radiusKm {
        conflicts.append(
          PlaceConflict(.farFromName, "\(Int(km.rounded())) km from \(stack.name(place)) (\(stack.id(place)))"))
      }
    }
    return conflicts
  }

  /// Whether a name's place is near enough to a point to be what it is.
  static func agrees(_ point: Coordinate, _ match: PlaceMatch) -> Bool {
    guard match.level == .place, let matched = match.coordinate else { return false }
    return distanceKm(point, matched) <= sameKm + match.radiusKm
  }

  /// Whether a point may lie in a country: near a place of it that the name means, or with one of its towns about as near as
  /// those of others, in its box.
  private func isIn(_ country: UInt16, _ point: Coordinate, _ match: PlaceMatch) -> Bool {
    guard let entry = stack.country(country) else { return true }
    if let box = stack.bounds(entry), !box.grown(by: Self.marginDegrees).contains(point) { return false }
    if match.level == .place, let place = match.place, let matched = match.coordinate,
      stack.facts(place).country == country, distanceKm(point, matched) <= 25
    {
      return true
    }
    guard let nearest = stack.populatedPlace(nearestTo: point, withinKm: 150) else { return true }
    let facts = stack.facts(nearest)
    if facts.country == country { return true }
    let reach = 2 * distanceKm(point, facts.coordinate) + 15
    return stack.populatedPlace(nearestTo: point, withinKm: reach, country: country) != nil
  }

  private static let marginDegrees = 0.3
}

extension Bounds {
  fileprivate func grown(by degrees: Double) -> Bounds {
    Bounds(west: west - degrees, south: south - degrees, east: east + degrees, north: north + degrees)
  }
}
