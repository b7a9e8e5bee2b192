public import Geo

/// Features as GeoJSON: the bytes that `GeoJSONWriter` writes for them.
public struct GeoJSONEncoder: FeatureEncoder, ~Copyable {
  private var buffer = ByteBuffer(capacity: 64)
  /// Whose memory `buffer` is; nil before the first feature.
  private var chunk: FeatureChunk?
  private let pool: FeatureBufferPool
  private var tally = LayerTally()
  private var field = 0
  private let keys: JSONKeys

  public init(schema: LayerSchema, pool: FeatureBufferPool) {
    keys = JSONKeys(schema)
    self.pool = pool
  }

  public mutating func begin(point: Coordinate?, time: FeatureTime?) {
    if chunk == nil {
      let taken = pool.take()
      swap(&buffer, &taken.buffer)
      chunk = taken
    }
    if tally.featureCount > 0 { buffer.append(",\n") }
    tally.count(point, time)
    buffer.append("{\"type\":\"Feature\"")
    buffer.append(jsonFGTime: time)
    buffer.append(jsonGeometry: point)
    buffer.append(",\"properties\":")
    if keys.count == 0 { buffer.append(UInt8(ascii: "{")) }
    field = 0
  }

  @inline(__always)
  private mutating func key() {
    keys.append(field, to: &buffer)
    field &+= 1
  }

  public mutating func value(_ value: Value) {
    key()
    buffer.append(jsonValue: value)
  }

  public mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    key()
    buffer.append(UInt8(ascii: "\""))
    buffer.append(jsonEscaping: text)
    buffer.append(UInt8(ascii: "\""))
  }

  public mutating func json(_ json: UnsafeBufferPointer<UInt8>) {
    key()
    buffer.append(json)
  }

  public mutating func null() {
    key()
    buffer.append("null")
  }

  public mutating func copy(_ fields: UnsafeBufferPointer<UInt8>, count: Int) {
    buffer.append(fields)
    field &+= count
  }

  public mutating func end() {
    precondition(field == keys.count, "a feature has other fields than its layer")
    buffer.append("}}")
  }

  public mutating func take() -> EncodedFeatures {
    if let chunk { swap(&buffer, &chunk.buffer) }
    let encoded = EncodedFeatures(chunk: chunk, pool: pool, tally: tally)
    chunk = nil
    tally = LayerTally()
    return encoded
  }

  public static func encoded(_ values: [Value], from first: Int, of schema: LayerSchema) -> [UInt8] {
    let keys = JSONKeys(schema)
    var buffer = ByteBuffer(capacity: 512)
    for (offset, value) in values.enumerated() {
      keys.append(first + offset, to: &buffer)
      buffer.append(jsonValue: value)
    }
    return [UInt8](buffer.bytes)
  }
}

// Members of a feature that are the same however its properties come.
extension ByteBuffer {
  mutating func append(jsonGeometry point: Coordinate?) {
    guard let point else {
      append(",\"geometry\":null")
      return
    }
    append(",\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
    append(number: point.longitude, decimals: 6)
    append(UInt8(ascii: ","))
    append(number: point.latitude, decimals: 6)
    append("]}")
  }

  /// The members of JSON-FG: when, and that the geometry is the whole place.
  mutating func append(jsonFGTime time: FeatureTime?) {
    append(jsonTime: time)
    append(",\"place\":null")
  }

  private mutating func append(jsonTime time: FeatureTime?) {
    switch time {
    case .day(let day):
      append(",\"time\":{\"date\":")
      append(jsonDay: day)
      append(UInt8(ascii: "}"))
    case .instant(let seconds):
      append(",\"time\":{\"timestamp\":\"")
      append(dateTime: seconds)
      append("\"}")
    case .interval(nil, nil), nil:
      append(",\"time\":null")
    case .interval(let first, let last):
      append(",\"time\":{\"interval\":[")
      append(jsonDay: first)
      append(UInt8(ascii: ","))
      append(jsonDay: last)
      append("]}")
    }
  }

  private mutating func append(jsonDay day: Int?) {
    append(UInt8(ascii: "\""))
    if let day { append(day: day) } else { append("..") }
    append(UInt8(ascii: "\""))
  }
}
