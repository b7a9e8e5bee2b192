/// How exactly a table says the place of an event is known, by the codes of its makers.
public enum PlacePrecision: String, Sendable, CaseIterable {
  case exact
  /// In the surroundings of the named place.
  case near
  case admin2, admin1
  /// A road, a river, a border, or a part of a province.
  case line
  case country
  /// Not on land of one country, or not known.
  case unknown

  /// ACLED `geo_precision`: 1 the place, 2 a part of the region with a town near by, 3 the region.
  static func acled(_ code: Int) -> PlacePrecision? {
    switch code {
    case 1: .exact
    case 2: .near
    case 3: .admin1
    default: nil
    }
  }

  /// UCDP GED `where_prec`: 1 the place, 2 within some 25 km of it, 3 the district, 4 the province, 5 a line or a vague
  /// area, 6 the country, 7 international waters or airspace.
  static func ucdp(_ code: Int) -> PlacePrecision? {
    switch code {
    case 1: .exact
    case 2: .near
    case 3: .admin2
    case 4: .admin1
    case 5: .line
    case 6: .country
    case 7: .unknown
    default: nil
    }
  }

  /// GTD `specificity`: 1 the town, 2 and 3 the centre of the smallest division known, 4 of the province, 5 unknown.
  static func gtd(_ code: Int) -> PlacePrecision? {
    switch code {
    case 1: .exact
    case 2, 3: .admin2
    case 4: .admin1
    case 5: .unknown
    default: nil
    }
  }
}
