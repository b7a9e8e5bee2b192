/// For each node, the nodes it was paired with, best first.
struct MergeNeighbours {
  struct Neighbour {
    var node: Int32
    var points: Float
  }

  private var starts: [Int32]
  private var neighbours: [Neighbour]

  init(_ pairs: [MergePair], nodeCount: Int) {
    starts = Array(repeating: 0, count: nodeCount + 2)
    for pair in pairs {
      starts[Int(pair.first) + 2] += 1
      starts[Int(pair.second) + 2] += 1
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    neighbours = Array(repeating: Neighbour(node: 0, points: 0), count: pairs.count * 2)
    for pair in pairs {
      for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        neighbours[Int(starts[Int(one) + 1])] = Neighbour(node: other, points: pair.points)
        starts[Int(one) + 1] += 1
      }
    }
    for node in 0..<nodeCount {
      let range = Int(starts[node])..<Int(starts[node + 1])
      if range.count > 1 {
        neighbours[range].sort { $0.points != $1.points ? $0.points > $1.points : $0.node < $1.node }
      }
    }
  }

  subscript(node: Int32) -> ArraySlice<Neighbour> { neighbours[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])] }
}
