/// The lines of a file in blocks of about a megabyte, for readers that share them among workers.
///
/// Memory: one block and what the reader keeps. A line longer than a block makes a longer block, up to `maxLineBytes`.
package struct LineBlocks {
  private let source: ByteSource
  private var rest: [UInt8] = []
  private var atEnd = false
  private var isAtStart = true
  private let blockBytes: Int

  package static let maxLineBytes = 1 << 24

  package init(path: String, blockBytes: Int = 1 << 20) throws(InputIssue) {
    source = try ByteSource(path: path, opensArchives: true)
    self.blockBytes = blockBytes
  }

  /// Whole lines with their ends, without the byte order mark of a file; the last line of a file may have no end. nil at
  /// the end.
  package mutating func next() throws(InputIssue) -> [UInt8]? {
    guard var block = try nextBlock() else { return nil }
    if isAtStart, block.starts(with: [0xEF, 0xBB, 0xBF]) { block.removeFirst(3) }
    isAtStart = false
    return block
  }

  private mutating func nextBlock() throws(InputIssue) -> [UInt8]? {
    var block = rest
    rest = []
    var searched = 0
    while !atEnd {
      block.reserveCapacity(blockBytes + (1 << 20))
      if try source.read(into: &block) == 0 {
        atEnd = true
        break
      }
      if block.count < blockBytes { continue }
      if let end = block[searched...].lastIndex(of: 0x0A) {
        rest = Array(block[(end + 1)...])
        block.removeLast(block.count - end - 1)
        return block
      }
      searched = block.count
      if block.count > Self.maxLineBytes {
        throw InputIssue(
          path: source.path, message: "has a line over \(Self.maxLineBytes >> 20) MB. Expected a table of lines.")
      }
    }
    return block.isEmpty ? nil : block
  }
}
