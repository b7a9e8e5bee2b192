/// Whether `confidence` means what it says: expected calibration error (Guo et al. 2017), ten bins of equal width.
///
/// In each bin the mean confidence is compared with the share of right answers; the differences are weighed by size.
package struct Calibration {
  package static let binCount = 10

  package struct Outcome: Sendable {
    package var document: Int
    /// 0 to 1; 0 for no answer.
    package var confidence: Double
    package var isRight: Bool

    package init(document: Int, confidence: Double, isRight: Bool) {
      self.document = document
      self.confidence = confidence
      self.isRight = isRight
    }
  }

  package struct Bin: Sendable {
    package var count = 0
    package var confidence = 0.0
    package var right = 0
  }

  private let name: String
  private let outcomes: [Outcome]

  package init(name: String, outcomes: [Outcome]) {
    self.name = name
    self.outcomes = outcomes
  }

  package func measures(weights: [Int]) -> [Measure] {
    let bins = bins(weights)
    let gap = bins.reduce(0.0) { $0 + abs($1.confidence - Double($1.right)) }
    return [.share(name, gap, of: Double(bins.reduce(0) { $0 + $1.count }))]
  }

  /// Sums of confidence, not means, from the least sure bin.
  package func bins(_ weights: [Int]) -> [Bin] {
    var bins = [Bin](repeating: Bin(), count: Self.binCount)
    for outcome in outcomes {
      let weight = weights[outcome.document]
      // 0.7 times 10 is a little less than 7 for some numbers of three decimals.
      let index = min(Self.binCount - 1, max(0, Int(outcome.confidence * Double(Self.binCount) + 1e-9)))
      bins[index].count += weight
      bins[index].confidence += Double(weight) * outcome.confidence
      if outcome.isRight { bins[index].right += weight }
    }
    return bins
  }
}
