import Geo
import TestSupport
import Testing

/// Distances by chords are those by angles.
@Suite struct SpherePointTests {
  private static func point(_ random: inout SplitMix) -> Coordinate {
    Coordinate(
      longitude: Double.random(in: -180...180, using: &random), latitude: Double.random(in: -90...90, using: &random))
  }

  @Test func equalsDistanceKm() {
    var random = SplitMix(seed: 11)
    for round in 0..<20_000 {
      let a = Self.point(&random)
      var b = Self.point(&random)
      if round % 2 == 0 {
        b = Coordinate(longitude: a.longitude * 0.9999, latitude: a.latitude + (a.latitude > 0 ? -0.01 : 0.01))
      }
      let km = SpherePoint.km(chordSquared: SpherePoint(a).chordSquared(to: SpherePoint(b)))
      // Points that face each other are the hard case of every formula; a metre there is enough.
      #expect(abs(km - distanceKm(a, b)) < (km > 20_000 ? 1e-3 : 1e-6), "\(a) \(b)")
    }
  }

  @Test(arguments: [0.0, 0.001, 1, 161, 5000, 20_000])
  func kmAndBack(_ km: Double) {
    #expect(abs(SpherePoint.km(chordSquared: SpherePoint.chordSquared(km: km)) - km) < 1e-6)
  }

  @Test func samePointIsNowhereElse() {
    let mosul = SpherePoint(Coordinate(longitude: 43.13, latitude: 36.335))
    #expect(mosul.chordSquared(to: mosul) == 0)
  }
}
