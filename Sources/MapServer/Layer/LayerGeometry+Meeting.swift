/// Whether two geometries share a point, edges included.
extension LayerGeometry {
  /// The smallest box around it; nil where it has no vertex.
  var box: PlaneBox? {
    var found: PlaneBox?
    for vertex in parts.joined().joined() {
      found =
        found?.with(vertex.x, vertex.y) ?? PlaneBox(minX: vertex.x, minY: vertex.y, maxX: vertex.x, maxY: vertex.y)
    }
    return found
  }

  func meets(_ other: LayerGeometry) -> Bool {
    guard let box, let otherBox = other.box, box.meets(otherBox) else { return false }
    for line in segments(near: otherBox) {
      for otherLine in other.segments(near: box) where Self.touch(line, otherLine) { return true }
    }
    // No line touches another: one may lie wholly inside the other.
    return holdsPart(of: other) || other.holdsPart(of: self)
  }

  private typealias Segment = (from: Vertex, to: Vertex)

  /// Its lines that may reach a box; a point is a line of no length.
  private func segments(near box: PlaneBox) -> [Segment] {
    var found: [Segment] = []
    for ring in parts.joined() {
      let ends = ring.count == 1 ? [(ring[0], ring[0])] : Array(zip(ring, ring.dropFirst()))
      for (from, to) in ends {
        let around = PlaneBox(
          minX: min(from.x, to.x), minY: min(from.y, to.y), maxX: max(from.x, to.x), maxY: max(from.y, to.y))
        if around.meets(box) { found.append((from, to)) }
      }
    }
    return found
  }

  private func holdsPart(of other: LayerGeometry) -> Bool {
    guard kind == .polygon || kind == .polygons else { return false }
    return other.parts.contains { part in
      guard let vertex = part.first?.first else { return false }
      return parts.contains { Self.holds($0, vertex.x, vertex.y) }
    }
  }

  private static func touch(_ one: Segment, _ other: Segment) -> Bool {
    let sides = (side(other, one.from), side(other, one.to), side(one, other.from), side(one, other.to))
    if sides.0 * sides.1 < 0, sides.2 * sides.3 < 0 { return true }
    return (sides.0 == 0 && isWithin(other, one.from)) || (sides.1 == 0 && isWithin(other, one.to))
      || (sides.2 == 0 && isWithin(one, other.from)) || (sides.3 == 0 && isWithin(one, other.to))
  }

  /// On which side of a line a point lies: 1, -1, or 0 for on it.
  private static func side(_ line: Segment, _ point: Vertex) -> Double {
    let turn =
      (line.to.x - line.from.x) * (point.y - line.from.y) - (line.to.y - line.from.y) * (point.x - line.from.x)
    return turn > 0 ? 1 : turn < 0 ? -1 : 0
  }

  /// Of a point in one line with a segment: whether it lies between the ends.
  private static func isWithin(_ line: Segment, _ point: Vertex) -> Bool {
    point.x >= min(line.from.x, line.to.x) && point.x <= max(line.from.x, line.to.x)
      && point.y >= min(line.from.y, line.to.y) && point.y <= max(line.from.y, line.to.y)
  }
}
