import Evidence
import Pipeline
import Training

/// Who reads which corpus: the trainings of a run, or one set of models for everything.
struct ReadingPlan {
  private(set) var tasks: [ReadingTask] = []

  /// Documents of one task where nothing is trained: small enough to keep all workers busy.
  private static let chunk = 32

  /// - Parameter corpora: with their numbers in the list of the run.
  init(_ corpora: [(index: Int, corpus: GoldCorpus)], _ options: EvaluationOptions) {
    switch options.models {
    case .given(let models, let folder):
      for item in corpora { addChunks(item.corpus, item.index, "models of \(folder)", .given(models)) }
    case .shipped:
      for item in corpora { addChunks(item.corpus, item.index, "shipped models", .shipped) }
    case .trained:
      guard let folder = options.corpora else {
        for item in corpora { addChunks(item.corpus, item.index, "shipped models", .shipped) }
        return
      }
      let learned = corpora.filter { Self.isLearned($0.corpus) }
      for item in learned {
        var training = TrainingOptions(corpora: folder, tables: options.tables)
        training.without = [item.corpus.name]
        training.trainsLinks = false
        tasks.append(
          ReadingTask(
            label: "trained without \(item.corpus.name)", models: "cross-corpus", source: .trained(training),
            parts: [Self.part(item.corpus, item.index)]))
      }
      // What no training reads is read by the models in the program, which have not seen it.
      for item in corpora where !Self.isLearned(item.corpus) {
        addChunks(item.corpus, item.index, "shipped models", .shipped)
      }
      guard let folds = options.folds else { return }
      let links = learned.filter { $0.corpus.kind == .links }
      for fold in 0..<folds where !links.isEmpty {
        var training = TrainingOptions(corpora: folder, tables: options.tables)
        training.linkFold = TrainingOptions.Fold(index: fold, count: folds)
        tasks.append(
          ReadingTask(
            label: "trained without part \(fold + 1) of \(folds) of the linked events", models: "\(folds)-fold",
            source: .trained(training), parts: links.map { Self.part($0.corpus, $0.index) }))
      }
      let places = learned.filter { $0.corpus.kind == .places }
      if places.isEmpty { return }
      for fold in 0..<folds {
        var training = TrainingOptions(corpora: folder, tables: options.tables)
        training.fold = TrainingOptions.Fold(index: fold, count: folds)
        training.trainsLinks = false
        tasks.append(
          ReadingTask(
            label: "trained without part \(fold + 1) of \(folds)", models: "\(folds)-fold", source: .trained(training),
            parts: places.map { Self.part($0.corpus, $0.index) }))
      }
    }
  }

  private mutating func addChunks(
    _ corpus: GoldCorpus, _ index: Int, _ models: String, _ source: ReadingTask.ModelSource
  ) {
    // Dates are read by rules, whatever models there are.
    let models = corpus.kind == .dates ? "rules" : models
    // A corpus without documents still has a task, so that its row stands in the table.
    for start in stride(from: 0, to: max(1, corpus.documents.count), by: Self.chunk) {
      var part = Self.part(corpus, index)
      part.documents = Array(corpus.documents[start..<min(start + Self.chunk, corpus.documents.count)])
      tasks.append(ReadingTask(label: "", models: models, source: source, parts: [part]))
    }
  }

  private static func isLearned(_ corpus: GoldCorpus) -> Bool {
    switch corpus.kind {
    case .places: TrainingCorpusNames.places.contains(corpus.name)
    case .links: corpus.name == TrainingCorpusNames.eventPlaces
    case .dates, .incidents: false
    }
  }

  private static func part(_ corpus: GoldCorpus, _ index: Int) -> ReadingTask.Part {
    ReadingTask.Part(corpus: index, name: corpus.name, kind: corpus.kind, documents: corpus.documents)
  }
}
