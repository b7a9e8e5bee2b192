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
    let corrections = try CorrectionsInput(options.correctionsPaths, gazetteer: gazetteer, log: &log)
    analyzer.corrections = corrections.names
    let filter = EventFilter(options: options)
    let hashes = InputHashes()
    let reader = DocumentReader(inputs: options.inputs, options: options.ingest) {
      hashes.update(file: $0, with: $1)
    }
    var batches = DocumentBatches(reader)
    let folder = options.isStream ? nil : RunFolder(options.output)
    var layers = try ExportLayers(options, gazetteer, corrections.events, folder?.files)
    try folder?.openManifest()
    var messages = log
    if let warning = options.areaWarning { messages.warn(warning) }
    try await OrderedWorkers.run(
      states: Array(repeating: analyzer, count: options.jobs),
      next: { batches.next() },
      work: { analyzer, batch in ExportBatch(batch, &analyzer) },
      consume: { batch in
        for issue in batch.issues { messages.report(issue) }
        for document in batch.items { try layers.write(document, filter) }
      })
    for row in batches.reader.unusedManifestRows {
      messages.warn("\(options.manifestPath ?? "manifest"):\(row.line): no input is named '\(row.file)'. Row not used.")
    }
    try layers.writeGathered(filter)
    for warning in layers.projectionWarnings { messages.warn(warning) }
    let finished = try layers.finish()
    let summaries = finished.summaries
    var counts = finished.counts
    messages.report(counts.corrections)
    counts.corrections = corrections.nameCounts + counts.corrections
    if counts.leftOffMap > 0 {
      messages.warn(
        "map.html: \(counts.leftOffMap) events are not on it, which holds \(EventMap.mostEvents). The layers have them all."
      )
    }
    log = messages
    let manifest = RunManifest(
      options: options, gazetteer: gazetteer, files: batches.reader.files, skipped: batches.reader.skipped,
      hashes: hashes, counts: counts, summaries: summaries, log: log)
    try folder?.close { try manifest.write(to: &$0, of: $1) }
    return Outcome(counts: counts, outputs: summaries.flatMap(\.paths))
  }
}

extension RunLog {
  /// Rows that could be read and changed nothing; the others were told of when they were read.
  mutating func report(_ corrections: [CorrectionCounts]) {
    for file in corrections {
      for row in file.leftOut where row.number != nil { warn("\(file.path):\(row.line): \(row.reason)") }
    }
  }

  mutating func report(_ outcome: ReadOutcome) {
    switch outcome {
    case .failure(let issue): fail(issue.description)
    case .warning(let issue): warn(issue.description)
    case .document: break
    }
  }
}
