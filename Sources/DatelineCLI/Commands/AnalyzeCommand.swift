import ArgumentParser
import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The processes that `--isolate` starts: documents in, what was read in them out. Not for people.
struct AnalyzeCommand: ParsableCommand {
  static let name = "analyze"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Analyse documents for another process of this program.", shouldDisplay: false)

  @OptionGroup var gazetteer: GazetteerOptions

  @Option var corrections: [String] = []
  @Option var models: String?
  @Flag var explain = false
  /// Answers are lines of `annotate`, not records.
  @Flag var lines = false
  @Flag var givenSpans = false
  @Flag var records = false
  @Flag var eventRecords = false
  @Option var part: String?

  func run() throws {
    var annotate: AnnotateOptions?
    if lines {
      var options = AnnotateOptions()
      options.explain = explain
      options.usesGivenSpans = givenSpans
      options.records = records
      options.eventRecords = eventRecords
      if let part, !options.setPart(part) { throw ValidationError("--part \(part): expected what annotate gives.") }
      if let models { options.models = try Models(folder: models) }
      annotate = options
    }
    try WorkerLoop.run(
      lines: annotate, explain: explain, corrections: corrections, gazetteer: gazetteer.stack(),
      isPoisonAllowed: getenv("DATELINE_TEST_POISON") != nil)
  }
}
