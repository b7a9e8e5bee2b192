/// Which names were found: exactly, and overlapping.
package struct RecognitionScore: DocumentScore {
  private struct Counts {
    var gold: Int
    var system: Int
    var exact: Int
    var overlapping: Int
  }

  private var documents: [Counts] = []
  package var documentCount: Int { documents.count }
  package var goldCount: Int { documents.reduce(0) { $0 + $1.gold } }
  package var systemCount: Int { documents.reduce(0) { $0 + $1.system } }

  package init() {}

  package mutating func add(gold: [CodePointSpan], system: [CodePointSpan], alignment: SpanAlignment) {
    let spans = Set(system)
    documents.append(
      Counts(
        gold: gold.count, system: system.count, exact: gold.count(where: spans.contains),
        overlapping: alignment.count))
  }

  package func measures(weights: [Int]) -> [Measure] {
    var gold = 0
    var system = 0
    var exact = 0
    var overlapping = 0
    for (counts, weight) in zip(documents, weights) {
      gold += weight * counts.gold
      system += weight * counts.system
      exact += weight * counts.exact
      overlapping += weight * counts.overlapping
    }
    return Measure.precisionRecall(
      "recognition_exact", right: Double(exact), system: Double(system), gold: Double(gold))
      + Measure.precisionRecall(
        "recognition_overlap", right: Double(overlapping), system: Double(system), gold: Double(gold))
  }
}
