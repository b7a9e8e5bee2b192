/// How right the surest answers are: accuracy against the share of names that are answered, when the least sure are left
/// out first.
package struct CoverageCurve {
  package struct Point: Hashable, Sendable {
    /// Answers at least this sure are kept.
    package var confidence: Double
    /// Share of all names.
    package var coverage: Double
    /// Share of right answers among those kept.
    package var accuracy: Double

    package init(confidence: Double, coverage: Double, accuracy: Double) {
      self.confidence = confidence
      self.coverage = coverage
      self.accuracy = accuracy
    }
  }

  private let name: String
  /// Surest first.
  private let outcomes: [Calibration.Outcome]

  package init(name: String, outcomes: [Calibration.Outcome]) {
    self.name = name
    self.outcomes = outcomes.sorted { $0.confidence > $1.confidence }
  }

  package func measures(weights: [Int]) -> [Measure] {
    [Measure(name, accuracy(atCoverage: 0.8, weights: weights))]
  }

  /// Of equally sure answers at the edge, their mean share is taken, so that no order of theirs matters.
  package func accuracy(atCoverage coverage: Double, weights: [Int]) -> Double? {
    let total = outcomes.reduce(0) { $0 + weights[$1.document] }
    let wanted = coverage * Double(total)
    if wanted <= 0 { return nil }
    var kept = 0.0
    var right = 0.0
    for group in groups(weights) {
      let part = min(1, (wanted - kept) / Double(group.count))
      kept += part * Double(group.count)
      right += part * Double(group.right)
      if part < 1 { break }
    }
    return right / wanted
  }

  /// One point for each confidence that occurs, from the surest.
  package func points(weights: [Int]) -> [Point] {
    let total = outcomes.reduce(0) { $0 + weights[$1.document] }
    var kept = 0
    var right = 0
    return groups(weights).map { group in
      kept += group.count
      right += group.right
      return Point(
        confidence: group.confidence, coverage: Double(kept) / Double(total), accuracy: Double(right) / Double(kept))
    }
  }

  private func groups(_ weights: [Int]) -> [(confidence: Double, count: Int, right: Int)] {
    var groups: [(confidence: Double, count: Int, right: Int)] = []
    for outcome in outcomes {
      let weight = weights[outcome.document]
      if weight == 0 { continue }
      if groups.last?.confidence != outcome.confidence { groups.append((outcome.confidence, 0, 0)) }
      groups[groups.count - 1].count += weight
      if outcome.isRight { groups[groups.count - 1].right += weight }
    }
    return groups
  }
}
