/// One Mapbox vector tile of points, lines or areas while it is put together: a layer with its pools of keys and values.
///
/// - SeeAlso: Mapbox Vector Tile specification 2.1
package struct VectorTile {
  /// Units on a side of the tile.
  package static let extent = 4096

  private let layerName: String
  private var features: [UInt8] = []
  private var keyNumbers: [Int: Int] = [:]
  private var keys: [Int] = []
  private var valueNumbers: [[UInt8]: Int] = [:]
  private var values: [[UInt8]] = []
  package private(set) var featureCount = 0

  package init(layerName: String) { self.layerName = layerName }

  /// - Parameters:
  ///   - id: unique in the layer.
  ///   - x, y: 0 to 4095, y down.
  ///   - tags: number of the field, and the value as the specification encodes it.
  package mutating func add(id: UInt64, x: Int, y: Int, tags: some Sequence<(field: Int, value: [UInt8])>) {
    var geometry: [UInt8] = [9]  // MoveTo, once.
    Self.varint(Self.zigzag(x), to: &geometry)
    Self.varint(Self.zigzag(y), to: &geometry)
    add(id, kind: 1, geometry, tags)
  }

  /// - Parameter outlines: clockwise on the screen, y down; the last vertex is not the first again.
  package mutating func add(
    id: UInt64, outlines: [[(x: Int, y: Int)]], tags: some Sequence<(field: Int, value: [UInt8])>
  ) {
    add(id, kind: 3, Self.geometry(outlines, areClosed: true), tags)
  }

  package mutating func add(
    id: UInt64, lines: [[(x: Int, y: Int)]], tags: some Sequence<(field: Int, value: [UInt8])>
  ) {
    add(id, kind: 2, Self.geometry(lines, areClosed: false), tags)
  }

  private static func geometry(_ lines: [[(x: Int, y: Int)]], areClosed: Bool) -> [UInt8] {
    var geometry: [UInt8] = []
    var pen = (x: 0, y: 0)
    for line in lines {
      for (index, point) in line.enumerated() {
        if index == 0 { geometry.append(9) }  // MoveTo, once.
        if index == 1 { varint(UInt64(line.count - 1) << 3 | 2, to: &geometry) }  // LineTo.
        varint(zigzag(point.x - pen.x), to: &geometry)
        varint(zigzag(point.y - pen.y), to: &geometry)
        pen = point
      }
      if areClosed { geometry.append(15) }  // ClosePath.
    }
    return geometry
  }

  /// - Parameter kind: 1 is a point, 2 a line, 3 an area.
  private mutating func add(
    _ id: UInt64, kind: UInt8, _ geometry: [UInt8], _ tags: some Sequence<(field: Int, value: [UInt8])>
  ) {
    var numbers: [UInt8] = []
    for tag in tags {
      Self.varint(UInt64(keyNumber(tag.field)), to: &numbers)
      Self.varint(UInt64(valueNumber(tag.value)), to: &numbers)
    }
    var feature: [UInt8] = [0x08]
    Self.varint(id, to: &feature)
    Self.bytes(2, numbers, to: &feature)
    feature += [0x18, kind]
    Self.bytes(4, geometry, to: &feature)
    Self.bytes(2, feature, to: &features)
    featureCount += 1
  }

  private mutating func keyNumber(_ field: Int) -> Int {
    if let number = keyNumbers[field] { return number }
    keyNumbers[field] = keys.count
    keys.append(field)
    return keys.count - 1
  }

  private mutating func valueNumber(_ value: [UInt8]) -> Int {
    if let number = valueNumbers[value] { return number }
    valueNumbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// The tile's bytes, before compression.
  package func encoded(fieldNames: [String]) -> [UInt8] {
    var layer: [UInt8] = [0x78, 2]  // Version 2.
    Self.bytes(1, Array(layerName.utf8), to: &layer)
    layer += features
    for key in keys { Self.bytes(3, Array(fieldNames[key].utf8), to: &layer) }
    for value in values { Self.bytes(4, value, to: &layer) }
    layer.append(0x28)
    Self.varint(UInt64(Self.extent), to: &layer)
    var tile: [UInt8] = []
    Self.bytes(3, layer, to: &tile)
    return tile
  }

  /// A value as the specification encodes it; nil for null.
  package static func encoded(_ value: Value) -> [UInt8]? {
    var bytes: [UInt8] = []
    switch value {
    case .null: return nil
    case .text(let text): Self.bytes(1, Array(text.utf8), to: &bytes)
    case .dateTime(let seconds):
      var text = ByteBuffer(capacity: 32)
      text.append(dateTime: seconds)
      Self.bytes(1, Array(text.bytes), to: &bytes)
    case .number(let number, _):
      bytes.append(0x19)
      withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 }
    case .integer(let integer):
      bytes.append(0x20)
      varint(UInt64(bitPattern: Int64(integer)), to: &bytes)
    case .boolean(let boolean): bytes += [0x38, boolean ? 1 : 0]
    }
    return bytes
  }

  private static func zigzag(_ value: Int) -> UInt64 { UInt64(bitPattern: Int64(value << 1 ^ value >> 63)) }

  /// A field of length and bytes.
  private static func bytes(_ field: UInt8, _ content: [UInt8], to out: inout [UInt8]) {
    out.append(field << 3 | 2)
    varint(UInt64(content.count), to: &out)
    out += content
  }

  static func varint(_ value: UInt64, to out: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      out.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    out.append(UInt8(rest))
  }
}
