import Layers

/// An event that was gathered, with all that a worker can make of it before it is written.
struct GatheredEvent: Sendable {
  let event: EventRecord
  /// Nil where its place or the event itself may still change.
  let feature: Feature?
  /// 0 where one report tells it.
  let tellingCount: Int
  /// Of `merges.csv`.
  let merges: [[Value]]

  /// What is to be made of each event.
  struct Wish: Sendable {
    var feature: Bool
    var merges: Bool
    /// May say that a person put a telling there.
    var corrections: EventCorrections
  }

  init(_ merged: MergedEvent, _ wish: Wish) {
    event = merged.event
    feature = wish.feature ? EventFeature.feature(of: merged.event) : nil
    tellingCount = merged.tellings.count
    merges = wish.merges && !merged.tellings.isEmpty ? MergeTable.rows(merged.tellings, wish.corrections) : []
  }
}
