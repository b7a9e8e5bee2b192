/// The formats that a layer can be written in, by the names of `--format`.
public enum LayerFormat: String, Sendable, CaseIterable {
  case geojson
  /// Features on lines.
  case geojsonl
  /// Features behind record separators (RFC 8142).
  case geojsons
  case csv
  case fgb
  case kml
  case gpkg
  /// Linked Places.
  case lpf
  case parquet
  case pmtiles
  case kmz
  case shp

  /// Of the file, without the dot.
  public var fileExtension: String { self == .lpf ? "lpf.json" : rawValue }

  /// What it is, in a few words.
  public var title: String {
    switch self {
    case .geojson: "GeoJSON"
    case .geojsonl: "newline-delimited GeoJSON"
    case .geojsons: "GeoJSON text sequence"
    case .csv: "CSV with its column types"
    case .fgb: "FlatGeobuf"
    case .kml: "KML"
    case .gpkg: "GeoPackage"
    case .lpf: "Linked Places"
    case .parquet: "GeoParquet"
    case .pmtiles: "PMTiles"
    case .kmz: "KMZ"
    case .shp: "Shapefile"
    }
  }

  /// Whether points may be in a reference system other than WGS 84.
  public var canProject: Bool {
    switch self {
    case .csv, .fgb, .gpkg, .shp: true
    case .geojson, .geojsonl, .geojsons, .kml, .kmz, .lpf, .parquet, .pmtiles: false
    }
  }

  /// Whether QGIS reads it with the `.qml` beside it.
  public var hasSidecarStyle: Bool {
    switch self {
    case .geojson, .csv, .fgb, .shp: true
    case .geojsonl, .geojsons, .kml, .kmz, .gpkg, .lpf, .parquet, .pmtiles: false
    }
  }

  /// Whether features may be areas.
  public var canHoldAreas: Bool { self != .lpf }

  /// Whether its features may carry the properties of simplestyle.
  public var isGeoJSON: Bool { self == .geojson || self == .geojsonl || self == .geojsons }

  /// Whether it can be written front to back to standard output.
  public var canStream: Bool { self != .gpkg && self != .shp }

  /// - Parameters:
  ///   - path: `-` is standard output.
  ///   - options: what some formats can and others cannot.
  public func open(
    path: String, schema: LayerSchema, options: LayerOptions = LayerOptions()
  ) throws(LayerError) -> any OpenLayer {
    precondition(schema.shape == .point || canHoldAreas, "\(title) of areas is not written")
    let reference = options.reference
    let style = options.style
    let group = options.group
    if options.simplestyle, let style, isGeoJSON {
      var plain = options
      plain.simplestyle = false
      return try SimplestyleLayer(schema, style) { (schema: LayerSchema) throws(LayerError) in
        try open(path: path, schema: schema, options: plain)
      }
    }
    switch self {
    case .geojson: return OpenLayerOf(try GeoJSONWriter(path: path, schema: schema, group: group))
    case .geojsonl, .geojsons:
      return OpenLayerOf(
        try GeoJSONSequenceWriter(
          path: path, schema: schema, framing: self == .geojsonl ? .lines : .recordSeparators, group: group))
    case .csv:
      return OpenLayerOf(
        try CSVWriter(
          path: path, schema: schema, reference: reference, forSpreadsheet: options.forSpreadsheet, group: group))
    case .fgb where options.isIndexed:
      return OpenLayerOf(try FlatGeobufWriter(path: path, schema: schema, reference: reference, group: group))
    case .fgb:
      return OpenLayerOf(try FlatGeobufStreamWriter(path: path, schema: schema, reference: reference, group: group))
    case .kml: return OpenLayerOf(try KMLWriter(path: path, schema: schema, style: style, group: group))
    case .gpkg:
      return OpenLayerOf(
        try GeoPackageWriter(
          path: path, schema: schema, reference: reference, style: style, changed: options.changed,
          isIndexed: options.isIndexed, group: group))
    case .lpf: return OpenLayerOf(try LinkedPlacesWriter(path: path, schema: schema, group: group))
    case .parquet: return OpenLayerOf(try GeoParquetWriter(path: path, schema: schema, group: group))
    case .pmtiles where schema.shape == .area:
      return OpenLayerOf(try PMTilesAreaWriter(path: path, schema: schema, group: group))
    case .pmtiles: return OpenLayerOf(try PMTilesWriter(path: path, schema: schema, group: group))
    case .kmz: return OpenLayerOf(try KMZWriter(path: path, schema: schema, style: style, group: group))
    case .shp: return OpenLayerOf(try ShapefileWriter(path: path, schema: schema, reference: reference, group: group))
    }
  }
}
