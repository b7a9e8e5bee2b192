import Ingest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Brings the records of several streams back into the order of their input.
struct RecordOrder {
  /// Each inner list holds the parts of one input; the inputs come one after the other.
  private let inputs: [[any RecordSource]]
  private var current = 0

  init(_ inputs: [[any RecordSource]]) { self.inputs = inputs }

  mutating func next() throws -> RecordPiece? {
    while current < inputs.count {
      var first: (source: any RecordSource, piece: RecordPiece)?
      for source in inputs[current] {
        guard let piece = source.next else { continue }
        // What stands at one position stands in one part.
        if let known = first, known.piece.position <= piece.position { continue }
        first = (source, piece)
      }
      if let first {
        try first.source.advance()
        return first.piece
      }
      current += 1
    }
    return nil
  }

  /// Bytes of the files that are taken, and of all of them where each has a size.
  var bytesRead: Int { inputs.joined().reduce(0) { $0 + $1.bytesRead } }
  var bytesTotal: Int? {
    var total = 0
    for source in inputs.joined() {
      var status = stat()
      guard stat(source.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      total += Int(status.st_size)
    }
    return total
  }

  private static let batchBytes = 1 << 20

  /// Pieces of about a megabyte together.
  mutating func nextBatch() throws -> [RecordPiece]? {
    var batch: [RecordPiece] = []
    var bytes = 0
    while bytes < Self.batchBytes, let piece = try next() {
      batch.append(piece)
      bytes += piece.byteCount + 64
    }
    return batch.isEmpty ? nil : batch
  }
}
