import Ingest

/// The last state of a run that its journal tells of.
struct JournalState {
  /// Records that count.
  var recordBytes: Int
  var mark: ReadingMark
  /// What came of the file of the mark up to there.
  var outcomes: OutcomeCounts
  /// Bytes of `progress` up to here.
  var progressBytes = 0
  /// The files before that of the mark, and what came of them; all files where it is whole.
  var inputs = RunInputs(files: [], hashes: [], skipped: [], remarks: [])
  /// Rows of the manifest that named one of them.
  var rows: Set<Int> = []
  /// Whether all of the input is in the records.
  var isWhole = false

  /// - Parameter rows: those that the checkpoints before do not have.
  init(recordBytes: Int, mark: ReadingMark, outcomes: OutcomeCounts, rows: Set<Int>) {
    self.recordBytes = recordBytes
    self.mark = mark
    self.outcomes = outcomes
    self.rows = rows
  }

  var frame: RecordFrame {
    var encoder = ByteEncoder()
    for value in [recordBytes, mark.file, mark.steps, outcomes.documents, outcomes.failures, outcomes.warnings] {
      encoder.append(value)
    }
    encoder.append(rows.count)
    for row in rows.sorted() { encoder.append(row) }
    return RecordFrame(.checkpoint, encoder.bytes)
  }

  private init(_ frame: RecordFrame) throws(RecordError) {
    var decoder = ByteDecoder(frame)
    recordBytes = try decoder.integer()
    mark = ReadingMark(file: try decoder.integer(), steps: try decoder.integer())
    outcomes = OutcomeCounts(
      documents: try decoder.integer(), failures: try decoder.integer(), warnings: try decoder.integer())
    rows = Set(try decoder.list { (decoder) throws(RecordError) in try decoder.integer() })
  }

  /// What a journal begins with, and its last checkpoint; nil where there is no journal.
  ///
  /// What stands behind the last checkpoint was on its way when the run ended, and is passed over.
  static func read(_ folder: JournalFolder) throws -> (head: RecordHead, listing: ListingStamps, state: JournalState)? {
    guard folder.exists(RunJournal.progressName) else { return nil }
    let path = folder.path(RunJournal.progressName)
    // A run that was ended before its first checkpoint has left nothing to go on with.
    guard try RecordFileReader.path(path) != nil else { return nil }
    var reader = try RecordFileReader(path: path)
    let head: RecordHead
    do {
      guard let frame = try reader.next() else { return nil }
      head = try RecordHead(frame)
    } catch let error as RecordError {
      if error.reason == .short || error.reason == .checksum { return nil }
      throw JournalError(
        path: path, words: error.at("").description, wayOut: "Or run without --resume to begin anew.")
    }
    guard let frame = try reader.nextWhole() else { return nil }
    let listing = try ListingStamps(frame)
    var state: JournalState?
    var tail = RecordTail(inputs: RunInputs(files: [], hashes: [], skipped: [], remarks: []))
    var isWhole = false
    // A frame that was cut, or of which only the length came to the disk, is the end.
    while let frame = try reader.nextWhole() {
      if frame.kind == .checkpoint {
        let rows = state?.rows ?? []
        state = try JournalState(frame)
        state?.rows.formUnion(rows)
        state?.progressBytes = reader.bytesGiven
        state?.inputs = tail.inputs
        state?.isWhole = isWhole
      } else {
        isWhole = try tail.take(frame)
      }
    }
    return state.map { (head, listing, $0) }
  }
}
