/// Outlines on the square map, cut to one tile and rounded to its units.
package enum TileRings {
  package typealias Ring = [(x: Double, y: Double)]

  /// Beyond the tile's edge, so that the line along a cut does not show.
  static let margin = 64.0

  /// - Parameters:
  ///   - rings: anticlockwise on the ground, in units of `WebMercator`.
  ///   - column, row: of the tile.
  /// - Returns: closed outlines without the last vertex, clockwise as seen on the screen, y down. A part too small to have
  ///   an inside becomes a square of one unit; none where nothing lies in the tile.
  package static func cut(_ rings: [Ring], zoom: Int, column: Int, row: Int) -> [[(x: Int, y: Int)]] {
    rings.compactMap { ring in
      let part = cut(ring, zoom: zoom, column: column, row: row)
      guard let first = part.last else { return nil }
      if let outline = rounded(part) { return outline }
      let (x, y) = (Int(first.x.rounded()), Int(first.y.rounded()))
      return [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
    }
  }

  /// An area with holes.
  ///
  /// - Parameter rings: the outline, then the holes, in any direction.
  /// - Returns: as above; holes run the other way, and those that are too small to be seen are left out. Nothing where the
  ///   tile lies wholly in a hole.
  package static func cut(polygon rings: [Ring], zoom: Int, column: Int, row: Int) -> [[(x: Int, y: Int)]] {
    guard let outer = rings.first,
      let outline = cut([anticlockwise(outer)], zoom: zoom, column: column, row: row).first
    else { return [] }
    let holes = rings.dropFirst().compactMap { ring in
      rounded(cut(anticlockwise(ring), zoom: zoom, column: column, row: row))
    }
    let rest = holes.reduce(doubleArea(outline)) { $0 - doubleArea($1) }
    return rest > 0 ? [outline] + holes.map { $0.reversed() } : []
  }

  /// Where a point lies in a tile, in its units.
  static func unit(_ point: (x: Double, y: Double), zoom: Int, column: Int, row: Int) -> (x: Double, y: Double) {
    let unit = WebMercator.side / Double(1 << zoom) / Double(VectorTile.extent)
    let extent = Double(VectorTile.extent)
    return (point.x / unit - Double(column) * extent, point.y / unit - Double(row) * extent)
  }

  private static func cut(_ ring: Ring, zoom: Int, column: Int, row: Int) -> Ring {
    let most = Double(VectorTile.extent) + margin
    var part = ring.map { unit($0, zoom: zoom, column: column, row: row) }
    part = kept(part, { $0.x }, side: 1, of: -margin)
    part = kept(part, { $0.x }, side: -1, of: most)
    part = kept(part, { $0.y }, side: 1, of: -margin)
    return kept(part, { $0.y }, side: -1, of: most)
  }

  /// As seen on the ground; y of the map grows to the south.
  private static func anticlockwise(_ ring: Ring) -> Ring {
    var doubleArea = 0.0
    for (from, to) in zip(ring, ring.dropFirst() + ring.prefix(1)) { doubleArea += from.x * to.y - to.x * from.y }
    return doubleArea > 0 ? ring.reversed() : ring
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

  /// nil where nothing of it has an inside.
  private static func rounded(_ ring: Ring) -> [(x: Int, y: Int)]? {
    guard !ring.isEmpty else { return nil }
    var outline: [(x: Int, y: Int)] = []
    for vertex in ring.reversed() { append((Int(vertex.x.rounded()), Int(vertex.y.rounded())), to: &outline) }
    // The same across the place where the outline begins.
    var count = 0
    while outline.count > 2, count < outline.count {
      let vertex = outline.removeFirst()
      let before = outline.count
      append(vertex, to: &outline)
      count = outline.count > before ? count + 1 : 0
    }
    return outline.count > 2 && doubleArea(outline) > 0 ? outline : nil
  }

  private static func doubleArea(_ outline: [(x: Int, y: Int)]) -> Int {
    var doubleArea = 0
    for (index, point) in outline.enumerated() {
      let next = outline[(index + 1) % outline.count]
      doubleArea += point.x * next.y - next.x * point.y
    }
    return doubleArea
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
