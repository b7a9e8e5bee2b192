package import Geo

/// Cells of PRIO-GRID: half a degree wide, 720 a row, counted from 1 at 180 W, 90 S, eastward and then northward.
/// - SeeAlso: https://grid.prio.org
package enum PrioGrid {
  package static func cell(of point: Coordinate) -> Int {
    // The east end of the world lies in its last cell, not behind it.
    let row = min(359, Int(((point.latitude + 90) * 2).rounded(.down)))
    let column = min(719, Int(((point.longitude + 180) * 2).rounded(.down)))
    return row * 720 + column + 1
  }
}
