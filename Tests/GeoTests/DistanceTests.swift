import Geo
import TestSupport
import Testing

@Suite struct DistanceTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var name: String
    var from: Coordinate
    var to: Coordinate
    /// On the WGS 84 ellipsoid, by Karney's method, in kilometres.
    var km: Double
    var testDescription: String { name }

    init(
      _ name: String, _ a: (lon: Double, lat: Double), _ b: (lon: Double, lat: Double),
      _ km: Double
    ) {
      self.name = name
      from = Coordinate(longitude: a.lon, latitude: a.lat)
      to = Coordinate(longitude: b.lon, latitude: b.lat)
      self.km = km
    }
  }

  /// The sphere may differ from the ellipsoid by 0.57% at most: along a meridian at the equator.
  @Test(arguments: [
    Pair("one degree along the equator", (0, 0), (1, 0), 111.319),
    Pair("one degree of latitude at the equator", (0, 0), (0, 1), 110.574),
    Pair("one degree of latitude at the pole", (0, 89), (0, 90), 111.694),
    Pair("equator to pole", (20, 0), (20, 90), 10001.966),
    Pair("over the antimeridian", (179.5, 0), (-179.5, 0), 111.319),
    Pair("pole to pole", (0, 90), (77, -90), 20003.931),
  ])
  func knownDistances(_ pair: Pair) {
    let found = distanceKm(pair.from, pair.to)
    #expect(abs(found - pair.km) <= pair.km * 0.0057, "\(found) km, expected \(pair.km)")
    #expect(abs(distanceKm(pair.to, pair.from) - found) < 1e-9)
  }

  @Test func extremes() {
    let here = Coordinate(longitude: 43.13, latitude: 36.34)
    #expect(distanceKm(here, here) == 0)
    let half = Double.pi * meanEarthRadiusKm
    let antipode = Coordinate(longitude: here.longitude - 180, latitude: -here.latitude)
    #expect(abs(distanceKm(here, antipode) - half) < 1e-3)
    let sameMeridian = Coordinate(longitude: here.longitude + 360, latitude: here.latitude)
    #expect(distanceKm(here, sameMeridian) < 1e-6)
  }

  @Test func destinationsInTheFourDirections() {
    let start = Coordinate(longitude: 10, latitude: 0)
    let degree = meanEarthRadiusKm * .pi / 180
    let expected = [(0.0, 10.0, 1.0), (90, 11, 0), (180, 10, -1), (270, 9, 0), (-90, 9, 0)]
    for (bearing, longitude, latitude) in expected {
      let found = destination(from: start, bearingDegrees: bearing, km: degree)
      #expect(abs(found.longitude - longitude) < 1e-9, "\(bearing)")
      #expect(abs(found.latitude - latitude) < 1e-9, "\(bearing)")
    }
  }

  /// Out by some bearing, the distance is what was asked, and the way back along the great circle ends at the start.
  @Test func thereAndBack() {
    var random = SplitMix(seed: 11)
    for _ in 0..<2000 {
      let start = Coordinate(
        longitude: Double.random(in: -180...180, using: &random), latitude: Double.random(in: -85...85, using: &random))
      let km = Double.random(in: 0.1...3000, using: &random)
      let bearing = Double.random(in: 0...360, using: &random)
      let end = destination(from: start, bearingDegrees: bearing, km: km)
      #expect(end.isValid, "\(start) \(bearing) \(km)")
      #expect(abs(distanceKm(start, end) - km) < 1e-6 * max(km, 1), "\(start) \(bearing) \(km)")
      // Beyond the half way round lies the start again.
      let whole = 2 * Double.pi * meanEarthRadiusKm
      let round = destination(from: start, bearingDegrees: bearing, km: whole)
      #expect(distanceKm(start, round) < 1e-4)
      let back = destination(from: start, bearingDegrees: bearing + 180, km: -km)
      #expect(distanceKm(end, back) < 1e-4)
    }
  }

  @Test func destinationsStayInRangeOverTheDateLineAndThePoles() {
    let fiji = Coordinate(longitude: 179.9, latitude: -17)
    let east = destination(from: fiji, bearingDegrees: 90, km: 100)
    #expect(east.longitude < -178 && east.isValid)
    let overThePole = destination(
      from: Coordinate(longitude: 0, latitude: 89.5), bearingDegrees: 0, km: 200)
    #expect(overThePole.isValid)
    #expect(abs(abs(overThePole.longitude) - 180) < 1e-6)
  }
}
