package import Gazetteer
import Ingest
import Pipeline
import Training

/// `dateline eval`: gold corpora in, tables of figures out, each with the models that may read it.
package enum Evaluation {
  /// - Parameters:
  ///   - tell: progress, and what went wrong, as it comes.
  ///   - show: the results of one part, as soon as they are there.
  package static func run(
    _ options: EvaluationOptions, gazetteer: PlaceStack, tell: (EvaluationMessage) -> Void,
    show: ([EvaluationResult]) throws -> Void
  ) async throws {
    var told: Set<InputIssue> = []
    func fail(_ issues: [InputIssue]) {
      for issue in issues where told.insert(issue).inserted { tell(.failure(issue)) }
    }
    func load(_ files: [CorpusFile]) -> [GoldCorpus] {
      files.compactMap { file in
        do throws(InputIssue) {
          let corpus = try GoldCorpus(
            path: file.path, name: file.name, kind: file.kind, countsDemonyms: file.countsDemonyms)
          fail(corpus.failures)
          for issue in corpus.warnings where told.insert(issue).inserted { tell(.warning(issue)) }
          if !corpus.gold.isEmpty { return corpus }
          // A table without the row of an empty corpus would look whole.
          if options.corpora != nil, corpus.failures.isEmpty {
            fail([InputIssue(path: file.path, message: "holds no gold documents. Row left out.")])
          }
          return nil
        } catch {
          fail([error])
          return nil
        }
      }
    }

    if let answersPath = options.answersPath {
      let reader = try AnswerReader(path: answersPath)
      fail(reader.failures)
      var answers = CorpusAnswers()
      answers.found = reader.answers
      try show(
        load(CorpusFile.goldFiles(options)).map {
          CorpusScore(corpus: $0, models: answersPath, answers: answers, areFromFile: true).result()
        })
      return
    }
    if !options.goldFiles.isEmpty {
      try show(try await read(load(CorpusFile.goldFiles(options)), options, gazetteer, tell, fail))
    }
    guard let folder = options.corpora else { return }
    func list(_ find: (String) throws(InputIssue) -> [CorpusFile]) -> [CorpusFile] {
      do throws(InputIssue) { return try find(folder) } catch {
        fail([error])
        return []
      }
    }
    if options.parts.contains(.gazetteer) {
      let ceilings = load(list(CorpusFile.places)).map { GazetteerScores.ceiling($0, stack: gazetteer) }
      try show(ceilings + GazetteerScores.tables(folder + "/tables", stack: gazetteer, fail: { fail([$0]) }))
    }
    for (part, find) in [
      (EvaluationOptions.Part.places, CorpusFile.places), (.dates, CorpusFile.dates), (.events, CorpusFile.events),
    ] where options.parts.contains(part) {
      try show(try await read(load(list(find)), options, gazetteer, tell, fail))
    }
  }

  /// Trains what has to be trained, reads the corpora and scores the answers, on as many workers as asked for.
  private static func read(
    _ corpora: [GoldCorpus], _ options: EvaluationOptions, _ gazetteer: PlaceStack,
    _ tell: (EvaluationMessage) -> Void, _ fail: ([InputIssue]) -> Void
  ) async throws -> [EvaluationResult] {
    let plan = ReadingPlan(corpora.enumerated().map { (index: $0.offset, corpus: $0.element) }, options)
    var rows: [RowKey: CorpusAnswers] = [:]
    var failed: Set<String> = []
    var order: [RowKey] = []
    var done = 0
    var remaining = plan.tasks[...]
    try await OrderedWorkers.run(
      states: Array(repeating: gazetteer, count: options.jobs), next: { remaining.popFirst() },
      work: { stack, task in (task, task.run(stack)) },
      consume: { task, result in
        done += 1
        for part in task.parts {
          let key = RowKey(corpus: part.corpus, models: task.models)
          if !order.contains(key) { order.append(key) }
        }
        switch result {
        case .success(let outcome):
          fail(outcome.issues)
          for (corpus, answers) in outcome.answers {
            rows[RowKey(corpus: corpus, models: task.models), default: CorpusAnswers()].merge(answers)
          }
          if !task.label.isEmpty {
            tell(
              .progress(
                "\(task.label), on \(outcome.textCount) texts; \(outcome.documentCount) documents read "
                  + "(\(done) of \(plan.tasks.count))"))
          }
        case .failure(let error as InputIssue):
          // Figures of some folds alone would look like those of all.
          for part in task.parts { failed.insert("\(part.corpus) \(task.models)") }
          fail([error])
        case .failure(let error): throw error
        }
      })
    var scores = order.filter { !failed.contains("\($0.corpus) \($0.models)") }
      .sorted { $0.corpus < $1.corpus }
      .map { CorpusScore(corpus: corpora[$0.corpus], models: $0.models, answers: rows[$0] ?? CorpusAnswers()) }[...]
    var results: [EvaluationResult] = []
    try await OrderedWorkers.run(
      states: Array(repeating: (), count: options.jobs), next: { scores.popFirst() },
      work: { _, score in score.result() }, consume: { results.append($0) })
    return results
  }

  private struct RowKey: Hashable {
    var corpus: Int
    var models: String
  }
}
