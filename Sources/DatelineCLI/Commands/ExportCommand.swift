import ArgumentParser
import Ingest
import Pipeline

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Read documents and write map layers: events, places, mentions.",
    discussion: """
      INPUT is a file, a folder, a pattern or - for standard input: .txt .md .html .json .jsonl .ndjson .csv .tsv .warc,
      gz of each, and .zip of these.
      The layers open in QGIS, kepler.gl, Google Earth and the browser. manifest.json says what was read and left out.
      """)

  @Argument(help: ArgumentHelp("Documents.", valueName: "input"))
  var inputs: [String]

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Folder of the layers, made if missing; - streams the events layer.", valueName: "dir"))
  var output: String

  @OptionGroup var layers: LayerChoices

  @Option(help: ArgumentHelp("Publication date of all documents: YYYY, YYYY-MM or YYYY-MM-DD.", valueName: "date"))
  var published: String?

  @Option(help: ArgumentHelp("CSV with the columns file, published, source for the inputs.", valueName: "file"))
  var manifest: String?

  @OptionGroup var gazetteer: GazetteerOptions

  @Option(
    help: ArgumentHelp(
      "Corrections of names (name, admin1, country, and place_id or latitude and longitude), or of events, as serve "
        + "--edit keeps them; repeatable.", valueName: "file"))
  var corrections: [String] = []

  @Option(
    help: ArgumentHelp(
      "Take one of n parts of the input and write its records, for dateline merge.", valueName: "i/n"))
  var shard: String?

  @Flag(help: "Keep a journal beside the layers; go on with it where a run was ended before.")
  var resume = false

  @Option(help: "Workers; the output is the same for any number.")
  var jobs = Machine.coreCount

  @OptionGroup var isolation: IsolationOptions

  @Option(help: "Progress, and counts at the end, on standard error: auto or none.")
  var progress = ProgressChoice.auto

  /// Checked here, so that the message shows the usage of this command.
  func validate() throws { _ = try exportOptions() }

  func run() async throws {
    var options = try exportOptions()
    if let notice = layers.notice { StandardError.show("dateline: \(notice)") }
    if let manifest {
      do {
        options.ingest.manifest = try InputManifest(path: manifest)
      } catch {
        StandardError.show("dateline: \(error)")
        throw ExitCode.inputFailed
      }
    }
    try await LayerRun.run(options, progress) { log in
      for issue in options.ingest.manifest?.issues ?? [] { log.warn(issue.description) }
      return try await Export.run(options, gazetteer: gazetteer.stack(), log: &log)
    }
  }

  /// What the options say; reads no file.
  private func exportOptions() throws -> ExportOptions {
    var options = ExportOptions()
    options.inputs = inputs
    options.output = output
    if output == "-", let option = shard != nil ? "--shard" : resume ? "--resume" : nil {
      throw ValidationError("-o -: \(option) keeps files beside its output. Give a folder with -o.")
    }
    try layers.fill(&options)
    if let published { options.ingest.published = try ArgumentValues.published(published) }
    options.manifestPath = manifest
    options.gazetteerPaths = gazetteer.paths
    options.correctionsPaths = corrections
    options.ingest.shard = try shard.map(ArgumentValues.shard)
    options.resumes = resume
    if shard != nil {
      if let option = layers.given.first {
        throw ValidationError("\(option): --shard writes no layers. Give it to dateline merge, which does.")
      }
      options.formats = []
      options.map = false
    }
    options.jobs = try ArgumentValues.jobs(jobs)
    options.worker = isolation.worker(
      isNeeded: resume || shard != nil, gazetteer.arguments + corrections.flatMap { ["--corrections", $0] })
    return options
  }
}
