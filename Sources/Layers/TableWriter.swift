/// Writes a table that is no layer: CSV (RFC 4180) with a header line and no geometry, whole or not at all.
/// - Complexity: constant memory.
public struct TableWriter: ~Copyable {
  private var file: OutputFile
  private let fields: [Field]
  private var rowCount = 0

  public init(path: String, fields: [Field], group: OutputGroup? = nil) throws(LayerError) {
    self.fields = fields
    file = try OutputFile(path, group: group)
    for (index, field) in fields.enumerated() {
      if index > 0 { file.buffer.append(UInt8(ascii: ",")) }
      file.buffer.append(csvText: field.name)
    }
    file.buffer.append(UInt8(ascii: "\n"))
  }

  public mutating func write(_ values: [Value]) throws(LayerError) {
    precondition(values.count == fields.count, "a row has other columns than its table")
    for (index, value) in values.enumerated() {
      assert(fields[index].accepts(value), "a value is of another kind than its column")
      if index > 0 { file.buffer.append(UInt8(ascii: ",")) }
      file.buffer.append(csvValue: value)
    }
    file.buffer.append(UInt8(ascii: "\n"))
    rowCount += 1
    try file.flushIfFull()
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    let path = file.path
    let rows = rowCount
    let byteCount = try file.commit()
    return LayerSummary(paths: [path], featureCount: rows, locatedCount: 0, byteCount: byteCount, bounds: nil)
  }
}
