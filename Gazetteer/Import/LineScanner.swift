import Ingest

/// Hands out the lines of a file as bytes, without making a `String`: for dumps of many millions of rows.
///
/// Memory: one piece of the file and the longest line kept. Lines end in LF or CR LF; a byte order mark is dropped.
struct LineScanner {
  /// Longer lines are no rows of any dump.
  static let maxLineBytes = 4 << 20

  private var input: InputBytes
  private var buffer: [UInt8] = []

  init(path: String) throws(InputIssue) {
    input = try InputBytes(path: path)
  }

  /// Calls `body` with each line that is not empty and its number, from 1; nil stands for a line over the limit.
  /// The bytes are valid during the call only.
  mutating func forEachLine(
    _ body: (UnsafeBufferPointer<UInt8>?, Int) throws(InputIssue) -> Void
  ) throws(InputIssue) {
    var number = 0
    var isTooLong = false
    var isFirst = true
    while true {
      let count = try input.read(into: &buffer)
      let isEnd = count == 0
      if isFirst, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.removeFirst(3) }
      isFirst = false
      if isEnd && !buffer.isEmpty && buffer.last != 0x0A { buffer.append(0x0A) }
      let used = try buffer.withUnsafeBufferPointer { (bytes) throws(InputIssue) -> Int in
        var start = 0
        while let end = firstIndex(of: 0x0A, in: bytes, from: start) {
          number += 1
          let hasReturn = end > start && bytes[end - 1] == 0x0D
          let line = UnsafeBufferPointer(rebasing: bytes[start..<(hasReturn ? end - 1 : end)])
          start = end + 1
          if isTooLong || line.count > Self.maxLineBytes {
            isTooLong = false
            try body(nil, number)
          } else if !line.isEmpty {
            try body(line, number)
          }
        }
        return start
      }
      buffer.removeSubrange(..<used)
      if isEnd {
        // The last line was too long and had no end.
        if isTooLong { try body(nil, number + 1) }
        return
      }
      if buffer.count > Self.maxLineBytes {
        isTooLong = true
        buffer.removeAll(keepingCapacity: true)
      }
    }
  }
}
