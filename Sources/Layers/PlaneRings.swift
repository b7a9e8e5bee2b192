internal import Geo

/// The outlines of an area in the reference system of a layer, as binary formats write them.
typealias PlaneRings = [[(x: Double, y: Double)]]

extension Feature {
  /// Where the feature lies in the layer's reference system; nil where that is not known.
  @inline(__always)
  func place(in reference: PlaneReference?) -> PlanePlace? {
    if area != nil { return areaPlace(in: reference) }
    let point: (x: Double, y: Double)? =
      reference == nil ? geometry.map { ($0.longitude, $0.latitude) } : projected
    guard let point, point.x.isFinite, point.y.isFinite else { return nil }
    return .point(x: point.x, y: point.y)
  }

  @inline(never)
  private func areaPlace(in reference: PlaneReference?) -> PlanePlace? {
    let rings =
      reference == nil
      ? area?.rings.map { $0.map { (x: $0.longitude, y: $0.latitude) } } : projectedRings
    guard let rings, rings.allSatisfy({ $0.allSatisfy { $0.x.isFinite && $0.y.isFinite } }) else { return nil }
    return .area(rings)
  }
}

/// Where a feature lies in the reference system of its layer.
enum PlanePlace {
  case point(x: Double, y: Double)
  case area(PlaneRings)

  var box: PackedTree.Box {
    switch self {
    case .point(let x, let y): return PackedTree.Box(x: x, y: y)
    case .area(let rings):
      var box = PackedTree.Box(x: rings[0][0].x, y: rings[0][0].y)
      for ring in rings { for vertex in ring { box.extend(by: PackedTree.Box(x: vertex.x, y: vertex.y)) } }
      return box
    }
  }
}

extension ByteBuffer {
  /// A multipolygon as well-known binary, with the lowest byte first.
  mutating func append(wellKnownBinary rings: PlaneRings) {
    append(1)
    append(little: UInt32(6))
    append(little: UInt32(rings.count))
    for ring in rings {
      append(1)
      append(little: UInt32(3))
      append(little: UInt32(1))
      append(little: UInt32(ring.count))
      for vertex in ring {
        append(little: vertex.x.bitPattern)
        append(little: vertex.y.bitPattern)
      }
    }
  }

  /// A polygon, or a multipolygon where there are several, as well-known text.
  mutating func append(wellKnownText rings: PlaneRings, decimals: Int) {
    append(rings.count == 1 ? "POLYGON (" : "MULTIPOLYGON ((")
    for (number, ring) in rings.enumerated() {
      append(number == 0 ? "(" : "), ((")
      for (index, vertex) in ring.enumerated() {
        if index > 0 { append(", ") }
        append(number: vertex.x, decimals: decimals)
        append(UInt8(ascii: " "))
        append(number: vertex.y, decimals: decimals)
      }
      append(UInt8(ascii: ")"))
    }
    append(rings.count == 1 ? ")" : "))")
  }
}
