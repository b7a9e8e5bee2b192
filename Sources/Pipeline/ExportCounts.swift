/// How much was read and written at each stage; the manifest shows it.
public struct ExportCounts: Sendable {
  public var documents = 0
  /// Documents that were read and set aside, because their analysis crashed, or took too long or too much memory.
  public var setAside = 0
  public var mentions = 0
  public var resolvedMentions = 0
  public var places = 0
  public var dates = 0
  /// Events by modality; only `actual` ones become features.
  public var modalities: [String: Int] = [:]
  /// Tellings of events reported as facts, one for each place; and those that another one stands for.
  public var told = 0
  public var mergedAway = 0
  /// Features by layer, and those left out by the options.
  public var dated = 0
  public var undated = 0
  public var unplaced = 0
  public var filtered = 0
  /// Events that a person said are none.
  public var notEvents = 0
  /// For each file of corrections.
  public var corrections: [CorrectionCounts] = []
  /// Events that are in the layers and not in `map.html`, which holds so many and no more.
  public var leftOffMap = 0
  /// For each schema asked for, the rows and those left out.
  public var schemas: [SchemaCounts] = []
  /// nil where no circles were asked for.
  public var circles: CircleCounts?
  /// For each layer of counts.
  public var aggregates: [AggregateCounts] = []
}
