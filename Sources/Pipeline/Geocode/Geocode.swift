public import Gazetteer
import Ingest
import Layers
import Toponyms

/// `dateline geocode`: rows of a table -> places and dates -> layers.
public enum Geocode {
  /// What a run did.
  public struct Outcome: Sendable {
    public var counts: GeocodeCounts
    public var outputs: [String]
  }

  /// The tool on one screen: read blocks of rows, place and encode them on workers, write them in the order of the table,
  /// list the names that were not found, then say in `manifest.json` what was read and written.
  public static func run(_ options: GeocodeOptions, gazetteer: PlaceStack, log: inout RunLog) async throws -> Outcome {
    let hashes = InputHashes()
    var reader = try TableReader(path: options.input, options: options.table) { hashes.update(file: 0, with: $0) }
    let (plan, placer) = try prepare(reader, options, gazetteer, &log)
    let outputHashes = OutputHashes()
    let folder = options.isStream ? nil : RunFolder(options.output)
    var layers = try GeocodeLayers(plan, options, folder?.files, outputHashes)
    try folder?.openManifest()
    let worker = GeocodeWorker(
      plan, placer, formats: options.formats, circles: options.circles, shared: SharedAnswers(),
      pool: FeatureBufferPool())
    var messages = log
    if let warning = options.areaWarning { messages.warn(warning) }
    try await OrderedWorkers.run(
      states: Array(repeating: worker, count: options.jobs),
      next: { try reader.next() },
      work: { worker, block in worker.encode(block) },
      consume: { batch in
        messages.report(batch)
        try layers.write(batch)
      })
    log = messages
    var counts = layers.counts
    counts.unmatchedNames = layers.unmatched.count
    let unmatched = layers.unmatched
    let circleCounts = options.circles ? layers.circleCounts : nil
    let rejectedPath = layers.rejectedPath
    var summaries = try layers.finish()
    if let folder {
      let names = UnmatchedFile(stack: gazetteer, jobs: options.jobs)
      summaries.append(try await names.write(unmatched, to: options.output + "/unmatched.csv", in: folder.files))
      if let rejectedPath {
        summaries.append(
          LayerSummary(paths: [rejectedPath], featureCount: counts.rejected, locatedCount: 0, byteCount: 0, bounds: nil)
        )
      }
      try await outputHashes.add(summaries.flatMap(\.paths), in: folder.files, jobs: options.jobs)
      let manifest = GeocodeManifest(
        plan: plan, options: options, gazetteer: gazetteer, hashes: hashes, outputHashes: outputHashes,
        bytesRead: reader.bytesRead, counts: counts, circles: circleCounts, unmatched: unmatched, summaries: summaries,
        log: log)
      try folder.close { try manifest.write(to: &$0) }
    }
    return Outcome(counts: counts, outputs: summaries.flatMap(\.paths))
  }

  /// The plan of a table as text, and its first rows as they would be placed. Writes nothing.
  public static func preview(_ options: GeocodeOptions, gazetteer: PlaceStack, log: inout RunLog) throws -> [String] {
    let reader = try TableReader(path: options.input, options: options.table)
    var (plan, placer) = try prepare(reader, options, gazetteer, &log)
    return plan.lines + GeocodePreview.rows(reader.sample, plan, &placer)
  }

  private static func prepare(
    _ reader: borrowing TableReader, _ options: GeocodeOptions, _ gazetteer: PlaceStack, _ log: inout RunLog
  ) throws -> (GeocodePlan, RowPlacer) {
    let corrections = try options.correctionsPath.map {
      try CorrectionsFile.read($0, gazetteer: gazetteer, log: &log)
    }
    var placer = RowPlacer(stack: gazetteer, corrections: corrections, minScore: options.minScore)
    var plan = try GeocodePlan(reader, options, gazetteer)
    plan.findSwap(reader.sample, &placer)
    placer.assumesSwapped = plan.isSwapped
    for remark in reader.header.remarks { log.warn("\(reader.path): \(remark)") }
    if plan.isSwapped { log.warn("\(reader.path): \(plan.swapLine)") }
    return (plan, placer)
  }
}

extension RunLog {
  mutating func report(_ batch: GeocodeBatch) {
    for fault in batch.faults {
      // Making the words of a million faults takes longer than reading the table.
      if fault.isRowUsable {
        warn(fault.issue.description)
      } else {
        fail(fault.issue.description)
      }
    }
    for issue in batch.badDates { warn(issue.description) }
    addWarnings(batch.counts.unreadableDates - batch.badDates.count)
  }
}
