import Geo
import Projection
import Testing

@Suite struct GeodesicTests {
  /// Flinders Peak to Buninyong, the worked example of the Geocentric Datum of Australia manual, on
  /// GRS 80, whose shape differs from WGS 84 by less than a millimetre here.
  @Test func knownLine() {
    let flinders = Coordinate(longitude: 144.424867889, latitude: -37.951033417)
    let buninyong = Coordinate(longitude: 143.926495528, latitude: -37.652821139)
    let line = Geodesic.inverse(from: flinders, to: buninyong)
    #expect(abs(line.meters - 54_972.271) < 0.01)
    #expect(abs(line.initialBearing - 306.868158) < 1e-4)
    let end = Geodesic.destination(
      from: flinders, bearingDegrees: line.initialBearing, meters: line.meters)
    #expect(abs(end.longitude - buninyong.longitude) < 1e-9)
    #expect(abs(end.latitude - buninyong.latitude) < 1e-9)
  }

  @Test(arguments: [0.0, 45, 90, 135, 180, 225, 270, 315])
  func thereAndBack(_ bearing: Double) {
    let start = Coordinate(longitude: 179.9, latitude: -16.5)
    let end = Geodesic.destination(from: start, bearingDegrees: bearing, meters: 50_000)
    #expect(end.isValid)
    let line = Geodesic.inverse(from: start, to: end)
    #expect(abs(line.meters - 50_000) < 1e-6)
    #expect(abs(line.initialBearing - bearing) < 1e-6)
    #expect(abs(distanceKm(start, end) - 50) < 0.3)
  }

  @Test func samePoint() {
    let point = Coordinate(longitude: 43.1, latitude: 36.3)
    #expect(Geodesic.inverse(from: point, to: point).meters == 0)
  }

  @Test func theMiddleIsAsFarFromBothEnds() {
    let hit = Coordinate(longitude: 42.83, latitude: 33.64)
    let haditha = Coordinate(longitude: 42.38, latitude: 34.14)
    let middle = Geodesic.middle(of: hit, haditha)
    #expect(abs(Geodesic.inverse(from: hit, to: middle.point).meters - middle.meters / 2) < 1e-3)
    #expect(abs(Geodesic.inverse(from: middle.point, to: haditha).meters - middle.meters / 2) < 1e-3)
  }

  /// What answers where PROJ cannot be loaded agrees with it to 0.6%.
  @Test func theSphereIsNear() {
    let start = Coordinate(longitude: 43.13, latitude: 36.34)
    for bearing in stride(from: 0.0, to: 360, by: 30) {
      let exact = Geodesic.destination(from: start, bearingDegrees: bearing, meters: 50_000)
      #expect(distanceKm(exact, destination(from: start, bearingDegrees: bearing, km: 50)) < 0.3)
      #expect(abs(initialBearing(from: start, to: exact) - bearing) < 0.3)
    }
  }
}
