public import Geo
public import Ingest
public import Layers
public import Temporal

/// How `export` runs: what the command line says, in plain values.
public struct ExportOptions: Sendable {
  /// Files, folders, patterns and `-`.
  public var inputs: [String] = []
  /// The folder of the layers, or `-` for the events layer on standard output.
  public var output = "."
  /// The default is GeoJSON and CSV.
  public var formats: [LayerFormat] = [.geojson, .csv]
  /// Data sets in whose columns the events are written as well. The default is none.
  public var schemas: [ForeignSchema] = []
  /// A reference system for the formats that allow one, as proj.db names it. The default is nil: WGS 84.
  public var crs: String?
  /// Whether GeoJSON repeats the style in each feature. The default is false.
  public var simplestyle = false
  /// Whether the layer `events_circles` is written. The default is false.
  public var circles = false
  /// Events that share a point are laid out around it, so many metres apart. The default is nil: they stay on it.
  public var spreadMeters: Double?
  /// Layers of counts. The default is none.
  public var aggregates: [AggregateChoice] = []
  /// Whether `map.html` is written. The default is true; a stream has none.
  public var map = true
  /// CSV with a byte-order mark and a guard against formulas. The default is false.
  public var forSpreadsheet = false
  /// Seconds since 1970 that formats with a date of change state. The default is nil: the newest date of the data.
  public var changed: Int?
  /// Whether GeoPackage and FlatGeobuf get their spatial index. The default is true.
  public var isIndexed = true
  /// Workers. The default is 1.
  public var jobs = 1
  /// Events whose span ends before this day, or begins after `until`, are left out. The default is nil.
  public var since: CivilDate?
  public var until: CivilDate?
  /// Events outside are left out, those without a point too. The default is nil.
  public var bounds: Bounds?
  /// ISO codes; events elsewhere are left out. The default is all.
  public var countries: Set<String> = []
  /// Event types or sub-types. The default is all.
  public var types: Set<String> = []
  /// Events below are left out. The default is 0.
  public var minConfidence = 0.0
  /// Whether tellings of one event become one feature. The default is true; else features keep the input's order.
  public var merges = true
  /// Where room is taken for a merge whose output has no folder. The default is `/tmp`.
  public var temporaryFolder = "/tmp"
  /// How documents are analysed in processes of their own. The default is nil: they are analysed in this one.
  public var worker: WorkerCommand?
  /// How documents are read; a part of the input gives its records in place of layers.
  public var ingest = IngestOptions()
  /// Whether the run keeps a journal beside its output, and goes on with the one that is there. The default is false.
  public var resumes = false
  /// Tables of corrections of names, and of events. The default is none.
  public var correctionsPaths: [String] = []
  /// Paths of additional gazetteers and of the manifest, for the record.
  public var gazetteerPaths: [String] = []
  public var manifestPath: String?

  public init() {}

  /// Whether documents become records before layers are made of them.
  var isRecorded: Bool { resumes || ingest.shard != nil }
  var isStream: Bool { output == "-" }
  var writesMap: Bool { map && !isStream }

  /// The layers whose features are areas.
  public var areaLayers: [String] {
    (circles ? [EventCircles.schema.name] : [])
      + aggregates.map(AggregateSchema.schema).filter { $0.shape == .area }.map(\.name)
  }

  /// Which formats lack which layers; nil where none does.
  var areaWarning: String? { LayerFormat.areaWarning(formats, areaLayers) }
}
