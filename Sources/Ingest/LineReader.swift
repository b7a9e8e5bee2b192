/// The lines of a `ByteSource`, without their ends (LF or CR LF), as slices of one buffer.
///
/// Memory: one chunk and the longest line kept. A longer line is passed over and told by its
/// length, so a file that is one line of any size costs no more. UTF-16 with a byte order mark
/// comes out as UTF-8.
struct LineReader {
  enum Line: Sendable {
    /// Bytes of `buffer`, valid until the next call.
    case bytes(Range<Int>)
    /// A line over the limit, with its length in bytes.
    case tooLong(Int)
  }

  private(set) var buffer: [UInt8] = []
  /// Number of the last line given, from 1.
  private(set) var number = 0
  private let source: ByteSource
  private let maxLineBytes: Int
  private var start = 0
  /// Bytes from `start` up to here hold no line end.
  private var searched = 0
  private var atEnd = false
  private var transcoder: UTF16Transcoder?

  /// - Parameter head: What was already taken from the source.
  init(_ source: ByteSource, head: [UInt8], maxLineBytes: Int) {
    self.source = source
    self.maxLineBytes = maxLineBytes
    buffer = head
    if head.starts(with: [0xFF, 0xFE]) {
      transcoder = UTF16Transcoder(isLittleEndian: true)
    } else if head.starts(with: [0xFE, 0xFF]) {
      transcoder = UTF16Transcoder(isLittleEndian: false)
    } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      start = 3
      searched = 3
    }
    transcoder?.convertTail(of: &buffer, from: 0, isEnd: false)
  }

  /// The next line, or nil at the end. An error ends the file; lines before it were given.
  mutating func next() throws(InputIssue) -> Line? {
    var passedOver = 0
    while true {
      if let end = lineEnd() {
        let from = start
        start = end + 1
        searched = start
        number += 1
        if passedOver > 0 || end - from > maxLineBytes { return .tooLong(passedOver + end - from) }
        let hasReturn = end > from && buffer[end - 1] == 0x0D
        return .bytes(from..<(hasReturn ? end - 1 : end))
      }
      if atEnd {
        let rest = start..<buffer.count
        start = buffer.count
        searched = start
        if passedOver == 0 && rest.isEmpty { return nil }
        number += 1
        return passedOver > 0 ? .tooLong(passedOver + rest.count) : .bytes(rest)
      }
      if buffer.count - start > maxLineBytes {
        passedOver += buffer.count - start
        start = buffer.count
        searched = start
      }
      try refill()
    }
  }

  /// Whether `next` would wait for somebody who writes into a pipe.
  var wouldWait: Bool { !atEnd && source.wouldWait && lineEnd() == nil }

  private func lineEnd() -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      firstIndex(of: 0x0A, in: bytes, from: searched)
    }
  }

  private mutating func refill() throws(InputIssue) {
    searched = buffer.count
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    let before = buffer.count
    let count = try source.read(into: &buffer)
    if count == 0 { atEnd = true }
    transcoder?.convertTail(of: &buffer, from: before, isEnd: count == 0)
  }
}
