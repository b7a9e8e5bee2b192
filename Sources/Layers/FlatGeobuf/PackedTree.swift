/// The index of a FlatGeobuf file: an R-tree over points in their order on the Hilbert curve, filled to the last place.
///
/// Root first, level by level, the leaves last. A node is a box of four doubles and 8 bytes more: of a leaf the offset
/// of its feature, of another the number of its first child.
/// - SeeAlso: Kamel and Faloutsos, Hilbert R-tree, VLDB 1994; the FlatGeobuf specification, section on the index
struct PackedTree {
  struct Box {
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double

    init(x: Double, y: Double) { (minX, minY, maxX, maxY) = (x, y, x, y) }

    mutating func extend(by other: Box) {
      minX = min(minX, other.minX)
      minY = min(minY, other.minY)
      maxX = max(maxX, other.maxX)
      maxY = max(maxY, other.maxY)
    }
  }

  /// A point of a leaf, half the size of its box.
  struct Point {
    var x: Double
    var y: Double
  }

  /// Boxes of the levels above the leaves, the one just above them first.
  let upper: [[Box]]
  /// Number of the first node of each level in the file, leaves first.
  let firstNode: [Int]

  /// - Parameter leaves: boxes in file order, at least one.
  /// - Complexity: linear; a fifteenth of the leaves' size.
  init(leaves: some Collection<Box>) {
    let size = FlatGeobufHeader.nodeSize
    var levels: [[Box]] = []
    func packed(_ boxes: some Collection<Box>) -> [Box] {
      var parents: [Box] = []
      parents.reserveCapacity(boxes.count / size + 1)
      var filled = size
      for box in boxes {
        if filled == size {
          parents.append(box)
          filled = 1
        } else {
          parents[parents.count - 1].extend(by: box)
          filled += 1
        }
      }
      return parents
    }
    levels.append(packed(leaves))
    while let last = levels.last, last.count > 1 { levels.append(packed(last)) }
    upper = levels
    var counts = levels.map(\.count)
    counts.insert(leaves.count, at: 0)
    var first = [Int](repeating: 0, count: counts.count)
    for level in stride(from: counts.count - 2, through: 0, by: -1) {
      first[level] = first[level + 1] + counts[level + 1]
    }
    firstNode = first
  }

  /// The nodes above the leaves with the number of their first child, in file order.
  func forEachUpper<Failure: Error>(
    _ body: (Box, _ firstChild: Int) throws(Failure) -> Void
  ) throws(Failure) {
    for level in stride(from: upper.count - 1, through: 0, by: -1) {
      for (index, box) in upper[level].enumerated() {
        try body(box, firstNode[level] + index * FlatGeobufHeader.nodeSize)
      }
    }
  }
}
