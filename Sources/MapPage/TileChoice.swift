/// Which tiles a page takes along: those with most events first, then their neighbours, as long as they fit.
package struct TileChoice: Sendable {
  /// In bytes of tile text, and of the names that come with the tiles at two thirds, because they compress better. Gzip
  /// leaves at most 0.71 of them: with the default, a compressed page is under 100 KB before its events.
  package var budget = 53_000

  package init() {}

  /// The chosen tiles in ascending order. A tile that does not fit is passed over; smaller ones after it may fit.
  ///
  /// - Parameters:
  ///   - events: How many events each tile has.
  ///   - names: Bytes of the names of each tile.
  /// - Complexity: O(n log n) for n tiles with events.
  package func tiles(for events: [Int: Int], in outlines: OutlineTiles, names: [Int: Int] = [:]) -> [Int] {
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
        let cost = size + names[tile, default: 0] * 2 / 3
        guard size > 0 && cost <= left else { continue }
        chosen.append(tile)
        left -= cost
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
