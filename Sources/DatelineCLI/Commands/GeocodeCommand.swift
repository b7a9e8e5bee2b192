import ArgumentParser
import Ingest
import Layers
import Pipeline
import Tables
import Temporal

struct GeocodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "geocode",
    abstract: "Place the rows of a table by their names and write map layers.",
    discussion: """
      TABLE is CSV, TSV, JSON lines or GeoJSON, gz of each, or - for standard input. Columns are found by their names and
      contents; --dry-run shows what was found. Every column of the table is kept; ours stand behind them. Names that
      were not found stand in unmatched.csv, which can be filled in and given back with --corrections.
      """)

  @Argument(help: ArgumentHelp("A table with a row an event.", valueName: "table"))
  var table: String

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Folder of the layers, made if missing; - streams the rows that have a date.", valueName: "dir"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Formats, separated by commas: \(LayerFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var format = "geojson,csv"

  @OptionGroup var columns: TableColumnOptions
  @OptionGroup var gazetteer: GazetteerOptions

  @Flag(help: "Leave the spatial index out of GeoPackage and FlatGeobuf: quicker to write, slower to open.")
  var noIndex = false

  @Option(
    help: ArgumentHelp(
      "Table of corrections: name, admin1, country, and place_id or latitude and longitude.", valueName: "file"))
  var corrections: String?

  @Flag(help: "Write the layer events_circles too: the circle of radius_km around each row's point.")
  var circles = false

  @Option(help: "Do not use matches of names below this score, 0 to 1; the province or country stands for them.")
  var minScore = 0.0

  @Option(help: "Workers; the output is the same for any number.")
  var jobs = Machine.coreCount

  @Flag(help: "Show the plan and the first ten rows; write nothing.")
  var dryRun = false

  @Option(help: "Counts on standard error at the end: auto or none.")
  var progress = ProgressChoice.auto

  /// Checked here, so that the message shows the usage of this command.
  func validate() throws { _ = try geocodeOptions() }

  func run() async throws {
    let options = try geocodeOptions()
    Interruption.removePartialFilesWhenStopped()
    OpenFiles.allowMany()
    var log = RunLog(show: StandardError.show)
    try await CommandEnd.tell {
      let stack = try gazetteer.stack()
      if dryRun {
        for line in try Geocode.preview(options, gazetteer: stack, log: &log) { print(line) }
        return
      }
      if options.output != "-" { try OutputFolder.make(options.output) }
      let outcome = try await Geocode.run(options, gazetteer: stack, log: &log)
      log.close()
      if progress == .auto { report(outcome.counts, options) }
      if log.failureCount > 0 { throw ExitCode.inputFailed }
      if outcome.counts.placed == 0 {
        StandardError.show("dateline: no row was placed")
        throw ExitCode.nothingFound
      }
    }
  }

  private func report(_ counts: GeocodeCounts, _ options: GeocodeOptions) {
    let written = counts.events + counts.undated
    StandardError.show(
      "\(counts.rows) rows: \(counts.placed) placed, \(written - counts.placed) not"
        + (counts.undated > 0 ? ", \(counts.undated) without a date" : "")
        + (counts.rejected > 0 ? ", \(counts.rejected) rejected" : ""))
    if !counts.placings.isEmpty { StandardError.show("placed " + counts.placings.joined(separator: ", ")) }
    guard options.output != "-" else { return }
    if counts.unmatchedNames > 0 {
      StandardError.show(
        "not found: \(Self.counted(counts.unmatchedNames, "name")) of \(Self.counted(counts.unmatchedRows, "row")), "
          + "listed in \(options.output)/unmatched.csv"
      )
    }
    StandardError.show(
      "layers in \(options.output): open events.\(options.formats[0].fileExtension) in QGIS or kepler.gl")
  }

  private static func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  /// What the options say; reads no file.
  private func geocodeOptions() throws -> GeocodeOptions {
    var options = GeocodeOptions()
    options.input = table
    guard let output = output ?? (dryRun ? "." : nil) else {
      throw ValidationError("-o is missing. Give a folder for the layers: -o layers/, or look first: --dry-run")
    }
    options.output = output
    options.formats = try format.split(separator: ",").map { name in
      guard let format = LayerFormat(rawValue: String(name)) else {
        let known = LayerFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--format \(name): is not known. Expected one or more of \(known).")
      }
      return format
    }
    guard let first = options.formats.first else {
      throw ValidationError("--format: names none. Expected one or more, such as geojson,csv.")
    }
    if output == "-", !first.canStream {
      throw ValidationError("-o -: \(first.title) cannot be streamed. Give a folder with -o.")
    }
    if output == "-", options.formats.count > 1 {
      throw ValidationError("-o -: streams one format. Say which: --format geojson")
    }
    options.circles = circles
    if circles, output == "-" {
      throw ValidationError("-o -: streams the rows alone. Give a folder with -o for --circles.")
    }
    if circles, !options.formats.contains(where: \.canHoldAreas) {
      let able = LayerFormat.allCases.filter(\.canHoldAreas).map(\.rawValue).joined(separator: ",")
      throw ValidationError("--circles: no format of --format can hold areas. Add one of \(able).")
    }
    options.table = try columns.tableOptions()
    options.columns = try columns.choices()
    options.correctionsPath = corrections
    options.changed = try ArgumentValues.sourceDateEpoch()
    options.isIndexed = !noIndex
    options.gazetteerPaths = gazetteer.paths
    guard minScore >= 0, minScore <= 1 else {
      throw ValidationError("--min-score \(minScore): expected a number from 0 to 1.")
    }
    options.minScore = minScore
    options.jobs = try ArgumentValues.jobs(jobs)
    return options
  }
}
