/// Finds which tellings, in one report or in many, tell the same event.
///
/// The result is the same for any order of the items. First tellings that say the very same are gathered, then pairs
/// from the same blocks are compared, and then pairs are joined, the surest first. A telling that would fit two
/// different events nearly as well stays by itself, and no join brings together two tellings that contradict each other.
/// - Complexity: O(n log n) time, with a bounded number of comparisons for each item. What grows with the items lies in
///   memory up to the size that the room gives, and then on the disk, but for about 25 bytes an item.
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

  /// Items are numbered from 0 on, in the order in which they are appended.
  package mutating func append(_ item: MergeItem) throws {
    var item = item
    item.number = Int32(entries.count)
    try entries.append(MergeEntry(item))
  }

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
    let pairs = try pairs(tellings)
    var unions = MergeUnions(tellings)
    try join(pairs, tellings, &unions)
    comparisons += tellings.comparisons + unions.comparisons
    var groups = MergeGroups(itemCount: tellings.items.count, comparisons: comparisons)
    var keys = MergeSort<MergeGroupKey>(room)
    let joined = MergeJoins(joins, roots: try roots(of: joins, tellings, unions))
    var members: [MergeItem] = []
    for node in 0..<Int32(tellings.count) where unions.root(of: node) == node {
      members.removeAll(keepingCapacity: true)
      for part in joined.parts(of: node) { try append(part, to: &members, tellings, unions) }
      if members.isEmpty { continue }
      let group = groups.append(members.lazy.map(\.number))
      try keys.append(MergeGroupKey(day: try day(members), members[0], group))
    }
    try groups.order(keys.take())
    return groups
  }

  /// Appends the items of a group in the order of telling.
  private func append(
    _ root: Int32, to members: inout [MergeItem], _ tellings: MergeTellings, _ unions: MergeUnions
  ) throws {
    let first = members.count
    for node in unions.nodes(of: root) {
      for number in tellings.members(of: node) { members.append(try tellings.items.item(number)) }
    }
    if members.count > first + 1 { members[first...].sort { $0.isToldBefore($1) } }
  }

  /// In which groups the tellings are that are to be joined.
  private func roots(
    of joins: [(into: UInt64, from: UInt64)], _ tellings: MergeTellings, _ unions: MergeUnions
  ) throws -> [UInt64: Int32] {
    if joins.isEmpty { return [:] }
    let wanted = Set(joins.flatMap { [$0.into, $0.from] })
    var roots: [UInt64: Int32] = [:]
    for number in 0..<tellings.items.count {
      let id = try tellings.items.item(number).id
      if wanted.contains(id) { roots[id] = unions.root(of: tellings.node(of: Int32(number))) }
    }
    return roots
  }

  private mutating func pairs(_ tellings: MergeTellings) throws -> MergeStream<MergePair> {
    var candidates = try MergeCandidates(tellings, room)
    comparisons += candidates.comparisons
    return try candidates.takePairs()
  }

  private mutating func join(
    _ pairs: consuming MergeStream<MergePair>, _ tellings: MergeTellings, _ unions: inout MergeUnions
  ) throws {
    var component: [MergePair] = []
    while let pair = try pairs.next() {
      if let first = component.first, first.component != pair.component {
        try join(component, tellings, &unions)
        component.removeAll(keepingCapacity: true)
      }
      component.append(pair)
    }
    try join(component, tellings, &unions)
  }

  /// - Parameter pairs: all of one component, the surest first.
  private mutating func join(_ pairs: [MergePair], _ tellings: MergeTellings, _ unions: inout MergeUnions) throws {
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
    unions.closeComponent()
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
