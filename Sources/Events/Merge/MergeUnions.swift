/// Groups of nodes that grow as the pairs of one component are joined; two groups join only if nothing in one contradicts
/// the other.
struct MergeUnions {
  private let tellings: MergeTellings
  /// The nodes of the component, ascending; elsewhere they are known by their places here.
  private let nodes: [Int32]
  private var parent: [Int]
  /// The nodes of a group as a ring: each leads to the next, the last to the first.
  private var ring: [Int]
  private var sizes: [Int]
  /// Reports of the groups that are large, by root.
  private var reports: [Int: Set<UInt64>] = [:]
  private(set) var comparisons = 0

  /// Nodes of each group that are compared with those of the other.
  private static let compared = 24
  /// From this many tellings on a group keeps a set of its reports.
  private static let large = 16

  /// - Parameter pairs: all of the component.
  init(_ pairs: [MergePair], _ tellings: MergeTellings) throws {
    self.tellings = tellings
    var all = pairs.flatMap { [$0.first, $0.second] }
    all.sort()
    var nodes: [Int32] = []
    for node in all where nodes.last != node { nodes.append(node) }
    self.nodes = nodes
    parent = Array(nodes.indices)
    ring = parent
    sizes = try nodes.map { try tellings.members(of: $0).count }
  }

  /// The nodes of each group, one of them in front.
  var groups: [[Int32]] {
    parent.indices.filter { parent[$0] == $0 }.map { root in places(of: root).map { nodes[$0] } }
  }

  func areOne(_ a: Int32, _ b: Int32) -> Bool { root(of: a) == root(of: b) }

  /// Joins the groups of two nodes, unless two of their tellings cannot be one event.
  @discardableResult
  mutating func join(_ a: Int32, _ b: Int32) throws -> Bool {
    let (one, other) = (root(of: a), root(of: b))
    if one == other { return true }
    // The smaller goes into the larger; of two alike, the later into the earlier.
    let isFirstLarger = sizes[one] != sizes[other] ? sizes[one] > sizes[other] : one < other
    let (large, small) = isFirstLarger ? (one, other) : (other, one)
    guard try areAlike(large, small), try haveOtherReports(large, small) else { return false }
    let added = places(of: small)
    reports[small] = nil
    parent[small] = large
    sizes[large] += sizes[small]
    ring.swapAt(large, small)
    if reports[large] != nil {
      try insertReports(of: added, into: large)
    } else if sizes[large] >= Self.large {
      reports[large] = []
      try insertReports(of: places(of: large), into: large)
    }
    return true
  }

  private func root(of node: Int32) -> Int {
    var (low, high) = (0, nodes.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if nodes[middle] <= node { low = middle } else { high = middle }
    }
    while parent[low] != low { low = parent[low] }
    return low
  }

  /// The places of the nodes of a group, the root first; no more than `most`.
  private func places(of root: Int, most: Int = .max) -> [Int] {
    var places = [root]
    var next = ring[root]
    while next != root, places.count < most {
      places.append(next)
      next = ring[next]
    }
    return places
  }

  private mutating func insertReports(of places: [Int], into root: Int) throws {
    for place in places {
      for member in try tellings.members(of: nodes[place]) {
        reports[root]?.insert(try tellings.items.item(member).document)
      }
    }
  }

  private mutating func areAlike(_ large: Int, _ small: Int) throws -> Bool {
    let others = places(of: small, most: Self.compared)
    for one in places(of: large, most: Self.compared) {
      let item = try tellings.head(of: nodes[one])
      for other in others {
        comparisons += 1
        if MergeComparison(item, try tellings.head(of: nodes[other])).isConflict { return false }
      }
    }
    return true
  }

  /// No report tells of the event in both groups, or it does so in a way that one report may.
  private func haveOtherReports(_ large: Int, _ small: Int) throws -> Bool {
    for place in places(of: small) {
      for member in try tellings.members(of: nodes[place]) {
        let item = try tellings.items.item(member)
        if let set = reports[large], !set.contains(item.document) { continue }
        for rival in places(of: large) {
          for other in try tellings.members(of: nodes[rival]) {
            let told = try tellings.items.item(other)
            if told.document == item.document, told.id != item.id, MergeComparison(item, told).isConflict {
              return false
            }
          }
        }
      }
    }
    return true
  }
}
