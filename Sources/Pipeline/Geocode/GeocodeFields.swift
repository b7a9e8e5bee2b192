import Gazetteer
import Geo
import Layers
import Toponyms

/// The fields that `geocode` adds behind the columns of the table; names, order and meaning are a promise
/// (Documentation/geocode.md).
enum GeocodeFields {
  /// What was matched: the same for all rows with the same names.
  static let match: [Field] = [
    Field("place", .text, title: "Place", description: "Name in the gazetteer."),
    Field("place_id", .text, title: "Place id", description: "Identifier with its source."),
    Field("feature", .text, title: "Feature", description: "GeoNames class and code."),
    Field("admin2", .text, title: "Second-level division", description: "Of the place."),
    Field("admin1", .text, title: "First-level division", description: "Of the place."),
    Field("country", .text, title: "Country code", description: "Of the place, ISO 3166-1 alpha-2."),
    Field("country_name", .text, title: "Country", description: "Of the place."),
    Field("latitude", .latitude, title: "Latitude", description: "WGS 84 degrees."),
    Field("longitude", .longitude, title: "Longitude", description: "WGS 84 degrees."),
    Field("radius_km", .number, title: "Radius", description: "How far from the point, in km."),
    Field(
      "match_level", .text, title: "Point stands for",
      description: "point, place, admin3, admin2, admin1, country, region, none."),
    Field(
      "match_method", .text, title: "Found by",
      description: "given, coordinates, correction, exact, variant, sound, fuzzy, relation, fallback, none."),
    Field("match_score", .number, title: "Score", description: "0 to 1, in the order of trust."),
    Field("relation", .text, title: "Relation", description: "What the text says the place is to the point."),
    Field("runner_up", .text, title: "Runner-up", description: "Name of the next likeliest place."),
    Field("runner_up_id", .text, title: "Runner-up id", description: "Its identifier."),
    Field("runner_up_score", .number, title: "Runner-up score", description: "0 to 1."),
    Field("conflict", .text, title: "Conflict", description: "What in the row contradicts, joined by ; ."),
  ]

  static func values(_ found: RowPlace) -> [Value] {
    let place = found.place
    let next = found.runnerUp
    let radius = found.radiusKm.map { Value.number($0, decimals: PlaceColumns.radiusDecimals($0)) }
    let conflicts = found.conflicts.map(\.text).joined(separator: "; ")
    return [
      .text(orNull: place?.name), .text(orNull: place?.id), .text(orNull: place?.feature), .text(orNull: place?.admin2),
      .text(orNull: place?.admin1), .text(orNull: place?.country), .text(orNull: place?.countryName),
      .number(orNull: found.point?.latitude, decimals: 6), .number(orNull: found.point?.longitude, decimals: 6),
      radius ?? .null, .text(found.level.rawValue), .text(found.method.rawValue), .number(found.score, decimals: 2),
      .text(orNull: found.relation), .text(orNull: next?.name), .text(orNull: next?.id),
      .number(orNull: next == nil ? nil : found.runnerUpScore, decimals: 2), .text(orNull: conflicts),
    ]
  }

  /// The number of the row in the table, from 1, without the header: rows with and without a date stand in two layers.
  static let row = Field("source_row", .integer, title: "Row", description: "Number of the row in the table, from 1.")

  static let dates: [Field] = [
    Field("date_start", .dateTime, title: "From", description: "First second covered, UTC."),
    Field("date_end", .dateTime, title: "To", description: "Last second covered, UTC."),
    Field("date_precision", .text, title: "Precision", description: "How exactly the table says it."),
  ]

  /// Before a name of ours that the table uses for a column of its own, in any case.
  static let prefix = "dl_"

  /// Our fields with names that the table leaves free.
  static func free(_ fields: [Field], besides names: [String]) -> [Field] {
    var taken = Set(names.map { $0.lowercased() })
    return fields.map { field in
      var field = field
      if taken.contains(field.name) { field.name = prefix + field.name }
      var number = 2
      let base = field.name
      while taken.contains(field.name) {
        field.name = "\(base)_\(number)"
        number += 1
      }
      taken.insert(field.name)
      return field
    }
  }
}
