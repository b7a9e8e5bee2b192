/// A geometry of a GeoPackage: parts of vertices, in the coordinates of the layer.
///
/// - SeeAlso: OGC 12-128r18 section 2.1.3; OGC 06-103r4 section 8 (WKB)
struct LayerGeometry: Equatable {
  enum Kind: UInt32 {
    case point = 1
    case line = 2
    case polygon = 3
    case points = 4
    case lines = 5
    case polygons = 6
  }

  struct Vertex: Equatable {
    var x: Double
    var y: Double
  }

  var kind: Kind
  /// Of a polygon its rings, of other kinds one list a part.
  var parts: [[[Vertex]]]

  /// nil where it is empty or of a kind that no layer of ours has (curves, collections).
  init?(geoPackage bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 8, bytes[0] == 0x47, bytes[1] == 0x50 else { return nil }
    let flags = bytes[3]
    guard flags & 0x10 == 0 else { return nil }  // Empty.
    let envelope: Int
    switch flags >> 1 & 7 {
    case 0: envelope = 0
    case 1: envelope = 32
    case 2, 3: envelope = 48
    case 4: envelope = 64
    default: return nil
    }
    var reader = WellKnownBytes(bytes: bytes, position: 8 + envelope)
    guard let read = reader.geometry() else { return nil }
    self = read
  }

  init(kind: Kind, parts: [[[Vertex]]]) {
    self.kind = kind
    self.parts = parts
  }

  /// The first vertex, which of a point is all of it.
  var first: Vertex? { parts.first?.first?.first }

  /// The geometry with other coordinates; nil where one of them cannot be had.
  func mapped(_ change: (Vertex) -> Vertex?) -> LayerGeometry? {
    var changed = self
    for part in parts.indices {
      for ring in parts[part].indices {
        for index in parts[part][ring].indices {
          guard let vertex = change(parts[part][ring][index]) else { return nil }
          changed.parts[part][ring][index] = vertex
        }
      }
    }
    return changed
  }

  /// Whether something of it lies in the box or on its edge.
  func meets(_ box: PlaneBox) -> Bool {
    for part in parts {
      for ring in part {
        if ring.contains(where: { box.contains($0.x, $0.y) }) { return true }
        guard kind != .point, kind != .points else { continue }
        for (from, to) in zip(ring, ring.dropFirst()) where Self.crosses(from, to, box) { return true }
      }
      // No line touches the box: it lies wholly inside or wholly outside.
      if kind == .polygon || kind == .polygons, Self.holds(part, box.minX, box.minY) { return true }
    }
    return false
  }

  /// Whether a line from point to point runs through the box, by cutting it at the four edges in turn.
  private static func crosses(_ from: Vertex, _ to: Vertex, _ box: PlaneBox) -> Bool {
    var enter = 0.0
    var leave = 1.0
    for (delta, near, far) in [
      (to.x - from.x, box.minX - from.x, box.maxX - from.x), (to.y - from.y, box.minY - from.y, box.maxY - from.y),
    ] {
      if delta == 0 {
        if near > 0 || far < 0 { return false }
        continue
      }
      let (a, b) = (near / delta, far / delta)
      enter = max(enter, min(a, b))
      leave = min(leave, max(a, b))
      if enter > leave { return false }
    }
    return true
  }

  /// Whether a point lies inside the outer ring and in no hole: the sides to the right of it are odd in number.
  static func holds(_ rings: [[Vertex]], _ x: Double, _ y: Double) -> Bool {
    var isIn = false
    for ring in rings {
      for (from, to) in zip(ring, ring.dropFirst()) where (from.y > y) != (to.y > y) {
        if x < from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x) { isIn.toggle() }
      }
    }
    return isIn
  }
}
