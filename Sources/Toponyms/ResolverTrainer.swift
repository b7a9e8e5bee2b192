public import Evidence
public import Gazetteer
public import Geo

/// Trains the resolver: softmax over the candidates of each name, by stochastic gradient, for both passes.
///
/// The second pass is trained on first-pass answers of a model that has not seen the document (two halves in turn), and
/// the confidence on answers of two such passes.
public struct ResolverTrainer {
  public struct Example {
    public var text: TokenizedText
    /// Spans with their gold points, nil where the gold has none.
    public var mentions: [(span: TextSpan, point: Coordinate?)]
    public var datelineTokens: Range<Int>?
    public var source: String?
    public var url: String?

    public init(
      text: TokenizedText, mentions: [(span: TextSpan, point: Coordinate?)],
      datelineTokens: Range<Int>?, source: String?, url: String?
    ) {
      self.text = text
      self.mentions = mentions
      self.datelineTokens = datelineTokens
      self.source = source
      self.url = url
    }
  }

  private struct Case {
    var rows: [Float]
    /// Candidates within reach of the gold point.
    var right: [Int]
    var weight: Float
  }

  private let stack: PlaceStack
  private struct Document {
    var groups: [MentionGroup]
    var origin: SourceOrigin
    /// For each group, the candidates within reach of its gold point.
    var right: [[Int]]
    /// For each group, the gold points of its mentions.
    var points: [[Coordinate]]
  }

  private var documents: [Document] = []

  public init(stack: PlaceStack) { self.stack = stack }

  public mutating func add(_ examples: [Example]) {
    var resolver = Resolver(stack: stack, model: ResolverModel())
    var recognizer = Recognizer(stack: stack, model: TaggerModel())
    var sources = SourceReader(stack: stack)
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
      var document = Document(
        groups: groups, origin: sources.origin(source: example.source, url: example.url),
        right: [[Int]](repeating: [], count: groups.count),
        points: [[Coordinate]](repeating: [], count: groups.count))
      for (index, number) in groupOf.enumerated() {
        guard let point = points[index] else { continue }
        document.points[number].append(point)
        if document.right[number].isEmpty {
          document.right[number] = Self.right(groups[number].candidates, near: point)
        }
      }
      documents.append(document)
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
    model.first = Self.fit(cases(all, with: nil), epochs: epochs)
    // Each half is answered by a first pass that has seen only the other one.
    let halves = (0..<2).map { half in all.filter { $0 % 2 == half } }
    let firsts = halves.reversed().map { Self.fit(cases($0, with: nil), epochs: epochs) }
    let second = zip(halves, firsts).map { cases($0, with: $1) }
    model.second = Self.fit(second[0] + second[1], epochs: epochs)
    var answers: [Logistic.Case] = []
    for half in 0..<2 {
      let unseen = Self.fit(second[1 - half], epochs: epochs)
      answers += confidenceCases(halves[half], firsts[half], unseen)
    }
    model.confidence = Logistic.fit(answers, prior: PlaceConfidence.prior, decay: 7e-3)
    return model
  }

  /// The answers of two passes that have not seen the documents, and whether each is right.
  private func confidenceCases(
    _ numbers: [Int], _ first: [Float], _ second: [Float]
  ) -> [Logistic.Case] {
    var cases: [Logistic.Case] = []
    for number in numbers {
      let document = documents[number]
      let groups = answered(document, first)
      let context = GroupContext(groups, document.origin)
      let neighbours = GroupNeighbours(groups)
      for index in groups.indices where !document.points[index].isEmpty {
        var rows = CandidateScorer.features(of: index, in: groups, context)
        CandidateScorer.addNeighbours(neighbours, of: index, in: groups, to: &rows)
        var group = groups[index]
        group.probabilities = CandidateScorer.probabilities(rows, second)
        guard let best = group.best else { continue }
        let features = PlaceConfidence.features(group, rows: rows, best: best)
        let chosen = group.candidates[best].facts.coordinate
        for point in document.points[index] {
          let isRight = distanceKm(chosen, point) <= PlaceConfidence.sameAnswerKm
          cases.append(Logistic.Case(features: features, isRight: isRight))
        }
      }
    }
    return cases
  }

  /// The groups of a document with the first pass's probabilities.
  private func answered(_ document: Document, _ first: [Float]) -> [MentionGroup] {
    var groups = document.groups
    let context = GroupContext(groups, document.origin)
    for index in groups.indices {
      let rows = CandidateScorer.features(of: index, in: groups, context)
      groups[index].probabilities = CandidateScorer.probabilities(rows, first)
    }
    return groups
  }

  private func cases(_ numbers: [Int], with firstPass: [Float]?) -> [Case] {
    var cases: [Case] = []
    for number in numbers {
      var groups = documents[number].groups
      if let firstPass { groups = answered(documents[number], firstPass) }
      let context = GroupContext(groups, documents[number].origin)
      let neighbours = firstPass == nil ? nil : GroupNeighbours(groups)
      for index in groups.indices {
        let right = documents[number].right[index]
        guard !right.isEmpty, groups[index].candidates.count > 1 else { continue }
        var rows = CandidateScorer.features(of: index, in: groups, context)
        if let neighbours { CandidateScorer.addNeighbours(neighbours, of: index, in: groups, to: &rows) }
        cases.append(
          Case(
            rows: rows, right: right, weight: Float(groups[index].mentions.count).squareRoot()))
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
