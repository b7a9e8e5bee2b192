import Events

/// What corrections say of groups of tellings: which become one, and on which day an event stands.
package struct CorrectedGroups: Sendable {
  /// Ids as `MergeItem` has them; the second event goes into the first, which keeps its id.
  package var joins: [(into: UInt64, from: UInt64)] = []
  /// The first day that a correction gives to the event of an id; of several in a group the last in order counts.
  package var days: [UInt64: (order: Int, day: Int32)] = [:]

  package init() {}

  /// The day that a correction gives to the event that these items tell.
  func day(of items: [MergeItem]) -> Int32? {
    if days.isEmpty { return nil }
    return items.compactMap { days[$0.id] }.max { $0.order < $1.order }?.day
  }
}
