import Events
import Layers

/// How events look in every format and viewer: a colour and a marker for each type.
///
/// The colours are those of Okabe and Ito, which people with any common colour blindness tell apart; types that share
/// one differ by marker.
/// - SeeAlso: Okabe and Ito, Color Universal Design, 2008
enum EventStyle {
  static let events = style(startField: "date_start", endField: "date_end")
  static let undated = style(startField: nil, endField: nil)

  private static func style(startField: String?, endField: String?) -> LayerStyle {
    LayerStyle(
      categoryField: "event_type",
      categories: EventType.allCases.filter { $0 != .other }.map(category),
      other: LayerStyle.Category(value: "OTHER", label: "Other", color: grey, marker: .circle),
      startField: startField, endField: endField, labelField: "title", smallField: "geo_precision",
      smallValues: ["admin1", "natural", "country", "region"])
  }

  private static func category(_ type: EventType) -> LayerStyle.Category {
    let (color, marker): (LayerStyle.Color, LayerStyle.Marker) =
      switch type {
      case .assault: (vermilion, .circle)
      case .territory: (blue, .square)
      case .coerce: (orange, .diamond)
      case .protest: (yellow, .triangle)
      case .mobilize: (purple, .square)
      case .retreat: (skyBlue, .square)
      case .agree: (green, .circle)
      case .consult: (green, .diamond)
      case .aid: (green, .cross)
      case .accuse: (purple, .triangle)
      case .threaten: (orange, .triangle)
      case .sanction: (purple, .diamond)
      case .other: (grey, .circle)
      }
    let name = type.rawValue
    return LayerStyle.Category(
      value: name, label: name.prefix(1) + name.dropFirst().lowercased(), color: color, marker: marker)
  }

  private static let vermilion = LayerStyle.Color(red: 0xD5, green: 0x5E, blue: 0x00)
  private static let blue = LayerStyle.Color(red: 0x00, green: 0x72, blue: 0xB2)
  private static let orange = LayerStyle.Color(red: 0xE6, green: 0x9F, blue: 0x00)
  private static let yellow = LayerStyle.Color(red: 0xF0, green: 0xE4, blue: 0x42)
  private static let purple = LayerStyle.Color(red: 0xCC, green: 0x79, blue: 0xA7)
  private static let skyBlue = LayerStyle.Color(red: 0x56, green: 0xB4, blue: 0xE9)
  private static let green = LayerStyle.Color(red: 0x00, green: 0x9E, blue: 0x73)
  private static let grey = LayerStyle.Color(red: 0x77, green: 0x77, blue: 0x77)
}
