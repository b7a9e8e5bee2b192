import Evaluation
import Testing

struct BootstrapTests {
  /// One value a document; the measure is their mean.
  private struct Mean: DocumentScore {
    var values: [Double]
    var documentCount: Int { values.count }

    func measures(weights: [Int]) -> [Measure] {
      let sum = zip(values, weights).reduce(0.0) { $0 + $1.0 * Double($1.1) }
      return [.share("mean", sum, of: Double(weights.reduce(0, +)))]
    }
  }

  /// Draws as often as there are documents.
  private struct DrawCount: DocumentScore {
    var documentCount: Int
    func measures(weights: [Int]) -> [Measure] { [Measure("draws", Double(weights.reduce(0, +)))] }
  }

  @Test func intervalIsAboutTwoStandardErrors() throws {
    // 0 and 1 in turn: the mean of 400 has a standard error of 0.025.
    let score = Mean(values: (0..<400).map { Double($0 % 2) })
    let figure = try #require(Bootstrap.figures(of: score).first)
    #expect(figure.value == 0.5)
    #expect(isClose(figure.low, 0.451, within: 0.008))
    #expect(isClose(figure.high, 0.549, within: 0.008))
  }

  @Test func sameSeedSameInterval() throws {
    let score = Mean(values: (0..<50).map { Double($0 * $0 % 7) })
    let one = try #require(Bootstrap.figures(of: score).first)
    let two = try #require(Bootstrap.figures(of: score).first)
    #expect(one.low == two.low && one.high == two.high)
    let low = try #require(one.low)
    let high = try #require(one.high)
    #expect(low < high)
  }

  @Test func everyDrawHasAllDocuments() throws {
    let figure = try #require(Bootstrap.figures(of: DrawCount(documentCount: 17), resamples: 50).first)
    #expect(figure.low == 17 && figure.high == 17)
  }

  @Test(arguments: [0, 1]) func fewDocumentsHaveNoInterval(_ count: Int) throws {
    let figure = try #require(Bootstrap.figures(of: Mean(values: [Double](repeating: 3, count: count))).first)
    #expect(figure.value == (count == 0 ? nil : 3))
    #expect(figure.low == nil && figure.high == nil)
  }

  @Test func percentilesLieBetweenNeighbours() {
    #expect(Bootstrap.percentile(0.5, [1, 2]) == 1.5)
    #expect(Bootstrap.percentile(0.025, (0...1000).map(Double.init)) == 25)
    #expect(Bootstrap.percentile(1, [1, 2, 5]) == 5)
    #expect(Bootstrap.percentile(0, [7]) == 7)
    #expect(Bootstrap.percentile(0.5, []) == nil)
  }
}
