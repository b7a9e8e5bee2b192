/// Finds which tellings, in one report or in many, tell the same event.
///
/// The result is the same for any order of the items. First tellings that say the very same are gathered, then pairs
/// from the same blocks are compared, and then pairs are joined, the surest first. A telling that would fit two
/// different events nearly as well stays by itself, and no join brings together two tellings that contradict each other.
/// - Complexity: O(n log n) time, with a bounded number of comparisons for each item. What grows with the items lies in
///   memory up to the size that the room gives, and then on the disk, but for a bit an item.
package struct EventMerger: ~Copyable {
  private let room: MergeRoom
  private var entries: MergeSort<MergeEntry>
  private var comparisons = 0

  /// Rivals of a pair that are looked at.
  private static let rivals = 32

  package init(_ room: MergeRoom = .memory) {
    self.room = room
    entries = MergeSort(room)
  }

  package mutating func append(_ item: MergeItem) throws { try entries.append(MergeEntry(item)) }

  /// The items in groups, each group in the order of telling; the groups by the day that `day` says, and then by the id of
  /// the telling told first.
  ///
  /// - Parameters:
  ///   - joins: groups that become one whatever the tellings say, by the ids of a telling in each; the tellings of the
  ///     second stand behind those of the first.
  ///   - day: of the event that these items tell, which come in the order of telling.
  package consuming func groups(
    joining joins: [(into: UInt64, from: UInt64)] = [], day: ([MergeItem]) throws -> Int32 = { $0[0].firstDay }
  ) throws -> MergeGroups {
    let tellings = try MergeTellings(entries.take(), room)
    var pairs = try pairs(tellings)
    var grouping = MergeGrouping(tellings, joining: joins, room)
    var paired = MergeBits(count: tellings.count)
    var ahead = try pairs.next()
    while let first = ahead {
      var component: [MergePair] = []
      while let pair = ahead, pair.component == first.component {
        component.append(pair)
        ahead = try pairs.next()
      }
      for group in try join(component, tellings) {
        for node in group { paired.insert(Int(node)) }
        try grouping.append(group, day)
      }
    }
    for node in 0..<Int32(tellings.count) where !paired.contains(Int(node)) {
      if try tellings.head(of: node).isHead { try grouping.append([node], day) }
    }
    return try MergeGroups(grouping.take(day), comparisons: comparisons + tellings.comparisons)
  }

  private mutating func pairs(_ tellings: MergeTellings) throws -> MergeStream<MergePair> {
    var candidates = try MergeCandidates(tellings, room, into: MergePairs(nodeCount: tellings.count, room))
    comparisons += candidates.comparisons
    return try candidates.takePairs()
  }

  /// - Parameter pairs: all of one component, the surest first.
  /// - Returns: the nodes of the component in groups.
  private mutating func join(_ pairs: [MergePair], _ tellings: MergeTellings) throws -> [[Int32]] {
    var unions = try MergeUnions(pairs, tellings)
    var neighbours: MergeNeighbours?
    for pair in pairs where pair.points >= MergeComparison.enough {
      if unions.areOne(pair.first, pair.second) { continue }
      if !pair.isSure, pairs.count > 1 {
        let known = neighbours ?? MergeNeighbours(pairs)
        neighbours = known
        if try hasRival(pair.first, pair.second, pair.points, known, tellings, unions) { continue }
        if try hasRival(pair.second, pair.first, pair.points, known, tellings, unions) { continue }
      }
      try unions.join(pair.first, pair.second)
    }
    comparisons += unions.comparisons
    return unions.groups
  }

  /// Whether `node` would go nearly as well with a node that contradicts `chosen`.
  private mutating func hasRival(
    _ node: Int32, _ chosen: Int32, _ points: Float, _ neighbours: MergeNeighbours, _ tellings: MergeTellings,
    _ unions: MergeUnions
  ) throws -> Bool {
    let item = try tellings.head(of: chosen)
    for neighbour in neighbours[node].prefix(Self.rivals) {
      if neighbour.points < points - MergeComparison.margin { return false }
      if neighbour.node == chosen || unions.areOne(neighbour.node, chosen) { continue }
      comparisons += 1
      if MergeComparison(item, try tellings.head(of: neighbour.node)).isConflict { return true }
    }
    return false
  }
}
