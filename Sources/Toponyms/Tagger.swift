import CPrefetch
import Evidence

/// Labels the tokens of a run as outside, beginning or inside a place name: Viterbi over a linear model.
///
/// Source: averaged structured perceptron, Collins 2002. Cost: features times labels a token.
struct Tagger: Sendable {
  /// O, B, I.
  static let outside: UInt8 = 0
  static let begin: UInt8 = 1
  static let inside: UInt8 = 2

  let model: TaggerModel
  // The rows of a run's features, and behind which of them each token's end.
  private var features: [UInt32] = []
  private var ends: [Int] = []
  private var scores: [Float] = []
  private var back: [UInt8] = []

  init(model: TaggerModel) { self.model = model }

  /// The best labels of a run and how far ahead of the runner-up each token's label is.
  mutating func label(
    _ run: Range<Int>, sentence: Int, of view: TagFeatures, into labels: inout [UInt8],
    margins: inout [Float]
  ) {
    let count = run.count
    let size = TaggerModel.labels
    let step = 1 / model.scale
    let transitions = model.transitions
    scores.removeAll(keepingCapacity: true)
    back.removeAll(keepingCapacity: true)
    readFeatures(of: run, sentence: sentence, view)
    model.packed.withUnsafeBufferPointer { rows in
      var previous: (Float, Float, Float) = (0, -1e9, -1e9)
      var start = 0
      for offset in 0..<count {
        var sums: (Int, Int, Int) = (0, 0, 0)
        for feature in features[start..<ends[offset]] {
          let row = rows[Int(feature)]
          sums.0 &+= Int(Int16(truncatingIfNeeded: row))
          sums.1 &+= Int(Int16(truncatingIfNeeded: row >> 16))
          sums.2 &+= Int(Int16(truncatingIfNeeded: row >> 32))
        }
        start = ends[offset]
        let own = (Float(sums.0) * step, Float(sums.1) * step, Float(sums.2) * step)
        func best(_ to: Int) -> (Float, UInt8) {
          let a = previous.0 + transitions[to]
          let b = previous.1 + transitions[size + to]
          let c = previous.2 + transitions[2 * size + to]
          if to == Int(Self.inside) { return b >= c ? (b, 1) : (c, 2) }  // I follows B or I only
          return a >= b ? (a >= c ? (a, 0) : (c, 2)) : (b >= c ? (b, 1) : (c, 2))
        }
        let (o, fromO) = best(0)
        let (b, fromB) = best(1)
        let (i, fromI) = best(2)
        previous = (own.0 + o, own.1 + b, own.2 + i)
        back.append(fromO)
        back.append(fromB)
        back.append(fromI)
        scores.append(max(own.1, own.2) - own.0)
      }
      var state: UInt8 =
        previous.0 >= previous.1
        ? (previous.0 >= previous.2 ? 0 : 2) : (previous.1 >= previous.2 ? 1 : 2)
      for offset in stride(from: count - 1, through: 0, by: -1) {
        labels[run.lowerBound + offset] = state
        margins[run.lowerBound + offset] = scores[offset]
        state = back[offset * size + Int(state)]
      }
    }
  }

  /// Fills `features` and `ends`. The weights lie all over two megabytes: they are fetched while the next features are
  /// computed, not one after another when they are added up.
  private mutating func readFeatures(of run: Range<Int>, sentence: Int, _ view: TagFeatures) {
    let most = run.count * TagFeatures.mostFeatures
    if features.count < most { features = [UInt32](repeating: 0, count: most * 2) }
    ends.removeAll(keepingCapacity: true)
    model.packed.withUnsafeBufferPointer { rows in
      features.withUnsafeMutableBufferPointer { features in
        guard let rows = rows.baseAddress, let features = features.baseAddress else { return }
        var count = 0
        for index in run {
          view.forEachFeature(index: index, sentence: sentence) { feature in
            features[count] = feature
            count &+= 1
            dateline_prefetch(rows + Int(feature))
          }
          ends.append(count)
        }
      }
    }
  }
}
