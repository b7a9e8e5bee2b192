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

  init() {
    heads = Array(repeating: -1, count: 1024)
    mask = heads.count - 1
  }

  var count: Int { keys.count }

  mutating func removeAll() {
    for slot in heads.indices { heads[slot] = -1 }
    keys.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
  }

  mutating func insert(_ node: Int32, under key: MergeKey) {
    if keys.count > heads.count { grow() }
    let slot = Int(truncatingIfNeeded: key.value) & mask
    keys.append(key.value)
    nodes.append(node)
    next.append(heads[slot])
    heads[slot] = Int32(keys.count - 1)
  }

  /// Appends the nodes under a key to `found`, last first, until that holds `most`; false if there are more.
  func find(_ key: MergeKey, most: Int, _ found: inout [Int32]) -> Bool {
    var entry = heads[Int(truncatingIfNeeded: key.value) & mask]
    while entry >= 0 {
      let index = Int(entry)
      if keys[index] == key.value {
        if found.count == most { return false }
        found.append(nodes[index])
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
