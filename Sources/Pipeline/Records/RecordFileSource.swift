import Ingest

/// The records of a file, as `export --shard` writes it or as a journal holds it.
final class RecordFileSource: RecordSource {
  private(set) var next: RecordPiece?
  private var reader: RecordFileReader
  /// Nil for a journal, which has it elsewhere.
  let head: RecordHead?
  /// The first frame behind the documents.
  private var closing: RecordFrame?

  var path: String { reader.path }
  var bytesRead: Int { reader.bytesGiven }

  private init(_ reader: consuming RecordFileReader, _ head: RecordHead?) throws {
    self.reader = reader
    self.head = head
    try advance()
  }

  /// A file of its own, with its head and its end.
  convenience init(path: String) throws {
    var reader = try RecordFileReader(path: path)
    guard let frame = try reader.next() else { throw RecordError(.short).at(path) }
    let head = try RecordError.placed(at: path) { () throws(RecordError) -> RecordHead in try RecordHead(frame) }
    try self.init(reader, head)
  }

  /// The documents of a journal.
  convenience init(journal path: String) throws { try self.init(RecordFileReader(path: path), nil) }

  func advance() throws {
    next = nil
    guard let frame = try reader.next() else {
      // A file that was cut between two records has no end.
      if head != nil { throw RecordError(.short).at(path) }
      return
    }
    guard frame.kind == .document || frame.kind == .issue else {
      closing = frame
      return
    }
    next = try placed { () throws(RecordError) in
      RecordPiece(position: try DocumentRecord.position(of: frame), content: .frame(frame), place: path)
    }
  }

  /// The next input and what came of it, once the documents are taken; nil behind the last.
  func nextInput() throws -> (file: InputFile, hash: String?)? {
    guard let frame = closing, frame.kind == .input else { return nil }
    let (_, file, hash) = try placed { () throws(RecordError) in try RecordTail.file(frame) }
    closing = try reader.next()
    return (file, hash)
  }

  /// What is said of the inputs as a whole, once each of them is taken.
  func end() throws -> RecordTail {
    guard let frame = closing else { throw RecordError(.short).at(path) }
    return try placed { () throws(RecordError) in
      var tail = RecordTail(inputs: RunInputs(files: [], hashes: [], skipped: [], remarks: []))
      guard try tail.take(frame) else { throw RecordError(.kind(expected: "end of records")) }
      return tail
    }
  }

  private func placed<Value>(_ body: () throws(RecordError) -> Value) throws(RecordError) -> Value {
    try RecordError.placed(at: path, body)
  }
}
