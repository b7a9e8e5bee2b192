import Geo
import Layers
import Toponyms

/// The columns that place a feature, the same in every layer.
enum PlaceColumns {
  static let fields: [Field] = [
    Field("feature", .text, title: "Feature", description: "GeoNames class and code."),
    Field("admin2", .text, title: "Second-level division", description: "District or county."),
    Field("admin1", .text, title: "First-level division", description: "Province or state."),
    Field("country", .text, title: "Country code", description: "ISO 3166-1 alpha-2."),
    Field("country_name", .text, title: "Country", description: "Its name."),
    Field("latitude", .latitude, title: "Latitude", description: "WGS 84 degrees."),
    Field("longitude", .longitude, title: "Longitude", description: "WGS 84 degrees."),
    Field(
      "geo_precision", .text, title: "Point stands for",
      description: "site, town, admin2, admin1, natural, country, region."),
  ]

  /// Null in every column where there is no place.
  static func values(_ place: ResolvedPlace?) -> [Value] {
    [
      .text(orNull: place?.feature), .text(orNull: place?.admin2), .text(orNull: place?.admin1),
      .text(orNull: place?.country), .text(orNull: place?.countryName),
      .number(orNull: place?.coordinate.latitude, decimals: 6),
      .number(orNull: place?.coordinate.longitude, decimals: 6),
      .text(orNull: place.map { precision($0.level) }),
    ]
  }

  /// Metres where a radius is small, as that of a written coordinate may be; else a tenth of a kilometre.
  static func radiusDecimals(_ km: Double) -> Int { km < 0.1 ? 3 : 1 }

  private static func precision(_ level: PlaceLevel) -> String {
    level == .populated ? "town" : String(describing: level)
  }
}
