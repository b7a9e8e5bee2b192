/// Where a cell of a square grid lies on the Hilbert curve through it: cells that are neighbours on the curve are
/// neighbours on the ground.
///
/// - SeeAlso: Warren, Hacker's Delight, 2nd ed., section 16-2 (turn the square by each pair of bits)
enum HilbertCurve {
  /// Cells on a side.
  static let side = 1 << 16

  /// - Parameters: column and row, 0 to 65,535.
  static func distance(x: UInt32, y: UInt32) -> UInt32 {
    var x = x
    var y = y
    var distance: UInt32 = 0
    var half = UInt32(side / 2)
    while half > 0 {
      let right: UInt32 = x & half == 0 ? 0 : 1
      let upper: UInt32 = y & half == 0 ? 0 : 1
      distance = (distance << 2) | ((3 &* right) ^ upper)
      if upper == 0 {
        if right == 1 {
          x = UInt32(side - 1) &- x
          y = UInt32(side - 1) &- y
        }
        swap(&x, &y)
      }
      half >>= 1
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
      keys[index] = UInt64(distance(x: x, y: y)) << 32 | UInt64(index)
    }
    keys.sort()
    return keys.map { Int($0 & 0xFFFF_FFFF) }
  }
}
