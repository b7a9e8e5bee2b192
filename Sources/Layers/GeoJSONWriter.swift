internal import Geo

/// Writes a GeoJSON FeatureCollection (RFC 7946), one feature a line, with the members of OGC
/// JSON-FG 1.0.
///
/// WGS 84, longitude first, at most 6 decimals (0.1 m), no `crs` member. Every feature has the same
/// members in the same order; a missing value is null. `time` repeats the dates for JSON-FG readers
/// and `place` is null, which tells them that `geometry` says it all. `bbox` stands behind the features, since it is known
/// last: the smallest box, which may cross the antimeridian.
/// - Complexity: constant memory.
/// - SeeAlso: RFC 7946; OGC 21-045r1, JSON-FG core.
public struct GeoJSONWriter: LayerWriter, ~Copyable {
  private var file: OutputFile
  private var tally: LayerTally
  private let schema: LayerSchema
  private let text: GeoJSONFeatureText

  /// - Parameters:
  ///   - path: `-` is standard output.
  ///   - observe: sees the bytes of the file as they are written, for checksums.
  public init(
    path: String, schema: LayerSchema, group: OutputGroup? = nil,
    observe: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(LayerError) {
    self.schema = schema
    text = GeoJSONFeatureText(schema, isJSONFG: true)
    tally = LayerTally(schema.shape)
    file = try OutputFile(path, group: group, observe: observe)
    appendHead()
  }

  private mutating func appendHead() {
    file.buffer.append("{\"type\":\"FeatureCollection\",\n")
    file.buffer.append(
      "\"conformsTo\":[\"http://www.opengis.net/spec/json-fg-1/1.0/conf/core\"],\n")
    append(member: "name", schema.name)
    append(member: "title", schema.title)
    append(member: "description", schema.description)
    append(member: "attribution", schema.attribution)
    file.buffer.append("\"features\":[")
  }

  private mutating func append(member name: String, _ text: String) {
    guard !text.isEmpty else { return }
    file.buffer.append(jsonString: name)
    file.buffer.append(UInt8(ascii: ":"))
    file.buffer.append(jsonString: text)
    file.buffer.append(",\n")
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    try tally.add(feature, path: file.path)
    file.buffer.append(tally.featureCount == 1 ? "\n" : ",\n")
    text.append(feature, to: &file.buffer)
    try file.flushIfFull()
  }

  /// Writes features that `GeoJSONEncoder` made for this schema.
  public mutating func write(_ encoded: EncodedFeatures) throws(LayerError) {
    guard let chunk = encoded.chunk else { return }
    file.buffer.append(tally.featureCount == 0 ? "\n" : ",\n")
    tally.add(encoded.tally)
    try file.write(chunk.buffer)
    encoded.pool.give(chunk)
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    file.buffer.append("\n]")
    if let box = tally.smallestBounds {
      file.buffer.append(",\n\"bbox\":[")
      for (index, degrees) in [box.west, box.south, box.east, box.north].enumerated() {
        if index > 0 { file.buffer.append(UInt8(ascii: ",")) }
        // Rounded as the coordinates are, so that it is the box of what was written.
        file.buffer.append(number: degrees, decimals: 6)
      }
      file.buffer.append(UInt8(ascii: "]"))
    }
    file.buffer.append("}\n")
    let path = file.path
    let byteCount = try file.commit()
    return tally.summary(paths: [path], byteCount: byteCount)
  }
}
