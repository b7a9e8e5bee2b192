import Gazetteer
import Layers

/// Layers on their way: takes documents one after the other, and at the end writes what needs all of them and the manifest.
struct LayerSession: ~Copyable {
  private var layers: ExportLayers
  private let options: ExportOptions
  private let gazetteer: PlaceStack
  private let filter: EventFilter
  private let nameCounts: [CorrectionCounts]
  /// Nil for a stream.
  private let folder: RunFolder?

  init(_ options: ExportOptions, _ gazetteer: PlaceStack, _ corrections: CorrectionsInput, _ folder: RunFolder?) throws {
    let layers = try ExportLayers(options, gazetteer, corrections.events, folder?.files)
    try folder?.openManifest()
    self.options = options
    self.gazetteer = gazetteer
    self.folder = folder
    nameCounts = corrections.nameCounts
    filter = EventFilter(options: options)
    self.layers = layers
  }

  mutating func take(_ item: ExportBatch.Item, _ log: inout RunLog) throws {
    if case .issue(let issue) = item { log.report(issue) }
    log.progress?.add(item)
    try layers.write(item, filter)
  }

  consuming func finish(
    _ origin: RunOrigin, _ inputs: RunInputs, _ log: inout RunLog
  ) async throws -> Export.Outcome {
    log.progress?.write()
    for remark in inputs.remarks { log.warn(remark) }
    try await layers.writeGathered(filter, jobs: options.jobs)
    for warning in layers.projectionWarnings { log.warn(warning) }
    let folder = folder
    let (options, gazetteer, nameCounts) = (options, gazetteer, nameCounts)
    let finished = try layers.finish()
    let summaries = finished.summaries
    var counts = finished.counts
    log.report(counts.corrections)
    counts.corrections = nameCounts + counts.corrections
    if counts.leftOffMap > 0 {
      log.warn(
        "map.html: \(counts.leftOffMap) events are not on it, which holds \(EventMap.mostEvents). The layers have them all."
      )
    }
    let hashes = OutputHashes()
    if let folder { try await hashes.add(summaries.flatMap(\.paths), in: folder.files, jobs: options.jobs) }
    let manifest = RunManifest(
      options: options, origin: origin, gazetteer: gazetteer, inputs: inputs, counts: counts, summaries: summaries,
      outputHashes: hashes, log: log)
    try folder?.close { try manifest.write(to: &$0) }
    return Export.Outcome(counts: counts, outputs: summaries.flatMap(\.paths))
  }
}

extension RunLog {
  /// Rows that could be read and changed nothing; the others were told of when they were read.
  fileprivate mutating func report(_ corrections: [CorrectionCounts]) {
    for file in corrections {
      for row in file.leftOut where row.number != nil { warn("\(file.path):\(row.line): \(row.reason)") }
    }
  }
}
