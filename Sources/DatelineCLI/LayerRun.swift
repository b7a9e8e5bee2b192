import ArgumentParser
import Ingest
import Layers
import Pipeline
import Projection

/// A run that writes layers of events, with what is said of it and how it ends.
enum LayerRun {
  /// - Parameters:
  ///   - progress: whether it is told how far it is, and counts at the end.
  ///   - body: does it; errors end it with a message and their exit code.
  static func run(
    _ options: ExportOptions, _ progress: ProgressChoice,
    _ body: (inout RunLog) async throws -> Export.Outcome
  ) async throws {
    Interruption.removePartialFilesWhenStopped()
    OpenFiles.allowMany()
    let display = ProgressDisplay.start(progress)
    defer { display?.stop() }
    var log = RunLog(show: StandardError.show)
    log.progress = display?.progress
    try await CommandEnd.tell {
      if options.output != "-" {
        try OutputFolder.make(options.output)
      }
      let outcome: Export.Outcome
      do {
        outcome = try await body(&log)
      } catch let error as ProjectionError {
        throw ValidationError(error.description)
      }
      display?.stop()
      log.close()
      if progress == .auto { report(outcome, options) }
      if log.failureCount > 0 { throw ExitCode.inputFailed }
      // A part of an archive may well hold nothing.
      if options.ingest.shard == nil, outcome.counts.dated + outcome.counts.undated == 0 {
        StandardError.show("dateline: no events found")
        throw ExitCode.nothingFound
      }
    }
  }

  private static func report(_ outcome: Export.Outcome, _ options: ExportOptions) {
    let counts = outcome.counts
    if let shard = options.ingest.shard {
      StandardError.show(
        "\(counts.documents) documents, \(counts.mentions) mentions, \(counts.dates) dates, \(counts.told) events: "
          + "part \(shard.number) of \(shard.count) in \(options.output); dateline merge makes layers of all parts")
      return
    }
    StandardError.show(
      "\(counts.documents) documents, \(counts.mentions) mentions, \(counts.places) places, \(counts.dates) dates: "
        + "\(counts.dated) dated events, \(counts.undated) undated"
        + (counts.mergedAway > 0 ? ", \(counts.mergedAway) tellings merged into others" : "")
        + (counts.unplaced > 0 ? ", \(counts.unplaced) without a place" : "")
        + (counts.notEvents > 0 ? ", \(counts.notEvents) left out by corrections" : "")
        + (counts.filtered > 0 ? ", \(counts.filtered) left out by options" : ""))
    for table in counts.schemas {
      StandardError.show(
        "\(table.schema.rawValue): \(table.rows) rows"
          + (table.leftOutCount > 0 ? ", \(table.leftOutCount) events have none there (manifest.json says why)" : ""))
    }
    if options.output != "-" {
      let first = "events.\(options.formats[0].rawValue)"
      let page = options.map ? "map.html in a browser, " : ""
      StandardError.show("layers in \(options.output): open \(page)\(first) in QGIS or kepler.gl")
    }
  }
}
