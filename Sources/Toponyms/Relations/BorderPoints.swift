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
    if known.count > 10_000 { known.removeAll(keepingCapacity: true) }
    known[pair] = .some(found)
    return found
  }

  private func estimate(_ pair: Pair) -> Border? {
    let margin = BorderTowns.reachDegrees
    guard let first = stack.towns.box(of: pair.a.country), let second = stack.towns.box(of: pair.b.country) else {
      return nil
    }
    let box = Bounds(
      west: max(first.west, second.west) - margin, south: max(first.south, second.south) - margin,
      east: min(first.east, second.east) + margin, north: min(first.north, second.north) + margin)
    guard box.west < box.east, box.south < box.north else { return nil }
    var towns = BorderTowns(box: box)
    stack.towns.forEachTown(in: box) { town in
      towns.append(town.point, side: isOn(pair.a, town) ? 1 : isOn(pair.b, town) ? 2 : 0)
    }
    guard towns.haveBothSides else { return nil }
    towns.seal()
    var middles = towns.middles()
    var points = Self.thinned(middles)
    if points.count < Self.fewSamples {
      middles = towns.allMiddles()
      points = Self.thinned(middles)
    }
    guard let narrowest = middles.min(by: { $0.gapKm < $1.gapKm }) else { return nil }
    var best: Border?
    for point in points {
      let farthest = points.reduce(0) { max($0, distanceKm(point, $1)) }
      if farthest < best?.radiusKm ?? .infinity { best = Border(point: point, radiusKm: farthest) }
    }
    // One or two samples do not make a border short; the towns of the closest pair lie on either side of it.
    let least = max(
      Self.leastRadiusKm, narrowest.gapKm / 2,
      points.count < Self.fewSamples ? min(size(pair.a), size(pair.b)) / 2 : 0)
    return best.map { Border(point: $0.point, radiusKm: max($0.radiusKm, least)) }
  }

  private static let leastRadiusKm = 15.0

  /// With fewer pairs of towns the border is longer than they tell.
  private static let fewSamples = 6

  private func size(_ side: Side) -> Double {
    let place = side.admin1 == 0 ? stack.country(side.country) : stack.place(geonames: side.admin1)
    return place.map { stack.facts($0).radiusKm } ?? 0
  }

  private func isOn(_ side: Side, _ town: TownTable.Town) -> Bool {
    town.country == side.country && (side.admin1 == 0 || town.admin1 == side.admin1)
  }

  /// One point a cell, so that settled stretches do not outweigh empty ones; cells grow until there are few enough.
  private static func thinned(_ middles: [BorderTowns.Middle]) -> [Coordinate] {
    var cell = 0.25
    while true {
      var sums: [Int: (longitude: Double, latitude: Double, count: Double)] = [:]
      for point in middles.lazy.map(\.point) {
        let key =
          Int(((point.latitude + 90) / cell).rounded(.down)) * 4096
          + Int(((point.longitude + 180) / cell).rounded(.down))
        let sum = sums[key] ?? (0, 0, 0)
        sums[key] = (sum.longitude + point.longitude, sum.latitude + point.latitude, sum.count + 1)
      }
      if sums.count <= 150 || cell > 8 {
        return sums.sorted { $0.key < $1.key }.map {
          Coordinate(longitude: $0.value.longitude / $0.value.count, latitude: $0.value.latitude / $0.value.count)
        }
      }
      cell *= 2
    }
  }
}
