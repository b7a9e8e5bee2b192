public import Geo

/// Features as rows of a comma-separated table: the bytes that `CSVWriter` writes for them.
///
/// The schema has columns of its own for longitude and latitude.
public struct CSVEncoder: FeatureEncoder, ~Copyable {
  private var buffer = ByteBuffer(capacity: 64)
  /// Whose memory `buffer` is; nil before the first feature.
  private var chunk: FeatureChunk?
  private let pool: FeatureBufferPool
  private var tally = LayerTally()
  private var field = 0
  private let fieldCount: Int

  public init(schema: LayerSchema, pool: FeatureBufferPool) {
    precondition(!CSVColumns(schema, reference: nil).addsDegrees, "the schema lacks longitude and latitude")
    fieldCount = schema.fields.count
    self.pool = pool
  }

  public mutating func begin(point: Coordinate?, time: FeatureTime?) {
    if chunk == nil {
      let taken = pool.take()
      swap(&buffer, &taken.buffer)
      chunk = taken
    }
    tally.count(point, time)
    field = 0
  }

  @inline(__always)
  private mutating func separate() {
    if field > 0 { buffer.append(UInt8(ascii: ",")) }
    field &+= 1
  }

  public mutating func value(_ value: Value) {
    separate()
    buffer.append(csvValue: value)
  }

  public mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    buffer.append(csvText: text)
  }

  public mutating func json(_ json: UnsafeBufferPointer<UInt8>) { text(json) }

  public mutating func null() { separate() }

  public mutating func copy(_ fields: UnsafeBufferPointer<UInt8>, count: Int) {
    // Encoded with their separator, but for the first field of a row.
    buffer.append(fields)
    field &+= count
  }

  public mutating func end() {
    precondition(field == fieldCount, "a feature has other fields than its layer")
    buffer.append(UInt8(ascii: "\n"))
  }

  public mutating func take() -> EncodedFeatures {
    if let chunk { swap(&buffer, &chunk.buffer) }
    let encoded = EncodedFeatures(chunk: chunk, pool: pool, tally: tally)
    chunk = nil
    tally = LayerTally()
    return encoded
  }

  public static func encoded(_ values: [Value], from first: Int, of schema: LayerSchema) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 512)
    for (offset, value) in values.enumerated() {
      if first + offset > 0 { buffer.append(UInt8(ascii: ",")) }
      buffer.append(csvValue: value)
    }
    return [UInt8](buffer.bytes)
  }
}
