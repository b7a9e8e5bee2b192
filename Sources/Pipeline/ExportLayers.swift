import Gazetteer
import Geo
import Ingest
import Layers
import Toponyms

/// The layers of an export, open at once: events and mentions stream, what needs to know all is written at the end.
struct ExportLayers: ~Copyable {
  private var events: LayerFiles
  private var undated: LayerFiles?
  private var mentions: LayerFiles?
  private var places: LayerFiles?
  private var circles: EventCircles?
  private var schemas: SchemaTables
  private var aggregates: EventAggregates
  private var map: EventMap?
  private let projection: MapProjection?
  private var tally = PlaceTally()
  /// The events of the run, where they are merged; nil where they stream.
  private var gathering: EventGathering?
  private var merges: TableWriter?
  /// The events that are written, where those of one point are spread; nil where they are not.
  private var stacks: EventStacks?
  private let isSpread: Bool
  private var corrections: EventCorrections
  private let mergesEvents: Bool
  private(set) var counts = ExportCounts()

  /// - Parameter group: of the files, which take their names together; nil for a stream.
  init(
    _ options: ExportOptions, _ gazetteer: PlaceStack, _ corrections: EventCorrections, _ group: OutputGroup?
  ) throws {
    let projection = try options.crs.map { crs in try MapProjection(to: crs) }
    func files(_ schema: LayerSchema, _ style: LayerStyle? = nil) throws(LayerError) -> LayerFiles {
      var layer = LayerOptions()
      layer.reference = projection?.reference
      layer.style = style
      layer.simplestyle = options.simplestyle
      layer.forSpreadsheet = options.forSpreadsheet
      layer.changed = options.changed
      layer.isIndexed = options.isIndexed
      layer.group = group
      return try LayerFiles(schema: schema, folder: options.output, formats: options.formats, options: layer)
    }
    let isStream = options.isStream
    let isSpread = options.spreadMeters != nil
    let events = try files(EventSchema.events(spread: isSpread), EventStyle.events)
    let undated = isStream ? nil : try files(EventSchema.undated(spread: isSpread), EventStyle.undated)
    let mentions = isStream ? nil : try files(MentionFeature.schema)
    let places = isStream ? nil : try files(PlaceTally.schema)
    let merges =
      options.merges && !isStream
      ? try TableWriter(path: options.output + "/merges.csv", fields: MergeTable.fields, group: group) : nil
    let circles = options.circles ? EventCircles(try files(EventCircles.schema, EventStyle.events)) : nil
    let aggregates = try EventAggregates(options.aggregates, gazetteer) { (schema, style) throws(LayerError) in
      try files(schema, style)
    }
    let schemas = try SchemaTables(
      options.schemas, folder: options.output, forSpreadsheet: options.forSpreadsheet, group: group)
    let map = options.writesMap ? try EventMap(folder: options.output, group) : nil
    self.map = map
    self.projection = projection
    self.circles = circles
    self.aggregates = aggregates
    self.schemas = schemas
    self.events = events
    self.undated = undated
    self.mentions = mentions
    self.places = places
    self.merges = merges
    self.isSpread = isSpread
    self.corrections = corrections
    mergesEvents = options.merges
    let room = isStream ? options.temporaryFolder : options.output
    gathering = options.merges ? EventGathering(folder: room) : nil
    stacks = options.spreadMeters.map { EventStacks(folder: room, spacingMeters: $0) }
  }

  mutating func write(_ item: ExportBatch.Item, _ filter: EventFilter) throws {
    switch item {
    case .issue(let issue): if issue.isSetAside { counts.setAside += 1 }
    case .record(let record, let features): try write(record, features, filter)
    case .long(let analysis, let position): try writeParts(of: analysis, position, filter)
    }
  }

  // Inlined, the optimiser of Swift 6.3 breaks the lifetime of the closure and stops.
  @inline(never)
  private mutating func writeParts(of analysis: Analysis, _ position: DocumentPosition, _ filter: EventFilter) throws {
    try DocumentRecord.forEachPart(of: analysis, at: position) { part in try write(part, nil, filter) }
  }

