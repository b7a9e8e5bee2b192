import Layers

/// What stands beside a layer for QGIS: its style as `.qml`, and a project that animates it.
struct QGISFiles {
  var folder: String
  var schema: LayerSchema
  /// The formats that the layer is written in.
  var formats: [LayerFormat]
  var style: LayerStyle
  /// With whose files these take their names.
  var group: OutputGroup?
  /// Formats that can are in another reference system than WGS 84.
  var isProjected = false
  /// Whether a project is written even where nothing moves.
  var showsUndated = false

  /// The formats that a project may stand on, the quickest to draw first.
  private static let projectFormats: [LayerFormat] = [.gpkg, .fgb, .geojson, .csv]

  /// - Parameter summary: Of the layer in one of its formats.
  /// - Returns: the paths written.
  func write(_ summary: LayerSummary) throws(LayerError) -> [String] {
    var paths: [String] = []
    let styled = formats.filter(\.hasSidecarStyle)
    if !styled.isEmpty {
      let style = styled == [.shp] ? shapefileStyle : style
      paths.append(try write("qml", QGISStyle(style, schema.shape, hasDays: styled.contains(.shp)).document))
    }
    // The project is in WGS 84, and so must its layer be.
    let format = Self.projectFormats.first { formats.contains($0) && !(isProjected && $0.canProject) }
    let days = style.startField == nil ? nil : summary.days
    if let format, days != nil || showsUndated {
      let project = QGISProject(
        title: schema.title.isEmpty ? schema.name : schema.title,
        fileName: "\(schema.name).\(format.fileExtension)", layerName: schema.name, style: style, days: days,
        bounds: summary.bounds, shape: schema.shape)
      paths.append(try write("qgs", project.document))
    }
    return paths
  }

  /// With the shorter names of a shapefile. Beside other formats, which share the `.qml`, theirs stand in it.
  private var shapefileStyle: LayerStyle {
    let names = ShapefileWriter.columnNames(of: schema)
    func short(_ name: String) -> String { schema.index(of: name).map { names[$0] } ?? name }
    var style = style
    style.categoryField = short(style.categoryField)
    style.startField = style.startField.map(short)
    style.endField = style.endField.map(short)
    style.labelField = style.labelField.map(short)
    return style
  }

  private func write(_ ending: String, _ bytes: [UInt8]) throws(LayerError) -> String {
    let path = "\(folder)/\(schema.name).\(ending)"
    var file = try OutputFile(path, group: group)
    try file.write(bytes)
    try file.commit()
    return path
  }
}
