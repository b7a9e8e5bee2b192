import Crypto
import Ingest

/// The records of a file of lines that `annotate --records` wrote.
final class AnnotatedLinesSource: RecordSource {
  private(set) var next: RecordPiece?
  let path: String
  /// Nil for lines of all of an input, or of none.
  let part: RecordPart?
  private var lines: JSONMemberLines
  private let sum: FileSum
  var bytesRead: Int { sum.byteCount }
  private(set) var documents = 0

  init(path: String) throws {
    self.path = path
    let sum = FileSum()
    self.sum = sum
    lines = try JSONMemberLines(path: path, members: ["document_record", "event_records"]) { sum.update($0) }
    let first = try Self.read(&lines)
    next = first?.piece
    part = first?.part
  }

  func advance() throws {
    documents += 1
    next = try Self.read(&lines)?.piece
  }

  private static func read(_ lines: inout JSONMemberLines) throws -> (piece: RecordPiece, part: RecordPart?)? {
    guard let values = try lines.next() else { return nil }
    let place = lines.place
    guard let document = values[0]?.string, let events = values[1]?.array else {
      throw RecordError(.kind(expected: "document_record with its event_records")).at(place)
    }
    return try RecordError.placed(at: place) { () throws(RecordError) in
      let bytes = try RecordError.base64(document)
      var frames: [RecordFrame] = []
      var part: RecordPart?
      var offset = 0
      while offset < bytes.count {
        let frame = try RecordFrame(bytes, at: &offset)
        if frame.kind == .part { part = try RecordPart(frame) } else { frames.append(frame) }
      }
      guard let first = frames.first else { throw RecordError(.kind(expected: "document")) }
      var texts: [String] = []
      for event in events {
        guard let text = event.string else { throw RecordError(.notBase64) }
        texts.append(text)
      }
      let position = try DocumentRecord.position(of: first)
      return (RecordPiece(position: position, content: .line(document: frames, events: texts), place: place), part)
    }
  }

  /// The file itself, once all its lines are taken.
  var input: (file: InputFile, hash: String?) {
    var file = InputFile(path: path, kind: .jsonLines, byteCount: sum.byteCount)
    file.documents = documents
    return (file, sum.hasher.finalize().hexadecimal)
  }

  /// Size and checksum of what was read.
  private final class FileSum {
    private(set) var hasher = SHA256()
    private(set) var byteCount = 0

    func update(_ bytes: UnsafeRawBufferPointer) {
      hasher.update(bufferPointer: bytes)
      byteCount += bytes.count
    }
  }
}
