/// Finds which tellings, in one report or in many, tell the same event.
///
/// The result is the same for any order of the items. First tellings that say the very same are gathered, then pairs
/// from the same blocks are compared, and then pairs are joined, the surest first. A telling that would fit two
/// different events nearly as well stays by itself, and no join brings together two tellings that contradict each other.
/// - Complexity: O(n log n) time, with a bounded number of comparisons for each item, and about 250 bytes an item.
package struct EventMerger {
  private let items: [MergeItem]
  /// Pairs of tellings that were compared, for the tests of linearity.
  package private(set) var comparisons = 0

  /// Rivals of a pair that are looked at.
  private static let rivals = 32

  package init(_ items: [MergeItem]) { self.items = items }

  /// The items in groups, each group in the order of telling.
  package mutating func groups() -> MergeGroups {
    let order = items.indices.map { Int32($0) }.sorted { items[Int($0)].precedes(items[Int($1)]) }
    let sorted = order.map { items[Int($0)] }
    let tellings = MergeTellings(sorted)
    let candidates = MergeCandidates(sorted, tellings)
    comparisons += tellings.comparisons + candidates.comparisons
    var unions = MergeUnions(sorted, tellings)
    join(candidates.pairs.sorted(by: MergePair.precedes), sorted, tellings, &unions)
    comparisons += unions.comparisons

    var groups = MergeGroups()
    for node in 0..<Int32(tellings.count) where unions.root(of: node) == node {
      let members = unions.nodes(of: node).flatMap { tellings.members(of: Int($0)) }
      groups.append(
        members.sorted { sorted[Int($0)].isToldBefore(sorted[Int($1)]) }.map { order[Int($0)] })
    }
    return groups
  }

  private mutating func join(
    _ pairs: [MergePair], _ sorted: [MergeItem], _ tellings: MergeTellings, _ unions: inout MergeUnions
  ) {
    let neighbours = MergeNeighbours(pairs, nodeCount: tellings.count)
    for pair in pairs where pair.points >= MergeComparison.enough {
      if unions.areOne(pair.first, pair.second) { continue }
      if !pair.isSure {
        let isOpen =
          hasRival(pair.first, pair.second, pair.points, neighbours, sorted, tellings, unions)
          || hasRival(pair.second, pair.first, pair.points, neighbours, sorted, tellings, unions)
        if isOpen { continue }
      }
      unions.join(pair.first, pair.second)
    }
  }

  /// Whether `node` would go nearly as well with a node that contradicts `chosen`.
  private mutating func hasRival(
    _ node: Int32, _ chosen: Int32, _ points: Float, _ neighbours: MergeNeighbours, _ sorted: [MergeItem],
    _ tellings: MergeTellings, _ unions: MergeUnions
  ) -> Bool {
    let item = sorted[tellings.head(of: Int(chosen))]
    for neighbour in neighbours[node].prefix(Self.rivals) {
      if neighbour.points < points - MergeComparison.margin { return false }
      if neighbour.node == chosen || unions.areOne(neighbour.node, chosen) { continue }
      comparisons += 1
      if MergeComparison(item, sorted[tellings.head(of: Int(neighbour.node))]).isConflict { return true }
    }
    return false
  }
}
