public import Geo

/// A gazetteer entry as the rest of the program sees it.
public struct ResolvedPlace: Hashable, Sendable {
  public typealias Level = PlaceLevel

  /// `geonames:99072`, or the id that the entry's own source gives it.
  public var id: String
  public var name: String
  public var coordinate: Coordinate
  /// ISO 3166-1 alpha-2, empty for places of no or several countries.
  public var country: String
  public var countryName: String
  /// Names of the divisions that hold it; empty where unknown or not applicable.
  public var admin1: String
  public var admin2: String
  /// GeoNames class and code: `P.PPLA`.
  public var feature: String
  public var level: Level
  public var population: Int
  /// Radius of the thing itself, in kilometres.
  public var radiusKm: Double

  public init(
    id: String, name: String, coordinate: Coordinate, country: String, countryName: String,
    admin1: String, admin2: String, feature: String, level: Level, population: Int,
    radiusKm: Double
  ) {
    self.id = id
    self.name = name
    self.coordinate = coordinate
    self.country = country
    self.countryName = countryName
    self.admin1 = admin1
    self.admin2 = admin2
    self.feature = feature
    self.level = level
    self.population = population
    self.radiusKm = radiusKm
  }
}
