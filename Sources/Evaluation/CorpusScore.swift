/// Scores what was said of one corpus.
struct CorpusScore: Sendable {
  var corpus: GoldCorpus
  var models: String
  var answers: CorpusAnswers
  /// Answers of a file are scored once, and nobody knows whether they were to given spans.
  var areFromFile = false

  func result() -> EvaluationResult {
    switch corpus.kind {
    case .places: places()
    case .dates: dates()
    case .links: links()
    case .incidents: incidents()
    }
  }

  private func empty(_ subject: EvaluationResult.Subject) -> EvaluationResult {
    var result = EvaluationResult(subject: subject, corpus: corpus.name, models: models)
    result.counts = [("documents", corpus.gold.count)]
    return result
  }

  private func places() -> EvaluationResult {
    var result = empty(.places)
    let readings =
      areFromFile ? [("answers", answers.found)] : [("found", answers.found), ("given_spans", answers.givenSpans)]
    for (name, answers) in readings {
      let score = PlaceScore(gold: corpus.gold, answers: answers, countsDemonyms: corpus.countsDemonyms)
      if result.readings.isEmpty {
        result.counts += [
          ("answered", score.answeredCount), ("gold", score.goldCount), ("gold_with_point", score.pointCount),
          ("system", score.systemCount),
        ]
      }
      result.readings.append(
        EvaluationResult.Reading(
          name: name, figures: Bootstrap.figures(of: score), coverage: score.coverage, bins: score.bins))
    }
    return result
  }

  private func dates() -> EvaluationResult {
    var result = empty(.dates)
    let score = DateScore(gold: corpus.gold, answers: answers.found)
    result.counts += [
      ("answered", score.answeredCount), ("gold", score.goldCount), ("system", score.systemCount),
    ]
    result.readings = [reading(areFromFile ? "answers" : "found", score)]
    return result
  }

  private func links() -> EvaluationResult {
    var result = empty(.links)
    let score = LinkScore(gold: corpus.gold, answers: areFromFile ? answers.found : answers.givenSpans)
    result.counts += [("answered", score.answeredCount)]
    result.readings = [reading(areFromFile ? "answers" : "given_spans", score)]
    return result
  }

  private func incidents() -> EvaluationResult {
    var result = empty(.incidents)
    let score = IncidentScore(gold: corpus.gold, answers: answers.found)
    result.counts += [("incidents", score.incidentCount)]
    result.readings = [reading(areFromFile ? "answers" : "found", score)]
    return result
  }

  private func reading(_ name: String, _ score: some DocumentScore) -> EvaluationResult.Reading {
    EvaluationResult.Reading(name: name, figures: Bootstrap.figures(of: score))
  }
}
