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
    /// Where the reader stood behind the last of them.
    var end: ReadingMark
  }

  /// Where the reader stands.
  private(set) var mark = ReadingMark()

  var reader: DocumentReader
  let progress: RunProgress?
  private static let batchBytes = 1 << 20
  private static let batchDocuments = 256

  init(_ reader: consuming DocumentReader, _ progress: RunProgress? = nil) {
    self.reader = reader
    self.progress = progress
  }

  /// Whether there is nothing to read just now.
  var wouldWait: Bool { reader.wouldWait }

  mutating func next() -> Batch? {
    var batch = Batch(end: mark)
    var bytes = 0
    while bytes < Self.batchBytes, batch.items.count < Self.batchDocuments, batch.items.isEmpty || !wouldWait,
      let outcome = reader.next()
    {
      mark.pass(reader.position)
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
    batch.end = mark
    progress?.read(reader.bytesRead, of: reader.bytesTotal)
    return batch.items.isEmpty ? nil : batch
  }

  /// Goes on behind a place that an earlier run had come to.
  ///
  /// - Parameters:
  ///   - finished: the files before that of the mark, and what came of each.
  ///   - rows: of the manifest that named one of them.
  mutating func resume(at mark: ReadingMark, finished: [InputFile], rows: Set<Int>) {
    reader.resume(at: mark.file, finished: finished, rows: rows)
    while self.mark != mark, reader.next() != nil { self.mark.pass(reader.position) }
  }
}
