/// One number of a score; nil where there was nothing to count.
package struct Measure: Sendable {
  /// With dots where a part belongs to a whole: `recognition_exact.f1`.
  package var name: String
  package var value: Double?

  package init(_ name: String, _ value: Double?) {
    self.name = name
    self.value = value
  }

  package static func share(_ name: String, _ part: Double, of whole: Double) -> Measure {
    Measure(name, whole > 0 ? part / whole : nil)
  }

  /// Precision, recall and F1 as three measures of one name; 0 where nothing was answered or marked.
  package static func precisionRecall(_ name: String, right: Double, system: Double, gold: Double) -> [Measure] {
    let precision = system > 0 ? right / system : 0
    let recall = gold > 0 ? right / gold : 0
    let sum = precision + recall
    let prefix = name.isEmpty ? "" : name + "."
    return [
      Measure(prefix + "precision", precision), Measure(prefix + "recall", recall),
      Measure(prefix + "f1", sum > 0 ? 2 * precision * recall / sum : 0),
    ]
  }
}
