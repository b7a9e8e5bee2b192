/// Writes GeoJSON features one after the other, each on a line of its own, for readers that take them as they come.
///
/// Newline-delimited (`.geojsonl`, what tippecanoe, DuckDB and jq read) or as a text sequence (`.geojsons`), in which a
/// record separator, 0x1E, before each feature lets a reader step over a broken one.
/// - Complexity: constant memory.
/// - SeeAlso: RFC 8142
public struct GeoJSONSequenceWriter: LayerWriter, ~Copyable {
  public enum Framing: Sendable {
    case lines
    /// RFC 8142.
    case recordSeparators
  }

  private var file: OutputFile
  private var tally: LayerTally
  private let text: GeoJSONFeatureText
  private let framing: Framing

  /// - Parameter path: `-` is standard output.
  public init(
    path: String, schema: LayerSchema, framing: Framing = .lines, group: OutputGroup? = nil
  ) throws(LayerError) {
    text = GeoJSONFeatureText(schema, isJSONFG: false)
    tally = LayerTally(schema.shape)
    self.framing = framing
    file = try OutputFile(path, group: group)
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    try tally.add(feature, path: file.path)
    if framing == .recordSeparators { file.buffer.append(0x1E) }
    text.append(feature, to: &file.buffer)
    file.buffer.append(UInt8(ascii: "\n"))
    try file.flushIfFull()
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    let path = file.path
    let byteCount = try file.commit()
    return tally.summary(paths: [path], byteCount: byteCount)
  }
}
