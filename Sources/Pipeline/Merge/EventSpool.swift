import Layers

/// The records of a run until they are merged: in memory while they are few, then in a file.
///
/// They come in the order of the input and are asked for in that of their days. So each run of the file is sorted by day:
/// what is read one after the other then lies close together, in as many places as there are runs.
package struct EventSpool: ~Copyable {
  private let folder: String
  private var file: ScratchFile?
  /// What is not in the file yet, and where in the whole it begins.
  private var tail: [UInt8] = []
  private var tailStart = 0
  /// Of each record of the tail, its day.
  private var days: [Int32] = []
  /// Of each record, where its length stands that comes before it.
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

  mutating func append(_ record: [UInt8], day: Int32) throws(LayerError) {
    starts.append(tailStart + tail.count)
    days.append(day)
    for shift in stride(from: 0, to: 8 * Self.lengthBytes, by: 8) {
      tail.append(UInt8(truncatingIfNeeded: record.count >> shift))
    }
    tail.append(contentsOf: record)
    if tail.count >= limit { try flush() }
  }

  private mutating func flush() throws(LayerError) {
    let first = starts.count - days.count
    let order = days.indices.sorted { days[$0] != days[$1] ? days[$0] < days[$1] : $0 < $1 }
    var file = try file.take() ?? ScratchFile(folder: folder)
    var moved = days.map { _ in 0 }
    var piece: [UInt8] = []
    for index in order {
      let start = starts[first + index] - tailStart
      let end = first + index + 1 < starts.count ? starts[first + index + 1] - tailStart : tail.count
      moved[index] = file.byteCount + piece.count
      piece.append(contentsOf: tail[start..<end])
      if piece.count >= Self.pieceBytes {
        try file.append(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    try file.append(piece)
    self.file = consume file
    starts.replaceSubrange(first..., with: moved)
    tailStart += tail.count
    tail.removeAll(keepingCapacity: true)
    days.removeAll(keepingCapacity: true)
  }

  /// - Parameter buffer: kept by the caller from one call to the next.
  func records(_ numbers: some Collection<Int32>, _ buffer: inout [UInt8]) throws(LayerError) -> [EventRecord] {
    var records: [EventRecord] = []
    records.reserveCapacity(numbers.count)
    for number in numbers { records.append(try record(Int(number), &buffer)) }
    return records
  }

  private func record(_ index: Int, _ buffer: inout [UInt8]) throws(LayerError) -> EventRecord {
    let start = starts[index]
    if start >= tailStart {
      let bytes = tail[(start - tailStart)...]
      buffer.removeAll(keepingCapacity: true)
      buffer.append(contentsOf: bytes.dropFirst(Self.lengthBytes).prefix(Self.length(bytes)))
    } else {
      try file?.read(at: start, count: min(Self.guess, tailStart - start), into: &buffer)
      let end = Self.lengthBytes + Self.length(buffer[...])
      if end > buffer.count { try file?.read(at: start, count: end, into: &buffer) }
      buffer.removeLast(buffer.count - end)
      buffer.removeFirst(Self.lengthBytes)
    }
    return EventRecordDecoder.record(from: buffer)
  }

  private static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(lengthBytes).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
