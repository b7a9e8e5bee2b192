import Geo
import Layers
import Projection
import Toponyms

/// The four layers of an export, open at once: events and mentions stream, places are written at the end.
struct ExportLayers: ~Copyable {
  private var events: LayerFiles
  private var undated: LayerFiles?
  private var mentions: LayerFiles?
  private var places: LayerFiles?
  private var schemas: SchemaTables
  private let transformer: TransformerBox?
  private(set) var outsideAreaOfUse = 0
  private(set) var unprojected = 0
  /// The first feature outside the area of use, and the first refusal, for the messages.
  private(set) var firstOutside: String?
  private(set) var firstRefusal: String?
  private var tally = PlaceTally()
  /// The events of the run, where they are merged; nil where they stream.
  private var gathering: EventGathering?
  private var merges: TableWriter?
  private(set) var counts = ExportCounts()

  /// - Parameter group: of the files, which take their names together; nil for a stream.
  init(_ options: ExportOptions, _ group: OutputGroup?) throws {
    let transformer = try options.crs.map { crs in try TransformerBox(to: crs) }
    let reference = transformer?.reference
    func files(_ schema: LayerSchema, _ style: LayerStyle? = nil) throws(LayerError) -> LayerFiles {
      var layer = LayerOptions()
      layer.reference = reference
      layer.style = style
      layer.forSpreadsheet = options.forSpreadsheet
      layer.changed = options.changed
      layer.isIndexed = options.isIndexed
      layer.group = group
      return try LayerFiles(schema: schema, folder: options.output, formats: options.formats, options: layer)
    }
    let isStream = options.isStream
    let events = try files(EventSchema.events, EventStyle.events)
    let undated = isStream ? nil : try files(EventSchema.undated, EventStyle.undated)
    let mentions = isStream ? nil : try files(MentionFeature.schema)
    let places = isStream ? nil : try files(PlaceTally.schema)
    let merges =
      options.merges && !isStream
      ? try TableWriter(path: options.output + "/merges.csv", fields: MergeTable.fields, group: group) : nil
    schemas = try SchemaTables(
      options.schemas, folder: options.output, forSpreadsheet: options.forSpreadsheet, group: group)
    self.transformer = transformer
    self.events = events
    self.undated = undated
    self.mentions = mentions
    self.places = places
    self.merges = merges
    gathering = options.merges ? EventGathering(folder: isStream ? options.temporaryFolder : options.output) : nil
  }

  mutating func write(_ analysis: ExportBatch.Item, _ filter: EventFilter) throws {
    counts.documents += 1
    counts.mentions += analysis.mentions.count
    counts.resolvedMentions += analysis.mentions.count { $0.place != nil }
    counts.dates += analysis.dateCount
    for (modality, count) in analysis.modalities { counts.modalities[modality, default: 0] += count }
    tally.add(analysis.mentions)
    try analysis.features.forEachMention { feature in
      var mention = feature
      project(&mention)
      try mentions?.write(mention)
    }
    try analysis.features.forEachEvent { event throws(LayerError) in
      counts.told += 1
      if gathering == nil { try write(event, filter) } else { try gathering?.append(event) }
    }
  }

  /// Writes the events that were gathered, each once. The filter sees what the tellings say together.
  mutating func writeMerged(_ filter: EventFilter) throws {
    guard let gathering = gathering.take() else { return }
    try gathering.forEachMerged { event, tellings throws(LayerError) in
      counts.mergedAway += max(0, tellings.count - 1)
      guard try write(event, filter), !tellings.isEmpty else { return }
      for row in MergeTable.rows(tellings) { try merges?.write(row) }
    }
  }

  /// - Returns: whether the options let it through.
  @discardableResult
  private mutating func write(_ event: EventRecord, _ filter: EventFilter) throws(LayerError) -> Bool {
    guard filter.accepts(event) else {
      counts.filtered += 1
      return false
    }
    tally.add(event)
    try schemas.write(event)
    if event.location == nil { counts.unplaced += 1 }
    var feature = EventFeature.feature(of: event)
    project(&feature)
    if event.isDated {
      counts.dated += 1
      try events.write(feature)
    } else {
      counts.undated += 1
      try undated?.write(feature)
    }
    return true
  }

  private mutating func project(_ feature: inout Feature) {
    guard let transformer, let point = feature.geometry else { return }
    do {
      let plane = try transformer.transformer.project(point)
      feature.projected = (plane.x, plane.y)
      if !transformer.transformer.isInAreaOfUse(point) {
        outsideAreaOfUse += 1
        if firstOutside == nil { firstOutside = feature.id }
      }
    } catch {
      unprojected += 1
      if firstRefusal == nil { firstRefusal = error.description }
    }
  }

  /// Writes places, finishes all files.
  consuming func finish() throws -> (summaries: [LayerSummary], counts: ExportCounts) {
    counts.places = tally.count
    for var place in tally.features {
      project(&place)
      try places?.write(place)
    }
    var summaries = try events.finish()
    if let layer = undated.take() { summaries += try layer.finish() }
    if let layer = places.take() { summaries += try layer.finish() }
    if let layer = mentions.take() { summaries += try layer.finish() }
    if let table = merges.take() { summaries.append(try table.finish()) }
    let tables = try schemas.finish()
    counts.schemas = tables.counts
    return (summaries + tables.summaries, counts)
  }
}

/// How much was read and written at each stage; the manifest shows it.
public struct ExportCounts: Sendable {
  public var documents = 0
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
  /// For each schema asked for, the rows and those left out.
  public var schemas: [SchemaCounts] = []
}

/// Holds the transformer of a run, so that it may be optional: a noncopyable value in an optional cannot be borrowed
/// twice in one expression.
private final class TransformerBox {
  let transformer: Transformer

  init(to crs: String) throws(ProjectionError) { transformer = try Transformer(to: crs) }

  var reference: PlaneReference {
    PlaneReference(
      code: transformer.crs, wkt: transformer.wkt1, decimals: transformer.isGeographic ? 6 : 2)
  }
}
