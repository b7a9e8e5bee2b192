import Events
package import Layers
import Temporal

/// Gathers the events of a run and gives them back merged, in the order of their dates.
///
/// Memory: about 250 bytes an event; the records themselves wait in a file as soon as they are many.
package struct EventGathering: ~Copyable {
  private var spool: EventSpool
  private var items: [MergeItem] = []
  private var tolls = TollSharing()

  /// - Parameters:
  ///   - folder: where there is room for a file.
  ///   - memoryBytes: what the records may take before they go there.
  package init(folder: String, memoryBytes: Int = EventSpool.memoryBytes) {
    spool = EventSpool(folder: folder, memoryBytes: memoryBytes)
  }

  package mutating func append(_ record: EventRecord) throws(LayerError) {
    let bytes = EventRecordEncoder.bytes(of: record)
    tolls.append(MergeItem(record, content: EventRecordEncoder.content(of: bytes))) { items.append($0) }
    try spool.append(bytes)
  }

  /// Each event once, by its first day and then its id; undated ones last.
  ///
  /// - Parameters:
  ///   - corrected: groups that a person put together, and days that a person gave.
  ///   - body: the merged record, and its tellings in the order of telling where there are several.
  package consuming func forEachMerged(
    _ corrected: CorrectedGroups = CorrectedGroups(), _ body: (EventRecord, [EventRecord]) throws(LayerError) -> Void
  ) throws(LayerError) {
    tolls.finish { items.append($0) }
    let all = items
    var merger = EventMerger(all)
    let groups = merger.groups()
    let joined = CorrectedGroups.Joined(corrected, groups) { all[Int($0)].id }
    var buffer: [UInt8] = []
    var keys: [Key] = []
    keys.reserveCapacity(groups.count)
    for group in 0..<groups.count {
      let members = joined.members(of: group, groups)
      guard let first = members.first else { continue }
      let head = all[Int(first)]
      var day = head.firstDay
      if members.count > 1 {
        day = MergedFacts(tellings: try tellings(members, &buffer)).date()?.earliest.map { Int32($0.dayNumber) } ?? day
      }
      day = joined.day(of: group) ?? day
      keys.append(Key(day: day == MergeItem.noDay ? Int32.max : day, id: head.id, content: head.content, group: group))
    }
    keys.sort(by: Key.precedes)
    for key in keys {
      let tellings = try tellings(joined.members(of: key.group, groups), &buffer)
      if tellings.count == 1 { try body(tellings[0], []) } else { try body(.merged(tellings), tellings) }
    }
  }

  private func tellings(_ members: [Int32], _ buffer: inout [UInt8]) throws(LayerError) -> [EventRecord] {
    var records: [EventRecord] = []
    records.reserveCapacity(members.count)
    for member in members { records.append(try spool.record(Int(member), &buffer)) }
    return records
  }

  private struct Key {
    var day: Int32
    var id: UInt64
    var content: UInt64
    var group: Int

    static func precedes(_ a: Key, _ b: Key) -> Bool {
      if a.day != b.day { return a.day < b.day }
      return a.id != b.id ? a.id < b.id : a.content < b.content
    }
  }
}
