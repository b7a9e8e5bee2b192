import Ingest
import Layers

/// The files of a run, open at once: events and undated events in each format, rejected rows.
struct GeocodeLayers: ~Copyable {
  private var geojson: GeoJSONWriter?
  private var undatedGeoJSON: GeoJSONWriter?
  private var csv: CSVWriter?
  private var undatedCSV: CSVWriter?
  /// The formats that are given features.
  private var others: LayerFiles?
  private var undatedOthers: LayerFiles?
  private var circles: LayerFiles?
  private(set) var circleCounts = CircleCounts()
  private var rejected: OutputFile?
  private let plan: GeocodePlan
  private let options: GeocodeOptions
  private let group: OutputGroup?
  private(set) var counts = GeocodeCounts()
  private(set) var unmatched = UnmatchedNames()
  private(set) var rejectedPath: String?

  /// - Parameter group: of the files, which take their names together; nil for a stream.
  init(
    _ plan: GeocodePlan, _ options: GeocodeOptions, _ group: OutputGroup?, _ hashes: OutputHashes
  ) throws(LayerError) {
    self.group = group
    self.plan = plan
    self.options = options
    func path(_ schema: LayerSchema, _ suffix: String) -> String {
      options.isStream ? "-" : options.output + "/" + schema.name + suffix
    }
    // A stream holds all rows that have a date, or all of a table without dates.
    let undated = options.isStream ? nil : plan.undated
    func geojson(_ schema: LayerSchema) throws(LayerError) -> GeoJSONWriter {
      let path = path(schema, ".geojson")
      return try GeoJSONWriter(path: path, schema: schema, group: group, observe: hashes.observer(of: path))
    }
    func csv(_ schema: LayerSchema) throws(LayerError) -> CSVWriter {
      let path = path(schema, ".csv")
      return try CSVWriter(path: path, schema: schema, group: group, observe: hashes.observer(of: path))
    }
    if options.formats.contains(.geojson) {
      self.geojson = try geojson(plan.events)
      if let undated { undatedGeoJSON = try geojson(undated) }
    }
    if options.formats.contains(.csv) {
      self.csv = try csv(plan.events)
      if let undated { undatedCSV = try csv(undated) }
    }
    try openOthers(undated)
    if options.circles {
      circles = try LayerFiles(
        schema: RowCircles.schema(hasDates: plan.hasDates), folder: options.output, formats: options.formats,
        options: layerOptions(RowStyle.circles(hasDates: plan.hasDates)))
    }
  }

  /// Opens the formats that are given features, if any.
  private mutating func openOthers(_ undated: LayerSchema?) throws(LayerError) {
    let formats = options.formats.filter { !$0.isEncoded }
    if formats.isEmpty { return }
    let folder = options.isStream ? "-" : options.output
    others = try LayerFiles(
      schema: plan.events, folder: folder, formats: formats, options: layerOptions(plan.style.dated), isWhole: false)
    if let undated {
      undatedOthers = try LayerFiles(
        schema: undated, folder: folder, formats: formats, options: layerOptions(plan.style.undated), isWhole: false)
    }
  }

  private func layerOptions(_ style: LayerStyle) -> LayerOptions {
    var layer = LayerOptions()
    layer.style = style
    layer.changed = options.changed
    layer.isIndexed = options.isIndexed
    layer.group = group
    return layer
  }

  mutating func write(_ batch: GeocodeBatch) throws(LayerError) {
    for feature in batch.events { try others?.write(feature) }
    for feature in batch.undated { try undatedOthers?.write(feature) }
    for feature in batch.circles { try circles?.write(feature) }
    circleCounts.add(batch.circleCounts)
    counts.add(batch.counts)
    unmatched.add(batch.unmatched)
    if let features = batch.geojson.events { try geojson?.write(features) }
    if let features = batch.geojson.undated { try undatedGeoJSON?.write(features) }
    if let features = batch.csv.events { try csv?.write(features) }
    if let features = batch.csv.undated { try undatedCSV?.write(features) }
    try reject(batch.rejected)
  }

  /// Rows that cannot be read, under the names of the columns, so that they can be mended and read again.
  private mutating func reject(_ rows: [UInt8]) throws(LayerError) {
    if rows.isEmpty || options.isStream { return }
    if rejected == nil {
      let isDelimited = plan.dialect.format == .delimited
      let path = options.output + (isDelimited ? "/rejected.csv" : "/rejected.jsonl")
      rejected = try OutputFile(path, group: group)
      rejectedPath = path
      if isDelimited, plan.header.isWritten {
        let mark = Character(UnicodeScalar(plan.dialect.delimiter))
        let names = plan.header.names.map { name in
          name.contains(where: { $0 == mark || $0 == "\"" || $0.isNewline })
            ? "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            : name
        }
        try rejected?.write(names.joined(separator: String(mark)) + "\n")
      }
    }
    try rejected?.write(rows)
  }

  /// Finishes all files.
  consuming func finish() throws -> [LayerSummary] {
    var events: [LayerSummary] = []
    var undated: [LayerSummary] = []
    if let writer = geojson.take() { events.append(try writer.finish()) }
    if let writer = csv.take() { events.append(try writer.finish()) }
    if let layer = others.take() { events += try layer.finish() }
    if let writer = undatedGeoJSON.take() { undated.append(try writer.finish()) }
    if let writer = undatedCSV.take() { undated.append(try writer.finish()) }
    if let layer = undatedOthers.take() { undated += try layer.finish() }
    let circles = try circles.take()?.finish() ?? []
    if let file = rejected.take() { _ = try file.commit() }
    if options.isStream { return events + circles }
    // A table without dates has one layer, which stands still.
    try addFilesForQGIS(&events, plan.events, plan.style.dated, showsUndated: !plan.hasDates)
    if let schema = plan.undated { try addFilesForQGIS(&undated, schema, plan.style.undated) }
    return events + undated + circles
  }

  private func addFilesForQGIS(
    _ summaries: inout [LayerSummary], _ schema: LayerSchema, _ style: LayerStyle, showsUndated: Bool = false
  ) throws(LayerError) {
    guard let layer = summaries.first else { return }
    let files = QGISFiles(
      folder: options.output, schema: schema, formats: options.formats, style: style, group: group,
      showsUndated: showsUndated)
    summaries[0].paths += try files.write(layer)
  }
}
