import Evidence
import Gazetteer
import Ingest
import Pipeline
import Toponyms
import Training

/// One piece of work: documents, and the models that are to read them.
struct ReadingTask: Sendable {
  enum ModelSource: Sendable {
    case shipped
    case given(Models)
    /// Trained by this task; of a fold it reads what the training left out, else all.
    case trained(TrainingOptions)
  }

  struct Part: Sendable {
    /// Index of the corpus in the list of the run.
    var corpus: Int
    var name: String
    var kind: GoldKind
    var documents: [Document]
  }

  struct Outcome: Sendable {
    var answers: [(corpus: Int, answers: CorpusAnswers)] = []
    /// Texts that the models were trained on; 0 for models that were there.
    var textCount = 0
    var issues: [InputIssue] = []
    var documentCount = 0
  }

  /// What the user is told when it is done: "trained without lgl".
  var label: String
  /// Which rows of the tables its answers belong to: `cross-corpus`.
  var models: String
  var source: ModelSource
  var parts: [Part]

  func run(_ gazetteer: PlaceStack) -> Result<Outcome, any Error> {
    Result {
      var outcome = Outcome()
      var heldOut: [String: [String]]?
      var analyzer: Analyzer
      switch source {
      case .shipped: analyzer = try Analyzer(gazetteer: gazetteer)
      case .given(let models): analyzer = Analyzer(gazetteer: gazetteer, models: models)
      case .trained(let options):
        let training = try Self.train(options, gazetteer)
        // Through their bytes, so that they are rounded as the shipped ones are.
        let models = try Models(recognizer: training.recognizer, resolver: training.resolver, links: training.links)
        analyzer = Analyzer(gazetteer: gazetteer, models: models)
        outcome.textCount = training.textCount
        outcome.issues = training.issues
        if options.fold != nil || options.linkFold != nil { heldOut = training.heldOut }
      }
      for part in parts {
        var documents = part.documents
        if let heldOut {
          let ids = Set(heldOut[part.name] ?? [])
          documents = documents.filter { ids.contains($0.id) }
        }
        outcome.documentCount += documents.count
        outcome.answers.append((part.corpus, Self.answers(documents, part.kind, &analyzer)))
      }
      return outcome
    }
  }

  /// Says the way out where the tables are missing: the program does not carry them.
  private static func train(_ options: TrainingOptions, _ gazetteer: PlaceStack) throws(InputIssue) -> ModelTraining {
    do throws(InputIssue) {
      return try ModelTraining(options, stack: gazetteer)
    } catch {
      var issue = error
      if issue.path.hasPrefix(options.tables + "/") {
        issue.message +=
          " Training needs the folder Gazetteer/Data of the source code: --tables DIR, or leave training out: --shipped."
      }
      throw issue
    }
  }

  private static func answers(_ documents: [Document], _ kind: GoldKind, _ analyzer: inout Analyzer) -> CorpusAnswers {
    var answers = CorpusAnswers()
    for document in documents {
      if kind != .links { answers.found[document.id] = Answer(analyzer.read(document)) }
      if kind == .links || kind == .places {
        answers.givenSpans[document.id] = Answer(analyzer.read(document, usesGivenSpans: true))
      }
    }
    return answers
  }
}
