/// Lines on the square map, cut to one tile and rounded to its units.
package enum TileLines {
  /// - Parameters:
  ///   - lines: in units of `WebMercator`.
  ///   - column, row: of the tile.
  /// - Returns: the pieces that lie in the tile or just beyond its edge, y down; of a line that is shorter than a unit a
  ///   piece of one unit, so that it is not lost.
  package static func cut(_ lines: [TileRings.Ring], zoom: Int, column: Int, row: Int) -> [[(x: Int, y: Int)]] {
    var pieces: [[(x: Int, y: Int)]] = []
    for line in lines {
      let part = line.map { TileRings.unit($0, zoom: zoom, column: column, row: row) }
      var piece: [(x: Int, y: Int)] = []
      for (from, to) in zip(part, part.dropFirst()) {
        guard let kept = kept(from, to) else { continue }
        let start = (x: Int(kept.from.x.rounded()), y: Int(kept.from.y.rounded()))
        let end = (x: Int(kept.to.x.rounded()), y: Int(kept.to.y.rounded()))
        if let last = piece.last, last == start {
          if end != start { piece.append(end) }
        } else {
          close(&piece, into: &pieces)
          piece = start == end ? [start] : [start, end]
        }
      }
      close(&piece, into: &pieces)
    }
    return pieces
  }

  private static func close(_ piece: inout [(x: Int, y: Int)], into pieces: inout [[(x: Int, y: Int)]]) {
    guard let first = piece.first else { return }
    if piece.count == 1 { piece.append((first.x + 1, first.y)) }
    pieces.append(piece)
    piece = []
  }

  /// The part of a line from point to point within the tile and its margin, by cutting it at the four edges in turn.
  private static func kept(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double)
  ) -> (from: (x: Double, y: Double), to: (x: Double, y: Double))? {
    let most = Double(VectorTile.extent) + TileRings.margin
    var enter = 0.0
    var leave = 1.0
    for (start, delta) in [(from.x, to.x - from.x), (from.y, to.y - from.y)] {
      if delta == 0 {
        if start < -TileRings.margin || start > most { return nil }
        continue
      }
      let (one, other) = ((-TileRings.margin - start) / delta, (most - start) / delta)
      enter = max(enter, min(one, other))
      leave = min(leave, max(one, other))
      if enter > leave { return nil }
    }
    func point(_ share: Double) -> (x: Double, y: Double) {
      (from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
    }
    return (point(enter), point(leave))
  }
}
