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

  private(set) var items: [Item] = []
  private(set) var inputs = InputCounts()
  /// From this size of text on records are made when they are written.
  static let longBytes = 4 << 20

  init(_ batch: DocumentBatches.Batch, _ worker: inout DocumentWorker) {
    var items: [Item] = []
    inputs = worker.work(on: batch) { (answer) throws(RecordError) in
      try RecordFrame.frames(in: answer).map { (frame) throws(RecordError) in Self.item(try DocumentRecord(frame)) }
    } take: { finding in
      switch finding {
      case .issue(let issue): items.append(.issue(issue))
      case .answer(let records): items += records
      case .analysis(let analysis, let position) where analysis.text.bytes.count >= Self.longBytes:
        items.append(.long(analysis, position))
      case .analysis(let analysis, let position):
        DocumentRecord.forEachPart(of: analysis, at: position) { items.append(Self.item($0)) }
      }
    }
    self.items = items
  }

  static func item(_ record: DocumentRecord) -> Item {
    .record(record, mentions: record.mentions.map { MentionFeature.feature(of: $0, in: record) })
  }
}
