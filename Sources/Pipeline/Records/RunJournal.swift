import Ingest
import Layers

/// What a run keeps beside its output until it is done, so that it can go on when it is ended before.
///
/// Two files: `records` grows with every batch; `progress` says how much of them counts, which inputs are done and where
/// reading stood. A checkpoint is written when the records before it are safely on the disk.
struct RunJournal: ~Copyable {
  static let recordsName = "records"
  static let progressName = "progress"

  private var records: AppendFile
  private var progress: AppendFile
  /// Inputs that `progress` tells of as done, and rows of the manifest that it tells of as used.
  private var finishedCount: Int
  private var knownRows: Set<Int>
  /// Records that the last checkpoint does not tell of.
  private var waitingBytes = 0

  /// Records between two checkpoints: a part of a second of work.
  private static let checkpointBytes = 1 << 20

  static func begin(
    _ folder: JournalFolder, _ head: RecordHead, _ listing: ListingStamps
  ) throws -> RunJournal {
    try folder.make()
    // Without progress there is no journal, whatever the records: so they come first.
    var records = try AppendFile(folder.path(Self.recordsName), keeping: 0)
    try records.append(RecordFileReader.magic)
    try records.sync()
    var progress = try AppendFile(folder.path(Self.progressName), keeping: 0)
    try progress.append(RecordFileReader.magic)
    try progress.append(head.frame.bytes)
    try progress.append(listing.frame.bytes)
    var journal = RunJournal(records: records, progress: progress, finishedCount: 0, knownRows: [])
    try journal.checkpoint(ReadingMark(), OutcomeCounts(), files: [], hashes: [], rows: [])
    return journal
  }

  /// Goes on with one.
  init(_ folder: JournalFolder, at state: JournalState) throws {
    try folder.require(state.recordBytes, in: Self.recordsName)
    let records = try AppendFile(folder.path(Self.recordsName), keeping: state.recordBytes)
    let progress = try AppendFile(folder.path(Self.progressName), keeping: state.progressBytes)
    self.init(records: records, progress: progress, finishedCount: state.inputs.files.count, knownRows: state.rows)
  }

  private init(records: consuming AppendFile, progress: consuming AppendFile, finishedCount: Int, knownRows: Set<Int>) {
    self.records = records
    self.progress = progress
    self.finishedCount = finishedCount
    self.knownRows = knownRows
  }

  /// - Parameter reader: has read at least as far, and knows what came of the files before the mark.
  mutating func append(
    _ batch: RecordedBatch, _ reader: borrowing DocumentReader, hashes: (Int) -> String?
  ) throws {
    let before = records.byteCount
    try batch.forEachFrame { try records.append($0.bytes) }
    waitingBytes += records.byteCount - before
    guard waitingBytes >= Self.checkpointBytes else { return }
    let done = finishedCount..<max(finishedCount, batch.end.file)
    // All batches up to this one are counted, and none behind it.
    let outcomes = batch.end.file < 0 ? OutcomeCounts() : reader.files[batch.end.file].outcomes
    try checkpoint(
      batch.end, outcomes, files: reader.files[done], hashes: done.map(hashes), rows: reader.usedRows)
  }

  /// Says that all is analysed.
  mutating func close(_ mark: ReadingMark, _ inputs: RunInputs) throws {
    try checkpoint(
      mark, OutcomeCounts(), files: inputs.files[finishedCount...], hashes: Array(inputs.hashes[finishedCount...]),
      rows: knownRows,
      tail: RecordTail(inputs: inputs))
  }

  private mutating func checkpoint(
    _ mark: ReadingMark, _ outcomes: OutcomeCounts, files: ArraySlice<InputFile>, hashes: [String?], rows: Set<Int>,
    tail: RecordTail? = nil
  ) throws {
    try records.sync()
    for (offset, file) in files.enumerated() {
      try progress.append(RecordTail.frame(file, files.startIndex + offset, hashes[offset]).bytes)
    }
    finishedCount += files.count
    waitingBytes = 0
    if let tail { try progress.append(tail.lastFrame.bytes) }
    let newRows = rows.count == knownRows.count ? [] : rows.subtracting(knownRows)
    knownRows = rows
    let state = JournalState(recordBytes: records.byteCount, mark: mark, outcomes: outcomes, rows: newRows)
    try progress.append(state.frame.bytes)
    try progress.sync()
  }
}
