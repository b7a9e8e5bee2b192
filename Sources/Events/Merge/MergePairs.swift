/// Pairs of nodes, and which of them hang together: what is decided in one component says nothing of another.
struct MergePairs: ~Copyable {
  private let room: MergeRoom
  private var log: MergeLog<MergePair>
  /// Towards the smallest node of the component.
  private var parent: [Int32]

  init(nodeCount: Int, _ room: MergeRoom) {
    self.room = room
    log = MergeLog(room)
    parent = (0..<Int32(nodeCount)).map { $0 }
  }

  mutating func append(_ pair: MergePair) throws {
    try log.append(pair)
    let (one, other) = (root(of: pair.first), root(of: pair.second))
    if one != other { parent[Int(max(one, other))] = min(one, other) }
  }

  private mutating func root(of node: Int32) -> Int32 {
    var node = node
    while parent[Int(node)] != node {
      let above = parent[Int(parent[Int(node)])]
      parent[Int(node)] = above
      node = above
    }
    return node
  }

  /// All pairs, component by component, in each the surest first.
  mutating func byComponent() throws -> MergeStream<MergePair> {
    var sort = MergeSort<MergePair>(room)
    var pairs = log.take()
    while var pair = try pairs.next() {
      pair.component = root(of: pair.first)
      try sort.append(pair)
    }
    return sort.take()
  }
}
