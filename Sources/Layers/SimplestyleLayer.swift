/// A GeoJSON layer whose features say themselves how they look, for web maps that read Mapbox's simplestyle: the colour of
/// the category behind the layer's own properties.
///
/// - SeeAlso: simplestyle-spec 1.1.0, https://github.com/mapbox/simplestyle-spec
final class SimplestyleLayer: OpenLayer {
  private let layer: any OpenLayer
  private let categoryIndex: Int?
  private let smallIndex: Int?
  private let smallValues: Set<String>
  private let shape: LayerSchema.Shape
  /// Of each value of the category field, ready to append.
  private let looks: [String: [Value]]
  private let otherLook: [Value]

  /// - Parameters:
  ///   - schema: without the fields of simplestyle.
  ///   - open: opens the layer of the extended schema.
  init(
    _ schema: LayerSchema, _ style: LayerStyle, open: (LayerSchema) throws(LayerError) -> any OpenLayer
  ) throws(LayerError) {
    var extended = schema
    extended.fields += Self.fields(schema.shape)
    layer = try open(extended)
    shape = schema.shape
    categoryIndex = schema.index(of: style.categoryField)
    smallIndex = style.smallField.flatMap { schema.index(of: $0) }
    smallValues = Set(style.smallValues)
    looks = Dictionary(
      uniqueKeysWithValues: style.categories.map { ($0.value, Self.look($0.color, schema.shape)) })
    otherLook = Self.look(style.other.color, schema.shape)
  }

  private static func fields(_ shape: LayerSchema.Shape) -> [Field] {
    switch shape {
    case .point: [Field("marker-color", .text), Field("marker-size", .text)]
    case .area: [Field("stroke", .text), Field("fill", .text), Field("fill-opacity", .number)]
    }
  }

  private static func look(_ color: LayerStyle.Color, _ shape: LayerSchema.Shape) -> [Value] {
    let text = Value.text(color.hexadecimal)
    return switch shape {
    case .point: [text, .text("medium")]
    case .area: [text, text, .number(LayerStyle.fillOpacity, decimals: 2)]
    }
  }

  func write(_ feature: borrowing Feature) throws(LayerError) {
    var styled = copy feature
    var look = otherLook
    if let categoryIndex, case .text(let value) = styled.values[categoryIndex] { look = looks[value] ?? otherLook }
    if shape == .point, let smallIndex, case .text(let value) = styled.values[smallIndex], smallValues.contains(value) {
      look[1] = .text("small")
    }
    styled.values += look
    try layer.write(styled)
  }

  func finish() throws(LayerError) -> LayerSummary { try layer.finish() }
}
