public import Gazetteer
import Ingest
import Layers

/// `dateline export`: documents -> mentions -> places -> dates -> events -> layers.
public enum Export {
  /// What a run did.
  public struct Outcome: Sendable {
    public var counts: ExportCounts
    public var outputs: [String]
  }

  /// The tool on one screen: read documents in batches, analyse them on workers, merge what tells one event, write
  /// features, then say in `manifest.json` what was read, written and left out.
  public static func run(_ options: ExportOptions, gazetteer: PlaceStack, log: inout RunLog)
    async throws -> Outcome
  {
    if options.isRecorded { return try await RecordedExport.run(options, gazetteer: gazetteer, log: &log) }
    var analyzer = try Analyzer(gazetteer: gazetteer, explain: options.writesMap)
    let corrections = try CorrectionsInput(options.correctionsPaths, gazetteer: gazetteer, log: &log)
    analyzer.corrections = corrections.names
    let hashes = InputHashes()
    let reader = DocumentReader(inputs: options.inputs, options: options.ingest) {
      hashes.update(file: $0, with: $1)
    }
    var batches = DocumentBatches(reader, log.progress)
    let folder = options.isStream ? nil : RunFolder(options.output)
    var layers = try LayerSession(options, gazetteer, corrections, folder)
    try folder?.dropJournal(log)
    if let warning = options.areaWarning { log.warn(warning) }
    var messages = log
    try await OrderedWorkers.run(
      states: DocumentWorker.workers(
        options.jobs, analyzer, options.worker?.adding(options.writesMap ? ["--explain"] : [])),
      next: { batches.next() },
      work: { worker, batch in ExportBatch(batch, &worker) },
      consume: { batch in
        batches.count(batch.inputs)
        for item in batch.items { try layers.take(item, &messages) }
      })
    log = messages
    return try await layers.finish(RunOrigin(options), RunInputs(batches.reader, hashes, options), &log)
  }
}
