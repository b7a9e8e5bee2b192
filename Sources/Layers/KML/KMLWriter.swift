/// Writes KML 2.2 with the time of each feature, so that Google Earth shows its slider by itself.
///
/// Whole months and years stay what they are (`2017-07`, `2017`): KML is the one common map format that can say it. All
/// fields are in `ExtendedData`, typed by a `Schema`; a null is left out. Each category has its colour.
/// - Complexity: constant memory.
/// - SeeAlso: OGC 07-147r2
public struct KMLWriter: LayerWriter, ~Copyable {
  private var file: OutputFile
  private var tally: LayerTally
  private let text: KMLText

  /// - Parameter path: `-` is standard output.
  public init(
    path: String, schema: LayerSchema, style: LayerStyle? = nil, group: OutputGroup? = nil
  ) throws(LayerError) {
    text = KMLText(schema, style)
    tally = LayerTally(schema.shape)
    file = try OutputFile(path, group: group)
    text.appendHead(to: &file.buffer)
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    try tally.add(feature, path: file.path)
    text.append(feature, to: &file.buffer)
    try file.flushIfFull()
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    text.appendTail(to: &file.buffer)
    let path = file.path
    let byteCount = try file.commit()
    return tally.summary(paths: [path], byteCount: byteCount)
  }
}
