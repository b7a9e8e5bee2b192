/// Groups that a person put together, whatever the reports say.
struct MergeJoins {
  /// Of a group that others went into: all that are one now, itself in front. Groups are known by numbers.
  private var parts: [Int32: [Int32]] = [:]
  /// Groups that went into another one.
  private var gone: Set<Int32> = []

  /// - Parameters:
  ///   - joins: of two tellings by their ids; the group of the second goes into that of the first.
  ///   - groups: in which the tellings with these ids are; one that is not there is passed over.
  init(_ joins: [(into: UInt64, from: UInt64)], groups: [UInt64: Int32]) {
    var moved: [Int32: Int32] = [:]
    for join in joins {
      guard let into = groups[join.into].map({ moved[$0] ?? $0 }),
        let from = groups[join.from].map({ moved[$0] ?? $0 }),
        into != from
      else { continue }
      let all = parts.removeValue(forKey: from) ?? [from]
      for group in all { moved[group] = into }
      parts[into, default: [into]] += all
      gone.insert(from)
    }
  }

  /// The groups that are one with a group; none where it went into another one.
  func parts(of group: Int32) -> [Int32] { gone.contains(group) ? [] : parts[group] ?? [group] }
}
