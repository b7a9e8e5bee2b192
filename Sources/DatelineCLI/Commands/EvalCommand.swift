import ArgumentParser
import Evaluation
import Gazetteer
import Layers
import Pipeline

struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Measure accuracy on gold corpora, with the protocol beside every table.",
    discussion: """
      CORPORA is a folder with geoparsing/, dates/, events/ and tables/; Documentation/accuracy.md describes it.
      Models that have not seen a corpus are trained for it first, which takes seconds. A gold file is read as it is.
      """)

  @Argument(help: ArgumentHelp("Folder of gold corpora.", valueName: "corpora"))
  var corpora: String?

  @Option(help: ArgumentHelp("Only this part: gazetteer, places, dates or events; repeatable.", valueName: "part"))
  var only: [EvaluationOptions.Part] = []

  @Option(help: ArgumentHelp("A gold file of places.", valueName: "file"))
  var places: String?

  @Option(help: ArgumentHelp("A gold file of date expressions.", valueName: "file"))
  var dates: String?

  @Option(help: ArgumentHelp("A gold file of event words and their places.", valueName: "file"))
  var links: String?

  @Option(help: ArgumentHelp("A gold file of incidents with dates and places.", valueName: "file"))
  var incidents: String?

  @Option(help: ArgumentHelp("Score these lines of annotate in place of what the program says.", valueName: "file"))
  var answers: String?

  @Flag(help: "The gold file of places marks names of peoples too.")
  var demonyms = false

  @Option(help: ArgumentHelp("Parts for figures inside a corpus.", valueName: "n"))
  var folds = 5

  @Flag(help: "Leave the folds out.")
  var quick = false

  @Flag(help: "Read with the models in the program, which have seen the corpora; nothing is trained.")
  var shipped = false

  @Option(help: ArgumentHelp("Read with the models of this folder; nothing is trained.", valueName: "dir"))
  var models: String?

  @Option(help: ArgumentHelp("Tables of the gazetteer, which training needs.", valueName: "dir"))
  var tables = "Gazetteer/Data"

  @OptionGroup var gazetteer: GazetteerOptions

  @Flag(help: "JSON with every figure, its interval and the curves, instead of tables.")
  var json = false

  @Option(help: "Workers; the output is the same for any number.")
  var jobs = Machine.coreCount

  /// Checked here, so that the message shows the usage of this command.
  func validate() throws {
    if corpora == nil, goldFiles.isEmpty {
      throw ValidationError(
        "nothing to measure. Give a folder of corpora, or a gold file: --places, --dates, --links or --incidents.")
    }
    if answers != nil, corpora != nil || goldFiles.count != 1 {
      throw ValidationError("--answers: belongs to one gold file. Give --places, --dates, --links or --incidents.")
    }
    if answers != nil, shipped || models != nil {
      throw ValidationError("--answers: are there already, no models are needed. Leave out --shipped and --models.")
    }
    if shipped, models != nil { throw ValidationError("--shipped, --models: give one of them.") }
    if demonyms, places == nil {
      throw ValidationError("--demonyms: says how --places FILE was marked. Give that too.")
    }
    if !only.isEmpty, corpora == nil {
      throw ValidationError("--only: chooses parts of a folder of corpora. Give one.")
    }
    guard folds >= 2, folds <= 100 else { throw ValidationError("--folds \(folds): expected a number from 2 to 100.") }
    _ = try ArgumentValues.jobs(jobs)
  }

  private var goldFiles: [EvaluationOptions.GoldFile] {
    [(GoldKind.places, places), (.dates, dates), (.links, links), (.incidents, incidents)].compactMap { kind, path in
      path.map { EvaluationOptions.GoldFile(kind: kind, path: $0) }
    }
  }

  func run() async throws {
    let options = try evaluationOptions()
    var log = EvaluationLog()
    var results: [EvaluationResult] = []
    do {
      if let corpora { try InputFolder.check(corpora, expected: "geoparsing/, dates/, events/ and tables/") }
      var output = try OutputFile("-")
      try await Evaluation.run(
        options, gazetteer: gazetteer.stack(), tell: { log.take($0) },
        show: { part in
          results += part
          if json { return }
          for table in EvaluationText.tables(of: part) { try output.write(Array(table.text.utf8)) }
          try output.flush()
        })
      if json { try output.write(EvaluationJSON.bytes(of: results)) }
      _ = try output.commit()
    } catch let error as LayerError where error.isClosedReader {
      return
    } catch {
      log.close()
      StandardError.show("dateline: \(error)")
      throw ExitCode.inputFailed
    }
    log.close()
    if log.failureCount > 0 { throw ExitCode.inputFailed }
    if results.isEmpty {
      StandardError.show("dateline: no gold documents found")
      throw ExitCode.nothingFound
    }
  }

  private func evaluationOptions() throws -> EvaluationOptions {
    var options = EvaluationOptions()
    options.corpora = corpora
    options.goldFiles = goldFiles
    options.answersPath = answers
    options.countsDemonyms = demonyms
    if !only.isEmpty { options.parts = Set(only) }
    options.folds = quick ? nil : folds
    options.tables = tables
    options.jobs = jobs
    if shipped { options.models = .shipped }
    if let models {
      options.models = .given(
        try Models(folder: models), folder: models)
    }
    return options
  }
}

extension EvaluationOptions.Part: ExpressibleByArgument {}
