import Events
import Ingest
import Layers

/// `dateline merge --assign`: which of the events, known by their keys, tell one event, for an engine that brings the
/// records together itself.
public enum MergeAssignment {
  /// Reads lines `{"n": 7, "key": "..."}` and writes lines `{"n": 7, "group": 0, "rank": 0, "cell": 45403, "day": 17357}`,
  /// group after group.
  ///
  /// `cell` and `day` are those of the telling that is told first, for an engine that brings together by them what lies
  /// together: the square of one degree, counted from the south pole eastwards and then northwards, and the first day
  /// since 1970; null where there is none.
  /// - Parameter temporaryFolder: where there is room for what does not fit in memory, some 600 bytes an event.
  /// - Returns: How many keys there were.
  public static func run(temporaryFolder: String) throws -> Int {
    var lines = try JSONMemberLines(path: "-", members: ["n", "key"])
    var count = 0
    var merger = EventMerger(
      MergeRoom(memoryBytes: EventGathering.mergeBytes) { try MergeScratch(folder: temporaryFolder) })
    while let values = try lines.next() {
      guard let number = values[0]?.integer, let key = values[1]?.string else {
        throw RecordError(.kind(expected: "number 'n' and Base64 text 'key'")).at(lines.place)
      }
      var event = try RecordError.placed(at: lines.place) { () throws(RecordError) -> MergeItem in try item(key) }
      event.number = Int64(number)
      try merger.append(event)
      count += 1
    }
    var groups = try merger.groups()
    var output = try OutputFile("-")
    var json = JSONBuilder()
    var number = 0
    while let group = try groups.next() {
      for (rank, member) in group.enumerated() {
        json.beginObject()
        json.field("n", Int(member.number))
        json.field("group", number)
        json.field("rank", rank)
        json.field("cell", cell(of: group[0]))
        json.field("day", group[0].firstDay == MergeItem.noDay ? nil : Int(group[0].firstDay))
        json.endObject()
        json.endLine()
      }
      if json.count >= 1 << 16 { try output.write(json.takeBytes()) }
      number += 1
    }
    try output.write(json.takeBytes())
    try output.commit()
    return count
  }

  private static func cell(of head: MergeMember) -> Int? {
    guard head.isPlaced else { return nil }
    return (Int(head.latitude.rounded(.down)) + 90) * 360 + Int(head.longitude.rounded(.down)) + 180
  }

  private static func item(_ key: String) throws(RecordError) -> MergeItem {
    let frame = try RecordFrame(RecordError.base64(key), only: .key)
    guard let item = MergeItem(bytes: Array(frame.payload)) else {
      throw RecordError(.kind(expected: "key of an event"))
    }
    return item
  }
}
