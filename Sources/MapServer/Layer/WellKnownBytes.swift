/// Reads WKB; a file may be damaged, so that every count is checked against the bytes that are there.
struct WellKnownBytes {
  let bytes: UnsafeRawBufferPointer
  var position: Int
  private var isLittle = true
  /// Numbers a vertex: heights and measures are stepped over.
  private var dimensions = 2

  init(bytes: UnsafeRawBufferPointer, position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// - Parameter isPart: a part of a geometry of parts holds no parts itself.
  mutating func geometry(isPart: Bool = false) -> LayerGeometry? {
    guard position < bytes.count, bytes[position] < 2 else { return nil }
    isLittle = bytes[position] == 1
    position += 1
    guard let code = word() else { return nil }
    switch code / 1000 {
    case 0: dimensions = 2
    case 1, 2: dimensions = 3
    case 3: dimensions = 4
    default: return nil
    }
    guard let kind = LayerGeometry.Kind(rawValue: code % 1000) else { return nil }
    switch kind {
    case .point:
      guard let vertex = vertex() else { return nil }
      return LayerGeometry(kind: kind, parts: [[[vertex]]])
    case .line:
      guard let line = vertices() else { return nil }
      return LayerGeometry(kind: kind, parts: [[line]])
    case .polygon:
      guard let count = word(), let rings = list(count, { $0.vertices() }) else { return nil }
      return LayerGeometry(kind: kind, parts: [rings])
    case .points, .lines, .polygons:
      guard !isPart, let count = word(), let parts = list(count, { $0.geometry(isPart: true) }) else { return nil }
      return LayerGeometry(kind: kind, parts: parts.flatMap(\.parts))
    }
  }

  private mutating func list<Item>(_ count: UInt32, _ read: (inout WellKnownBytes) -> Item?) -> [Item]? {
    // Four bytes are the least that an item takes.
    guard Int(count) <= (bytes.count - position) / 4 else { return nil }
    var items: [Item] = []
    for _ in 0..<count {
      guard let item = read(&self) else { return nil }
      items.append(item)
    }
    return items
  }

  private mutating func vertices() -> [LayerGeometry.Vertex]? {
    guard let count = word(), Int(count) <= (bytes.count - position) / (8 * dimensions) else { return nil }
    var line: [LayerGeometry.Vertex] = []
    line.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let vertex = vertex() else { return nil }
      line.append(vertex)
    }
    return line
  }

  /// nil also for one that lies nowhere: an empty point is written so, and in a line it has no place.
  private mutating func vertex() -> LayerGeometry.Vertex? {
    guard position + 8 * dimensions <= bytes.count else { return nil }
    let (x, y) = (real(at: position), real(at: position + 8))
    guard x.isFinite, y.isFinite else { return nil }
    position += 8 * dimensions
    return LayerGeometry.Vertex(x: x, y: y)
  }

  private func real(at offset: Int) -> Double {
    let raw = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return Double(bitPattern: isLittle ? UInt64(littleEndian: raw) : UInt64(bigEndian: raw))
  }

  private mutating func word() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let raw = bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self)
    position += 4
    return isLittle ? UInt32(littleEndian: raw) : UInt32(bigEndian: raw)
  }
}
