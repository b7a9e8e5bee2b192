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

  private struct Entry {
    var id: Int
    var box: PackedTree.Box
  }

  /// Of each row, by its position in the input: the leaf that has it.
  private(set) var leafOfRow: [UInt32]
  /// Of each node but the root, from node 2 on: its parent.
  private(set) var parents: [UInt32] = []
  /// Node number and content, in the order of the numbers.
  private(set) var nodes: [(number: Int, bytes: [UInt8])] = []

  /// - Parameters:
  ///   - extents: of the features; row `rows[i]` has extent `order[i]`, in an order in which neighbours stand together.
  ///   - rows: row id of each feature.
  init(extents: Extents, rows: [Int], order: [Int]) {
    leafOfRow = [UInt32](repeating: 0, count: extents.count)
    guard extents.count > 0 else { return }
    // Counts of nodes on each level, leaves first, so that the root can be node 1 and its children follow.
    var counts: [Int] = []
    var count = extents.count
    repeat {
      count = (count + Self.cellsPerNode - 1) / Self.cellsPerNode
      counts.append(count)
    } while count > 1
    let depth = counts.count - 1
    var firstNumber = [Int](repeating: 1, count: counts.count)
    for level in stride(from: depth - 1, through: 0, by: -1) {
      firstNumber[level] = firstNumber[level + 1] + counts[level + 1]
    }
    parents = [UInt32](repeating: 0, count: max(0, counts.reduce(0, +) - 1))
    var levels: [[(number: Int, bytes: [UInt8])]] = []
    var entries = order.map { Entry(id: rows[$0], box: extents[$0]) }
    for level in 0...depth {
      var made: [(number: Int, bytes: [UInt8])] = []
      var above: [Entry] = []
      var start = 0
      while start < entries.count {
        let end = min(start + Self.cellsPerNode, entries.count)
        let number = firstNumber[level] + made.count
        var box = entries[start].box
        for entry in start..<end {
          box.extend(by: entries[entry].box)
          if level == 0 {
            leafOfRow[order[entry]] = UInt32(number)
          } else {
            parents[entries[entry].id - 2] = UInt32(number)
          }
        }
        made.append((number, Self.bytes(of: entries[start..<end], depth: number == 1 ? depth : 0)))
        above.append(Entry(id: number, box: box))
        start = end
      }
      levels.append(made)
      entries = above
    }
    nodes = levels.reversed().flatMap { $0 }
  }

  private static func bytes(of entries: ArraySlice<Entry>, depth: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(nodeBytes)
    func append(_ number: some FixedWidthInteger) { withUnsafeBytes(of: number.bigEndian) { bytes += $0 } }
    append(UInt16(depth))
    append(UInt16(entries.count))
    for entry in entries {
      append(Int64(entry.id))
      append(down(entry.box.minX).bitPattern)
      append(up(entry.box.maxX).bitPattern)
      append(down(entry.box.minY).bitPattern)
      append(up(entry.box.maxY).bitPattern)
    }
    bytes += [UInt8](repeating: 0, count: nodeBytes - bytes.count)
    return bytes
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
