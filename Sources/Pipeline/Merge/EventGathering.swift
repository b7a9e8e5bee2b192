import Events
import Layers
import Temporal

/// Gathers the events of a run and gives them back merged, in the order of their dates.
///
/// Memory: up to some sizes that do not grow with the events. What is more goes to the disk.
package struct EventGathering: ~Copyable {
  private var spool: EventSpool
  private var merger: EventMerger
  private var tolls = TollSharing()
  /// Of the records of the spool that have no place in its file yet, as far as all is known of them.
  private var items: [MergeItem] = []

  /// What one table or one sort of the merge may take in memory: that of 75,000 events.
  package static let mergeBytes = 16 << 20

  /// - Parameters:
  ///   - folder: where there is room for files.
  ///   - memoryBytes: what the records may take before they go there.
  ///   - mergeBytes: what one table or one sort of the merge may take.
  package init(
    folder: String, memoryBytes: Int = EventSpool.memoryBytes, mergeBytes: Int = EventGathering.mergeBytes
  ) {
    spool = EventSpool(folder: folder, memoryBytes: memoryBytes)
    merger = EventMerger(MergeRoom(memoryBytes: mergeBytes) { try MergeScratch(folder: folder) })
  }

  package mutating func append(_ record: EventRecord) throws {
    let bytes = EventRecordEncoder.bytes(of: record)
    spool.append(bytes)
    tolls.append(MergeItem(record, content: EventRecordEncoder.content(of: bytes))) { item in items.append(item) }
    if spool.isFull, !items.isEmpty { try settle() }
  }

  /// Gives records their places, and the merge what it needs to know of them.
  private mutating func settle() throws {
    let places = try spool.move(byDay: items.map(\.firstDay))
    try give(items, at: places)
    items.removeAll(keepingCapacity: true)
  }

  private mutating func give(_ items: [MergeItem], at places: [Int64]) throws {
    for (item, place) in zip(items, places) {
      var item = item
      item.number = place
      try merger.append(item)
    }
  }

  /// Each event once, by its first day and then its id; undated ones last.
  ///
  /// - Parameters:
  ///   - corrected: groups that a person put together, and days that a person gave.
  ///   - jobs: workers.
  ///   - work: on a worker, what is to be made of an event.
  ///   - consume: takes what was made, in order.
  package consuming func forEachMerged<Made: Sendable>(
    _ corrected: CorrectedGroups = CorrectedGroups(), jobs: Int = 1, work: @escaping @Sendable (MergedEvent) -> Made,
    consume: (Made) throws -> Void
  ) async throws {
    tolls.finish { item in items.append(item) }
    if spool.hasFile { try settle() } else { try give(items, at: spool.places(items.count)) }
    items = []
    let records = spool
    let merging = merger
    var groups = try merging.groups(joining: corrected.joins) { items in
      if let day = corrected.day(of: items) { return day }
      if items.count == 1 { return items[0].firstDay }
      let tellings = try Self.tellings(items.map(\.number), in: records)
      return MergedFacts(tellings: tellings.map(EventRecordDecoder.record)).date()?.earliest.map { Int32($0.dayNumber) }
        ?? items[0].firstDay
    }
    try await OrderedWorkers.run(
      states: Array(repeating: (), count: jobs),
      next: { try Self.batch(&groups, records) },
      work: { _, batch in batch.map { work(MergedEvent($0.map(EventRecordDecoder.record))) } },
      consume: { made in for one in made { try consume(one) } })
  }

  private static let batchTellings = 256

  /// The records of the next groups; nil behind the last.
  private static func batch(
    _ groups: inout MergeGroups, _ records: borrowing EventSpool
  ) throws -> [[[UInt8]]]? {
    var batch: [[[UInt8]]] = []
    var count = 0
    while count < batchTellings, let group = try groups.next() {
      batch.append(try tellings(group.map(\.number), in: records))
      count += group.count
    }
    return batch.isEmpty ? nil : batch
  }

  private static func tellings(
    _ places: [Int64], in records: borrowing EventSpool
  ) throws(LayerError) -> [[UInt8]] {
    var tellings: [[UInt8]] = []
    tellings.reserveCapacity(places.count)
    for place in places {
      var record: [UInt8] = []
      try records.read(at: place, into: &record)
      tellings.append(record)
    }
    return tellings
  }
}
