/// Where the merge may put what it works on: in memory up to a size, then in files.
package struct MergeRoom {
  /// What one table or one sort may take in memory.
  let memoryBytes: Int
  private let open: () throws -> any MergeFile

  /// - Parameters:
  ///   - memoryBytes: of one table or one sort; a merge has up to four of them at once.
  ///   - open: makes an empty file, which is gone when nothing refers to it any more.
  package init(memoryBytes: Int, open: @escaping () throws -> any MergeFile) {
    self.memoryBytes = memoryBytes
    self.open = open
  }

  /// Memory without end.
  package static var memory: MergeRoom {
    MergeRoom(memoryBytes: Int.max) { preconditionFailure("a merge in memory has no file") }
  }

  var isBounded: Bool { memoryBytes < Int.max }

  func file() throws -> any MergeFile { try open() }

  /// How many values fit in memory; some always do, so that a file is not read and written value by value.
  func capacity<Value>(of type: Value.Type) -> Int { max(memoryBytes / MemoryLayout<Value>.stride, 64) }
}
