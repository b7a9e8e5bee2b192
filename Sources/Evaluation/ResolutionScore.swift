#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far the answers lie from the gold points.
package struct ResolutionScore {
  /// 100 miles, the distance of the field's Acc@161.
  package static let nearKm = 161.0
  /// Half the Earth's circumference: what a missing answer counts.
  package static let farthestKm = 20038.0

  private struct Entry {
    var document: Int
    var km: Double
    /// ln(km + 1) / ln(farthest + 1): 0 is perfect, 1 the other side of the Earth.
    var logShare: Double
  }

  private let name: String
  /// Nearest first.
  private let entries: [Entry]
  package var mentionCount: Int { entries.count }

  /// - Parameters:
  ///   - name: what the measures begin with.
  ///   - errors: kilometres, with the number of the document.
  package init(name: String, errors: [(document: Int, km: Double)]) {
    self.name = name
    let whole = log(Self.farthestKm + 1)
    entries = errors.map { Entry(document: $0.document, km: $0.km, logShare: log($0.km + 1) / whole) }
      .sorted { $0.km < $1.km }
  }

  package func measures(weights: [Int]) -> [Measure] {
    var count = 0
    var near = 0
    var sum = 0.0
    var logSum = 0.0
    for entry in entries {
      let weight = weights[entry.document]
      count += weight
      if entry.km <= Self.nearKm { near += weight }
      sum += Double(weight) * entry.km
      logSum += Double(weight) * entry.logShare
    }
    let whole = Double(count)
    return [
      .share(name + ".acc161", Double(near), of: whole), .share(name + ".mean_km", sum, of: whole),
      Measure(name + ".median_km", median(weights, count)), .share(name + ".auc", logSum, of: whole),
    ]
  }

  /// The middle of the errors, or half way between the two in the middle.
  private func median(_ weights: [Int], _ count: Int) -> Double? {
    if count == 0 { return nil }
    var passed = 0
    var lower: Double?
    for entry in entries {
      passed += weights[entry.document]
      if lower == nil, passed > (count - 1) / 2 { lower = entry.km }
      if let lower, passed > count / 2 { return (lower + entry.km) / 2 }
    }
    return lower
  }
}
