import Geo
import Layers
import Projection

/// One layer in every chosen format; beside it, for QGIS, its style and a project that animates it.
struct LayerFiles: ~Copyable {
  private let layers: [any OpenLayer]
  private let formats: [LayerFormat]
  private let schema: LayerSchema
  /// Nil for a stream, which has no neighbours.
  private let folder: String?
  private let isProjected: Bool
  private let style: LayerStyle?
  private let group: OutputGroup?

  init(
    schema: LayerSchema, folder: String, formats: [LayerFormat], options: LayerOptions
  ) throws(LayerError) {
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
    self.formats = formats
    self.schema = schema
    self.folder = isStream ? nil : folder
    isProjected = options.reference != nil
    style = options.style
    group = options.group
  }

  mutating func write(_ feature: Feature) throws(LayerError) {
    for layer in layers { try layer.write(feature) }
  }

  /// Finishes the files; what each holds.
  consuming func finish() throws(LayerError) -> [LayerSummary] {
    var summaries: [LayerSummary] = []
    for layer in layers { summaries.append(try layer.finish()) }
    if let folder, let style, !summaries.isEmpty {
      summaries[0].paths += try Self.writeForQGIS(folder, schema, formats, style, isProjected, summaries[0], group)
    }
    return summaries
  }

  /// The formats that a project may stand on, the quickest to draw first.
  private static let projectFormats: [LayerFormat] = [.gpkg, .fgb, .geojson, .csv]

  /// - Returns: the paths written.
  private static func writeForQGIS(
    _ folder: String, _ schema: LayerSchema, _ formats: [LayerFormat], _ style: LayerStyle, _ isProjected: Bool,
    _ summary: LayerSummary, _ group: OutputGroup?
  ) throws(LayerError) -> [String] {
    var paths: [String] = []
    func write(_ ending: String, _ bytes: [UInt8]) throws(LayerError) {
      let path = "\(folder)/\(schema.name).\(ending)"
      var file = try OutputFile(path, group: group)
      try file.write(bytes)
      try file.commit()
      paths.append(path)
    }
    if formats.contains(where: \.hasSidecarStyle) { try write("qml", QGISStyle(style).document) }
    // The project is in WGS 84, and so must its layer be.
    let format = projectFormats.first { formats.contains($0) && !(isProjected && $0.canProject) }
    if let format, let days = summary.days, style.startField != nil {
      let project = QGISProject(
        title: schema.title.isEmpty ? schema.name : schema.title,
        fileName: "\(schema.name).\(format.fileExtension)", layerName: schema.name, style: style, days: days,
        bounds: summary.bounds)
      try write("qgs", project.document)
    }
    return paths
  }
}
