/// Which answer stands for which gold span: one to one, the longest overlap first, then in the order of the text.
package struct SpanAlignment {
  /// For each gold span the index of its answer, nil where it was missed.
  package let answers: [Int?]
  package var count: Int { answers.count { $0 != nil } }

  package init(gold: [CodePointSpan], system: [CodePointSpan]) {
    var pairs: [(shared: Int, gold: Int, system: Int)] = []
    // Answers by their start: those that can overlap a gold span are found without asking all.
    let order = system.indices.sorted { system[$0].start < system[$1].start }
    let longest = system.map { $0.end - $0.start }.max() ?? 0
    for (index, span) in gold.enumerated() {
      var low = 0
      var high = order.count
      while low < high {
        let middle = (low + high) / 2
        if system[order[middle]].start < span.start - longest { low = middle + 1 } else { high = middle }
      }
      while low < order.count, system[order[low]].start < span.end {
        let shared = span.shared(with: system[order[low]])
        if shared > 0 { pairs.append((shared, index, order[low])) }
        low += 1
      }
    }
    pairs.sort { ($1.shared, $0.gold, $0.system) < ($0.shared, $1.gold, $1.system) }
    var answers = [Int?](repeating: nil, count: gold.count)
    var isUsed = [Bool](repeating: false, count: system.count)
    for pair in pairs where answers[pair.gold] == nil && !isUsed[pair.system] {
      answers[pair.gold] = pair.system
      isUsed[pair.system] = true
    }
    self.answers = answers
  }
}
