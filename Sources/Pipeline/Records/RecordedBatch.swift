import Evidence
import Ingest

/// What the workers of a run that writes records make of a batch of documents.
struct RecordedBatch: Sendable {
  enum Piece: Sendable {
    case frame(RecordFrame)
    /// A long document, whose records are made one by one when they are written.
    case long(Analysis, DocumentPosition)
  }

  private var pieces: [Piece] = []
  let end: ReadingMark

  init(_ batch: DocumentBatches.Batch, _ analyzer: inout Analyzer) {
    end = batch.end
    for item in batch.items {
      switch item {
      case .issue(let issue): pieces.append(.frame(issue.frame))
      case .document(let document, let position):
        let analysis = analyzer.read(document)
        if analysis.text.bytes.count >= ExportBatch.longBytes {
          pieces.append(.long(analysis, position))
        } else {
          DocumentRecord.forEachPart(of: analysis, at: position) { pieces.append(.frame($0.frame)) }
        }
      }
    }
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
