/// Pairs of nodes, and which of them hang together: what is decided in one component says nothing of another.
struct MergePairs: ~Copyable {
  private let room: MergeRoom
  private var log: MergeLog<MergePair>
  private let forest: MergeForest

  init(nodeCount: Int, _ room: MergeRoom) throws {
    self.room = room
    log = MergeLog(room)
    forest = try MergeForest(count: nodeCount, room)
  }

  mutating func append(_ pair: MergePair) throws {
    try log.append(pair)
    try forest.join(pair.first, pair.second)
  }

  /// All pairs, component by component, in each the surest first.
  mutating func byComponent() throws -> MergeStream<MergePair> {
    var sort = MergeSort<MergePair>(room)
    var pairs = log.take()
    while var pair = try pairs.next() {
      pair.component = try forest.root(of: pair.first)
      try sort.append(pair)
    }
    return try sort.take()
  }
}
