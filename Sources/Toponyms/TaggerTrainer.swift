public import Evidence
public import Gazetteer

/// Trains the recogniser: averaged structured perceptron over the runtime's own features.
///
/// Deterministic: documents are visited in an order drawn from a fixed seed.
public struct TaggerTrainer {
  /// A text with its place spans in bytes, in order.
  public struct Example {
    public var text: TokenizedText
    public var places: [TextSpan]
    /// `places` are some of the text's places, and nothing is said of the other words. Such texts teach only through the
    /// runs that hold a named place; what stands beside it is labelled as the model itself thinks.
    public var isPartial: Bool

    public init(text: TokenizedText, places: [TextSpan], isPartial: Bool = false) {
      self.text = text
      self.places = places
      self.isPartial = isPartial
    }
  }

  private struct Run {
    var features: [[UInt32]]
    /// `anyLabel` where the example does not say.
    var gold: [UInt8]
    var isPartial: Bool
    /// The number of its example.
    var document: Int
  }

  private let stack: PlaceStack
  private var runs: [Run] = []
  private var examples: [Example] = []

  public init(stack: PlaceStack) { self.stack = stack }

  /// Adds documents, turned into runs of features. Gold spans that are demonyms by the gazetteer count as outside:
  /// those are found by look-up.
  public mutating func add(_ examples: [Example]) {
    var recognizer = Recognizer(stack: stack, model: TaggerModel())
    for example in examples {
      self.examples.append(example)
      let text = example.text
      let view = recognizer.view(of: text)
      let unsaid = example.isPartial ? Self.anyLabel : Tagger.outside
      var labels = [UInt8](repeating: unsaid, count: text.tokens.count)
      for span in example.places {
        let first = text.firstToken(endingAfter: span.start)
        var end = first
        while end < text.tokens.count, Int(text.tokens[end].start) < span.end { end += 1 }
        guard end > first, !recognizer.isDemonym(first..<end, in: text) else { continue }
        for index in first..<end {
          labels[index] = index == first ? Tagger.begin : Tagger.inside
        }
      }
      for (number, sentence) in view.sentences.enumerated() {
        for range in view.runs(in: sentence) {
          if example.isPartial, labels[range].allSatisfy({ $0 == Self.anyLabel }) { continue }
          var features: [[UInt32]] = []
          for index in range { features.append(view.features(index: index, sentence: number)) }
          var gold = Array(labels[range])
          if gold[0] == Tagger.inside { gold[0] = Tagger.begin }
          runs.append(
            Run(
              features: features, gold: gold, isPartial: example.isPartial,
              document: self.examples.count - 1))
        }
      }
    }
  }

  /// Trains for `epochs` passes, and then the confidence on spans that two models found, each in the half of the
  /// documents that it has not seen.
  public func train(epochs: Int) -> TaggerModel {
    var model = self.model(from: runs, epochs: epochs)
    var found: [Logistic.Case] = []
    for half in 0..<2 {
      let unseen = self.model(from: runs.filter { $0.document % 2 != half }, epochs: epochs)
      var recognizer = Recognizer(stack: stack, model: unseen)
      for number in examples.indices where number % 2 == half && teachesConfidence(examples[number]) {
        found += recognizer.confidenceCases(in: examples[number].text, gold: examples[number].places)
      }
    }
    model.confidence = Logistic.fit(found, prior: [Float](repeating: 0, count: SpanConfidence.size), decay: 1e-4)
    return model
  }

  /// Whole documents do; single sentences, whose other names are not marked or which were written for training, do not.
  private func teachesConfidence(_ example: Example) -> Bool {
    !example.isPartial && example.text.tokens.count >= 60
  }

  /// The mean of models that visited the same runs in different orders: one perceptron depends on its order.
  private func model(from runs: [Run], epochs: Int) -> TaggerModel {
    var mean = Weights()
    let share = 1 / Float(Self.orders)
    for order in 0..<Self.orders {
      let one = weights(from: runs, epochs: epochs, seed: 20_260_101 + UInt64(order))
      for index in mean.features.indices { mean.features[index] += one.features[index] * share }
      for index in mean.transitions.indices { mean.transitions[index] += one.transitions[index] * share }
    }
    return TaggerModel(weights: mean.features, transitions: mean.transitions)
  }

