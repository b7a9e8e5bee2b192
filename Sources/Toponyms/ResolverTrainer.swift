public import Evidence
public import Gazetteer
public import Geo

/// Trains the resolver: softmax over the candidates of each name, by stochastic gradient, for both passes.
///
/// The second pass is trained on first-pass answers of a model that has not seen the document (two halves in turn).
public struct ResolverTrainer {
  public struct Example {
    public var text: TokenizedText
    /// Spans with their gold points, nil where the gold has none.
    public var mentions: [(span: TextSpan, point: Coordinate?)]
    public var datelineTokens: Range<Int>?

    public init(
      text: TokenizedText, mentions: [(span: TextSpan, point: Coordinate?)],
      datelineTokens: Range<Int>?
    ) {
      self.text = text
      self.mentions = mentions
      self.datelineTokens = datelineTokens
    }
  }

  private struct Case {
    var rows: [Float]
    /// Candidates within reach of the gold point.
    var right: [Int]
    var weight: Float
  }

  private let stack: PlaceStack
  private var documents: [(groups: [MentionGroup], right: [[Int]])] = []

  public init(stack: PlaceStack) { self.stack = stack }

  public mutating func add(_ examples: [Example]) {
    let resolver = Resolver(stack: stack, model: ResolverModel())
    var recognizer = Recognizer(stack: stack, model: TaggerModel())
    for example in examples {
      let text = example.text
      var spans: [MentionSpan] = []
      var points: [Coordinate?] = []
      for mention in example.mentions.sorted(by: { $0.span < $1.span }) {
        let first = text.firstToken(endingAfter: mention.span.start)
        var end = first
        while end < text.tokens.count, Int(text.tokens[end].start) < mention.span.end { end += 1 }
        guard end > first, spans.last.map({ $0.tokens.upperBound <= first }) ?? true else { continue }
        let isDemonym = recognizer.isDemonym(first..<end, in: text)
        spans.append(
          MentionSpan(tokens: first..<end, kind: isDemonym ? .demonym : .place, confidence: 1))
        points.append(mention.point)
      }
      let (groups, groupOf) = resolver.grouped(spans, in: text, example.datelineTokens)
      var right = [[Int]](repeating: [], count: groups.count)
      for (index, number) in groupOf.enumerated() where right[number].isEmpty {
        guard let point = points[index] else { continue }
        right[number] = Self.right(groups[number].candidates, near: point)
      }
      documents.append((groups, right))
    }
  }

  /// The candidates that lie within 5 km of the nearest one, if that is within 161 km of the gold point.
  private static func right(_ candidates: [PlaceCandidate], near point: Coordinate) -> [Int] {
    let distances = candidates.map { distanceKm($0.facts.coordinate, point) }
    guard let nearest = distances.min(), nearest <= 161 else { return [] }
    return distances.indices.filter { distances[$0] <= nearest + 5 }
  }

  public func train(epochs: Int) -> ResolverModel {
    var model = ResolverModel()
    let all = Array(documents.indices)
    let first = cases(all, with: nil)
    model.first = Self.fit(first, epochs: epochs)
    var second: [Case] = []
    for half in 0..<2 {
      let seen = all.filter { $0 % 2 != half }
      let weights = Self.fit(cases(seen, with: nil), epochs: epochs)
      second += cases(all.filter { $0 % 2 == half }, with: weights)
    }
    model.second = Self.fit(second, epochs: epochs)
    return model
  }

  private func cases(_ numbers: [Int], with firstPass: [Float]?) -> [Case] {
    var cases: [Case] = []
    for number in numbers {
      var groups = documents[number].groups
      let context = GroupContext(groups)
      if let firstPass {
        for index in groups.indices {
          let rows = CandidateScorer.features(of: index, in: groups, context, secondPass: false)
          groups[index].probabilities = CandidateScorer.probabilities(rows, firstPass)
        }
      }
      for index in groups.indices {
        let right = documents[number].right[index]
        guard !right.isEmpty, groups[index].candidates.count > 1 else { continue }
        cases.append(
          Case(
            rows: CandidateScorer.features(
              of: index, in: groups, context, secondPass: firstPass != nil),
            right: right, weight: Float(groups[index].mentions.count).squareRoot()))
      }
    }
    return cases
  }

  private static func fit(_ cases: [Case], epochs: Int) -> [Float] {
    let size = CandidateFeature.count
    var weights = [Float](repeating: 0, count: size)
    var squares = [Float](repeating: 1e-6, count: size)
    var order = Array(cases.indices)
    var random = SplitMix64(seed: 7)
    for _ in 0..<epochs {
      for index in stride(from: order.count - 1, to: 0, by: -1) {
        order.swapAt(index, Int(random.next() % UInt64(index + 1)))
      }
      for number in order {
        let item = cases[number]
        let guess = CandidateScorer.probabilities(item.rows, weights)
        let mass = max(1e-6, item.right.reduce(Float(0)) { $0 + guess[$1] })
        var gradient = [Float](repeating: 0, count: size)
        for candidate in guess.indices {
          let target = item.right.contains(candidate) ? guess[candidate] / mass : 0
          let push = (target - guess[candidate]) * item.weight
          for feature in 0..<size { gradient[feature] += push * item.rows[candidate * size + feature] }
        }
        for feature in 0..<size {
          let step = gradient[feature] - 1e-4 * weights[feature]
          squares[feature] += step * step
          weights[feature] += 0.3 * step / squares[feature].squareRoot()  // AdaGrad
        }
      }
    }
    return weights
  }
}
