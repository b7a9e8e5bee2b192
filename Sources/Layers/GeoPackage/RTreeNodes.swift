/// The nodes of an SQLite R-tree over points or boxes, packed full, to be stored as SQLite itself would have stored them.
///
/// Inserting a million points one by one takes SQLite several times as long as all the rest. A node is two bytes of depth
/// (the root's; 0 elsewhere), two of the number of cells, then cells of 24 bytes: row or child node, and the box as four
/// floats, all with the highest byte first.
/// - SeeAlso: SQLite, ext/rtree/rtree.c, "Database Format of R-Tree Tables"
struct RTreeNodes {
  /// SQLite's limit of cells in a node, whatever the page size from 2 KB up.
  private static let cellsPerNode = 51
  static let nodeBytes = 4 + 24 * cellsPerNode

  private let extents: Extents
  private let rows: [Int]
  private let order: [Int]
  /// Around each node, level by level, the leaves first.
  private var boxes: [[PackedTree.Box]] = []
  /// Number of the first node of each level: the root is node 1, and its children follow.
  private var firstNumber: [Int] = []

  /// - Parameters:
  ///   - extents: of the features.
  ///   - rows: row id of each feature.
  ///   - order: indexes of the features, in an order in which neighbours stand together.
  /// - Complexity: memory of one box for 50 features; nodes are made when they are asked for.
  init(extents: Extents, rows: [Int], order: [Int]) {
    self.extents = extents
    self.rows = rows
    self.order = order
    guard extents.count > 0 else { return }
    boxes.append(Self.packed(order.count) { [extents, order] in extents[order[$0]] })
    while let last = boxes.last, last.count > 1 { boxes.append(Self.packed(last.count) { last[$0] }) }
    firstNumber = [Int](repeating: 1, count: boxes.count)
    for level in stride(from: boxes.count - 2, through: 0, by: -1) {
      firstNumber[level] = firstNumber[level + 1] + boxes[level + 1].count
    }
  }

  /// The boxes of the nodes that hold `count` boxes.
  private static func packed(_ count: Int, _ box: (Int) -> PackedTree.Box) -> [PackedTree.Box] {
    stride(from: 0, to: count, by: cellsPerNode).map { start in
      var all = box(start)
      for index in start..<min(start + cellsPerNode, count) { all.extend(by: box(index)) }
      return all
    }
  }

  /// Number and content of each node, in the order of the numbers.
  func forEachNode<Failure: Error>(_ body: (Int, [UInt8]) throws(Failure) -> Void) throws(Failure) {
    var bytes: [UInt8] = []
    for level in boxes.indices.reversed() {
      for node in boxes[level].indices {
        let start = node * Self.cellsPerNode
        let end = min(start + Self.cellsPerNode, level == 0 ? order.count : boxes[level - 1].count)
        bytes.removeAll(keepingCapacity: true)
        Self.append(UInt16(firstNumber[level] + node == 1 ? boxes.count - 1 : 0), to: &bytes)
        Self.append(UInt16(end - start), to: &bytes)
        for cell in start..<end {
          if level == 0 {
            Self.append(cell: rows[order[cell]], extents[order[cell]], to: &bytes)
          } else {
            Self.append(cell: firstNumber[level - 1] + cell, boxes[level - 1][cell], to: &bytes)
          }
        }
        bytes.append(contentsOf: repeatElement(0, count: Self.nodeBytes - bytes.count))
        try body(firstNumber[level] + node, bytes)
      }
    }
  }

  /// Number and parent of each node but the root, in the order of the numbers.
  func forEachParent<Failure: Error>(_ body: (Int, Int) throws(Failure) -> Void) throws(Failure) {
    for level in boxes.indices.dropLast().reversed() {
      for node in boxes[level].indices {
        try body(firstNumber[level] + node, firstNumber[level + 1] + node / Self.cellsPerNode)
      }
    }
  }

  /// Of each feature, by its index: the leaf that has it.
  func leaves() -> [UInt32] {
    var leaves = [UInt32](repeating: 0, count: order.count)
    for (position, index) in order.enumerated() {
      leaves[index] = UInt32(firstNumber[0] + position / Self.cellsPerNode)
    }
    return leaves
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
  }

  private static func append(cell id: Int, _ box: PackedTree.Box, to bytes: inout [UInt8]) {
    append(Int64(id), to: &bytes)
    append(down(box.minX).bitPattern, to: &bytes)
    append(up(box.maxX).bitPattern, to: &bytes)
    append(down(box.minY).bitPattern, to: &bytes)
    append(up(box.maxY).bitPattern, to: &bytes)
  }

  /// The index holds floats: boxes may grow by the rounding, never shrink.
  private static func down(_ value: Double) -> Float {
    let rounded = Float(value)
    return Double(rounded) > value ? rounded.nextDown : rounded
  }

  private static func up(_ value: Double) -> Float {
    let rounded = Float(value)
    return Double(rounded) < value ? rounded.nextUp : rounded
  }
}
