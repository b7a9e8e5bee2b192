/// Records in the order in which they were appended, in memory while they are few and then in a file.
struct MergeLog<Record: BitwiseCopyable & Sendable>: ~Copyable {
  private let room: MergeRoom
  private let capacity: Int
  private static var few: Int { 1024 }
  /// What is not in the file yet.
  private(set) var tail: [Record] = []
  private(set) var file: (any MergeFile)?
  private(set) var filed = 0

  init(_ room: MergeRoom) {
    self.room = room
    capacity = room.capacity(of: Record.self)
  }

  var count: Int { filed + tail.count }
  var isFull: Bool { tail.count >= capacity }

  mutating func append(_ record: Record) throws {
    hold(record)
    if isFull { try flush() }
  }

  /// Appends without a look at the room, for one who changes the tail before it is flushed.
  mutating func hold(_ record: Record) {
    // An array that doubled as it grew would take more than the room has.
    if tail.count == Self.few, room.isBounded { tail.reserveCapacity(capacity) }
    tail.append(record)
  }

  mutating func reorder(_ body: (inout [Record]) -> Void) { body(&tail) }

  mutating func flush() throws {
    if tail.isEmpty { return }
    let target = try file ?? room.file()
    file = target
    try tail.withUnsafeBytes { try target.append($0) }
    filed += tail.count
    tail.removeAll(keepingCapacity: true)
  }

  /// All records from the first on; the log is empty then.
  mutating func take() -> MergeRun<Record> {
    defer { self = MergeLog(room) }
    return MergeRun(file, from: 0, count: filed, then: tail)
  }
}
