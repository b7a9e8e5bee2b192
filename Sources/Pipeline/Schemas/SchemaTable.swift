import Layers

/// One schema's table while it is written: `events_acled.csv` and the files beside it.
///
/// Always WGS 84 and without further columns, whatever reference system the layers have: its columns are a promise.
struct SchemaTable: ~Copyable {
  private let schema: ForeignSchema
  private var writer: CSVWriter
  private var counts: SchemaCounts

  /// - Parameter forSpreadsheet: as `CSVWriter` has it.
  init(
    _ schema: ForeignSchema, folder: String, forSpreadsheet: Bool = false, group: OutputGroup? = nil
  ) throws(LayerError) {
    self.schema = schema
    counts = SchemaCounts(schema: schema)
    let layer = schema.layer
    writer = try CSVWriter(
      path: folder == "-" ? "-" : folder + "/" + layer.name + ".csv", schema: layer, forSpreadsheet: forSpreadsheet,
      group: group)
  }

  mutating func write(_ event: EventRecord) throws(LayerError) {
    let values: [Value]
    do {
      values = try schema.values(of: event)
    } catch {
      counts.leftOut[error.description, default: 0] += 1
      return
    }
    counts.rows += 1
    try writer.write(Feature(id: event.id, geometry: event.mapPoint, values: values))
  }

  consuming func finish() throws(LayerError) -> (summary: LayerSummary, counts: SchemaCounts) {
    let counts = counts
    return (try writer.finish(), counts)
  }
}
