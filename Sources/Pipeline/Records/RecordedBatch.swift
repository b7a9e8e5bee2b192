import Evidence
import Ingest

/// What the workers of a run that writes records make of a batch of documents.
struct RecordedBatch: Sendable {
  enum Piece: Sendable {
    case frame(RecordFrame)
    /// A long document, whose records are made one by one when they are written.
    case long(Analysis, DocumentPosition)
  }

  /// Documents and events in them; of a long document only that it is there.
  let counts: ExportCounts
  let inputs: InputCounts
  private let pieces: [Piece]
  let end: ReadingMark

  init(_ batch: DocumentBatches.Batch, _ worker: inout DocumentWorker) {
    end = batch.end
    var counts = ExportCounts()
    var pieces: [Piece] = []
    inputs = worker.work(on: batch) { (answer) throws(RecordError) in
      let frames = try RecordFrame.frames(in: answer)
      var told = ExportCounts()
      for frame in frames { try told.add(frame) }
      return (frames, told)
    } take: { finding in
      switch finding {
      case .issue(let issue): pieces.append(.frame(issue.frame))
      case .answer((let frames, let told)):
        pieces += frames.map { .frame($0) }
        counts.documents += told.documents
        counts.told += told.told
      case .analysis(let analysis, let position) where analysis.text.bytes.count >= ExportBatch.longBytes:
        pieces.append(.long(analysis, position))
        counts.documents += 1
      case .analysis(let analysis, let position):
        DocumentRecord.forEachPart(of: analysis, at: position) { record in
          counts.documents += record.part == 0 ? 1 : 0
          counts.told += record.events.count
          pieces.append(.frame(record.frame))
        }
      }
    }
    self.counts = counts
    self.pieces = pieces
  }

  func forEachFrame(_ body: (RecordFrame) throws -> Void) throws {
    for piece in pieces {
      switch piece {
      case .frame(let frame): try body(frame)
      case .long(let analysis, let position):
        try DocumentRecord.forEachPart(of: analysis, at: position) { part in try body(part.frame) }
      }
    }
  }
}
