/// For each node of a component, the nodes it was paired with, best first.
struct MergeNeighbours {
  struct Neighbour {
    var of: Int32
    var node: Int32
    var points: Float
  }

  private var neighbours: [Neighbour]

  init(_ pairs: [MergePair]) {
    neighbours = []
    neighbours.reserveCapacity(2 * pairs.count)
    for pair in pairs {
      neighbours.append(Neighbour(of: pair.first, node: pair.second, points: pair.points))
      neighbours.append(Neighbour(of: pair.second, node: pair.first, points: pair.points))
    }
    neighbours.sort { a, b in
      if a.of != b.of { return a.of < b.of }
      return a.points != b.points ? a.points > b.points : a.node < b.node
    }
  }

  subscript(node: Int32) -> ArraySlice<Neighbour> {
    let start = first(from: node)
    var end = start
    while end < neighbours.count, neighbours[end].of == node { end += 1 }
    return neighbours[start..<end]
  }

  private func first(from node: Int32) -> Int {
    var (low, high) = (0, neighbours.count)
    while low < high {
      let middle = (low + high) / 2
      if neighbours[middle].of < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
