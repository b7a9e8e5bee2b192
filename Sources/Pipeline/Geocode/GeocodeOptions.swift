public import Ingest
public import Layers
public import Tables

/// How `geocode` runs: what the command line says, in plain values.
public struct GeocodeOptions: Sendable {
  /// A table, or `-` for standard input.
  public var input = "-"
  /// The folder of the layers, or `-` for the layer of all rows on standard output.
  public var output = "."
  /// The default is GeoJSON and CSV.
  public var formats: [LayerFormat] = [.geojson, .csv]
  /// Seconds since 1970 that formats with a date of change state. The default is nil: the newest date of the data.
  public var changed: Int?
  /// Whether GeoPackage and FlatGeobuf get their spatial index. The default is true.
  public var isIndexed = true
  /// How the table is written. The default is found in its first bytes.
  public var table = TableOptions()
  /// Which column says what. The default is found by names and contents.
  public var columns = ColumnChoices()
  /// Workers. The default is 1.
  public var jobs = 1
  /// Matches of names below this score are not used, 0 to 1; the row's district, province or country stands for them.
  /// The default is 0.
  public var minScore = 0.0
  /// A table of corrections: name, admin1, country and place_id, or latitude and longitude. The default is nil.
  public var correctionsPath: String?
  /// Whether the layer `events_circles` is written. The default is false.
  public var circles = false
  /// Paths of additional gazetteers, for the record.
  public var gazetteerPaths: [String] = []

  public init() {}

  var areaWarning: String? { LayerFormat.areaWarning(formats, circles ? [RowCircles.layerName] : []) }

  var isStream: Bool { output == "-" }
}
