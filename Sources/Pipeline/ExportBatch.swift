import Events
import Evidence
import Ingest
import Layers
import Toponyms

/// What the workers of an export make of a batch of documents.
struct ExportBatch: Sendable {
  enum Item: Sendable {
    /// A document, or a part of a long one, with the features of its mentions.
    case record(DocumentRecord, mentions: [Feature])
    /// A long document, whose records may take a thousand times its own size and are made one by one.
    case long(Analysis, DocumentPosition)
    case issue(IssueRecord)
  }

  var items: [Item] = []
  /// From this size of text on records are made when they are written.
  static let longBytes = 4 << 20

  init(_ batch: DocumentBatches.Batch, _ worker: inout DocumentWorker) {
    for item in batch.items {
      switch item {
      case .issue(let issue): items.append(.issue(issue))
      case .document(let document, let position):
        if let process = worker.process {
          append(process.answer(to: document, at: position), document, position)
          continue
        }
        let analysis = worker.analyzer.read(document)
        if analysis.text.bytes.count >= Self.longBytes {
          items.append(.long(analysis, position))
        } else {
          DocumentRecord.forEachPart(of: analysis, at: position) { items.append(Self.item($0)) }
        }
      }
    }
  }

  /// Takes what a process of its own said of a document.
  private mutating func append(
    _ answer: Result<[[UInt8]], WorkerFault>, _ document: Document, _ position: DocumentPosition
  ) {
    do throws(WorkerFault) {
      let frames = try DocumentWorker.frames(in: answer)
      do throws(RecordError) {
        for frame in frames { items.append(Self.item(try DocumentRecord(frame))) }
      } catch { throw .badAnswer }
    } catch {
      items.append(.issue(IssueRecord(document, at: position, error)))
    }
  }

  static func item(_ record: DocumentRecord) -> Item {
    .record(record, mentions: record.mentions.map { MentionFeature.feature(of: $0, in: record) })
  }
}
