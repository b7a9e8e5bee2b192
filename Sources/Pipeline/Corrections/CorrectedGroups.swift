package import Events

/// What corrections say of groups of tellings: which become one, and on which day an event stands.
package struct CorrectedGroups: Sendable {
  /// Ids as `MergeItem` has them; the second event goes into the first, which keeps its id.
  package var joins: [(into: UInt64, from: UInt64)] = []
  /// The first day that a correction gives to the event of an id; of several in a group the last in order counts.
  package var days: [UInt64: (order: Int, day: Int32)] = [:]

  package init() {}

  package var isEmpty: Bool { joins.isEmpty && days.isEmpty }

  /// The groups after all joins, which are few beside them.
  struct Joined {
    /// Of a group that others went into: their numbers, itself in front.
    private var parts: [Int: [Int]] = [:]
    /// Groups that went into another one.
    private var gone: Set<Int> = []
    private var days: [Int: (order: Int, day: Int32)] = [:]

    /// - Parameter id: of an item.
    init(_ corrected: CorrectedGroups, _ groups: MergeGroups, id: (Int32) -> UInt64) {
      if corrected.isEmpty { return }
      let wanted = Set(corrected.joins.flatMap { [$0.into, $0.from] }).union(corrected.days.keys)
      var groupOfId: [UInt64: Int] = [:]
      for group in 0..<groups.count {
        for member in groups[group] where wanted.contains(id(member)) { groupOfId[id(member)] = group }
      }
      var root: [Int: Int] = [:]
      for join in corrected.joins {
        guard let into = groupOfId[join.into].map({ root[$0] ?? $0 }),
          let from = groupOfId[join.from].map({ root[$0] ?? $0 }), into != from
        else { continue }
        let moved = parts.removeValue(forKey: from) ?? [from]
        for group in moved { root[group] = into }
        parts[into, default: [into]] += moved
        gone.insert(from)
      }
      for (id, day) in corrected.days {
        guard let group = groupOfId[id].map({ root[$0] ?? $0 }), days[group].map({ $0.order < day.order }) ?? true
        else { continue }
        days[group] = day
      }
    }

    /// The items of an event, its own first; none for a group that went into another one.
    func members(of group: Int, _ groups: MergeGroups) -> [Int32] {
      if gone.contains(group) { return [] }
      return parts[group]?.flatMap { Array(groups[$0]) } ?? Array(groups[group])
    }

    func day(of group: Int) -> Int32? { days[group]?.day }
  }
}
