/// Puts records in order: in memory while they are few, else in sorted runs on the disk that are read side by side.
struct MergeSort<Record: MergeRecord>: ~Copyable {
  private var log: MergeLog<Record>
  /// Where each run in the file ends.
  private var ends: [Int] = []
  private let room: MergeRoom

  init(_ room: MergeRoom) {
    self.room = room
    log = MergeLog(room)
  }

  var count: Int { log.count }

  mutating func append(_ record: Record) throws {
    if log.isFull { try endRun() }
    log.hold(record)
  }

  private mutating func endRun() throws {
    log.reorder(Self.sort)
    try log.flush()
    ends.append(log.filed)
  }

  /// All records in order; the sort is empty then.
  mutating func take() throws -> MergeStream<Record> {
    // Where there are runs on the disk the last one goes there too, so that memory holds buffers and no run.
    if ends.isEmpty { log.reorder(Self.sort) } else { try endRun() }
    var runs: [MergeStream<Record>.Run] = []
    let buffer = room.memoryBytes / (ends.count + 1)
    var start = 0
    for end in ends {
      runs.append(.init(MergeRun(log.file, from: start, count: end - start, bufferBytes: buffer)))
      start = end
    }
    runs.append(.init(MergeRun(nil, from: 0, count: 0, then: log.tail)))
    log = MergeLog(room)
    ends = []
    return MergeStream(runs)
  }

  private static func sort(_ records: inout [Record]) {
    guard MemoryLayout<Record>.stride > 32 else {
      records.sort(by: Record.precedes)
      return
    }
    // Large ones are moved once, each to where it belongs: along every ring of places that take from each other.
    var order = order(of: records)
    for start in order.indices where order[start] != start {
      let first = records[start]
      var place = start
      while true {
        let source = Int(order[place])
        order[place] = Int32(place)
        if source == start { break }
        records[place] = records[source]
        place = source
      }
      records[place] = first
    }
  }

  /// For each place the record that belongs there.
  private static func order(of records: [Record]) -> [Int32] {
    records.indices.map { Int32($0) }.sorted { Record.precedes(records[Int($0)], records[Int($1)]) }
  }
}
