import Evidence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Logistic regression: turns scores into probabilities that mean what they say (Platt 1999).
enum Logistic {
  /// The probability of a row of features, whose first is 1 for the bias.
  static func probability(_ features: [Float], _ weights: [Float]) -> Float {
    var sum: Float = 0
    for index in features.indices { sum += features[index] * weights[index] }
    return 1 / (1 + expf(-sum))
  }

  /// The odds of a probability on the scale that the weights work on, kept within what Float tells apart from 1.
  static func logit(_ probability: Float) -> Float {
    let inner = min(0.9995, max(0.0005, probability))
    return logf(inner / (1 - inner))
  }

  struct Case {
    var features: [Float]
    var isRight: Bool
    var weight: Float = 1
  }

  /// Weights by stochastic gradient with AdaGrad steps; the same cases in the same order give the same weights.
  ///
  /// - Parameters:
  ///   - prior: where the weights begin, and where they are drawn back to.
  ///   - decay: how strongly they are drawn back at each step.
  static func fit(_ cases: [Case], prior: [Float], decay: Float, epochs: Int = 40) -> [Float] {
    let size = prior.count
    var weights = prior
    var squares = [Float](repeating: 1e-3, count: size)
    var order = Array(cases.indices)
    var random = SplitMix64(seed: 11)
    for _ in 0..<epochs {
      for index in stride(from: order.count - 1, to: 0, by: -1) {
        order.swapAt(index, Int(random.next() % UInt64(index + 1)))
      }
      for number in order {
        let item = cases[number]
        let miss = ((item.isRight ? 1 : 0) - probability(item.features, weights)) * item.weight
        for index in 0..<size {
          let step = miss * item.features[index] - decay * (weights[index] - prior[index])
          squares[index] += step * step
          weights[index] += 0.1 * step / squares[index].squareRoot()
        }
      }
    }
    return weights
  }
}
