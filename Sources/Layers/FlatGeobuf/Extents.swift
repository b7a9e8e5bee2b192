/// Where the features of a layer lie, for its spatial index: points, or the boxes of areas.
struct Extents {
  /// In a layer of areas the middles of their boxes.
  private var points: [PackedTree.Point] = []
  /// Empty in a layer of points, whose boxes have no size.
  private var boxes: [PackedTree.Box] = []

  var count: Int { points.count }

  @inline(__always)
  mutating func append(x: Double, y: Double) { points.append(PackedTree.Point(x: x, y: y)) }

  mutating func append(_ box: PackedTree.Box) {
    points.append(PackedTree.Point(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2))
    boxes.append(box)
  }

  @inline(__always)
  subscript(index: Int) -> PackedTree.Box {
    boxes.isEmpty ? PackedTree.Box(x: points[index].x, y: points[index].y) : boxes[index]
  }

  /// Over all; nil without any.
  var box: PackedTree.Box? {
    guard count > 0 else { return nil }
    var box = self[0]
    for index in 1..<max(1, count) { box.extend(by: self[index]) }
    return box
  }

  /// Indexes in an order in which neighbours stand together.
  func order() -> [Int] { HilbertCurve.order(of: points) }
}
