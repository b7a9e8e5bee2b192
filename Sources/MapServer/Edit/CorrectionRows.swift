internal import Corrections
internal import Gazetteer
internal import Geo
internal import Layers
internal import Pipeline
internal import Toponyms

/// Rows of corrections as JSON, with the columns as keys.
struct CorrectionRows {
  let places: PlaceStack

  /// - Parameter holds: whether no undo has taken the row away.
  func write(_ row: Correction, holds: Bool, to json: inout JSONBuilder) {
    json.beginObject()
    for column in CorrectionColumn.allCases {
      let text = CorrectionCells.text(column, of: row)
      switch column {
      case .number, .undoes: json.field(column.rawValue, Int(text))
      case .latitude, .longitude: json.field(column.rawValue, Double(text), decimals: 6)
      default: json.field(column.rawValue, text.isEmpty ? nil : text)
      }
    }
    json.field("holds", holds)
    if case .place(let id) = row.change {
      json.key("place")
      if let place = places.place(id: id) { Self.write(places.resolvedPlace(place), to: &json) } else { json.null() }
    }
    json.endObject()
  }

  /// A place as the layers would say it.
  static func write(_ place: ResolvedPlace, hasPopulation: Bool = false, to json: inout JSONBuilder) {
    let point = MapPoint.rounded(place)
    json.beginObject()
    json.field("id", place.id)
    json.field("name", place.name)
    for (name, text) in [
      ("admin2", place.admin2), ("admin1", place.admin1), ("country", place.country),
      ("country_name", place.countryName), ("feature", place.feature),
    ] { json.field(name, text.isEmpty ? nil : text) }
    if hasPopulation { json.field("population", place.population) }
    json.field("latitude", point.latitude, decimals: 6)
    json.field("longitude", point.longitude, decimals: 6)
    json.field("geo_precision", PlaceColumns.precision(place.level))
    json.field("radius_km", place.radiusKm, decimals: PlaceColumns.radiusDecimals(place.radiusKm))
    json.endObject()
  }
}
