import Layers

/// The tables of the schemas that a run was asked for, open at once.
struct SchemaTables: ~Copyable {
  private var acled: SchemaTable?
  private var ucdp: SchemaTable?
  private var gdelt: SchemaTable?
  private var plover: SchemaTable?

  /// - Parameter folder: `-` writes the one table to standard output.
  init(_ schemas: [ForeignSchema], folder: String) throws(LayerError) {
    acled = schemas.contains(.acled) ? try SchemaTable(.acled, folder: folder) : nil
    ucdp = schemas.contains(.ucdp) ? try SchemaTable(.ucdp, folder: folder) : nil
    gdelt = schemas.contains(.gdelt) ? try SchemaTable(.gdelt, folder: folder) : nil
    plover = schemas.contains(.plover) ? try SchemaTable(.plover, folder: folder) : nil
  }

  mutating func write(_ event: EventRecord) throws(LayerError) {
    try acled?.write(event)
    try ucdp?.write(event)
    try gdelt?.write(event)
    try plover?.write(event)
  }

  /// Puts the tables in place.
  consuming func finish() throws(LayerError) -> (summaries: [LayerSummary], counts: [SchemaCounts]) {
    var summaries: [LayerSummary] = []
    var counts: [SchemaCounts] = []
    if let table = acled.take() { try table.finish(&summaries, &counts) }
    if let table = ucdp.take() { try table.finish(&summaries, &counts) }
    if let table = gdelt.take() { try table.finish(&summaries, &counts) }
    if let table = plover.take() { try table.finish(&summaries, &counts) }
    return (summaries, counts)
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
