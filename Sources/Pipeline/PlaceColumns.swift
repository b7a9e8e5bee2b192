package import Geo
import Layers
import Toponyms

/// The columns that place a feature, the same in every layer.
package enum PlaceColumns {
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
    values(place, at: place.map(MapPoint.rounded), precision: place.map { precision($0.level) })
  }

  /// The place of a mention, at the mention's own point where the text gives one ("50 km west of Mosul").
  static func values(_ mention: PlaceMention?) -> [Value] {
    values(mention?.place, at: point(mention), precision: precision(mention))
  }

  /// The point of a mention in the layers.
  static func point(_ mention: PlaceMention?) -> Coordinate? {
    guard let mention, let point = mention.location else { return nil }
    return MapPoint.rounded(point, precision: precision(mention), radiusKm: mention.radiusKm)
  }

  /// What the point of a mention stands for; nil where it has none.
  static func precision(_ mention: PlaceMention?) -> String? {
    mention?.point == nil ? mention?.place.map { precision($0.level) } : mention.map(precision)
  }

  static func values(_ place: ResolvedPlace?, at point: Coordinate?, precision: String?) -> [Value] {
    [
      .text(orNull: place?.feature), .text(orNull: place?.admin2), .text(orNull: place?.admin1),
      .text(orNull: place?.country), .text(orNull: place?.countryName),
      .number(orNull: point?.latitude, decimals: 6), .number(orNull: point?.longitude, decimals: 6),
      .text(orNull: precision),
    ]
  }

  /// Metres where a radius is small, as that of a written coordinate may be; else a tenth of a kilometre.
  package static func radiusDecimals(_ km: Double) -> Int { km < 0.1 ? 3 : 1 }

  /// What the point of a place of this level stands for.
  package static func precision(_ level: PlaceLevel) -> String {
    level == .populated ? "town" : String(describing: level)
  }

  /// A point that words put beside or between places stands for as much land as they leave open, never for a site.
  private static func precision(_ mention: PlaceMention) -> String {
    switch mention.radiusKm {
    case ...10: "town"
    case ...50: "admin2"
    case ...200: "admin1"
    default: "country"
    }
  }
}
