import Toponyms

/// How finely an event is placed, as the codes of others tell it.
package enum PlaceGrain: String, Sendable, CaseIterable {
  /// A town, or a site with a point of its own.
  case exact
  /// Near or beside a place, or a quarter of a town.
  case near
  case admin2
  case admin1
  /// A part of a country that is no division: "northern Iraq", a desert, a border, between two places.
  case part
  case country
  /// A sea or a strait.
  case water
  /// A region of several countries.
  case countries
  case none

  /// The furthest that UCDP still calls near, in kilometres.
  private static let nearKm = 25.0
  private static let waters: Set<String> = ["H.OCN", "H.SEA", "H.GULF", "H.STRT", "H.BAY", "H.CHNM", "H.SD"]

  package init(_ record: EventRecord) {
    guard let place = record.place, record.location != nil else {
      self = .none
      return
    }
    self.init(
      precision: record.geoPrecision, feature: place.feature, hasRelation: !record.relation.isEmpty,
      radiusKm: record.radiusKm, hasCountry: !place.country.isEmpty)
  }

  /// - Parameters:
  ///   - precision: what the point stands for, as the column `geo_precision` says it.
  ///   - feature: GeoNames class and code of the place.
  ///   - hasRelation: whether words put the event beside the place.
  package init(precision: String, feature: String, hasRelation: Bool, radiusKm: Double, hasCountry: Bool) {
    if Self.waters.contains(feature) {
      self = .water
    } else if !hasCountry {
      self = .countries
    } else if hasRelation {
      self = radiusKm <= Self.nearKm ? .near : .part
    } else {
      switch precision {
      case "site": self = feature == "P.PPLX" ? .near : .exact
      case "town": self = .exact
      case "admin2": self = .admin2
      case "admin1": self = .admin1
      case "country": self = .country
      case "natural": self = radiusKm <= Self.nearKm ? .near : .part
      default: self = .part
      }
    }
  }
}
