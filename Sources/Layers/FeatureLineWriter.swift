/// Writes features one a line, each as the layer of its own schema has it in `.geojsonl`, for a program that reads them
/// as they come. A line may also say that there is no feature.
public struct FeatureLineWriter: ~Copyable {
  private var file: OutputFile
  private let first: GeoJSONFeatureText
  private let second: GeoJSONFeatureText

  /// - Parameters:
  ///   - path: `-` is standard output.
  ///   - first: the schema of most features.
  ///   - second: that of the others.
  public init(path: String, schema first: LayerSchema, or second: LayerSchema) throws(LayerError) {
    self.first = GeoJSONFeatureText(first, isJSONFG: false)
    self.second = GeoJSONFeatureText(second, isJSONFG: false)
    file = try OutputFile(path)
  }

  public mutating func write(_ feature: borrowing Feature, isFirst: Bool) throws(LayerError) {
    if isFirst { first.append(feature, to: &file.buffer) } else { second.append(feature, to: &file.buffer) }
    file.buffer.append(UInt8(ascii: "\n"))
    try file.flushIfFull()
  }

  public mutating func writeNull() throws(LayerError) { try file.write("null\n") }

  /// Hands on what was written, for a reader that waits for it.
  public mutating func flush() throws(LayerError) { try file.flush() }

  public consuming func finish() throws(LayerError) { _ = try file.commit() }
}
