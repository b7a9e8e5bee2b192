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
  /// - Returns: How many keys there were.
  public static func run() throws -> Int {
    var lines = try JSONMemberLines(path: "-", members: ["n", "key"])
    var numbers: [Int] = []
    var merger = EventMerger()
    while let values = try lines.next() {
      guard let number = values[0]?.integer, let key = values[1]?.string else {
        throw RecordError(.kind(expected: "number 'n' and Base64 text 'key'")).at(lines.place)
      }
      numbers.append(number)
      try merger.append(
        try RecordError.placed(at: lines.place) { () throws(RecordError) -> MergeItem in try item(key) })
    }
    let groups = try merger.groups()
    var output = try OutputFile("-")
    var json = JSONBuilder()
    for group in 0..<groups.count {
      let head = items[Int(groups[group].first!)]
      for (rank, member) in groups[group].enumerated() {
        json.beginObject()
        json.field("n", numbers[Int(member)])
        json.field("group", group)
        json.field("rank", rank)
        json.field("cell", cell(of: head))
        json.field("day", head.isDated ? Int(head.firstDay) : nil)
        json.endObject()
        json.endLine()
      }
      if json.count >= 1 << 16 { try output.write(json.takeBytes()) }
    }
    try output.write(json.takeBytes())
    try output.commit()
    return numbers.count
  }

  private static func cell(of item: MergeItem) -> Int? {
    guard item.isPlaced else { return nil }
    return (Int(item.latitude.rounded(.down)) + 90) * 360 + Int(item.longitude.rounded(.down)) + 180
  }

  private static func item(_ key: String) throws(RecordError) -> MergeItem {
    let frame = try RecordFrame(RecordError.base64(key), only: .key)
    guard let item = MergeItem(bytes: Array(frame.payload)) else {
      throw RecordError(.kind(expected: "key of an event"))
    }
    return item
  }
}
