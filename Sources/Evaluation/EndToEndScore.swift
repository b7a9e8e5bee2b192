/// Names found and placed: precision over all names answered, recall over all gold names.
package struct EndToEndScore {
  private var documents: [(gold: Int, system: Int, right: Int)] = []

  package init() {}

  /// - Parameter right: gold names found and placed within 161 km; of those without a point, those found.
  package mutating func add(gold: Int, system: Int, right: Int) { documents.append((gold, system, right)) }

  package func measures(weights: [Int]) -> [Measure] {
    var gold = 0
    var system = 0
    var right = 0
    for (counts, weight) in zip(documents, weights) {
      gold += weight * counts.gold
      system += weight * counts.system
      right += weight * counts.right
    }
    return Measure.precisionRecall(
      "end_to_end_161", right: Double(right), system: Double(system), gold: Double(gold))
  }
}
