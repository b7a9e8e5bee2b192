import Layers

/// The records of a run until they are written: in memory while they are few, then in a file.
///
/// They come in the order of the input and are asked for in that of their days. So what goes to the file at once goes
/// there in the order of its days: what is read one after the other then lies close together, in as many places as there
/// were such moves. The spool does not remember where its records stand.
package struct EventSpool: ~Copyable {
  private let folder: String
  private var file: ScratchFile?
  /// What is not in the file yet, each record behind its length, and where in the whole it begins.
  private var tail: [UInt8] = []
  private var tailStart = 0
  /// Of the records of the tail, where in it they begin.
  private var starts: [Int] = []
  private let limit: Int

  /// Memory that the records of a run may take before they go to the disk.
  package static let memoryBytes = 16 << 20
  /// What is read at once, which most records are shorter than.
  private static let guess = 2048
  private static let lengthBytes = 4
  private static let pieceBytes = 1 << 20

  init(folder: String, memoryBytes: Int) {
    self.folder = folder
    limit = memoryBytes
  }

  /// Whether the tail should go to the file.
  var isFull: Bool { tail.count >= limit }
  var hasFile: Bool { file != nil }
  private var byteCount: Int { tailStart + tail.count }

  mutating func append(_ record: [UInt8]) {
    if starts.isEmpty { tail.reserveCapacity(limit + Self.guess) }
    starts.append(tail.count)
    for shift in stride(from: 0, to: 8 * Self.lengthBytes, by: 8) {
      tail.append(UInt8(truncatingIfNeeded: record.count >> shift))
    }
    tail.append(contentsOf: record)
  }

  /// Where the first `count` records of the tail stand, for as long as nothing goes to the file.
  func places(_ count: Int) -> [Int64] { starts.prefix(count).map { Int64(tailStart + $0) } }

  /// Puts the first records of the tail into the file, one for each of `days`, ordered by them.
  ///
  /// - Returns: where each of these records stands now, in the order in which they came.
  mutating func move(byDay days: [Int32]) throws(LayerError) -> [Int64] {
    let order = days.indices.sorted { days[$0] != days[$1] ? days[$0] < days[$1] : $0 < $1 }
    let rest = days.count < starts.count ? starts[days.count] : tail.count
    if file == nil { file = try ScratchFile(folder: folder) }
    guard var target = file.take() else { return [] }
    var places = days.map { _ in Int64(0) }
    var piece: [UInt8] = []
    for index in order {
      let end = index + 1 < starts.count ? starts[index + 1] : tail.count
      places[index] = Int64(target.byteCount + piece.count)
      piece.append(contentsOf: tail[starts[index]..<end])
      if piece.count >= Self.pieceBytes {
        try target.append(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    try target.append(piece)
    file = consume target
    tailStart += rest
    if rest == tail.count {
      // Nothing is kept for more, which may not come.
      (tail, starts) = ([], [])
    } else {
      tail.removeFirst(rest)
      starts.removeFirst(days.count)
      for index in starts.indices { starts[index] -= rest }
    }
    return places
  }

  /// The bytes of the record that stands at a place.
  ///
  /// - Parameter record: is emptied first.
  /// - Returns: where the next one stands; nil behind the last.
  @discardableResult
  func read(at place: Int64, into record: inout [UInt8]) throws(LayerError) -> Int64? {
    let start = Int(place)
    if start >= tailStart {
      let bytes = tail[(start - tailStart)...]
      record.removeAll(keepingCapacity: true)
      record.append(contentsOf: bytes.dropFirst(Self.lengthBytes).prefix(Self.length(bytes)))
    } else {
      try file?.read(at: start, count: min(Self.guess, tailStart - start), into: &record)
      let end = Self.lengthBytes + Self.length(record[...])
      if end > record.count { try file?.read(at: start, count: end, into: &record) }
      record.removeLast(record.count - end)
      record.removeFirst(Self.lengthBytes)
    }
    let next = start + Self.lengthBytes + record.count
    return next < byteCount ? Int64(next) : nil
  }

  private static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(lengthBytes).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
