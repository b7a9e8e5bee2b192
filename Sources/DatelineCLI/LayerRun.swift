import ArgumentParser
import Layers
import Pipeline
import Projection

/// A run that writes layers of events, with what is said of it and how it ends.
enum LayerRun {
  /// - Parameters:
  ///   - progress: whether counts are shown at the end.
  ///   - body: does it; errors end it with a message and their exit code.
  static func run(
    _ options: ExportOptions, _ progress: ExportCommand.ProgressChoice,
    _ body: (inout RunLog) async throws -> Export.Outcome
  ) async throws {
    Interruption.removePartialFilesWhenStopped()
    OpenFiles.allowMany()
    var log = RunLog(show: StandardError.show)
    do {
      if options.output != "-" {
        try OutputFolder.make(options.output)
      }
      let outcome = try await body(&log)
      log.close()
      if progress == .auto { report(outcome, options) }
      if log.failureCount > 0 { throw ExitCode.inputFailed }
      if outcome.counts.dated + outcome.counts.undated == 0 {
        StandardError.show("dateline: no events found")
        throw ExitCode.nothingFound
      }
    } catch let error as LayerError where error.isClosedReader {
      // `| head` has seen enough: a clean end.
      return
    } catch let error as ExitCode {
      throw error
    } catch let error as ProjectionError {
      throw ValidationError(error.description)
    } catch {
      StandardError.show("dateline: \(error)")
      throw ExitCode.inputFailed
    }
  }

  private static func report(_ outcome: Export.Outcome, _ options: ExportOptions) {
    let counts = outcome.counts
    StandardError.show(
      "\(counts.documents) documents, \(counts.mentions) mentions, \(counts.places) places, \(counts.dates) dates: "
        + "\(counts.dated) dated events, \(counts.undated) undated"
        + (counts.mergedAway > 0 ? ", \(counts.mergedAway) tellings merged into others" : "")
        + (counts.unplaced > 0 ? ", \(counts.unplaced) without a place" : "")
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
