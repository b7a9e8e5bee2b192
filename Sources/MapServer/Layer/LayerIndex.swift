/// The index of boxes of a layer, read node by node: ten times as fast as through SQL where much of it is wanted, and
/// the rows themselves stay on the disk.
///
/// - SeeAlso: "The SQLite R*Tree Module", section 5.1, for the form of a node
struct LayerIndex {
  let connection: LayerConnection
  private let sql: String

  struct Entry {
    var id: Int
    /// Rounded outwards to single precision.
    var box: PlaneBox

    /// Whether it is more than a point, whose box is as wide as single precision is coarse.
    var isWide: Bool {
      max(box.maxX - box.minX, box.maxY - box.minY) > max(1, box.maxX.magnitude, box.maxY.magnitude) * 1e-6
    }
  }

  init(_ connection: LayerConnection, table: String) {
    self.connection = connection
    sql = "SELECT data FROM \(SQLName.quoted(table + "_node")) WHERE nodeno = ?"
  }

  /// Calls `body` with each feature whose box meets one; in no order.
  func visit(_ box: PlaneBox, _ body: (Entry) -> Void) throws(ServerFault) {
    try visitLeaves(box) { entries in
      for entry in entries { body(entry) }
    }
  }

  /// Calls `body` with some features at a time, some fifty that lie close together.
  func visitLeaves(_ box: PlaneBox, _ body: ([Entry]) -> Void) throws(ServerFault) {
    var leaf: [Entry] = []
    // A node and how many levels lie below it; nil for the root, which says so itself.
    var waiting: [(node: Int, depth: Int?)] = [(1, nil)]
    while let next = waiting.popLast() {
      // Sixty levels would hold more than any disk; a damaged file may point back to where it came from.
      guard waiting.count < 1 << 20 else { throw ServerFault(.unavailable, "the index of the layer is damaged") }
      try connection.query(sql, [.integer(next.node)]) { row throws(ServerFault) in
        guard let bytes = row.bytes(0), bytes.count >= 4 else { return false }
        let depth = next.depth ?? Int(Self.short(bytes, 0))
        guard depth <= 60 else { throw ServerFault(.unavailable, "the index of the layer is damaged") }
        let count = min(Int(Self.short(bytes, 2)), (bytes.count - 4) / 24)
        leaf.removeAll(keepingCapacity: true)
        for cell in 0..<count {
          let start = 4 + 24 * cell
          let found = PlaneBox(
            minX: Self.real(bytes, start + 8), minY: Self.real(bytes, start + 16),
            maxX: Self.real(bytes, start + 12), maxY: Self.real(bytes, start + 20))
          guard found.meets(box) else { continue }
          let id = Int(Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: Int64.self)))
          if depth == 0 { leaf.append(Entry(id: id, box: found)) } else { waiting.append((id, depth - 1)) }
        }
        if !leaf.isEmpty { body(leaf) }
        return false
      }
    }
  }

  private static func short(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt16 {
    UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  private static func real(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Double {
    Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))))
  }
}
