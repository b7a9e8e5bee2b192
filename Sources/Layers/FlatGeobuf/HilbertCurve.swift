/// Where a cell of a square grid lies on the Hilbert curve through it: cells that are neighbours on the curve are
/// neighbours on the ground.
///
/// - SeeAlso: Warren, Hacker's Delight, 2nd ed., section 16-2 (turn the square by each pair of bits)
enum HilbertCurve {
  /// Cells on a side.
  static let side = 1 << 16

  /// - Parameters: column and row, below 2 to the power of `levels`, which is at most 32.
  /// - Returns: two bits a level; those of fewer levels are its beginning, so a square keeps its place in a larger one.
  static func distance(x: UInt32, y: UInt32, levels: Int = 16) -> UInt64 {
    var x = x
    var y = y
    var distance: UInt64 = 0
    for level in stride(from: levels - 1, through: 0, by: -1) {
      let right = UInt64(x >> UInt32(level) & 1)
      let upper = UInt64(y >> UInt32(level) & 1)
      distance = (distance << 2) | ((3 &* right) ^ upper)
      if upper == 0 {
        if right == 1 {
          x = ~x
          y = ~y
        }
        swap(&x, &y)
      }
    }
    return distance
  }

  /// Indexes of points along the curve through their box; those in one cell keep their order.
  ///
  /// - Complexity: that of sorting; 16 bytes a point.
  static func order(of points: [PackedTree.Point]) -> [Int] {
    guard let first = points.first else { return [] }
    var box = PackedTree.Box(x: first.x, y: first.y)
    for point in points { box.extend(by: PackedTree.Box(x: point.x, y: point.y)) }
    let last = Double(side - 1)
    let scaleX = last / max(box.maxX - box.minX, .leastNormalMagnitude)
    let scaleY = last / max(box.maxY - box.minY, .leastNormalMagnitude)
    // Distance and index in one word: sorting it sorts by both.
    var keys = [UInt64](repeating: 0, count: points.count)
    for (index, point) in points.enumerated() {
      let x = UInt32(max(0, min(last, (point.x - box.minX) * scaleX)))
      let y = UInt32(max(0, min(last, (point.y - box.minY) * scaleY)))
      keys[index] = distance(x: x, y: y) << 32 | UInt64(index)
    }
    keys.sort()
    return keys.map { Int($0 & 0xFFFF_FFFF) }
  }
}
