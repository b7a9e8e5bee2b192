package import Evidence
import Temporal
package import Toponyms

/// Trains the linker: averaged structured perceptron over the runtime's own features.
///
/// Deterministic: sentences are visited, and features dropped, in an order drawn from fixed seeds.
package struct LinkTrainer {
  /// A text, the word that tells an event, and the words that say where that event happened; none, perhaps.
  package struct Example {
    package var text: TokenizedText
    package var trigger: TextSpan
    package var places: [TextSpan]

    package init(text: TokenizedText, trigger: TextSpan, places: [TextSpan]) {
      self.text = text
      self.trigger = trigger
      self.places = places
    }
  }

  private struct Sentence {
    var words: LinkWords
    var gold: [UInt8]
  }

  private var reader: PlaceReader
  private let dates = DateReader()
  private var sentences: [Sentence] = []

  /// - Parameter reader: finds the mentions of the texts. Its models should not have seen them, or the linker learns to
  ///   trust mentions more than it may.
  package init(reader: PlaceReader) { self.reader = reader }

  package mutating func add(_ examples: [Example]) {
    for example in examples where !example.text.tokens.isEmpty {
      let text = example.text
      let mentions = reader.mentions(in: text, datelineTokens: StoryDateline.read(from: text)?.placeTokens)
      let names = reader.nameEvidence
      let dates = self.dates.dates(in: text, published: nil)
      sentences.append(
        EventText.with(text, mentions: mentions, dates: dates, lexicon: EventLexicon.shared) { view in
          let words = LinkWords(given: example.trigger, in: view, names: names)
          return Sentence(words: words, gold: Self.labels(words, example))
        })
    }
  }

  private static func labels(_ words: LinkWords, _ example: Example) -> [UInt8] {
    var labels: [UInt8] = []
    for (number, token) in words.tokens.enumerated() {
      let span = example.text.tokens[token].span
      guard let place = example.places.first(where: { $0.overlaps(span) }) else {
        labels.append(LinkLabel.outside)
        continue
      }
      let goes =
        number > 0 && labels[number - 1] != LinkLabel.outside && words.gaps[number] == .touching
        && place.overlaps(example.text.tokens[words.tokens[number - 1]].span)
      labels.append(goes ? LinkLabel.inside : LinkLabel.begin)
    }
    return labels
  }

  /// Passes over the sentences, models of different orders that are averaged, the share of features left out at each
  /// visit, and what a wrong label costs.
  private static let epochs = 10
  private static let orders: [UInt64] = [7, 8, 9, 10, 11]
  private static let dropped = 0.1
  private static let cost: Float = 2
  /// Taken from every step to "outside": the perceptron leaves out more places than it adds.
  private static let eagerness: Float = 4
  /// Brings scores near log-odds, so that a margin can be read as a confidence.
  private static let scale: Float = 0.06

  package func train() -> LinkModel {
    var model = LinkModel()
    for seed in Self.orders { train(seed, into: &model) }
    let share = Self.scale / Float(Self.orders.count)
    for index in model.weights.indices { model.weights[index] *= share }
    for index in model.transitions.indices {
      let state = index % LinkModel.states
      model.transitions[index] *= share
      if state == 0 || state == LinkModel.states - 1 { model.transitions[index] -= Self.eagerness * Self.scale }
    }
    return model
  }

  private func train(_ seed: UInt64, into sum: inout LinkModel) {
    var weights = [Float](repeating: 0, count: sum.weights.count)
    var transitions = [Float](repeating: 0, count: sum.transitions.count)
    var totals = LinkModel()
    var decoder = LinkDecoder()
    var random = SplitMix64(seed: seed)
    var order = Array(sentences.indices)
    var step: Float = 1
    let limit = UInt64(Self.dropped * 4_294_967_296)
    for _ in 0..<Self.epochs {
      for index in stride(from: order.count - 1, to: 0, by: -1) {
        order.swapAt(index, Int(random.next() % UInt64(index + 1)))
      }
      for number in order {
        let words = sentences[number].words
        let gold = sentences[number].gold
        let kept = words.tokens.indices.map { word in words.rows(of: word).filter { _ in random.next() >> 32 >= limit }
        }
        decoder.clear()
        weights.withUnsafeBufferPointer { for rows in kept { decoder.append(rows, $0) } }
        decoder.addCost(Self.cost, but: gold)
        let guess = decoder.labels(words.gaps, transitions)
        if guess != gold {
          for word in gold.indices where guess[word] != gold[word] {
            for row in kept[word] {
              let at = Int(row) * LinkLabel.count
              weights[at + Int(gold[word])] += 1
              totals.weights[at + Int(gold[word])] += step
              weights[at + Int(guess[word])] -= 1
              totals.weights[at + Int(guess[word])] -= step
            }
          }
          func move(_ labels: [UInt8], _ amount: Float) {
            for transition in LinkDecoder.transitions(of: labels, words.gaps) {
              transitions[transition] += amount
              totals.transitions[transition] += amount * step
            }
          }
          move(gold, 1)
          move(guess, -1)
        }
        step += 1
      }
    }
    for index in weights.indices { sum.weights[index] += weights[index] - totals.weights[index] / step }
    for index in transitions.indices {
      sum.transitions[index] += transitions[index] - totals.transitions[index] / step
    }
  }
}
