import Ingest
import Layers
import Tables
import Toponyms

/// How the rows of a table look: by their type where the table says one in few words, else by what their point stands
/// for.
struct RowStyle: Sendable {
  /// With time, and for rows that have none.
  let dated: LayerStyle
  let undated: LayerStyle

  /// - Parameters:
  ///   - own: Names of the table's columns.
  ///   - ours: The fields that are added behind them, in the order of `GeocodeFields`.
  ///   - sample: The first rows; types that come later only are shown as others.
  init(_ columns: ColumnPlan, own: [String], ours: [Field], _ sample: TableBlock) {
    func name(_ field: String) -> String? {
      let fields = GeocodeFields.match + [GeocodeFields.row] + GeocodeFields.dates
      return zip(fields, ours).first { $0.0.name == field }?.1.name
    }
    let column = columns[.eventType]
    let types = column.flatMap { RowTypes.categories($0, columns.schema, sample) }
    let style = LayerStyle(
      categoryField: types == nil ? name("match_level")! : own[column!],
      categories: types ?? RowPlace.Level.allCases.compactMap(Self.category),
      other: LayerStyle.Category(
        value: "", label: types == nil ? "Not placed" : "Other", color: Palette.grey, marker: .circle),
      labelField: columns[.place].map { own[$0] } ?? name("place"), labelsPlace: true)
    undated = style
    var moving = style
    moving.startField = name("date_start")
    moving.endField = name("date_end")
    dated = moving
  }

  /// Of the circles of rows, which know what their point stands for and not the types of the table.
  static func circles(hasDates: Bool) -> LayerStyle {
    LayerStyle(
      categoryField: "geo_precision", categories: RowPlace.Level.allCases.compactMap(Self.category),
      other: LayerStyle.Category(value: "", label: "Other", color: Palette.grey, marker: .circle),
      startField: hasDates ? "date_start" : nil, endField: hasDates ? "date_end" : nil, labelField: "title")
  }

  /// Rows without a point are not seen and have no category of their own.
  private static func category(_ level: RowPlace.Level) -> LayerStyle.Category? {
    let (label, color, marker): (String, LayerStyle.Color, LayerStyle.Marker)
    switch level {
    case .point: (label, color, marker) = ("Point given", Palette.green, .circle)
    case .place: (label, color, marker) = ("Place", Palette.blue, .circle)
    case .admin3: (label, color, marker) = ("Third-level division", Palette.skyBlue, .square)
    case .admin2: (label, color, marker) = ("Second-level division", Palette.yellow, .square)
    case .admin1: (label, color, marker) = ("First-level division", Palette.orange, .diamond)
    case .country: (label, color, marker) = ("Country", Palette.vermilion, .triangle)
    case .region: (label, color, marker) = ("Region", Palette.purple, .star)
    case .none: return nil
    }
    return LayerStyle.Category(value: level.rawValue, label: label, color: color, marker: marker)
  }
}
