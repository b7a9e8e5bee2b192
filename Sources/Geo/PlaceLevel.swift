/// How large a thing a place is, from the largest.
public enum PlaceLevel: UInt8, Sendable, Comparable, CaseIterable {
  /// Continents, regions of several countries, seas, blocs.
  case region
  case country
  case admin1
  /// Parts of a country that are no division: rivers, deserts, valleys, ranges.
  case natural
  case admin2
  case populated
  /// Neighbourhoods, dams, camps, crossings and other sites.
  case site

  public static func < (a: PlaceLevel, b: PlaceLevel) -> Bool { a.rawValue < b.rawValue }

  /// The level of a GeoNames feature code, `P.PPLA`.
  public init(feature: String) {
    switch feature {
    case "A.ADM1", "A.ADM1H": self = .admin1
    case "A.ADM2", "A.ADM3", "A.ADM4", "A.ADM5", "A.ADM2H", "A.ADMD": self = .admin2
    case "P.PPLX", "P.PPLH", "P.PPLQ", "P.PPLW": self = .site
    case "L.CONT", "L.RGN", "L.RGNE", "L.RGNH", "H.OCN", "H.SEA", "L.BLOC": self = .region
    case _ where feature.hasPrefix("A.PCL") || feature == "A.TERR": self = .country
    case _ where feature.hasPrefix("A."): self = .admin2
    case _ where feature.hasPrefix("P."): self = .populated
    case _
    where feature.hasPrefix("H.") || feature.hasPrefix("T.") || feature.hasPrefix("L.")
      || feature.hasPrefix("V."):
      self = .natural
    default: self = .site
    }
  }
}
