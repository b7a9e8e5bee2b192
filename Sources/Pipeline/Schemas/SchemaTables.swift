import Layers

/// The tables of the schemas that a run was asked for, open at once.
package struct SchemaTables: ~Copyable {
  private var acled: SchemaTable?
  private var ucdp: SchemaTable?
  private var gdelt: SchemaTable?
  private var plover: SchemaTable?

  /// - Parameter folder: `-` writes the one table to standard output.
  init(
    _ schemas: [ForeignSchema], folder: String, forSpreadsheet: Bool, group: OutputGroup?
  ) throws(LayerError) {
    func table(_ schema: ForeignSchema) throws(LayerError) -> SchemaTable? {
      guard schemas.contains(schema) else { return nil }
      return try SchemaTable(schema, folder: folder, forSpreadsheet: forSpreadsheet, group: group)
    }
    acled = try table(.acled)
    ucdp = try table(.ucdp)
    gdelt = try table(.gdelt)
    plover = try table(.plover)
  }

  mutating func write(_ event: EventRecord) throws(LayerError) {
    try acled?.write(event)
    try ucdp?.write(event)
    try gdelt?.write(event)
    try plover?.write(event)
  }

  /// Finishes the tables.
  consuming func finish() throws(LayerError) -> (summaries: [LayerSummary], counts: [SchemaCounts]) {
    var summaries: [LayerSummary] = []
    var counts: [SchemaCounts] = []
    func add(_ table: (summary: LayerSummary, counts: SchemaCounts)) {
      summaries.append(table.summary)
      counts.append(table.counts)
    }
    if let table = acled.take() { add(try table.finish()) }
    if let table = ucdp.take() { add(try table.finish()) }
    if let table = gdelt.take() { add(try table.finish()) }
    if let table = plover.take() { add(try table.finish()) }
    return (summaries, counts)
  }
}

extension SchemaTables {
  /// Writes the table of one schema and the files beside it.
  package static func write(_ events: [EventRecord], schema: ForeignSchema, folder: String) throws -> SchemaCounts {
    var table = try SchemaTable(schema, folder: folder)
    for event in events { try table.write(event) }
    return try table.finish().counts
  }
}

/// How many events a schema has a row for, and why not for the others. The two add up to the features of the run.
public struct SchemaCounts: Sendable {
  public var schema: ForeignSchema
  public var rows = 0
  /// By reason, in words.
  public var leftOut: [String: Int] = [:]

  public var leftOutCount: Int { leftOut.values.reduce(0, +) }
}
