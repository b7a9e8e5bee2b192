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
  private(set) var counts = ExportCounts()
  private var pieces: [Piece] = []
  let end: ReadingMark

  init(_ batch: DocumentBatches.Batch, _ worker: inout DocumentWorker) {
    end = batch.end
    for item in batch.items {
      switch item {
      case .issue(let issue): pieces.append(.frame(issue.frame))
      case .document(let document, let position):
        if let process = worker.process {
          append(process.answer(to: document, at: position), document, position)
          continue
        }
        let analysis = worker.analyzer.read(document)
        if analysis.text.bytes.count >= ExportBatch.longBytes {
          pieces.append(.long(analysis, position))
          counts.documents += 1
        } else {
          DocumentRecord.forEachPart(of: analysis, at: position) { append($0) }
        }
      }
    }
  }

  private mutating func append(_ record: DocumentRecord) {
    if record.part == 0 { counts.documents += 1 }
    counts.told += record.events.count
    pieces.append(.frame(record.frame))
  }

  /// Takes what a process of its own said of a document.
  private mutating func append(
    _ answer: Result<[[UInt8]], WorkerFault>, _ document: Document, _ position: DocumentPosition
  ) {
    do throws(WorkerFault) {
      let frames = try DocumentWorker.frames(in: answer)
      do throws(RecordError) {
        for frame in frames { try counts.add(frame) }
      } catch { throw .badAnswer }
      pieces += frames.map { .frame($0) }
    } catch {
      pieces.append(.frame(IssueRecord(document, at: position, error).frame))
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
