/// Counts of single documents that add up to measures, whatever the weight of each document.
package protocol DocumentScore {
  var documentCount: Int { get }
  /// The same names in the same order for any weights.
  func measures(weights: [Int]) -> [Measure]
}
