import Events
import Layers

/// How events look in every format and viewer: a colour and a marker for each type.
///
/// Types that share a colour differ by marker.
enum EventStyle {
  static let events = style(startField: "date_start", endField: "date_end")
  static let undated = style(startField: nil, endField: nil)

  private static func style(startField: String?, endField: String?) -> LayerStyle {
    LayerStyle(
      categoryField: "event_type",
      categories: EventType.allCases.filter { $0 != .other }.map(category),
      other: LayerStyle.Category(value: "OTHER", label: "Other", color: Palette.grey, marker: .circle),
      startField: startField, endField: endField, labelField: "title", smallField: "geo_precision",
      smallValues: ["admin1", "natural", "country", "region"])
  }

  private static func category(_ type: EventType) -> LayerStyle.Category {
    let (color, marker): (LayerStyle.Color, LayerStyle.Marker) =
      switch type {
      case .assault: (Palette.vermilion, .circle)
      case .territory: (Palette.blue, .square)
      case .coerce: (Palette.orange, .diamond)
      case .protest: (Palette.yellow, .triangle)
      case .mobilize: (Palette.purple, .square)
      case .retreat: (Palette.skyBlue, .square)
      case .agree: (Palette.green, .circle)
      case .consult: (Palette.green, .diamond)
      case .aid: (Palette.green, .cross)
      case .accuse: (Palette.purple, .triangle)
      case .threaten: (Palette.orange, .triangle)
      case .sanction: (Palette.purple, .diamond)
      case .other: (Palette.grey, .circle)
      }
    let name = type.rawValue
    return LayerStyle.Category(
      value: name, label: name.prefix(1) + name.dropFirst().lowercased(), color: color, marker: marker)
  }
}
