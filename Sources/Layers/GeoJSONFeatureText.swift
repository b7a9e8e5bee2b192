/// The text of one GeoJSON feature, as both the collection and the sequence hold it.
struct GeoJSONFeatureText: ~Copyable {
  private let schema: LayerSchema
  /// Whether features carry `time` and `place`. Not in a sequence: GDAL from 3.8 on takes a text with a `time` of
  /// JSON-FG for a single document, and of a newline-delimited file it reads the first line only.
  private let isJSONFG: Bool
  private let fieldCount: Int
  private let keys: JSONKeys

  init(_ schema: LayerSchema, isJSONFG: Bool) {
    self.schema = schema
    self.isJSONFG = isJSONFG
    fieldCount = schema.fields.count
    keys = JSONKeys(schema)
  }

  /// Appends the object, on one line without an end.
  @inline(__always)
  func append(_ feature: borrowing Feature, to buffer: inout ByteBuffer) {
    precondition(feature.values.count == fieldCount, "a feature has other fields than its layer")
    assert(schema.accepts(feature.values), "a value is of another kind than its field")
    buffer.append("{\"type\":\"Feature\"")
    if let id = feature.id {
      buffer.append(",\"id\":")
      buffer.append(jsonString: id)
    }
    if isJSONFG { buffer.append(jsonFGTime: feature.time) }
    if let area = feature.area {
      buffer.append(jsonArea: area)
    } else {
      buffer.append(jsonGeometry: feature.geometry)
    }
    buffer.append(",\"properties\":")
    if fieldCount == 0 { buffer.append(UInt8(ascii: "{")) }
    for index in 0..<fieldCount {
      keys.append(index, to: &buffer)
      buffer.append(jsonValue: feature.values[index])
    }
    buffer.append("}}")
  }
}
