// Outlines on the ground as polygons of longitude and latitude: cut at the antimeridian, led round a pole.
extension Area {
  /// The area inside an outline.
  ///
  /// - Parameter outline: anticlockwise, not closed, around less than a hemisphere; from one vertex to the next it goes the
  ///   shorter way round the Earth.
  public init(inside outline: [Coordinate]) {
    precondition(outline.count >= 3, "an outline of \(outline.count) vertices")
    var path: [Vertex] = []
    path.reserveCapacity(outline.count)
    for vertex in outline {
      let before = path.last?.x ?? vertex.longitude
      path.append(Vertex(x: before + Self.turn(from: before, to: vertex.longitude), y: vertex.latitude))
    }
    let end = path[path.count - 1].x
    let turn = end + Self.turn(from: end, to: path[0].x) - path[0].x
    // What goes round a pole ends a whole turn from where it began; seen from above, anticlockwise is eastwards at the north
    // pole and westwards at the south pole.
    if abs(turn) > 180 {
      self.init(rings: [Self.ring(Self.cap(path, isNorth: turn > 0))])
    } else {
      self.init(rings: Self.cut(path).map(Self.ring))
    }
  }

  /// A vertex whose longitude may lie beyond the antimeridian.
  private struct Vertex {
    var x: Double
    var y: Double
  }

  /// Degrees from one longitude to another the shorter way, -180 to 180.
  private static func turn(from start: Double, to end: Double) -> Double {
    let turn = (end - start).truncatingRemainder(dividingBy: 360)
    return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
  }

  private static func ring(_ vertices: [Vertex]) -> [Coordinate] {
    var ring: [Coordinate] = []
    for vertex in vertices {
      let point = Coordinate(longitude: vertex.x, latitude: vertex.y)
      if ring.last != point { ring.append(point) }
    }
    if ring.last != ring.first { ring.append(ring[0]) }
    return ring
  }

  /// The parts of a polygon in each turn of the world that it reaches into, each moved to -180...180; from west to east.
  private static func cut(_ path: [Vertex]) -> [[Vertex]] {
    let west = path.lazy.map(\.x).min()!
    let east = path.lazy.map(\.x).max()!
    if west >= -180, east <= 180 { return [path] }
    var parts: [[Vertex]] = []
    for world in stride(from: -720.0, through: 720, by: 360) where west < world + 180 && east > world - 180 {
      let part = kept(kept(path, side: 1, of: world - 180), side: -1, of: world + 180)
      if part.count >= 3 { parts.append(part.map { Vertex(x: $0.x - world, y: $0.y) }) }
    }
    return parts
  }

  /// The part of a polygon on one side of a meridian: 1 is its east, -1 its west.
  ///
  /// A circle crosses a meridian at most twice, so what is left is one polygon.
  /// - SeeAlso: Sutherland and Hodgman, Reentrant Polygon Clipping, CACM 17 (1974)
  private static func kept(_ path: [Vertex], side: Double, of meridian: Double) -> [Vertex] {
    var kept: [Vertex] = []
    guard var before = path.last else { return [] }
    for vertex in path {
      let isIn = (vertex.x - meridian) * side >= 0
      if isIn != ((before.x - meridian) * side >= 0) { kept.append(crossing(before, vertex, meridian)) }
      if isIn { kept.append(vertex) }
      before = vertex
    }
    return kept
  }

  private static func crossing(_ a: Vertex, _ b: Vertex, _ meridian: Double) -> Vertex {
    Vertex(x: meridian, y: a.y + (b.y - a.y) * (meridian - a.x) / (b.x - a.x))
  }

  /// The polygon of a cap round a pole: its edge from one side of the world to the other, then along the pole.
  private static func cap(_ path: [Vertex], isNorth: Bool) -> [Vertex] {
    let direction = isNorth ? 1.0 : -1.0
    // Two turns, so that one whole world is among them.
    let twice = path + (path + path.prefix(1)).map { Vertex(x: $0.x + 360 * direction, y: $0.y) }
    // The first antimeridian that the path comes to.
    let start = direction * (((path[0].x * direction + 180) / 360).rounded(.up) * 360 - 180)
    let end = start + 360 * direction
    let world = (start + end) / 2
    var edge: [Vertex] = []
    for (a, b) in zip(twice, twice.dropFirst()) {
      func isBeyond(_ x: Double, _ meridian: Double) -> Bool { (x - meridian) * direction >= 0 }
      if edge.isEmpty {
        if isBeyond(a.x, start) {
          edge.append(a)
        } else if isBeyond(b.x, start) {
          edge.append(crossing(a, b, start))
        }
      }
      guard !edge.isEmpty else { continue }
      if isBeyond(b.x, end) {
        edge.append(crossing(a, b, end))
        break
      }
      edge.append(b)
    }
    let pole = 90 * direction
    return edge.map { Vertex(x: $0.x - world, y: $0.y) }
      + [Vertex(x: 180 * direction, y: pole), Vertex(x: -180 * direction, y: pole)]
  }
}
