/// Which longitudes a layer covers, so that the smallest box over it can be told at its end.
///
/// Of each whole degree the least and the greatest longitude seen: a gap between two of them is exact, one inside them is
/// taken for covered. That counts only where no gap is as wide as a degree, when the box goes round the world anyway.
/// - Complexity: 6 KB.
struct LongitudeCover {
  private struct Bin {
    var least = Double.infinity
    var greatest = -Double.infinity

    var isEmpty: Bool { least > greatest }
  }

  /// From -180 on.
  private var bins = [Bin](repeating: Bin(), count: 360)

  /// - Parameter longitude: -180 to 180.
  @inline(__always)
  mutating func add(_ longitude: Double) { stretch(Self.bin(of: longitude), longitude, longitude) }

  /// - Parameter west: not greater than `east`; both -180 to 180.
  mutating func add(from west: Double, to east: Double) {
    let first = Self.bin(of: west)
    let last = Self.bin(of: east)
    for bin in first...last {
      stretch(bin, bin == first ? west : Double(bin - 180), bin == last ? east : Double(bin - 179))
    }
  }

  mutating func add(_ other: LongitudeCover) {
    for (index, bin) in other.bins.enumerated() where !bin.isEmpty { stretch(index, bin.least, bin.greatest) }
  }

  /// The ends of the shortest stretch of longitudes that covers all: what is left when the largest gap is taken away.
  ///
  /// West is greater than east where it crosses the antimeridian; of two equal gaps the one there is taken. Nil when
  /// nothing was added.
  var shortest: (west: Double, east: Double)? {
    let filled = bins.filter { !$0.isEmpty }
    guard let first = filled.first, let last = filled.last else { return nil }
    var gap = first.least + 360 - last.greatest
    var shortest = (west: first.least, east: last.greatest)
    for (bin, next) in zip(filled, filled.dropFirst()) where next.least - bin.greatest > gap {
      gap = next.least - bin.greatest
      shortest = (next.least, bin.greatest)
    }
    guard shortest.west > shortest.east else { return shortest }
    // A side on the antimeridian is written so that the box does not seem to cross it.
    if shortest.west == 180 { return (-180, shortest.east) }
    return shortest.east == -180 ? (shortest.west, 180) : shortest
  }

  @inline(__always)
  private static func bin(of longitude: Double) -> Int { min(Int(longitude + 180), 359) }

  @inline(__always)
  private mutating func stretch(_ bin: Int, _ least: Double, _ greatest: Double) {
    if least < bins[bin].least { bins[bin].least = least }
    if greatest > bins[bin].greatest { bins[bin].greatest = greatest }
  }
}
