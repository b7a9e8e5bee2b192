import ArgumentParser
import Ingest
import Pipeline

struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Read documents, write one line of places, dates and events for each.")

  @Argument(
    help: ArgumentHelp(
      "Documents as export takes them; JSON lines on standard input where none are given.", valueName: "input"))
  var inputs: [String] = ["-"]

  @Flag(help: "Resolve and link the spans that the input gives in 'mentions' and 'events'.")
  var givenSpans = false

  @Flag(help: "Candidates with scores and a reason for each place.")
  var explain = false

  @Flag(help: "Records in each line, from which dateline merge makes layers.")
  var records = false

  @Flag(help: "Records of events alone, for an engine that merges them by dateline merge --assign.")
  var eventRecords = false

  @Option(help: ArgumentHelp("Take one of n parts of the input, with --records.", valueName: "i/n"))
  var shard: String?

  @Option(help: ArgumentHelp("Publication date of all documents: YYYY, YYYY-MM or YYYY-MM-DD.", valueName: "date"))
  var published: String?

  @Option(help: ArgumentHelp("Folder of models in place of the shipped ones.", valueName: "dir", visibility: .hidden))
  var models: String?

  @OptionGroup var gazetteer: GazetteerOptions

  @Option(help: "Workers; the output is the same for any number.")
  var jobs = 1

  @OptionGroup var isolation: IsolationOptions

  @Option(help: "Progress on standard error: auto or none.")
  var progress = ProgressChoice.auto

  /// Checked here, so that the message shows the usage of this command.
  func validate() throws {
    if eventRecords, let other = records ? "--records" : shard != nil ? "--shard" : nil {
      throw ValidationError("--event-records: \(other) writes these and more. Give one of the two.")
    }
    _ = try ArgumentValues.jobs(jobs)
    _ = try shard.map(ArgumentValues.shard)
    _ = try published.map(ArgumentValues.published)
  }

  func run() async throws {
    var options = AnnotateOptions()
    options.inputs = inputs
    options.ingest.shard = try shard.map(ArgumentValues.shard)
    options.records = records || shard != nil
    options.eventRecords = eventRecords
    options.usesGivenSpans = givenSpans
    options.explain = explain
    options.jobs = jobs
    if let models {
      options.models = try Models(folder: models)
    }
    options.worker = isolation.worker(isNeeded: shard != nil, workerArguments)
    if let published { options.ingest.published = try ArgumentValues.published(published) }
    let display = ProgressDisplay.start(progress)
    defer { display?.stop() }
    var log = RunLog(show: StandardError.show)
    log.progress = display?.progress
    try await CommandEnd.tell {
      let count = try await Annotate.run(options, gazetteer: gazetteer.stack(), log: &log)
      log.close()
      if log.failureCount > 0 { throw ExitCode.inputFailed }
      if count == 0 { throw ExitCode.nothingFound }
    }
  }

  private var workerArguments: [String] {
    gazetteer.arguments + ["--lines"] + (givenSpans ? ["--given-spans"] : []) + (explain ? ["--explain"] : [])
      + (records || shard != nil ? ["--records"] : eventRecords ? ["--event-records"] : [])
      + (models.map { ["--models", $0] } ?? [])
  }
}
