import ArgumentParser
import Ingest
import Layers
import Pipeline
import Projection

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Read documents and write map layers: events, places, mentions.",
    discussion: """
      INPUT is a file, a folder, a pattern or - for standard input: .txt .md .html .json .jsonl .ndjson, gz of each.
      The layers open in QGIS, kepler.gl, Google Earth and the browser. manifest.json says what was read and left out.
      """)

  @Argument(help: ArgumentHelp("Documents.", valueName: "input"))
  var inputs: [String]

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Folder of the layers, made if missing; - streams the events layer.", valueName: "dir"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Formats, separated by commas: \(LayerFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var format = Self.defaultFormats
  private static let defaultFormats = "geojson,csv"

  @Option(
    help: ArgumentHelp(
      "Write the events in the columns of a data set too: acled, ucdp, gdelt, plover; repeatable.", valueName: "name"))
  var schema: [String] = []

  @Option(
    help: ArgumentHelp("Reference system of the points (CSV: columns x and y), such as EPSG:32638.", valueName: "code"))
  var crs: String?

  @Flag(help: "CSV for spreadsheets: with a byte-order mark, and formulas guarded by an apostrophe.")
  var excel = false

  @OptionGroup var space: SpaceOptions

  @Option(help: ArgumentHelp("Publication date of all documents: YYYY, YYYY-MM or YYYY-MM-DD.", valueName: "date"))
  var published: String?

  @Option(help: ArgumentHelp("CSV with the columns file, published, source for the inputs.", valueName: "file"))
  var manifest: String?

  @Flag(help: "Leave the spatial index out of GeoPackage and FlatGeobuf: quicker to write, slower to open.")
  var noIndex = false

  @Flag(help: "Do not write map.html, the map that opens in a browser with no network.")
  var noMap = false

  @OptionGroup var gazetteer: GazetteerOptions

  @Option(
    help: ArgumentHelp(
      "Corrections of names (name, admin1, country, and place_id or latitude and longitude), or of events, as serve "
        + "--edit keeps them; repeatable.", valueName: "file"))
  var corrections: [String] = []

  @Option(help: ArgumentHelp("Leave out events that end before this day.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Leave out events that begin after this day.", valueName: "date"))
  var until: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Keep events inside: west,south,east,north.", valueName: "box"))
  var bbox: String?

  @Option(help: ArgumentHelp("Keep events in this country (ISO code); repeatable.", valueName: "code"))
  var country: [String] = []

  @Option(help: ArgumentHelp("Keep this event type or sub-type; repeatable.", valueName: "type"))
  var type: [String] = []

  @Option(help: "Leave out events below this confidence, 0 to 1.")
  var minConfidence = 0.0

  @Flag(help: "Keep each telling of an event as a feature of its own, in the order of the input.")
  var noMerge = false

  @Option(help: "Workers; the output is the same for any number.")
  var jobs = Machine.coreCount

  @Option(help: "Counts on standard error at the end: auto or none.")
  var progress = ProgressChoice.auto

  enum ProgressChoice: String, ExpressibleByArgument, CaseIterable { case auto, none }

  /// Checked here, so that the message shows the usage of this command.
  func validate() throws { _ = try exportOptions() }

  func run() async throws {
    var options = try exportOptions()
    if let crs, isGeoJSONLeftOut {
      StandardError.show(
        "dateline: --crs \(crs): GeoJSON is left out, RFC 7946 allows WGS 84 only; written as CSV")
    }
    if let manifest {
      do {
        options.ingest.manifest = try InputManifest(path: manifest)
      } catch {
        StandardError.show("dateline: \(error)")
        throw ExitCode.inputFailed
      }
    }
    Interruption.removePartialFilesWhenStopped()
    OpenFiles.allowMany()
    var log = RunLog(show: StandardError.show)
    do {
      if options.output != "-" {
        try OutputFolder.make(options.output)
      }
      if let manifest = options.ingest.manifest {
        for issue in manifest.issues { log.warn(issue.description) }
      }
      let outcome = try await Export.run(options, gazetteer: gazetteer.stack(), log: &log)
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

  private func report(_ outcome: Export.Outcome, _ options: ExportOptions) {
    let counts = outcome.counts
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

  /// The default formats with `--crs`: the one that can is written.
  private var isGeoJSONLeftOut: Bool { crs != nil && format == Self.defaultFormats }

  /// Each once, in the order of the list, whatever the order on the command line.
  private func schemas() throws -> [ForeignSchema] {
    let names = schema.flatMap { $0.split(separator: ",").map(String.init) }
    for name in names where ForeignSchema(rawValue: name) == nil {
      throw ValidationError("--schema \(name): is not known. Expected one of: \(ForeignSchema.names).")
    }
    return ForeignSchema.allCases.filter { names.contains($0.rawValue) }
  }

  /// What the options say; reads no file.
  private func exportOptions() throws -> ExportOptions {
    var options = ExportOptions()
    options.inputs = inputs
    options.output = output
    options.formats = try format.split(separator: ",").map { name in
      guard let format = LayerFormat(rawValue: String(name)) else {
        let known = LayerFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--format \(name): is not known. Expected one or more of \(known).")
      }
      return format
    }
    options.schemas = try schemas()
    if output == "-", !options.schemas.isEmpty {
      guard options.schemas.count == 1, format == Self.defaultFormats else {
        throw ValidationError("-o -: streams one table. Give one --schema and no --format.")
      }
      options.formats = []
    }
    if output == "-", options.formats.count > 1 {
      throw ValidationError("-o -: streams one format. Say which: --format geojson")
    }
    if output == "-", let format = options.formats.first(where: { !$0.canStream }) {
      throw ValidationError("-o -: \(format.title) cannot be streamed. Give a folder with -o.")
    }
    if let crs {
      options.crs = crs
      if isGeoJSONLeftOut {
        options.formats = [.csv]
      } else if let format = options.formats.first(where: { !$0.canProject }) {
        let able = LayerFormat.allCases.filter(\.canProject).map(\.rawValue).joined(separator: ",")
        throw ValidationError(
          "--crs \(crs): \(format.title) is always WGS 84. Use formats that can: --format \(able)")
      }
    }
    options.forSpreadsheet = excel
    try space.fill(&options)
    options.changed = try ArgumentValues.sourceDateEpoch()
    if let published { options.ingest.published = try ArgumentValues.published(published) }
    options.manifestPath = manifest
    options.isIndexed = !noIndex
    options.map = !noMap
    options.gazetteerPaths = gazetteer.paths
    options.correctionsPaths = corrections
    options.since = try since.map { try ArgumentValues.day($0, option: "--since") }
    options.until = try until.map { try ArgumentValues.day($0, option: "--until") }
    options.bounds = try bbox.map(ArgumentValues.bounds)
    options.countries = Set(try country.map { try ArgumentValues.country($0, option: "--country") })
    options.types = Set(type)
    guard minConfidence >= 0, minConfidence <= 1 else {
      throw ValidationError("--min-confidence \(minConfidence): expected a number from 0 to 1.")
    }
    options.minConfidence = minConfidence
    options.merges = !noMerge
    options.temporaryFolder = Machine.temporaryFolder
    guard jobs >= 1, jobs <= 1024 else {
      throw ValidationError("--jobs \(jobs): expected a number from 1 to 1024.")
    }
    options.jobs = jobs
    return options
  }
}
