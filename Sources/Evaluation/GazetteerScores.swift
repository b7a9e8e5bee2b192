import Gazetteer

/// What the gazetteer can do alone, whatever the recogniser and the resolver make of it.
enum GazetteerScores {
  private static let shownMisses = 20

  static func ceiling(_ corpus: GoldCorpus, stack: PlaceStack) -> EvaluationResult {
    let score = CandidateCeiling(gold: corpus.gold, stack: stack)
    var result = EvaluationResult(subject: .ceiling, corpus: corpus.name, models: "gazetteer alone")
    result.counts = [("documents", corpus.gold.count), ("gold_with_point", score.mentionCount)]
    result.readings = [EvaluationResult.Reading(name: "gazetteer", figures: Bootstrap.figures(of: score))]
    result.remark = score.misses.prefix(shownMisses).map { "\($0.name) \($0.count)" }.joined(separator: "; ")
    return result
  }

  static func table(_ score: TableScore, name: String) -> EvaluationResult {
    var result = EvaluationResult(subject: .table, corpus: name, models: "gazetteer alone")
    result.counts = [("rows", score.documentCount), ("point_rows", score.pointCount)]
    result.readings = [EvaluationResult.Reading(name: "gazetteer", figures: Bootstrap.figures(of: score))]
    return result
  }
}
