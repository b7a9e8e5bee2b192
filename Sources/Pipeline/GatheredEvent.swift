import Layers

/// An event that was gathered, with all that a worker can make of it before it is written.
struct GatheredEvent: Sendable {
  let event: EventRecord
  /// As long as no correction changes the event.
  let feature: Feature
  /// 0 where one report tells it.
  let tellingCount: Int
  /// Of `merges.csv`.
  let merges: [[Value]]

  /// - Parameter corrections: may say that a person put a telling there.
  init(_ merged: MergedEvent, _ corrections: EventCorrections) {
    event = merged.event
    feature = EventFeature.feature(of: merged.event)
    tellingCount = merged.tellings.count
    merges = merged.tellings.isEmpty ? [] : MergeTable.rows(merged.tellings, corrections)
  }
}
