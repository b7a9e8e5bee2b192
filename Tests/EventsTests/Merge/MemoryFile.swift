import Events
import Testing

/// A file that is an array of bytes, and counts what goes through it.
final class MemoryFile: MergeFile {
  final class Tally {
    var files = 0
    var bytes = 0
  }

  private var content: [UInt8] = []
  private let tally: Tally

  init(_ tally: Tally) {
    self.tally = tally
    tally.files += 1
  }

  func append(_ bytes: UnsafeRawBufferPointer) {
    content.append(contentsOf: bytes)
    tally.bytes += bytes.count
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
    try #require(offset >= 0 && offset + bytes.count <= content.count, "written behind the end")
    content.replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }

  func read(at offset: Int, into bytes: UnsafeMutableRawBufferPointer) throws {
    try #require(offset >= 0 && offset + bytes.count <= content.count, "read behind the end")
    content.withUnsafeBytes {
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + bytes.count]))
    }
  }
}
