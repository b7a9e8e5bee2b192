import Geo

/// How the places of two tellings stand to each other.
package enum MergePlaces: Sendable, Equatable {
  /// One gazetteer entry, or two at one spot.
  case same(MergeLevel)
  /// Within what the two leave open: "near Mosul", a written coordinate.
  case near(isSameName: Bool)
  /// One lies in the other, which is of this level.
  case inside(MergeLevel)
  /// At least one telling has no place.
  case unknown
  case apart

  /// Two entries nearer than this are one place entered twice.
  private static let sameSpotKm: Float = 1.5

  init(_ a: MergeItem, _ b: MergeItem) {
    guard a.isPlaced, b.isPlaced else {
      self = .unknown
      return
    }
    let isBeside = a.flags.contains(.isBeside) || b.flags.contains(.isBeside)
    if a.place == b.place, a.place != 0, !isBeside {
      self = .same(a.level)
      return
    }
    let (fine, coarse) = a.level >= b.level ? (a, b) : (b, a)
    if coarse.level == .region || coarse.level == .none {
      self = .apart
      return
    }
    let km = Self.distance(a, b)
    if isBeside, coarse.level >= .town || coarse.flags.contains(.isBeside) {
      self = Self.around(fine, coarse, km)
    } else if coarse.level >= .town {
      self = Self.spots(fine, coarse, km)
    } else if fine.level == coarse.level, coarse.level != .natural {
      self = .apart
    } else {
      self = Self.holds(coarse, fine, km) ? .inside(coarse.level) : .apart
    }
  }

  /// A point that words put beside a place stands for as much land as they leave open.
  private static func around(_ fine: MergeItem, _ coarse: MergeItem, _ km: Float) -> MergePlaces {
    if km <= sameSpotKm, fine.level == coarse.level { return .same(fine.level) }
    let radius = max(fine.radiusKm, coarse.radiusKm)
    guard km <= radius + sameSpotKm else { return .apart }
    if radius <= 30 { return .near(isSameName: fine.place == coarse.place && fine.place != 0) }
    return radius <= 60 ? .inside(.admin2) : radius <= 200 ? .inside(.admin1) : .inside(.country)
  }

  /// Two towns or sites.
  private static func spots(_ fine: MergeItem, _ coarse: MergeItem, _ km: Float) -> MergePlaces {
    if km <= sameSpotKm { return .same(fine.level) }
    // A quarter of a city or a camp at its edge, but not two quarters and not two towns.
    if fine.level == .site, coarse.level == .town, km <= min(max(coarse.radiusKm, 4), 25) { return .inside(.town) }
    return .apart
  }

  private static func holds(_ coarse: MergeItem, _ fine: MergeItem, _ km: Float) -> Bool {
    switch coarse.level {
    case .country:
      return coarse.country != 0 && coarse.country == fine.country
    case .admin1:
      return coarse.country == fine.country && coarse.admin1 != 0 && coarse.admin1 == fine.admin1
    case .admin2:
      guard coarse.country == fine.country, coarse.admin1 == fine.admin1 else { return false }
      if coarse.admin2 != 0, coarse.admin2 == fine.admin2 { return true }
      // The gazetteer does not know of every town in which district it lies.
      return fine.admin2 == 0 && km <= max(coarse.radiusKm, 15)
    case .natural:
      return km <= max(coarse.radiusKm, fine.radiusKm)
    default:
      return false
    }
  }

  private static func distance(_ a: MergeItem, _ b: MergeItem) -> Float {
    Float(
      distanceKm(
        Coordinate(longitude: Double(a.longitude), latitude: Double(a.latitude)),
        Coordinate(longitude: Double(b.longitude), latitude: Double(b.latitude))))
  }
}
