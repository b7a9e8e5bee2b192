import Gazetteer
import Ingest
import Layers

/// `dateline export` in two steps: documents become records, and layers are made of these. For a run that can go on
/// where it was ended (`--resume`), and for a part of an archive, of which only the records are kept (`--shard`).
enum RecordedExport {
  static func run(_ options: ExportOptions, gazetteer: PlaceStack, log: inout RunLog) async throws -> Export.Outcome {
    var analyzer = try Analyzer(gazetteer: gazetteer, explain: true)
    let corrections = try CorrectionsInput(options.correctionsPaths, gazetteer: gazetteer, log: &log)
    analyzer.corrections = corrections.names
    if options.ingest.shard != nil, !corrections.events.isEmpty {
      log.warn("--corrections: what was put right in events is laid over layers. Give that file to dateline merge too.")
    }
    let hashes = InputHashes()
    let reader = DocumentReader(inputs: options.inputs, options: options.ingest) {
      hashes.update(file: $0, with: $1)
    }
    let head = try RecordHead(options, gazetteer, files: reader.files, corrections, log)
    let batches = DocumentBatches(reader, log.progress)
    let folder = RunFolder(options.output)
    // Whoever has it open is the one run in this folder.
    try folder.openManifest()
    if options.resumes {
      return try await resume(options, gazetteer, corrections, head, batches, hashes, analyzer, folder, &log)
    }
    try folder.dropJournal(log)
    var writer = try RecordWriter(options, head, folder.files)
    let inputs = try await read(batches, analyzer, options, hashes) { (batch, _) in
      try batch.forEachFrame { try writer.write($0, &log) }
    }
    return try await close(writer, head, inputs, options, gazetteer, folder, &log)
  }

  private static func resume(
    _ options: ExportOptions, _ gazetteer: PlaceStack, _ corrections: CorrectionsInput, _ head: RecordHead,
    _ batches: consuming DocumentBatches, _ hashes: InputHashes, _ analyzer: Analyzer, _ folder: RunFolder,
    _ log: inout RunLog
  ) async throws -> Export.Outcome {
    let inputs = try await JournalReading.run(head, batches, folder.journal, hashes, log) {
      (batches, consume) in try await read(batches, analyzer, options, hashes, consume)
    }
    log.progress?.write()
    let outcome: Export.Outcome
    do {
      outcome = try await write(options, gazetteer, corrections, head, inputs, folder, &log)
    } catch {
      log.note("all documents are analysed, and that is kept: the same command with --resume goes on from there")
      throw error
    }
    try folder.journal.remove()
    return outcome
  }

  /// Makes of a whole journal what was asked for.
  private static func write(
    _ options: ExportOptions, _ gazetteer: PlaceStack, _ corrections: CorrectionsInput, _ head: RecordHead,
    _ inputs: RunInputs, _ folder: RunFolder, _ log: inout RunLog
  ) async throws -> Export.Outcome {
    var records = RecordOrder([[try RecordFileSource(journal: folder.journal.path(RunJournal.recordsName))]])
    if options.ingest.shard == nil {
      var layers = try LayerSession(options, gazetteer, corrections, folder)
      if let warning = options.areaWarning { log.warn(warning) }
      try await RecordLayers.write(records, to: &layers, options, &log)
      return try await layers.finish(head.origin, inputs, &log)
    }
    var writer = try RecordWriter(options, head, folder.files)
    while let piece = try records.next() {
      if case .frame(let frame) = piece.content { try writer.write(frame, &log) }
    }
    return try await close(writer, head, inputs, options, gazetteer, folder, &log)
  }

  /// Reads and analyses what is left.
  ///
  /// - Parameter consume: takes the batches in their order, with the reader as it is now.
  private static func read(
    _ batches: consuming DocumentBatches, _ analyzer: Analyzer, _ options: ExportOptions, _ hashes: InputHashes,
    _ consume: JournalReading.Consume
  ) async throws -> RunInputs {
    var batches = batches
    try await OrderedWorkers.run(
      states: DocumentWorker.workers(options.jobs, analyzer, options.worker?.adding(["--explain"])),
      next: { batches.next() },
      work: { worker, batch in RecordedBatch(batch, &worker) },
      consume: { batch in
        batches.count(batch.inputs)
        batches.progress?.add(documents: batch.counts.documents, events: batch.counts.told)
        try consume(batch, batches.reader)
      })
    return RunInputs(batches.reader, hashes, options)
  }

  /// Finishes the records of a part of the input, and the manifest that tells of them.
  private static func close(
    _ writer: consuming RecordWriter, _ head: RecordHead, _ inputs: RunInputs, _ options: ExportOptions,
    _ gazetteer: PlaceStack, _ folder: RunFolder, _ log: inout RunLog
  ) async throws -> Export.Outcome {
    for remark in inputs.remarks { log.warn(remark) }
    let counts = writer.counts
    let summary = try writer.finish(inputs)
    let hashes = OutputHashes()
    try await hashes.add(summary.paths, in: folder.files, jobs: options.jobs)
    let manifest = RunManifest(
      options: options, origin: head.origin, gazetteer: gazetteer, inputs: inputs, counts: counts,
      summaries: [summary], outputHashes: hashes, log: log)
    try folder.close { try manifest.write(to: &$0) }
    return Export.Outcome(counts: counts, outputs: summary.paths)
  }
}
