/// A set of nodes, a bit for each.
struct MergeBits {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  func contains(_ node: Int32) -> Bool { words[Int(node) >> 6] >> UInt64(node & 63) & 1 == 1 }

  mutating func insert(_ node: Int32) { words[Int(node) >> 6] |= 1 << UInt64(node & 63) }
}
