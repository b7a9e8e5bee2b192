import Ingest
import Layers

/// The first step of a run that can go on: everything that is read goes into the journal.
enum JournalReading {
  typealias Consume = (RecordedBatch, borrowing DocumentReader) throws -> Void

  /// - Parameters:
  ///   - read: reads what is left of the input and gives its batches.
  /// - Returns: what came of the inputs, of those too that an earlier run has read.
  static func run(
    _ head: RecordHead, _ batches: consuming DocumentBatches, _ folder: JournalFolder, _ hashes: InputHashes,
    _ log: RunLog, _ read: (consuming DocumentBatches, Consume) async throws -> RunInputs
  ) async throws -> RunInputs {
    if let file = batches.reader.files.first(where: \.isStream) {
      throw JournalError(
        path: file.path, words: "can be read only once, and --resume may have to read it again",
        wayOut: "Give files, or leave --resume out.")
    }
    let listing = ListingStamps(batches.reader.files)
    var batches = batches
    var journal: RunJournal
    if let (earlier, earlierListing, state) = try JournalState.read(folder) {
      try check(head, earlier, listing, earlierListing, batches.reader.files, folder)
      log.note(
        "goes on where a run was ended: \(state.inputs.files.count) of \(batches.reader.files.count) files are done")
      if state.isWhole { return state.inputs }
      hashes.restore(state.inputs.hashes)
      batches.resume(at: state)
      journal = try RunJournal(folder, at: state)
    } else {
      journal = try RunJournal.begin(folder, head, listing)
    }
    var mark = batches.mark
    do {
      let inputs = try await read(batches) { batch, reader in
        mark = batch.end
        try journal.append(batch, reader) { hashes.hexadecimal(file: $0) }
      }
      try journal.close(mark, inputs)
      return inputs
    } catch let error as LayerError {
      throw JournalError(error)
    }
  }

  private static func check(
    _ head: RecordHead, _ earlier: RecordHead, _ listing: ListingStamps, _ earlierListing: ListingStamps,
    _ files: [InputFile], _ folder: JournalFolder
  ) throws(JournalError) {
    guard let difference = head.difference(from: earlier) ?? listing.difference(from: earlierListing, files) else {
      return
    }
    throw JournalError(
      path: folder.path, words: "is of a run on something else: \(difference)",
      wayOut: "Run as before, or without --resume to begin anew.")
  }
}