  /// Weights before they are rounded, as `TaggerModel` lists them.
  private struct Weights {
    var features = [Float](repeating: 0, count: TaggerModel.rows * TaggerModel.labels)
    var transitions = [Float](repeating: 0, count: TaggerModel.labels * TaggerModel.labels)
  }

  private static let orders = 4

  private func weights(from runs: [Run], epochs: Int, seed: UInt64) -> Weights {
    let size = TaggerModel.labels
    var weights = [Float](repeating: 0, count: TaggerModel.rows * size)
    var totals = weights
    var transitions = [Float](repeating: 0, count: size * size)
    var transitionTotals = transitions
    var step: Float = 1
    var order = Array(runs.indices)
    var random = SplitMix64(seed: seed)
    for _ in 0..<epochs {
      for index in stride(from: order.count - 1, to: 0, by: -1) {
        order.swapAt(index, Int(random.next() % UInt64(index + 1)))
      }
      for number in order {
        let run = runs[number]
        let gold =
          run.isPartial
          ? Self.decode(run.features, run.gold, weights, transitions, isConstrained: true) : run.gold
        let guess = Self.decode(run.features, gold, weights, transitions, isConstrained: false)
        if guess != gold {
          for position in gold.indices where guess[position] != gold[position] {
            for feature in run.features[position] {
              let row = Int(feature) * size
              weights[row + Int(gold[position])] += 1
              totals[row + Int(gold[position])] += step
              weights[row + Int(guess[position])] -= 1
              totals[row + Int(guess[position])] -= step
            }
          }
          func update(_ labels: [UInt8], _ amount: Float) {
            var previous = 0
            for label in labels {
              transitions[previous * size + Int(label)] += amount
              transitionTotals[previous * size + Int(label)] += amount * step
              previous = Int(label)
            }
          }
          update(gold, 1)
          update(guess, -1)
        }
        step += 1
      }
    }
    var model = Weights()
    for index in weights.indices { model.features[index] = (weights[index] - totals[index] / step) * Self.scale }
    for index in transitions.indices {
      model.transitions[index] = (transitions[index] - transitionTotals[index] / step) * Self.scale
    }
    return model
  }

  /// Brings perceptron scores near log-odds, so that a margin can be read as a confidence.
  private static let scale: Float = 0.12

  private static let anyLabel: UInt8 = 255

  /// Viterbi; constrained to the gold labels that are said, or with a cost of one for each wrong label, so that the
  /// margin is learned too.
  private static func decode(
    _ features: [[UInt32]], _ gold: [UInt8], _ weights: [Float], _ transitions: [Float],
    isConstrained: Bool
  ) -> [UInt8] {
    let size = TaggerModel.labels
    var previous: [Float] = [0, -1e9, -1e9]
    var back: [[UInt8]] = []
    for (position, row) in features.enumerated() {
      var current: [Float] = [0, 0, 0]
      var from: [UInt8] = [0, 0, 0]
      for to in 0..<size {
        var own: Float = Int(gold[position]) == to ? 0 : 1
        if isConstrained {
          own = gold[position] == anyLabel || Int(gold[position]) == to ? 0 : -1e6
        }
        for feature in row { own += weights[Int(feature) * size + to] }
        var best = -Float.infinity
        for source in 0..<size where !(to == 2 && source == 0) {
          let score = previous[source] + transitions[source * size + to]
          if score > best {
            best = score
            from[to] = UInt8(source)
          }
        }
        current[to] = own + best
      }
      previous = current
      back.append(from)
    }
    var state = UInt8(previous.indices.max { previous[$0] < previous[$1] } ?? 0)
    var labels = [UInt8](repeating: 0, count: features.count)
    for position in stride(from: features.count - 1, through: 0, by: -1) {
      labels[position] = state
      state = back[position][Int(state)]
    }
    return labels
  }
}
