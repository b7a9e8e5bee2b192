import Ingest

/// Cuts the stream of documents into batches of about a megabyte, so that handing over costs nothing. Pages are handed
/// over as they are stored: what they cost is done by the workers.
struct DocumentBatches: ~Copyable {
  struct Batch: Sendable {
    enum Item: Sendable {
      case document(DocumentMessage)
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
      let step = reader.nextStep()
    {
      mark.pass(reader.position)
      let item = Batch.Item(step, at: reader.position)
      if case .document(let message) = item { bytes += message.byteCount }
      batch.items.append(item)
    }
    batch.end = mark
    progress?.read(reader.bytesRead, of: reader.bytesTotal)
    return batch.items.isEmpty ? nil : batch
  }

  /// Counts what workers have made of a batch.
  mutating func count(_ inputs: InputCounts) {
    for (file, counts) in inputs.files { reader.count(counts, ofFile: file) }
  }

  /// Goes on behind a place that an earlier run had come to.
  mutating func resume(at state: JournalState) {
    reader.resume(at: state.mark.file, finished: state.inputs.files, rows: state.rows)
    while mark != state.mark, reader.nextStep() != nil { mark.pass(reader.position) }
    reader.count(state.outcomes, ofFile: state.mark.file)
  }
}

extension DocumentBatches.Batch.Item {
  init(_ step: DocumentReader.Step, at position: DocumentPosition) {
    switch step {
    case .unread(let document): self = .document(DocumentMessage(.unread(document), at: position))
    case .outcome(.document(let document)): self = .document(DocumentMessage(.read(document), at: position))
    case .outcome(.failure(let issue)): self = .issue(IssueRecord(issue, isFailure: true, at: position))
    case .outcome(.warning(let issue)): self = .issue(IssueRecord(issue, isFailure: false, at: position))
    }
  }
}
