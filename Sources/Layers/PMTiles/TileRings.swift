/// Outlines on the square map, cut to one tile and rounded to its units.
package enum TileRings {
  package typealias Ring = [(x: Double, y: Double)]

  /// Beyond the tile's edge, so that the line along a cut does not show.
  private static let margin = 64.0

  /// - Parameters:
  ///   - rings: anticlockwise on the ground, in units of `WebMercator`.
  ///   - column, row: of the tile.
  /// - Returns: closed outlines without the last vertex, clockwise as seen on the screen, y down. A part too small to have
  ///   an inside becomes a square of one unit; none where nothing lies in the tile.
  package static func cut(_ rings: [Ring], zoom: Int, column: Int, row: Int) -> [[(x: Int, y: Int)]] {
    let unit = WebMercator.side / Double(1 << zoom) / Double(VectorTile.extent)
    let extent = Double(VectorTile.extent)
    var found: [[(x: Int, y: Int)]] = []
    for ring in rings {
      var part = ring.map {
        (x: $0.x / unit - Double(column) * extent, y: $0.y / unit - Double(row) * extent)
      }
      part = kept(part, { $0.x }, side: 1, of: -margin)
      part = kept(part, { $0.x }, side: -1, of: extent + margin)
      part = kept(part, { $0.y }, side: 1, of: -margin)
      part = kept(part, { $0.y }, side: -1, of: extent + margin)
      if let outline = rounded(part) { found.append(outline) }
    }
    return found
  }

  /// The part of an outline on one side of a line: 1 is where the numbers grow.
  private static func kept(
    _ ring: Ring, _ axis: ((x: Double, y: Double)) -> Double, side: Double, of line: Double
  ) -> Ring {
    guard var before = ring.last else { return [] }
    var kept: Ring = []
    for vertex in ring {
      let isIn = (axis(vertex) - line) * side >= 0
      if isIn != ((axis(before) - line) * side >= 0) {
        let share = (line - axis(before)) / (axis(vertex) - axis(before))
        kept.append((before.x + (vertex.x - before.x) * share, before.y + (vertex.y - before.y) * share))
      }
      if isIn { kept.append(vertex) }
      before = vertex
    }
    return kept
  }

  private static func rounded(_ ring: Ring) -> [(x: Int, y: Int)]? {
    guard !ring.isEmpty else { return nil }
    var outline: [(x: Int, y: Int)] = []
    for vertex in ring.reversed() { append((Int(vertex.x.rounded()), Int(vertex.y.rounded())), to: &outline) }
    let first = outline[0]
    // The same across the place where the outline begins.
    var count = 0
    while outline.count > 2, count < outline.count {
      let vertex = outline.removeFirst()
      let before = outline.count
      append(vertex, to: &outline)
      count = outline.count > before ? count + 1 : 0
    }
    var doubleArea = 0
    for (index, point) in outline.enumerated() {
      let next = outline[(index + 1) % outline.count]
      doubleArea += point.x * next.y - next.x * point.y
    }
    if outline.count > 2, doubleArea > 0 { return outline }
    return [first, (first.x + 1, first.y), (first.x + 1, first.y + 1), (first.x, first.y + 1)]
  }

  /// Appends a vertex; those that lie in one line with their neighbours go, and with them what a cut leaves of a part that
  /// lies beyond: a way along the edge and back.
  private static func append(_ vertex: (x: Int, y: Int), to outline: inout [(x: Int, y: Int)]) {
    while let last = outline.last {
      if last == vertex { return }
      guard outline.count > 1 else { break }
      let before = outline[outline.count - 2]
      let turn = (last.x - before.x) * (vertex.y - last.y) - (last.y - before.y) * (vertex.x - last.x)
      guard turn == 0 else { break }
      outline.removeLast()
    }
    outline.append(vertex)
  }
}
