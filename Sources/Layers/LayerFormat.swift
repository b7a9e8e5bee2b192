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
    }
  }

  /// Whether points may be in a reference system other than WGS 84.
  public var canProject: Bool {
    switch self {
    case .csv, .fgb, .gpkg: true
    case .geojson, .geojsonl, .geojsons, .kml, .lpf, .parquet, .pmtiles: false
    }
  }

  /// Whether QGIS reads it with the `.qml` beside it.
  public var hasSidecarStyle: Bool {
    switch self {
    case .geojson, .csv, .fgb: true
    case .geojsonl, .geojsons, .kml, .gpkg, .lpf, .parquet, .pmtiles: false
    }
  }

  /// Whether it can be written front to back to standard output.
  public var canStream: Bool { self != .gpkg }

  /// - Parameters:
  ///   - path: `-` is standard output.
  ///   - reference: of the features' `projected`; only where `canProject`.
  ///   - style: for the formats that carry one.
  public func open(
    path: String, schema: LayerSchema, reference: PlaneReference? = nil, style: LayerStyle? = nil
  ) throws(LayerError) -> OpenLayer {
    switch self {
    case .geojson: OpenLayerOf(try GeoJSONWriter(path: path, schema: schema))
    case .geojsonl: OpenLayerOf(try GeoJSONSequenceWriter(path: path, schema: schema, framing: .lines))
    case .geojsons: OpenLayerOf(try GeoJSONSequenceWriter(path: path, schema: schema, framing: .recordSeparators))
    case .csv: OpenLayerOf(try CSVWriter(path: path, schema: schema, reference: reference))
    case .fgb: OpenLayerOf(try FlatGeobufWriter(path: path, schema: schema, reference: reference))
    case .kml: OpenLayerOf(try KMLWriter(path: path, schema: schema, style: style))
    case .gpkg: OpenLayerOf(try GeoPackageWriter(path: path, schema: schema, reference: reference, style: style))
    case .lpf: OpenLayerOf(try LinkedPlacesWriter(path: path, schema: schema))
    case .parquet: OpenLayerOf(try GeoParquetWriter(path: path, schema: schema))
    case .pmtiles: OpenLayerOf(try PMTilesWriter(path: path, schema: schema))
    }
  }
}

/// A writer of some format: writers cannot be copied, so a list of them holds these.
public class OpenLayer {
  fileprivate init() {}

  public func write(_: borrowing Feature) throws(LayerError) { fatalError("every format has its own") }

  /// Puts the file in place; the layer takes nothing more.
  public func finish() throws(LayerError) -> LayerSummary { fatalError("every format has its own") }
}

private final class OpenLayerOf<Writer: LayerWriter & ~Copyable>: OpenLayer {
  private var writer: Writer?

  init(_ writer: consuming Writer) {
    self.writer = consume writer
  }

  override func write(_ feature: borrowing Feature) throws(LayerError) {
    guard writer != nil else { preconditionFailure("the layer is finished") }
    try writer!.write(feature)
  }

  override func finish() throws(LayerError) -> LayerSummary {
    guard let writer = writer.take() else { preconditionFailure("the layer is finished") }
    return try writer.finish()
  }
}
