/// Which longitudes a layer covers, so that the smallest box over it can be told at its end.
///
/// For each hundredth of a degree the least and the greatest longitude seen: a gap between two of them is exact, one inside
/// them (less than a kilometre) is taken for covered.
/// - Complexity: bounded memory, 16 bytes for each hundredth of the degrees that something lies in: at most 576 KB.
struct LongitudeCover {
  private struct Bin {
    var least = Double.infinity
    var greatest = -Double.infinity
  }

  private static let binsPerDegree = 100

  /// Of each degree from -180 on: the number of its block of bins, -1 while it has none.
  private var blocks = [Int16](repeating: -1, count: 360)
  private var bins: [Bin] = []

  /// - Parameter longitude: -180 to 180.
  @inline(__always)
  mutating func add(_ longitude: Double) { stretch(Self.bin(of: longitude), longitude, longitude) }

  /// - Parameter west: not greater than `east`; both -180 to 180.
  mutating func add(from west: Double, to east: Double) {
    let first = Self.bin(of: west)
    let last = Self.bin(of: east)
    for bin in first...last {
      stretch(bin, bin == first ? west : Self.edge(bin), bin == last ? east : Self.edge(bin + 1))
    }
  }

  mutating func add(_ other: LongitudeCover) {
    for degree in blocks.indices where other.blocks[degree] >= 0 {
      for offset in 0..<Self.binsPerDegree {
        let bin = other.bins[Int(other.blocks[degree]) * Self.binsPerDegree + offset]
        if bin.least <= bin.greatest { stretch(degree * Self.binsPerDegree + offset, bin.least, bin.greatest) }
      }
    }
  }

  /// The ends of the shortest stretch of longitudes that covers all: what is left when the largest gap is taken away.
  ///
  /// West is greater than east where it crosses the antimeridian; of two equal gaps the one there is taken. Nil when
  /// nothing was added.
  var shortest: (west: Double, east: Double)? {
    var west = Double.infinity
    var east = -Double.infinity
    var gap = -1.0
    var beyond = (west: 0.0, east: 0.0)
    for block in blocks where block >= 0 {
      for bin in bins[Int(block) * Self.binsPerDegree..<(Int(block) + 1) * Self.binsPerDegree]
      where bin.least <= bin.greatest {
        if east > -Double.infinity, bin.least - east > gap {
          gap = bin.least - east
          beyond = (bin.least, east)
        }
        west = min(west, bin.least)
        east = bin.greatest
      }
    }
    guard west <= east else { return nil }
    guard gap > west + 360 - east else { return (west, east) }
    // A side on the antimeridian is written so that the box does not seem to cross it.
    if beyond.west == 180 { return (-180, beyond.east) }
    return (beyond.west, beyond.east == -180 ? 180 : beyond.east)
  }

  @inline(__always)
  private static func bin(of longitude: Double) -> Int {
    min(Int((longitude + 180) * Double(binsPerDegree)), 360 * binsPerDegree - 1)
  }

  private static func edge(_ bin: Int) -> Double { Double(bin) / Double(binsPerDegree) - 180 }

  @inline(__always)
  private mutating func stretch(_ bin: Int, _ least: Double, _ greatest: Double) {
    let degree = bin / Self.binsPerDegree
    if blocks[degree] < 0 { addBlock(degree) }
    let index = Int(blocks[degree]) * Self.binsPerDegree + bin % Self.binsPerDegree
    if least < bins[index].least { bins[index].least = least }
    if greatest > bins[index].greatest { bins[index].greatest = greatest }
  }

  @inline(never)
  private mutating func addBlock(_ degree: Int) {
    blocks[degree] = Int16(bins.count / Self.binsPerDegree)
    bins.append(contentsOf: repeatElement(Bin(), count: Self.binsPerDegree))
  }
}