  /// - Parameter features: of the mentions; nil where they are to be made one by one.
  private mutating func write(_ record: DocumentRecord, _ features: [Feature]?, _ filter: EventFilter) throws {
    if record.part == 0 { counts.documents += 1 }
    counts.mentions += record.mentions.count
    counts.resolvedMentions += record.mentions.count { $0.mention.place != nil }
    counts.dates += record.dateCount
    for (modality, count) in record.modalities { counts.modalities[modality, default: 0] += count }
    tally.add(record)
    for index in record.mentions.indices {
      var feature = features?[index] ?? MentionFeature.feature(of: record.mentions[index], in: record)
      projection?.project(&feature)
      try mentions?.write(feature)
    }
    for event in record.events {
      counts.told += 1
      if gathering == nil { try write(event, filter) } else { try gathering?.append(event) }
    }
  }

  /// Writes the events that were gathered: each once where tellings are merged, around their point where they are spread.
  /// The filter sees what the tellings say together.
  ///
  /// - Parameter jobs: workers.
  mutating func writeGathered(_ filter: EventFilter, jobs: Int) async throws {
    if let gathering = gathering.take() {
      let wish = GatheredEvent.Wish(
        feature: corrections.isEmpty && stacks == nil, merges: merges != nil, corrections: corrections)
      try await gathering.forEachMerged(
        corrections.groups, jobs: jobs, work: { merged in GatheredEvent(merged, wish) },
        consume: { gathered in try write(gathered, filter) })
    }
    guard let stacks = stacks.take() else { return }
    try stacks.forEach { event, place throws(LayerError) in try writeFeature(event, place) }
  }

  private mutating func write(_ gathered: GatheredEvent, _ filter: EventFilter) throws(LayerError) {
    counts.mergedAway += max(0, gathered.tellingCount - 1)
    guard try write(gathered.event, filter, feature: gathered.feature) else { return }
    for row in gathered.merges { try merges?.write(row) }
  }

  /// - Parameter feature: of the record at its true place, where it is known.
  /// - Returns: whether the options let it through.
  @discardableResult
  private mutating func write(
    _ record: EventRecord, _ filter: EventFilter, feature: Feature? = nil
  ) throws(LayerError) -> Bool {
    var event = record
    guard corrections.apply(to: &event) else {
      counts.notEvents += 1
      return false
    }
    guard filter.accepts(event) else {
      counts.filtered += 1
      return false
    }
    tally.add(event)
    aggregates.add(event)
    try schemas.write(event)
    if event.location == nil { counts.unplaced += 1 }
    if event.isDated { counts.dated += 1 } else { counts.undated += 1 }
    if stacks == nil { try writeFeature(event, nil, feature) } else { try stacks?.append(event) }
    return true
  }

  private mutating func writeFeature(
    _ event: EventRecord, _ place: StackPlace?, _ known: Feature? = nil
  ) throws(LayerError) {
    var feature = known ?? EventFeature.feature(of: event, shownAt: place?.shown)
    try circles?.write(event, feature, projection)
    if isSpread { feature.values += StackPlace.values(place) }
    try map?.write(event, feature)
    projection?.project(&feature)
    if event.isDated { try events.write(feature) } else { try undated?.write(feature) }
  }

  /// What the user should know of the reference system.
  var projectionWarnings: [String] { projection?.warnings ?? [] }

  /// Writes places and counts, finishes all files.
  consuming func finish() throws -> (summaries: [LayerSummary], counts: ExportCounts) {
    counts.places = tally.count
    counts.corrections += corrections.counts(merges: mergesEvents)
    for var place in tally.features {
      projection?.project(&place)
      try places?.write(place)
    }
    var summaries = try events.finish()
    if let layer = undated.take() { summaries += try layer.finish() }
    if let layer = places.take() { summaries += try layer.finish() }
    if let layer = mentions.take() { summaries += try layer.finish() }
    if let layer = circles.take() {
      let circles = try layer.finish()
      summaries += circles.summaries
      counts.circles = circles.counts
    }
    let aggregates = try aggregates.finish(projection)
    summaries += aggregates.summaries
    counts.aggregates = aggregates.counts
    if let page = map.take() {
      counts.leftOffMap = page.leftOff
      summaries.append(try page.finish())
    }
    if let table = merges.take() { summaries.append(try table.finish()) }
    let tables = try schemas.finish()
    counts.schemas = tables.counts
    return (summaries + tables.summaries, counts)
  }
}
