/// A geometry as a GeoPackage holds it, so that it can be bound to a statement.
extension LayerGeometry {
  var geoPackage: [UInt8] {
    // Magic, version 0, little-endian without an envelope, no reference system: it is that of the layer.
    var bytes: [UInt8] = [0x47, 0x50, 0, 1, 0, 0, 0, 0]
    switch kind {
    case .point, .line, .polygon: Self.append(kind, parts.first ?? [], to: &bytes)
    case .points: Self.append(kind, parts, of: .point, to: &bytes)
    case .lines: Self.append(kind, parts, of: .line, to: &bytes)
    case .polygons: Self.append(kind, parts, of: .polygon, to: &bytes)
    }
    return bytes
  }

  private static func append(_ kind: Kind, _ parts: [[[Vertex]]], of single: Kind, to bytes: inout [UInt8]) {
    bytes.append(1)
    word(kind.rawValue, to: &bytes)
    word(UInt32(parts.count), to: &bytes)
    for part in parts { append(single, part, to: &bytes) }
  }

  private static func append(_ kind: Kind, _ rings: [[Vertex]], to bytes: inout [UInt8]) {
    bytes.append(1)
    word(kind.rawValue, to: &bytes)
    if kind == .polygon { word(UInt32(rings.count), to: &bytes) }
    for ring in rings {
      if kind != .point { word(UInt32(ring.count), to: &bytes) }
      for vertex in ring {
        for number in [vertex.x, vertex.y] { withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 } }
      }
    }
  }

  private static func word(_ word: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
  }
}
