internal import Geo

/// One feature as FlatGeobuf stores it: a small FlatBuffer whose every offset is known beforehand.
///
/// | byte | what |
/// |---|---|
/// | 0 | size of what follows |
/// | 4 | offset of the table, at 20 |
/// | 12 | its vtable: 8 bytes, geometry and properties |
/// | 20 | the table: offsets of geometry (40) and properties (72) |
/// | 32, 40 | vtable and table of the geometry |
/// | 52 | the vector of two doubles, which stand at 56 and 64 |
/// | 72 | length of the properties, then the properties |
enum FlatGeobufFeature {
  /// Up to the length of the properties.
  private static let headBytes = 72
  /// A feature without a point has no geometry: its table points to the properties only.
  private static let headBytesUnplaced = 32

  /// - Parameter point: x and y in the layer's reference system.
  static func append(
    _ point: (x: Double, y: Double)?, _ values: [Value], to buffer: inout ByteBuffer
  ) {
    let start = buffer.count
    let head = point == nil ? headBytesUnplaced : headBytes
    buffer.reserve(head + 4)
    func put32(_ value: Int, _ at: Int) { store(UInt32(truncatingIfNeeded: value), buffer.base + start + at) }
    func put16(_ value: Int, _ at: Int) { store(UInt16(truncatingIfNeeded: value), buffer.base + start + at) }
    for offset in 0..<head { buffer.base[start + offset] = 0 }
    put32(16, 4)
    put16(8, 12)
    put16(12, 14)
    put16(point == nil ? 0 : 4, 16)
    put16(8, 18)
    put32(8, 20)
    put32(head - 28, 28)
    if let point {
      put32(40 - 24, 24)
      put16(8, 32)
      put16(8, 34)
      put16(0, 36)
      put16(4, 38)
      put32(8, 40)
      put32(52 - 44, 44)
      put32(2, 52)
      store(point.x.bitPattern, buffer.base + start + 56)
      store(point.y.bitPattern, buffer.base + start + 64)
    }
    buffer.setCount(start + head + 4)
    for (column, value) in values.enumerated() { append(value, column, to: &buffer) }
    let length = buffer.count - start - head - 4
    // Written now: the buffer may have moved.
    put32(length, head)
    while (buffer.count - start) % 8 != 0 { buffer.append(0) }
    put32(buffer.count - start - 4, 0)
  }

  /// The same for an area, whose offsets depend on its outlines.
  static func append(_ rings: PlaneRings, _ values: [Value], to buffer: inout ByteBuffer) {
    var properties = ByteBuffer(capacity: 256)
    for (column, value) in values.enumerated() { append(value, column, to: &properties) }
    let polygons = rings.map { ring -> [FlatValue] in
      [
        .absent, .doubles(ring.flatMap { [$0.x, $0.y] }), .absent, .absent, .absent, .absent,  // ends, xy, z, m, t, tm
        .byte(FlatGeobufHeader.GeometryType.polygon.rawValue),
      ]
    }
    let geometry: [FlatValue] = [
      .absent, .absent, .absent, .absent, .absent, .absent,
      .byte(FlatGeobufHeader.GeometryType.multiPolygon.rawValue), .tables(polygons),
    ]
    buffer.append(FlatBuffer(root: [.table(geometry), .bytes([UInt8](properties.bytes))]).bytes)
  }

  private static func append(_ value: Value, _ column: Int, to buffer: inout ByteBuffer) {
    if value == .null { return }
    if case .number(let number, _) = value, !number.isFinite { return }
    buffer.append(little: UInt16(truncatingIfNeeded: column))
    switch value {
    case .null: break
    case .integer(let integer): buffer.append(little: UInt64(bitPattern: Int64(integer)))
    case .number(let number, _): buffer.append(little: number.bitPattern)
    case .boolean(let boolean): buffer.append(boolean ? 1 : 0)
    case .text(var text):
      text.withUTF8 { bytes in
        buffer.append(little: UInt32(truncatingIfNeeded: bytes.count))
        buffer.append(bytes)
      }
    case .dateTime(let seconds):
      let start = buffer.count
      buffer.append(little: UInt32(0))
      buffer.append(dateTime: seconds)
      store(UInt32(buffer.count - start - 4), buffer.base + start)
    }
  }

  private static func store(_ value: some FixedWidthInteger, _ target: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(target).storeBytes(of: value.littleEndian, as: type(of: value))
  }
}

extension ByteBuffer {
  /// A number with its lowest byte first.
  @inline(__always)
  mutating func append(little value: some FixedWidthInteger) {
    let size = value.bitWidth / 8
    reserve(size)
    UnsafeMutableRawPointer(base + count).storeBytes(of: value.littleEndian, as: type(of: value))
    setCount(count + size)
  }
}
