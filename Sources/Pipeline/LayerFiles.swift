import Geo
import Layers
import Projection

/// One layer in every chosen format, with its style beside it.
struct LayerFiles: ~Copyable {
  private let layers: [OpenLayer]
  private let stylePath: String?
  private let style: LayerStyle?

  /// - Parameter reference: of the projected points, for the formats that may have them.
  init(
    schema: LayerSchema, folder: String, formats: [LayerFormat], reference: PlaneReference?,
    style: LayerStyle? = nil
  ) throws(LayerError) {
    // `-` writes the one chosen format to standard output.
    let isStream = folder == "-"
    var layers: [OpenLayer] = []
    for format in formats {
      layers.append(
        try format.open(
          path: isStream ? "-" : "\(folder)/\(schema.name).\(format.fileExtension)", schema: schema,
          reference: reference, style: style))
    }
    self.layers = layers
    self.style = style
    stylePath =
      style != nil && !isStream && formats.contains(where: \.hasSidecarStyle) ? "\(folder)/\(schema.name).qml" : nil
  }

  mutating func write(_ feature: Feature) throws(LayerError) {
    for layer in layers { try layer.write(feature) }
  }

  /// Puts the files in place; what each holds.
  consuming func finish() throws(LayerError) -> [LayerSummary] {
    var summaries: [LayerSummary] = []
    for layer in layers { summaries.append(try layer.finish()) }
    if let stylePath, let style {
      var file = try OutputFile(stylePath)
      try file.write(QGISStyle(style).document)
      try file.commit()
      if !summaries.isEmpty { summaries[0].paths.append(stylePath) }
    }
    return summaries
  }
}
