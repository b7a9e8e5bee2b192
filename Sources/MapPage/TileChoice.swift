/// Which tiles a page takes along: those with most events first, then their neighbours, as long as they fit.
package struct TileChoice: Sendable {
  /// In bytes of tile text. Gzip leaves about 0.7 of them, so that the default is about 55 KB in a compressed page.
  package var budget = 80_000

  package init() {}

  /// The chosen tiles in ascending order. A tile that does not fit is passed over; smaller ones after it may fit.
  ///
  /// - Parameter events: How many events each tile has.
  /// - Complexity: O(n log n) for n tiles with events.
  package func tiles(for events: [Int: Int], in outlines: OutlineTiles) -> [Int] {
    var around: [Int: Int] = [:]
    for (tile, count) in events {
      for neighbour in Self.neighbours(of: tile) where events[neighbour] == nil {
        around[neighbour, default: 0] += count
      }
    }
    var chosen: [Int] = []
    var left = budget
    for wanted in [events, around] {
      for (tile, _) in wanted.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }) {
        let size = outlines.range(of: tile).count
        guard size > 0 && size <= left else { continue }
        chosen.append(tile)
        left -= size
      }
    }
    return chosen.sorted()
  }

  /// The tiles around one, across the antimeridian too, but not across a pole.
  package static func neighbours(of tile: Int) -> [Int] {
    let (row, column) = tile.quotientAndRemainder(dividingBy: OutlineTiles.columns)
    var result: [Int] = []
    for y in max(0, row - 1)...min(OutlineTiles.rows - 1, row + 1) {
      for step in [-1, 0, 1] where y != row || step != 0 {
        let x = (column + step + OutlineTiles.columns) % OutlineTiles.columns
        result.append(y * OutlineTiles.columns + x)
      }
    }
    return result
  }
}
