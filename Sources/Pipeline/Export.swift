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
    var analyzer = try Analyzer(gazetteer: gazetteer, explain: options.writesMap)
    analyzer.corrections = try options.correctionsPath.map {
      try CorrectionsFile.read($0, gazetteer: gazetteer, log: &log)
    }
    let hashes = InputHashes()
    let reader = DocumentReader(inputs: options.inputs, options: options.ingest) {
      hashes.update(file: $0, with: $1)
    }
    var batches = DocumentBatches(reader)
    let folder = options.isStream ? nil : RunFolder(options.output)
    var layers = try LayerSession(options, gazetteer, folder)
    if let warning = options.areaWarning { log.warn(warning) }
    var messages = log
    try await OrderedWorkers.run(
      states: Array(repeating: analyzer, count: options.jobs),
      next: { batches.next() },
      work: { analyzer, batch in ExportBatch(batch, &analyzer) },
      consume: { batch in for item in batch.items { try layers.take(item, &messages) } })
    log = messages
    return try layers.finish(RunOrigin(options), RunInputs(batches.reader, hashes, options), &log)
  }
}
