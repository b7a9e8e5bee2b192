import Evidence
import Ingest

/// Cuts the stream of documents into batches of about a megabyte, so that handing over costs nothing.
struct DocumentBatches: ~Copyable {
  struct Batch: Sendable {
    /// Documents and what was wrong, in input order.
    var outcomes: [ReadOutcome] = []
  }

  var reader: DocumentReader
  private static let batchBytes = 1 << 20
  private static let batchDocuments = 256

  init(_ reader: consuming DocumentReader) { self.reader = reader }

  mutating func next() -> Batch? {
    var batch = Batch()
    var bytes = 0
    while bytes < Self.batchBytes, batch.outcomes.count < Self.batchDocuments,
      let outcome = reader.next()
    {
      if case .document(let document) = outcome { bytes += document.text.utf8.count }
      batch.outcomes.append(outcome)
    }
    return batch.outcomes.isEmpty ? nil : batch
  }
}
