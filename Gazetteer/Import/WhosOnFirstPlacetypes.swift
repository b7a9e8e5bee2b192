/// Feature codes of Who's On First's placetypes (https://github.com/whosonfirst/whosonfirst-placetypes).
enum WhosOnFirstPlacetypes {
  /// What a record of a placetype is to an index.
  enum Meaning: Equatable {
    case place(String)
    /// Addresses, postal codes, constituencies and other records that no text names as places.
    case unused
  }

  /// nil for a placetype that is not known.
  static func meaning(_ placetype: String) -> Meaning? {
    let placetype = trimmedText(placetype).lowercased()
    if unused.contains(placetype) { return .unused }
    return features[placetype].map { .place($0) }
  }

  private static let features = [
    "continent": "L.CONT", "ocean": "H.OCN", "marinearea": "H.SEA", "empire": "A.PCLH", "country": "A.PCLI",
    "nation": "A.PCLI", "dependency": "A.PCLD", "disputed": "A.TERR", "macroregion": "A.ADM1", "region": "A.ADM1",
    "macrocounty": "A.ADM2", "county": "A.ADM2", "localadmin": "A.ADM3", "metro": "L.RGN", "locality": "P.PPL",
    "borough": "P.PPLX", "macrohood": "P.PPLX", "neighbourhood": "P.PPLX", "microhood": "P.PPLX", "campus": "S.FCL",
    "building": "S.BLDG", "venue": "S.FCL", "arcade": "S.FCL", "enclosure": "S.FCL", "installation": "S.FCL",
    "concourse": "S.FCL", "wing": "S.FCL", "marketarea": "L.RGN", "custom": "L.AREA",
  ]

  private static let unused: Set<String> = [
    "address", "postalcode", "constituency", "timezone", "planet", "intersection", "postalregion", "custom_postal",
  ]
}
