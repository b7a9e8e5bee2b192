/// How the parties of two tellings stand to each other.
package enum MergeActors: Sendable, Equatable {
  case unknown
  /// As many of the named parties are in both.
  case shared(Int)
  /// Both name parties, and no one is in both.
  case disjoint
  /// Both say who did it, and name different parties.
  case conflict

  init(_ a: MergeItem, _ b: MergeItem) {
    let doers = Self.common(a.initiators, b.initiators)
    // In a fight each report may name another side.
    let isFight = a.kind.isFight || b.kind.isFight
    if doers == 0, a.initiators[0] != 0, b.initiators[0] != 0, !isFight {
      self = .conflict
      return
    }
    guard a.actors[0] != 0, b.actors[0] != 0 else {
      self = .unknown
      return
    }
    let all = Self.common(a.actors, b.actors)
    self = all > 0 ? .shared(all) : .disjoint
  }

  /// Whether a name tells one party from others: not "gunmen", "the army" or "civilians", which any report may have.
  package static func isTelling(_ name: String) -> Bool { !people.contains(name) }

  private static let people = Set(PeopleAsActors.rows.map(\.name))

  private static func common<Names: SIMD>(_ a: Names, _ b: Names) -> Int where Names.Scalar == UInt32 {
    var count = 0
    for one in a.indices where a[one] != 0 {
      for other in b.indices where a[one] == b[other] { count += 1 }
    }
    return count
  }
}
