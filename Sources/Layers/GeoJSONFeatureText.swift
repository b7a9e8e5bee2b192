internal import Geo

/// The text of one GeoJSON feature with the members of JSON-FG, as both the collection and the sequence hold it.
struct GeoJSONFeatureText {
  private let schema: LayerSchema
  private let fieldCount: Int
  // `{"event_id":`, `,"title":` and so on, ready to copy.
  private let keys: [[UInt8]]

  init(_ schema: LayerSchema) {
    self.schema = schema
    fieldCount = schema.fields.count
    keys = schema.fields.enumerated().map { index, field in
      var key = ByteBuffer(capacity: 64)
      key.append(UInt8(ascii: index == 0 ? "{" : ","))
      key.append(jsonString: field.name)
      key.append(UInt8(ascii: ":"))
      return [UInt8](key.bytes)
    }
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
    append(time: feature.time, to: &buffer)
    append(geometry: feature.geometry, to: &buffer)
    buffer.append(",\"properties\":")
    if fieldCount == 0 { buffer.append(UInt8(ascii: "{")) }
    for index in 0..<fieldCount {
      buffer.append(keys[index])
      buffer.append(jsonValue: feature.values[index])
    }
    buffer.append("}}")
  }

  private func append(geometry point: Coordinate?, to buffer: inout ByteBuffer) {
    guard let point else {
      buffer.append(",\"place\":null,\"geometry\":null")
      return
    }
    buffer.append(",\"place\":null,\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
    buffer.append(number: point.longitude, decimals: 6)
    buffer.append(UInt8(ascii: ","))
    buffer.append(number: point.latitude, decimals: 6)
    buffer.append("]}")
  }

  private func append(time: FeatureTime?, to buffer: inout ByteBuffer) {
    switch time {
    case .day(let day):
      buffer.append(",\"time\":{\"date\":")
      append(day: day, to: &buffer)
      buffer.append(UInt8(ascii: "}"))
    case .instant(let seconds):
      buffer.append(",\"time\":{\"timestamp\":\"")
      buffer.append(dateTime: seconds)
      buffer.append("\"}")
    case .interval(nil, nil), nil:
      buffer.append(",\"time\":null")
    case .interval(let first, let last):
      buffer.append(",\"time\":{\"interval\":[")
      append(day: first, to: &buffer)
      buffer.append(UInt8(ascii: ","))
      append(day: last, to: &buffer)
      buffer.append("]}")
    }
  }

  private func append(day: Int?, to buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "\""))
    if let day { buffer.append(day: day) } else { buffer.append("..") }
    buffer.append(UInt8(ascii: "\""))
  }
}
