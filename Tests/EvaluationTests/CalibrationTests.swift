import Evaluation
import Testing

struct CalibrationTests {
  private static func outcome(_ confidence: Double, _ isRight: Bool, document: Int = 0) -> Calibration.Outcome {
    Calibration.Outcome(document: document, confidence: confidence, isRight: isRight)
  }

  private static func error(_ outcomes: [Calibration.Outcome]) -> Double? {
    Calibration(name: "e", outcomes: outcomes).measures(weights: [1])[0].value
  }

  @Test func sureAndRightIsPerfect() { #expect(Self.error([Self.outcome(1, true)]) == 0) }

  @Test func sureAndWrongIsTheWorst() { #expect(Self.error([Self.outcome(1, false)]) == 1) }

  @Test func binsAreWeighedBySize() {
    // Three at 0.9 of which two are right: |2.7 - 2|; one at 0.2, wrong: 0.2. Over four.
    let error = Self.error([
      Self.outcome(0.9, true), Self.outcome(0.9, true), Self.outcome(0.9, false), Self.outcome(0.2, false),
    ])
    #expect(isClose(error, 0.9 / 4))
  }

  @Test func errorsInsideOneBinCancel() {
    #expect(isClose(Self.error([Self.outcome(0.55, true), Self.outcome(0.45, false)]), 0.45))
    #expect(isClose(Self.error([Self.outcome(0.5, true), Self.outcome(0.5, false)]), 0))
  }

  /// Every number of three decimals falls into the bin that its first decimal names.
  @Test func binsBeginAtTheirFirstDecimal() {
    for thousandths in 0...1000 {
      let calibration = Calibration(name: "e", outcomes: [Self.outcome(Double(thousandths) / 1000, true)])
      let bin = calibration.bins([1]).firstIndex { $0.count == 1 }
      #expect(bin == min(9, thousandths / 100), "\(thousandths)")
    }
  }

  @Test func noOutcomesAreNoNumber() { #expect(Self.error([]) == nil) }

  // MARK: Coverage

  private static func curve(_ outcomes: [Calibration.Outcome]) -> CoverageCurve {
    CoverageCurve(name: "a", outcomes: outcomes)
  }

  @Test func theLeastSureAreLeftOut() {
    let curve = Self.curve([
      Self.outcome(0.1, false), Self.outcome(0.9, true), Self.outcome(0.8, true), Self.outcome(0.7, false),
      Self.outcome(0.6, true),
    ])
    #expect(isClose(curve.accuracy(atCoverage: 0.8, weights: [1]), 0.75))
    #expect(isClose(curve.accuracy(atCoverage: 1, weights: [1]), 0.6))
    #expect(curve.points(weights: [1]).map(\.confidence) == [0.9, 0.8, 0.7, 0.6, 0.1])
    #expect(curve.points(weights: [1])[2] == CoverageCurve.Point(confidence: 0.7, coverage: 0.6, accuracy: 2.0 / 3))
  }

  @Test func equallySureAnswersShareTheEdge() {
    // One sure and right; of four at 0.5 one is right, and three of them fit into 80%.
    let outcomes = [Self.outcome(0.9, true)] + [true, false, false, false].map { Self.outcome(0.5, $0) }
    for order in [outcomes, outcomes.reversed()] {
      #expect(isClose(Self.curve(order).accuracy(atCoverage: 0.8, weights: [1]), (1 + 3 * 0.25) / 4))
    }
    #expect(Self.curve(outcomes).points(weights: [1]).count == 2)
  }

  @Test func documentsThatWereNotDrawnHaveNoPoint() {
    let curve = Self.curve([Self.outcome(0.9, true, document: 0), Self.outcome(0.2, false, document: 1)])
    #expect(curve.points(weights: [1, 0]).map(\.confidence) == [0.9])
    #expect(isClose(curve.accuracy(atCoverage: 0.8, weights: [0, 1]), 0))
  }
}
