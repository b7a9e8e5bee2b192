/// What the look-ups into blocks find, in the order of the tellings that look.
///
/// Look-ups and insertions are sorted by block, so that one pass over them answers all; the answers are sorted back. Where
/// they are many both sorts go to the disk.
struct MergeFinds: ~Copyable {
  private var stream: MergeStream<MergeFound>
  private(set) var next: MergeFound?

  /// - Parameter limit: tellings of a block that are found, the last ones put in.
  init(_ looks: inout MergeSort<MergeLook>, limit: Int, _ room: MergeRoom) throws {
    var found = MergeSort<MergeFound>(room)
    var sorted = try looks.take()
    var key: UInt64 = 0
    // One more than the limit, to tell that there are more.
    var block: [Int32] = []
    while let look = try sorted.next() {
      if look.key != key {
        key = look.key
        block.removeAll(keepingCapacity: true)
      }
      if look.role.contains(.looks) || look.role.contains(.looksIfFew) && block.count <= limit {
        for other in block.suffix(limit) {
          try found.append(MergeFound(node: look.node, number: look.number, other: other))
        }
      }
      guard look.role.contains(.inserts) else { continue }
      block.append(look.node)
      if block.count > 8 * limit { block.removeFirst(block.count - limit - 1) }
    }
    var stream = try found.take()
    next = try stream.next()
    self.stream = stream
  }

  /// Appends to `found` what one look-up of a node found. The nodes, and the numbers of each, come in ascending order.
  mutating func take(_ node: Int32, _ number: UInt8, into found: inout [Int32]) throws {
    while let next, next.node < node || next.node == node && next.number <= number {
      if next.node == node, next.number == number { found.append(next.other) }
      self.next = try stream.next()
    }
  }
}
