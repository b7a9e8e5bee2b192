/// Confidence intervals of 95% by drawing documents anew, with replacement (Efron 1979; percentiles).
///
/// Whole documents are drawn, because the names of one document are right or wrong together.
package enum Bootstrap {
  package static let resamples = 1000
  package static let seed: UInt64 = 0x5EED_0F_DA7E

  /// The measures of a score over all its documents, each with its interval.
  /// - Complexity: `resamples` times one pass over the score.
  package static func figures(of score: some DocumentScore, resamples: Int = resamples) -> [Figure] {
    let count = score.documentCount
    let measures = score.measures(weights: [Int](repeating: 1, count: count))
    guard count > 1 else { return measures.map { Figure(name: $0.name, value: $0.value) } }
    var samples = [[Double]](repeating: [], count: measures.count)
    var state = seed
    for _ in 0..<resamples {
      var weights = [Int](repeating: 0, count: count)
      for _ in 0..<count { weights[Int(next(&state).multipliedFullWidth(by: UInt64(count)).high)] += 1 }
      for (index, measure) in score.measures(weights: weights).enumerated() {
        // A draw without anything to count says nothing about the measure.
        if let value = measure.value { samples[index].append(value) }
      }
    }
    return measures.indices.map { index in
      let sorted = samples[index].sorted()
      return Figure(
        name: measures[index].name, value: measures[index].value, low: percentile(0.025, sorted),
        high: percentile(0.975, sorted))
    }
  }

  /// Between the two nearest of the sorted values, in proportion.
  package static func percentile(_ share: Double, _ sorted: [Double]) -> Double? {
    guard let last = sorted.indices.last else { return nil }
    let place = share * Double(last)
    let low = Int(place)
    let high = min(low + 1, last)
    return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
  }

  /// SplitMix64 (Steele, Lea and Flood 2014): the same draws everywhere.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
