import Events
import Ingest
import Layers

/// `dateline merge --assign`: which of the events, known by their keys, tell one event, for an engine that brings the
/// records together itself.
public enum MergeAssignment {
  /// Reads lines `{"n": 7, "key": "..."}` and writes lines `{"n": 7, "group": 0, "rank": 0}`, group after group.
  ///
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
      for (rank, member) in groups[group].enumerated() {
        json.beginObject()
        json.field("n", numbers[Int(member)])
        json.field("group", group)
        json.field("rank", rank)
        json.endObject()
        json.endLine()
      }
      if json.count >= 1 << 16 { try output.write(json.takeBytes()) }
    }
    try output.write(json.takeBytes())
    try output.commit()
    return numbers.count
  }

  private static func item(_ key: String) throws(RecordError) -> MergeItem {
    let frame = try RecordFrame(RecordError.base64(key), only: .key)
    guard let item = MergeItem(bytes: frame.payload) else { throw RecordError(.kind(expected: "key of an event")) }
    return item
  }
}
