import Gazetteer
import Geo

/// Estimates where two countries meet from where their towns lie.
///
/// The gazetteer has no lines. A town and the nearest one across the border, with no third town in the circle that has
/// both on its edge (a Gabriel neighbour), have the border between them; the middles of such pairs follow it.
struct BorderPoints {
  struct Border {
    /// The sample from which the farthest other sample is nearest.
    var point: Coordinate
    /// How far that is: half of what the border extends.
    var radiusKm: Double
  }

  /// A country, or a first-level division where `admin1` is not 0.
  struct Side: Hashable {
    var country: UInt16
    var admin1: UInt32
  }

  private struct Pair: Hashable {
    var a: Side
    var b: Side
  }

  private let stack: PlaceStack
  private var known: [Pair: Border?] = [:]

  init(stack: PlaceStack) { self.stack = stack }

  /// nil where the two do not meet. The same whichever comes first.
  mutating func border(_ a: Side, _ b: Side) -> Border? {
    let isInOrder = (a.country, a.admin1) < (b.country, b.admin1)
    let pair = isInOrder ? Pair(a: a, b: b) : Pair(a: b, b: a)
    if let found = known[pair] { return found }
    let found = estimate(pair)
    known[pair] = .some(found)
    return found
  }

  private func estimate(_ pair: Pair) -> Border? {
    let reach = BorderTowns.reachDegrees
    let first = towns(of: pair.a)
    let second = towns(of: pair.b)
    guard let box = Self.overlap(first, second, margin: reach) else { return nil }
    var grid = BorderTowns(box: box)
    stack.towns.forEachTown(in: box) { town in
      let side = isOn(pair.a, town) ? 1 : isOn(pair.b, town) ? 2 : 0
      grid.append(town.point, side: UInt8(side))
    }
    grid.seal()
    return Self.border(through: grid.middles())
  }

  private func towns(of side: Side) -> [Coordinate] {
    stack.towns.towns(of: side.country).filter { isOn(side, $0) }.map(\.point)
  }

  private func isOn(_ side: Side, _ town: TownTable.Town) -> Bool {
    town.country == side.country && (side.admin1 == 0 || town.admin1 == side.admin1)
  }

  /// The box in which towns of both lie, with a margin; nil where there is none.
  private static func overlap(_ a: [Coordinate], _ b: [Coordinate], margin: Double) -> Bounds? {
    func box(_ points: [Coordinate]) -> Bounds? {
      guard let first = points.first else { return nil }
      return points.reduce(
        into: Bounds(west: first.longitude, south: first.latitude, east: first.longitude, north: first.latitude)
      ) { box, point in
        box.west = min(box.west, point.longitude)
        box.east = max(box.east, point.longitude)
        box.south = min(box.south, point.latitude)
        box.north = max(box.north, point.latitude)
      }
    }
    guard let a = box(a), let b = box(b) else { return nil }
    let both = Bounds(
      west: max(a.west, b.west) - margin, south: max(a.south, b.south) - margin, east: min(a.east, b.east) + margin,
      north: min(a.north, b.north) + margin)
    return both.west < both.east && both.south < both.north ? both : nil
  }

  private static let leastRadiusKm = 15.0

  private static func border(through middles: [(point: Coordinate, gapKm: Double)]) -> Border? {
    // Countries that only look at each other over a wide sea have no border.
    guard let narrowest = middles.min(by: { $0.gapKm < $1.gapKm }), narrowest.gapKm < 150 else { return nil }
    let points = thinned(middles.map(\.point))
    var best: Border?
    for point in points {
      let farthest = points.reduce(0) { max($0, distanceKm(point, $1)) }
      if farthest < best?.radiusKm ?? .infinity { best = Border(point: point, radiusKm: farthest) }
    }
    // One or two samples do not make a border short; the towns of the closest pair lie on either side of it.
    return best.map { Border(point: $0.point, radiusKm: max($0.radiusKm, narrowest.gapKm / 2, leastRadiusKm)) }
  }

  /// One point a cell, so that settled stretches do not outweigh empty ones; cells grow until there are few enough.
  private static func thinned(_ points: [Coordinate]) -> [Coordinate] {
    var cell = 0.25
    while true {
      var sums: [Int: (longitude: Double, latitude: Double, count: Double)] = [:]
      for point in points {
        let key =
          Int(((point.latitude + 90) / cell).rounded(.down)) * 4096
          + Int(((point.longitude + 180) / cell).rounded(.down))
        let sum = sums[key] ?? (0, 0, 0)
        sums[key] = (sum.longitude + point.longitude, sum.latitude + point.latitude, sum.count + 1)
      }
      if sums.count <= 400 || cell > 8 {
        return sums.sorted { $0.key < $1.key }.map {
          Coordinate(longitude: $0.value.longitude / $0.value.count, latitude: $0.value.latitude / $0.value.count)
        }
      }
      cell *= 2
    }
  }
}
