import Evidence
import Ingest

/// Cuts the stream of documents into batches of about a megabyte, so that handing over costs nothing.
struct DocumentBatches: ~Copyable {
  struct Batch: Sendable {
    enum Item: Sendable {
      case document(Document, DocumentPosition)
      case issue(IssueRecord)
    }

    /// Documents and what was wrong, in input order.
    var items: [Item] = []
  }

  var reader: DocumentReader
  private static let batchBytes = 1 << 20
  private static let batchDocuments = 256

  init(_ reader: consuming DocumentReader) { self.reader = reader }

  mutating func next() -> Batch? {
    var batch = Batch()
    var bytes = 0
    while bytes < Self.batchBytes, batch.items.count < Self.batchDocuments, let outcome = reader.next() {
      switch outcome {
      case .document(let document):
        bytes += document.text.utf8.count
        batch.items.append(.document(document, reader.position))
      case .failure(let issue), .warning(let issue):
        var isFailure = false
        if case .failure = outcome { isFailure = true }
        batch.items.append(
          .issue(IssueRecord(position: reader.position, isFailure: isFailure, message: issue.description)))
      }
    }
    return batch.items.isEmpty ? nil : batch
  }
}
