public import Geo

/// A gazetteer entry as the rest of the program sees it.
///
/// A value that shares its strings with its copies: a text may name one place a million times, and each mention then
/// takes the room of one reference.
public struct ResolvedPlace: Hashable, Sendable {
  public typealias Level = PlaceLevel

  /// `geonames:99072`, or the id that the entry's own source gives it.
  public var id: String {
    get { facts.id }
    set { change { $0.id = newValue } }
  }
  public var name: String {
    get { facts.name }
    set { change { $0.name = newValue } }
  }
  public var coordinate: Coordinate {
    get { facts.coordinate }
    set { change { $0.coordinate = newValue } }
  }
  /// ISO 3166-1 alpha-2, empty for places of no or several countries.
  public var country: String {
    get { facts.country }
    set { change { $0.country = newValue } }
  }
  public var countryName: String {
    get { facts.countryName }
    set { change { $0.countryName = newValue } }
  }
  /// Names of the divisions that hold it; empty where unknown or not applicable.
  public var admin1: String {
    get { facts.admin1 }
    set { change { $0.admin1 = newValue } }
  }
  public var admin2: String {
    get { facts.admin2 }
    set { change { $0.admin2 = newValue } }
  }
  /// GeoNames class and code: `P.PPLA`.
  public var feature: String {
    get { facts.feature }
    set { change { $0.feature = newValue } }
  }
  public var level: Level {
    get { facts.level }
    set { change { $0.level = newValue } }
  }
  public var population: Int {
    get { facts.population }
    set { change { $0.population = newValue } }
  }
  /// Radius of the thing itself, in kilometres.
  public var radiusKm: Double {
    get { facts.radiusKm }
    set { change { $0.radiusKm = newValue } }
  }

  private struct Facts: Hashable, Sendable {
    var id: String
    var name: String
    var coordinate: Coordinate
    var country: String
    var countryName: String
    var admin1: String
    var admin2: String
    var feature: String
    var level: Level
    var population: Int
    var radiusKm: Double
  }

  private final class Box: Sendable {
    let facts: Facts
    init(_ facts: Facts) { self.facts = facts }
  }

  private var box: Box
  private var facts: Facts { box.facts }

  private mutating func change(_ body: (inout Facts) -> Void) {
    var facts = box.facts
    body(&facts)
    box = Box(facts)
  }

  public init(
    id: String, name: String, coordinate: Coordinate, country: String, countryName: String,
    admin1: String, admin2: String, feature: String, level: Level, population: Int,
    radiusKm: Double
  ) {
    box = Box(
      Facts(
        id: id, name: name, coordinate: coordinate, country: country, countryName: countryName, admin1: admin1,
        admin2: admin2,
        feature: feature, level: level, population: population, radiusKm: radiusKm))
  }

  public static func == (one: ResolvedPlace, other: ResolvedPlace) -> Bool {
    one.box === other.box || one.facts == other.facts
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(facts) }
}
