import ArgumentParser
import Layers
import Pipeline

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join parts of an archive that were read apart, and write the layers of the whole.",
    discussion: """
      PART is a folder that export --shard wrote, or a file of lines that annotate --records wrote (.jsonl, gz of it).
      Parts of one input come back into its order: the layers are those of one run over all of it.
      """)

  @Argument(help: ArgumentHelp("Parts, in any order; other inputs follow one another as given.", valueName: "part"))
  var parts: [String] = []

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Folder of the layers, made if missing; - streams the events layer.", valueName: "dir"))
  var output: String?

  @Flag(help: "Go on where parts are missing.")
  var partial = false

  @OptionGroup var layers: LayerChoices
  @OptionGroup var gazetteer: GazetteerOptions

  @Option(help: ArgumentHelp("Corrections of events, as serve --edit keeps them; repeatable.", valueName: "file"))
  var corrections: [String] = []

  @Option(help: "Workers; the output is the same for any number.")
  var jobs = Machine.coreCount

  @Option(help: "Progress, and counts at the end, on standard error: auto or none.")
  var progress = ProgressChoice.auto

  @Flag(help: ArgumentHelp("Read keys of events on standard input, write which tell one event.", visibility: .hidden))
  var assign = false

  @Flag(help: ArgumentHelp("Read records of events on standard input, write their features.", visibility: .hidden))
  var features = false

  private var isFilter: Bool { assign || features }

  func validate() throws {
    guard isFilter || !parts.isEmpty else { throw ValidationError("Missing expected argument '<part> ...'") }
    guard isFilter || output != nil else { throw ValidationError("Missing expected argument '--output <dir>'") }
    _ = try exportOptions()
  }

  func run() async throws {
    let options = try exportOptions()
    if isFilter { return try filter(options) }
    if let notice = layers.notice { StandardError.show("dateline: \(notice)") }
    try await LayerRun.run(options, progress) { log in
      let merge = try ArchiveMerge(parts, isPartial: partial)
      let paths = gazetteer.paths.isEmpty ? merge.gazetteerPaths : gazetteer.paths
      return try await merge.run(options, gazetteer: GazetteerOptions.stack(paths), log: &log)
    }
  }

  private func filter(_ options: ExportOptions) throws {
    do {
      let count = assign ? try MergeAssignment.run(temporaryFolder: options.temporaryFolder) : try MergeFeatures.run(options)
      if count == 0 { throw ExitCode.nothingFound }
    } catch let error as LayerError where error.isClosedReader {
      return
    } catch let error as ExitCode {
      throw error
    } catch {
      StandardError.show("dateline: \(error)")
      throw ExitCode.inputFailed
    }
  }

  private func exportOptions() throws -> ExportOptions {
    var options = ExportOptions()
    options.output = output ?? "."
    try layers.fill(&options)
    options.correctionsPaths = corrections
    options.jobs = try ArgumentValues.jobs(jobs)
    return options
  }
}
