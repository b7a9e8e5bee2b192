import Ingest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Frames of a file, one after the other. Memory: the longest frame and a chunk.
struct RecordFileReader: ~Copyable {
  /// The first bytes of every file of records.
  static let magic = Array("DATELREC".utf8)

  let path: String
  private var input: InputBytes
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// Bytes before `buffer`.
  private var passedCount = 0

  init(path: String) throws {
    var input = try InputBytes(path: path)
    let head = try Self.head(&input)
    guard head.starts(with: Self.magic) else {
      throw RecordError(.kind(expected: "records of documents")).at(path)
    }
    self.path = path
    self.input = input
    buffer = head
    start = Self.magic.count
  }

  /// The file of records that `path` stands for: itself, or the one in a folder; nil where it is something else.
  static func path(_ path: String) throws -> String? {
    var status = stat()
    // What is not there is told by whoever opens it.
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      let file = path + "/" + RecordWriter.name
      guard access(file, F_OK) == 0 else { throw MergeError(path: path, reason: .noPart) }
      return file
    case S_IFREG:
      var input = try InputBytes(path: path)
      return try head(&input).starts(with: magic) ? path : nil
    default: return nil
    }
  }

  private static func head(_ input: inout InputBytes) throws(InputIssue) -> [UInt8] {
    var head: [UInt8] = []
    while head.count < magic.count, try input.read(into: &head) > 0 {}
    return head
  }

  /// The next frame; nil at an end between two frames.
  mutating func next() throws -> RecordFrame? {
    try fill(RecordFrame.headBytes)
    if start == buffer.count { return nil }
    if buffer.count - start >= RecordFrame.headBytes {
      try fill(RecordFrame.headBytes + RecordFrame.payloadCount(head: buffer[start...].prefix(RecordFrame.headBytes)))
    }
    do throws(RecordError) {
      return try RecordFrame(buffer, at: &start)
    } catch {
      throw error.at(path)
    }
  }

  /// The next frame, or nil where no whole one follows: for a file whose writer may have been ended at any moment.
  mutating func nextWhole() throws -> RecordFrame? {
    do { return try next() } catch is RecordError { return nil }
  }

  /// Bytes of the file up to the end of the frame that was given last.
  var bytesGiven: Int { passedCount + start }

  /// Reads on until so many bytes wait, or the end.
  private mutating func fill(_ count: Int) throws(InputIssue) {
    if buffer.count - start >= count { return }
    buffer.removeSubrange(..<start)
    passedCount += start
    start = 0
    while buffer.count < count, !isAtEnd { isAtEnd = try input.read(into: &buffer) == 0 }
  }
}
