/// What a column of a table, or a property of a feature, can say of a place.
enum PlaceColumn: Int, CaseIterable {
  case id, geonames, wikidata
  case name, asciiName
  /// A column "place": the name where there is no other, else what the place is, as in OpenStreetMap.
  case placeWord
  case latitude, longitude, labelLatitude, labelLongitude, wellKnownText
  case feature, featureClass, type
  case country, admin1, admin2, parentName
  case population, radiusKm
  case west, south, east, north, box
  case start, end, isCurrent, supersededBy, deprecated
}
