import Geo

/// Everything about places in one set of answers: names found, points, both together, and confidence.
package struct PlaceScore: DocumentScore {
  private var recognition = RecognitionScore()
  private var endToEnd = EndToEndScore()
  private let allPoints: ResolutionScore
  private let foundPoints: ResolutionScore
  private let allConfidence: Calibration
  private let foundConfidence: Calibration
  private let curve: CoverageCurve
  package let answeredCount: Int

  package var documentCount: Int { recognition.documentCount }
  package var goldCount: Int { recognition.goldCount }
  package var systemCount: Int { recognition.systemCount }
  package var pointCount: Int { allPoints.mentionCount }

  /// - Parameter countsDemonyms: whether the gold marks names of peoples, so that answers of that kind count.
  package init(gold: [GoldDocument], answers: [String: Answer], countsDemonyms: Bool) {
    var errors: [(document: Int, km: Double)] = []
    var foundErrors: [(document: Int, km: Double)] = []
    var outcomes: [Calibration.Outcome] = []
    var foundOutcomes: [Calibration.Outcome] = []
    for (number, document) in gold.enumerated() {
      let system = (answers[document.id]?.places ?? []).filter { countsDemonyms || !$0.isDemonym }
      let goldSpans = document.mentions.map(\.span)
      let systemSpans = system.map(\.span)
      let alignment = SpanAlignment(gold: goldSpans, system: systemSpans)
      recognition.add(gold: goldSpans, system: systemSpans, alignment: alignment)
      var right = 0
      for (mention, index) in zip(document.mentions, alignment.answers) {
        let answer = index.map { system[$0] }
        guard let gold = mention.point else {
          if answer != nil { right += 1 }
          continue
        }
        let point = answer?.entry?.point
        let km = point.map { distanceKm(gold, $0) } ?? ResolutionScore.farthestKm
        let isRight = km <= ResolutionScore.nearKm
        let outcome = Calibration.Outcome(
          document: number, confidence: point == nil ? 0 : answer?.confidence ?? 0, isRight: isRight)
        errors.append((number, km))
        outcomes.append(outcome)
        if answer != nil {
          foundErrors.append((number, km))
          foundOutcomes.append(outcome)
        }
        if isRight { right += 1 }
      }
      endToEnd.add(gold: goldSpans.count, system: systemSpans.count, right: right)
    }
    allPoints = ResolutionScore(name: "resolution_all", errors: errors)
    foundPoints = ResolutionScore(name: "resolution_found", errors: foundErrors)
    allConfidence = Calibration(name: "calibration_error_all", outcomes: outcomes)
    foundConfidence = Calibration(name: "calibration_error_found", outcomes: foundOutcomes)
    curve = CoverageCurve(name: "accuracy_at_80_coverage", outcomes: outcomes)
    answeredCount = gold.count { answers[$0.id] != nil }
  }

  package func measures(weights: [Int]) -> [Measure] {
    recognition.measures(weights: weights) + foundPoints.measures(weights: weights)
      + allPoints.measures(weights: weights) + endToEnd.measures(weights: weights)
      + allConfidence.measures(weights: weights) + foundConfidence.measures(weights: weights)
      + curve.measures(weights: weights)
  }

  /// Accuracy against coverage over all gold names with points.
  package var coverage: [CoverageCurve.Point] {
    curve.points(weights: [Int](repeating: 1, count: documentCount))
  }

  /// The ten bins of the calibration error over all gold names with points.
  package var bins: [Calibration.Bin] { allConfidence.bins([Int](repeating: 1, count: documentCount)) }
}
