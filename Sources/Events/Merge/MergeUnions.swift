/// Groups of nodes that grow as pairs are joined; two groups join only if nothing in one contradicts the other.
struct MergeUnions {
  private let tellings: MergeTellings
  private var parent: [Int32]
  /// The nodes of a group as a ring: each leads to the next, the last to the first.
  private var ring: [Int32]
  private var sizes: [Int32]
  /// Reports of the groups that are large, by root.
  private var reports: [Int32: Set<UInt64>] = [:]
  private(set) var comparisons = 0

  /// Nodes of each group that are compared with those of the other.
  private static let compared = 24
  /// From this many tellings on a group keeps a set of its reports.
  private static let large = 16

  init(_ tellings: MergeTellings) {
    self.tellings = tellings
    parent = (0..<Int32(tellings.count)).map { $0 }
    ring = parent
    sizes = parent.map { Int32(tellings.members(of: $0).count) }
  }

  func root(of node: Int32) -> Int32 {
    var root = node
    while parent[Int(root)] != root { root = parent[Int(root)] }
    return root
  }

  func areOne(_ a: Int32, _ b: Int32) -> Bool { root(of: a) == root(of: b) }

  /// Joins the groups of two nodes, unless two of their tellings cannot be one event.
  @discardableResult
  mutating func join(_ a: Int32, _ b: Int32) throws -> Bool {
    let (one, other) = (root(of: a), root(of: b))
    if one == other { return true }
    // The smaller goes into the larger; of two alike, the later into the earlier.
    let isFirstLarger = sizes[Int(one)] != sizes[Int(other)] ? sizes[Int(one)] > sizes[Int(other)] : one < other
    let (large, small) = isFirstLarger ? (one, other) : (other, one)
    guard try areAlike(large, small), try haveOtherReports(large, small) else { return false }
    let added = nodes(of: small)
    reports[small] = nil
    parent[Int(small)] = large
    sizes[Int(large)] += sizes[Int(small)]
    ring.swapAt(Int(large), Int(small))
    if reports[large] != nil {
      try insertReports(of: added, into: large)
    } else if sizes[Int(large)] >= Self.large {
      reports[large] = []
      try insertReports(of: nodes(of: large), into: large)
    }
    return true
  }

  /// The nodes of the group of a root, the root first.
  func nodes(of root: Int32) -> [Int32] {
    var nodes = [root]
    var next = ring[Int(root)]
    while next != root {
      nodes.append(next)
      next = ring[Int(next)]
    }
    return nodes
  }

  /// What is joined from here on lies in other components.
  mutating func closeComponent() { if !reports.isEmpty { reports = [:] } }

  private mutating func insertReports(of nodes: [Int32], into root: Int32) throws {
    for node in nodes {
      for member in tellings.members(of: node) {
        reports[root]?.insert(try tellings.items.item(member).document)
      }
    }
  }

  private mutating func areAlike(_ large: Int32, _ small: Int32) throws -> Bool {
    let others = first(of: small)
    for one in first(of: large) {
      let item = try tellings.head(of: one)
      for other in others {
        comparisons += 1
        if MergeComparison(item, try tellings.head(of: other)).isConflict { return false }
      }
    }
    return true
  }

  /// As many nodes of a group as are compared.
  private func first(of root: Int32) -> [Int32] {
    var nodes = [root]
    var next = ring[Int(root)]
    while next != root, nodes.count < Self.compared {
      nodes.append(next)
      next = ring[Int(next)]
    }
    return nodes
  }

  /// No report tells of the event in both groups, or it does so in a way that one report may.
  private func haveOtherReports(_ large: Int32, _ small: Int32) throws -> Bool {
    for node in nodes(of: small) {
      for member in tellings.members(of: node) {
        let item = try tellings.items.item(member)
        if let set = reports[large], !set.contains(item.document) { continue }
        for rival in nodes(of: large) {
          for other in tellings.members(of: rival) {
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
