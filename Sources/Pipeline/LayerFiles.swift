import Layers

/// One layer in every chosen format that can hold it, and beside it what QGIS reads.
struct LayerFiles: ~Copyable {
  private let layers: [any OpenLayer]
  /// Nil for a stream, which has no neighbours, and for a layer without style.
  private let qgis: QGISFiles?

  /// - Parameter isWhole: False where the caller writes the layer in other formats as well; the files for QGIS are his
  ///   then.
  init(
    schema: LayerSchema, folder: String, formats: [LayerFormat], options: LayerOptions, isWhole: Bool = true
  ) throws(LayerError) {
    let formats = formats.filter { schema.shape == .point || $0.canHoldAreas }
    // `-` writes the one chosen format to standard output.
    let isStream = folder == "-"
    var layers: [any OpenLayer] = []
    for format in formats {
      layers.append(
        try format.open(
          path: isStream ? "-" : "\(folder)/\(schema.name).\(format.fileExtension)", schema: schema,
          options: options))
    }
    self.layers = layers
    if let style = options.style, isWhole, !isStream {
      qgis = QGISFiles(
        folder: folder, schema: schema, formats: formats, style: style, group: options.group,
        isProjected: options.reference != nil)
    } else {
      qgis = nil
    }
  }

  mutating func write(_ feature: Feature) throws(LayerError) {
    for layer in layers { try layer.write(feature) }
  }

  /// Finishes the files; what each holds.
  consuming func finish() throws(LayerError) -> [LayerSummary] {
    var summaries: [LayerSummary] = []
    for layer in layers { summaries.append(try layer.finish()) }
    if let qgis, !summaries.isEmpty { summaries[0].paths += try qgis.write(summaries[0]) }
    return summaries
  }
}
