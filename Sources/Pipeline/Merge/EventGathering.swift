import Events
package import Layers
import Temporal

/// Gathers the events of a run and gives them back merged, in the order of their dates.
///
/// Memory: some 35 bytes an event. All else that grows with the events goes to the disk as soon as they are many.
package struct EventGathering: ~Copyable {
  private var spool: EventSpool
  private var merger: EventMerger
  /// The last ones, which may still learn a toll from the next.
  private var recent: [MergeItem] = []

  /// What one table or one sort of the merge may take in memory: that of 200,000 events.
  package static let mergeBytes = 48 << 20

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
    var hash = StableHash()
    hash.append(bytes: bytes)
    let item = MergeItem(record, content: hash.number)
    try spool.append(bytes, day: item.firstDay)
    if recent.first?.document != item.document || recent.count > Self.reach { try settle(item.document) }
    recent.append(item)
    shareTolls()
  }

  /// How many records of a document may lie between two of one sentence.
  private static let reach = 12

  /// Hands on what the next record, of this document, is too far from.
  private mutating func settle(_ document: UInt64) throws {
    while let first = recent.first, first.document != document || recent.count > Self.reach {
      try merger.append(first)
      recent.removeFirst()
    }
  }

  /// "Clashes broke out in Kirkuk, leaving six dead" may be told as a clash and as a killing; a report of another toll
  /// contradicts both.
  private mutating func shareTolls() {
    let last = recent.count - 1
    for index in recent.indices.dropLast().reversed() {
      guard recent[index].document == recent[last].document else { return }
      if recent[index].isOneSentence(with: recent[last]) {
        recent[index].takeTolls(from: recent[last])
        recent[last].takeTolls(from: recent[index])
      }
    }
  }

  /// Each event once, by its first day and then its id; undated ones last.
  ///
  /// - Parameter body: the merged record, and its tellings in the order of telling where there are several.
  package consuming func forEachMerged(_ body: (EventRecord, [EventRecord]) throws -> Void) throws {
    for item in recent { try merger.append(item) }
    var buffer: [UInt8] = []
    let groups = try merger.groups { [spool] members, head in
      guard members.count > 1 else { return head.firstDay }
      let tellings = try Self.tellings(members, spool, &buffer)
      return MergedFacts(tellings: tellings).date()?.earliest.map { Int32($0.dayNumber) } ?? head.firstDay
    }
    for group in 0..<groups.count {
      let tellings = try Self.tellings(groups[group], spool, &buffer)
      if tellings.count == 1 { try body(tellings[0], []) } else { try body(.merged(tellings), tellings) }
    }
  }

  private static func tellings(
    _ members: ArraySlice<Int32>, _ spool: borrowing EventSpool, _ buffer: inout [UInt8]
  ) throws(LayerError) -> [EventRecord] {
    var records: [EventRecord] = []
    records.reserveCapacity(members.count)
    for member in members { records.append(try spool.record(Int(member), &buffer)) }
    return records
  }
}
