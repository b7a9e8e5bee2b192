internal import Geo
internal import Layers
internal import Toponyms

/// Properties of places: the first three narrow a match, and all can be fetched for matched places.
enum PlaceProperty: String, CaseIterable {
  case country
  case admin1
  case admin2
  case countryName = "country_name"
  case latitude
  case longitude
  case feature
  case population

  var name: String {
    switch self {
    case .country: "Country"
    case .admin1: "Province (first-level division)"
    case .admin2: "District (second-level division)"
    case .countryName: "Name of the country"
    case .latitude: "Latitude"
    case .longitude: "Longitude"
    case .feature: "Feature (GeoNames)"
    case .population: "Population"
    }
  }

  func write(to json: inout JSONBuilder) {
    json.beginObject()
    json.field("id", rawValue)
    json.field("name", name)
    json.endObject()
  }

  /// The cell that data extension gives: no value, a text or a number.
  func writeCell(of place: ResolvedPlace, to json: inout JSONBuilder) {
    json.beginArray()
    switch self {
    case .country: Self.text(place.country, &json)
    case .admin1: Self.text(place.admin1, &json)
    case .admin2: Self.text(place.admin2, &json)
    case .countryName: Self.text(place.countryName, &json)
    case .feature: Self.text(place.feature, &json)
    case .latitude: Self.number(place.coordinate.latitude, &json)
    case .longitude: Self.number(place.coordinate.longitude, &json)
    case .population: if place.population > 0 { Self.number(Double(place.population), &json) }
    }
    json.endArray()
  }

  private static func text(_ text: String, _ json: inout JSONBuilder) {
    guard !text.isEmpty else { return }
    json.beginObject()
    json.field("str", text)
    json.endObject()
  }

  private static func number(_ number: Double, _ json: inout JSONBuilder) {
    json.beginObject()
    json.field("float", number, decimals: 6)
    json.endObject()
  }
}
