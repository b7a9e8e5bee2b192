import Layers

/// The records of a run until they are merged: in memory while they are few, then in a file.
package struct EventSpool: ~Copyable {
  private let folder: String
  private var file: ScratchFile?
  /// What is not in the file yet, and where in the whole it begins.
  private var tail: [UInt8] = []
  private var tailStart = 0
  private var ends: [Int] = []

  /// Memory that the records of a run may take before they go to the disk.
  package static let memoryBytes = 16 << 20
  private static let pieceBytes = 1 << 20

  private let limit: Int

  init(folder: String, memoryBytes: Int) {
    self.folder = folder
    limit = memoryBytes
  }

  var count: Int { ends.count }

  mutating func append(_ record: [UInt8]) throws(LayerError) {
    tail.append(contentsOf: record)
    ends.append(tailStart + tail.count)
    guard tail.count >= (file == nil ? limit : Self.pieceBytes) else { return }
    if file == nil { file = try ScratchFile(folder: folder) }
    try file?.append(tail)
    tailStart += tail.count
    tail.removeAll(keepingCapacity: tail.capacity <= 2 * Self.pieceBytes)
  }

  /// - Parameter buffer: kept by the caller from one call to the next.
  func record(_ index: Int, _ buffer: inout [UInt8]) throws(LayerError) -> EventRecord {
    let start = index == 0 ? 0 : ends[index - 1]
    if start >= tailStart {
      buffer.removeAll(keepingCapacity: true)
      buffer.append(contentsOf: tail[start - tailStart..<ends[index] - tailStart])
    } else {
      try file?.read(at: start, count: ends[index] - start, into: &buffer)
    }
    return EventRecordDecoder.record(from: buffer)
  }
}
