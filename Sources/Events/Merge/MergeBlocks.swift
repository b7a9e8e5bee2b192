/// Which tellings stand in which block: a hash table with chains, in flat arrays.
///
/// A visit goes through a block from the telling put in last and ends at a limit, so that a block of any size costs the
/// same.
struct MergeBlocks {
  private var heads: [Int32]
  private var keys: [UInt64] = []
  private var nodes: [Int32] = []
  private var next: [Int32] = []
  private var mask: Int

  init(expecting count: Int) {
    var size = 1024
    while size < count { size *= 2 }
    heads = Array(repeating: -1, count: size)
    mask = size - 1
  }

  mutating func insert(_ node: Int32, under key: MergeKey) {
    if keys.count > heads.count { grow() }
    let slot = Int(truncatingIfNeeded: key.value) & mask
    keys.append(key.value)
    nodes.append(node)
    next.append(heads[slot])
    heads[slot] = Int32(keys.count - 1)
  }

  /// At most `limit` of the nodes under a key, last first; false if there are more.
  func visit(_ key: MergeKey, limit: Int, _ body: (Int32) -> Void) -> Bool {
    var entry = heads[Int(truncatingIfNeeded: key.value) & mask]
    var left = limit
    while entry >= 0 {
      let index = Int(entry)
      if keys[index] == key.value {
        if left == 0 { return false }
        left -= 1
        body(nodes[index])
      }
      entry = next[index]
    }
    return true
  }

  private mutating func grow() {
    heads = Array(repeating: -1, count: heads.count * 2)
    mask = heads.count - 1
    for index in keys.indices {
      let slot = Int(truncatingIfNeeded: keys[index]) & mask
      next[index] = heads[slot]
      heads[slot] = Int32(index)
    }
  }
}
