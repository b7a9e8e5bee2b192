import Foundation
import Geo
import Projection
import TestSupport
import Testing

/// Circles are as far round as they say, and polygons that every reader understands.
@Suite struct GeodesicCircleTests {
  private static let mosul = Coordinate(longitude: 43.13, latitude: 36.34)

  @Test func verticesLieOnTheCircle() throws {
    let ring = try #require(GeodesicCircle.area(around: Self.mosul, radiusMeters: 12_000)?.rings.first)
    #expect(ring.count == 65 && ring.first == ring.last)
    for vertex in ring {
      #expect(abs(Geodesic.inverse(from: Self.mosul, to: vertex).meters - 12_000) < 12)
    }
    #expect(Self.signedArea(ring) > 0)
  }

  @Test func fijiIsCutInTwo() throws {
    let area = try #require(
      GeodesicCircle.area(around: Coordinate(longitude: 179.5, latitude: -17), radiusMeters: 100_000))
    #expect(area.rings.count == 2)
    #expect(area.rings[0].map(\.longitude).max() == 180 && area.rings[1].map(\.longitude).min() == -180)
    for ring in area.rings { #expect(Self.signedArea(ring) > 0) }
  }

  @Test(arguments: [(90.0, 0.0), (-90, 0), (88, 170), (-89, -179.9)])
  func polesAreInside(_ latitude: Double, _ longitude: Double) throws {
    let center = Coordinate(longitude: longitude, latitude: latitude)
    let ring = try #require(GeodesicCircle.area(around: center, radiusMeters: 600_000)?.rings.first)
    let pole = latitude > 0 ? 90.0 : -90
    #expect(ring.contains(Coordinate(longitude: -180, latitude: pole)))
    #expect(ring.contains(Coordinate(longitude: 180, latitude: pole)))
    #expect(Self.signedArea(ring) > 0)
    for longitude in stride(from: -179.0, to: 180, by: 7) {
      #expect(Self.contains(Coordinate(longitude: longitude, latitude: pole * 0.9999), [ring]))
    }
  }

  @Test(arguments: [0, -5, .nan, 9_000_001]) func noCircle(_ radius: Double) {
    #expect(GeodesicCircle.area(around: Self.mosul, radiusMeters: radius) == nil)
  }

  /// A thousand circles of every size all over the world: points inside by the distance on the ground are inside by the
  /// numbers, and no polygon leaves the world or turns the wrong way.
  @Test func holdsWhatLiesWithin() {
    var random = SplitMix(seed: 11)
    for _ in 0..<1000 {
      let center = Coordinate(
        longitude: (random.unit() * 360 - 180), latitude: asin(random.unit() * 2 - 1) * 180 / .pi)
      let radius = pow(10, 2 + random.unit() * 4.84)
      guard let area = GeodesicCircle.area(around: center, radiusMeters: radius) else { continue }
      for ring in area.rings {
        #expect(ring.first == ring.last && ring.count >= 4)
        let beyond = ring.filter { !$0.isValid }
        #expect(beyond.isEmpty)
        #expect(Self.signedArea(ring) > 0, "\(center) \(radius)")
        for vertex in ring where abs(vertex.longitude) < 180 {
          let meters = Geodesic.inverse(from: center, to: vertex).meters
          #expect(abs(meters - radius) < max(0.1, radius * 0.001), "\(center) \(radius) \(meters)")
        }
      }
      // Beside a pole the straight sides of the numbers are far from the circle.
      let toPole = Geodesic.inverse(
        from: center, to: Coordinate(longitude: 0, latitude: center.latitude < 0 ? -90 : 90))
      if abs(toPole.meters - radius) < 0.2 * radius { continue }
      for _ in 0..<20 {
        let share = random.unit() * 2
        if abs(share - 1) < 0.03 { continue }
        let point = Geodesic.destination(
          from: center, bearingDegrees: random.unit() * 360, meters: min(share * radius, 18_000_000))
        let isIn = Geodesic.inverse(from: center, to: point).meters < radius
        #expect(Self.contains(point, area.rings) == isIn, "\(center) \(radius) \(point)")
      }
    }
  }

  private static func signedArea(_ ring: [Coordinate]) -> Double {
    zip(ring, ring.dropFirst()).reduce(0) {
      $0 + ($1.0.longitude * $1.1.latitude - $1.1.longitude * $1.0.latitude)
    } / 2
  }

  /// By the number of sides that a line to the east crosses.
  private static func contains(_ point: Coordinate, _ rings: [[Coordinate]]) -> Bool {
    rings.contains { ring in
      var isIn = false
      for (a, b) in zip(ring, ring.dropFirst()) where (a.latitude > point.latitude) != (b.latitude > point.latitude) {
        let x = a.longitude + (point.latitude - a.latitude) / (b.latitude - a.latitude) * (b.longitude - a.longitude)
        if point.longitude < x { isIn.toggle() }
      }
      return isIn
    }
  }
}
