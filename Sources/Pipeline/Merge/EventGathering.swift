import Events
import Layers
import Temporal

/// Gathers the events of a run and gives them back merged, in the order of their dates.
///
/// Memory: some 35 bytes an event. All else that grows with the events goes to the disk as soon as they are many.
package struct EventGathering: ~Copyable {
  private var spool: EventSpool
  private var merger: EventMerger
  private var tolls = TollSharing()

  /// What one table or one sort of the merge may take in memory: that of 65,000 events.
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
    let item = MergeItem(record, content: EventRecordEncoder.content(of: bytes))
    try tolls.append(item) { item in try merger.append(item) }
    try spool.append(bytes, day: item.firstDay)
  }

  /// Each event once, by its first day and then its id; undated ones last.
  ///
  /// - Parameters:
  ///   - corrected: groups that a person put together, and days that a person gave.
  ///   - body: the merged record, and its tellings in the order of telling where there are several.
  package consuming func forEachMerged(
    _ corrected: CorrectedGroups = CorrectedGroups(), _ body: (EventRecord, [EventRecord]) throws -> Void
  ) throws {
    try tolls.finish { item in try merger.append(item) }
    let records = spool
    let merging = merger
    var buffer: [UInt8] = []
    let groups = try merging.groups(joining: corrected.joins) { items in
      if let day = corrected.day(of: items) { return day }
      if items.count == 1 { return items[0].firstDay }
      let tellings = try records.records(items.map(\.number), &buffer)
      return MergedFacts(tellings: tellings).date()?.earliest.map { Int32($0.dayNumber) } ?? items[0].firstDay
    }
    for group in 0..<groups.count {
      let tellings = try records.records(groups[group], &buffer)
      if tellings.count == 1 { try body(tellings[0], []) } else { try body(.merged(tellings), tellings) }
    }
  }
}
