import Gazetteer
import Ingest

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

  /// Every table of a folder.
  static func tables(_ folder: String, stack: PlaceStack, fail: (InputIssue) -> Void) -> [EvaluationResult] {
    var results: [EvaluationResult] = []
    do throws(InputIssue) {
      for name in try FolderFiles.names(in: folder, ending: ".csv") {
        do throws(InputIssue) {
          let score = try TableScore(path: folder + "/" + name, stack: stack)
          score.failures.forEach(fail)
          results.append(table(score, name: String(name.dropLast(4))))
        } catch { fail(error) }
      }
    } catch { fail(error) }
    return results
  }

  private static func table(_ score: TableScore, name: String) -> EvaluationResult {
    var result = EvaluationResult(subject: .table, corpus: name, models: "gazetteer alone")
    result.counts = [("rows", score.documentCount), ("point_rows", score.pointCount)]
    result.readings = [EvaluationResult.Reading(name: "gazetteer", figures: Bootstrap.figures(of: score))]
    return result
  }
}
