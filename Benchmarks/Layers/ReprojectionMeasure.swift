import Projection

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Projects the points of a grid in batches, as Benchmarks/layers.py makes a bare loop in C project them.
enum ReprojectionMeasure {
  /// Points of a batch.
  static let batchCount = 1000
  static let side = 1000

  static func run(crs: String, rounds: Int) throws {
    let transformer = try Transformer(to: crs)
    var sum = 0.0
    var failed = 0
    let start = clock()
    for _ in 0..<rounds {
      for row in 0..<side {
        var points = (0..<batchCount).map { column in
          PlanePoint(x: 42 + 6 * Double(column) / Double(side), y: 30 + 10 * Double(row) / Double(side))
        }
        failed += transformer.transform(&points).count
        for point in points { sum += point.x }
      }
    }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print("points \(rounds * side * batchCount) failed \(failed) seconds \(seconds) sum \(sum)")
  }
}
