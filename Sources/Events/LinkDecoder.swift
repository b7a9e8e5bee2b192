/// Finds the likeliest labels of a sentence's words: Viterbi over the states of `LinkModel`.
///
/// Source: averaged structured perceptron, Collins 2002. Cost: features times labels a word, and 16 steps.
package struct LinkDecoder {
  package init() {}

  /// Scores of the three labels, word after word.
  private(set) var scores: [Float] = []
  private var back: [UInt8] = []
  private var open: [Float] = []
  private var next: [Float] = []

  /// Adds up the weights of each word's rows.
  mutating func score(_ words: LinkWords, _ weights: UnsafeBufferPointer<Float>) {
    scores.removeAll(keepingCapacity: true)
    for word in words.tokens.indices { append(words.rows(of: word), weights) }
  }

  package mutating func clear() { scores.removeAll(keepingCapacity: true) }

  package mutating func append(_ rows: some Sequence<UInt32>, _ weights: UnsafeBufferPointer<Float>) {
    var outside: Float = 0
    var begin: Float = 0
    var inside: Float = 0
    for row in rows {
      let at = Int(row) * LinkLabel.count
      outside += weights[at]
      begin += weights[at + 1]
      inside += weights[at + 2]
    }
    scores.append(outside)
    scores.append(begin)
    scores.append(inside)
  }

  /// Adds `cost` to every label but the right ones, so that training learns a margin too.
  mutating func addCost(_ cost: Float, but gold: [UInt8]) {
    for word in gold.indices {
      for label in 0..<LinkLabel.count where label != Int(gold[word]) { scores[word * LinkLabel.count + label] += cost }
    }
  }

  /// The best labels of the words scored last.
  package mutating func labels(_ gaps: [LinkGap], _ transitions: [Float]) -> [UInt8] {
    let states = LinkModel.states
    back.removeAll(keepingCapacity: true)
    open = [0, -1e9, -1e9, -1e9]
    next = open
    for word in gaps.indices {
      let base = Int(gaps[word].rawValue) * states * states
      for to in 0..<states {
        var best = -Float.infinity
        var from = 0
        for state in 0..<states where Self.follows(to, state, gaps[word]) {
          let score = open[state] + transitions[base + state * states + to]
          if score > best {
            best = score
            from = state
          }
        }
        next[to] = best + scores[word * LinkLabel.count + Int(Self.label(to))]
        back.append(UInt8(from))
      }
      swap(&open, &next)
    }
    var state = open.indices.max { open[$0] < open[$1] } ?? 0
    var labels = [UInt8](repeating: LinkLabel.outside, count: gaps.count)
    for word in stride(from: gaps.count - 1, through: 0, by: -1) {
      labels[word] = Self.label(state)
      state = Int(back[word * states + state])
    }
    return labels
  }

  /// The number of the transition into each word, for labels that are given.
  package static func transitions(of labels: [UInt8], _ gaps: [LinkGap]) -> [Int] {
    var from = 0
    return labels.indices.map { word in
      let label = Int(labels[word])
      let to = label == Int(LinkLabel.outside) ? (from == 0 ? 0 : 3) : label
      defer { from = to }
      return (Int(gaps[word].rawValue) * LinkModel.states + from) * LinkModel.states + to
    }
  }

  private static func follows(_ to: Int, _ from: Int, _ gap: LinkGap) -> Bool {
    switch to {
    case 0: from == 0
    case 2: gap == .touching && (from == 1 || from == 2)
    case 3: from != 0
    default: true
    }
  }

  private static func label(_ state: Int) -> UInt8 { state == 3 ? LinkLabel.outside : UInt8(state) }
}
