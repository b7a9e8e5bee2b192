/// Reads records one after the other: from a part of a file, a buffer at a time, and then from memory.
struct MergeRun<Record: BitwiseCopyable & Sendable>: ~Copyable {
  private let file: (any MergeFile)?
  /// Of the next record to be read from the file, counted in records, and how many are left there.
  private var position: Int
  private var left: Int
  private var buffer: [Record] = []
  private var index = 0
  private var last: [Record]
  private let bufferCount: Int

  private static var mostBufferBytes: Int { 128 << 10 }

  /// - Parameter bufferBytes: what is read at once; less where that is much.
  init(
    _ file: (any MergeFile)?, from position: Int, count: Int, then last: [Record] = [], bufferBytes: Int = .max
  ) {
    self.file = file
    self.position = position
    left = count
    self.last = last
    bufferCount = max(min(bufferBytes, Self.mostBufferBytes) / MemoryLayout<Record>.stride, 1)
  }

  mutating func next() throws -> Record? {
    if index == buffer.count { try fill() }
    guard index < buffer.count else { return nil }
    index += 1
    return buffer[index - 1]
  }

  private mutating func fill() throws {
    index = 0
    guard left > 0, let file else {
      buffer = last
      last = []
      return
    }
    let count = min(left, bufferCount)
    let offset = position * MemoryLayout<Record>.stride
    buffer = try Array(unsafeUninitializedCapacity: count) { records, filled in
      try file.read(at: offset, into: UnsafeMutableRawBufferPointer(records))
      filled = count
    }
    position += count
    left -= count
  }
}
