import Geo
import Testing

@Suite struct BoundsTests {
  private func point(_ longitude: Double, _ latitude: Double) -> Coordinate {
    Coordinate(longitude: longitude, latitude: latitude)
  }

  @Test func edgesAreInside() {
    let box = Bounds(west: 38.8, south: 29, east: 48.6, north: 37.4)
    #expect(!box.crossesAntimeridian)
    #expect(box.contains(point(43.13, 36.34)))
    for longitude in [38.8, 48.6] {
      for latitude in [29, 37.4] { #expect(box.contains(point(longitude, latitude))) }
    }
    #expect(!box.contains(point(38.79, 36)))
    #expect(!box.contains(point(48.61, 36)))
    #expect(!box.contains(point(43, 28.99)))
    #expect(!box.contains(point(43, 37.41)))
  }

  @Test func aBoxMayCrossTheAntimeridian() {
    let fiji = Bounds(west: 177, south: -21, east: -178, north: -12)
    #expect(fiji.crossesAntimeridian)
    for longitude in [177, 179.99, 180, -180, -179, -178] {
      #expect(fiji.contains(point(longitude, -17)), "\(longitude)")
    }
    for longitude in [176.9, -177.9, 0, 90, -90] {
      #expect(!fiji.contains(point(longitude, -17)), "\(longitude)")
    }
    #expect(!fiji.contains(point(179, 17)))
  }

  @Test func theWholeEarthHoldsItsPoles() {
    let earth = Bounds(west: -180, south: -90, east: 180, north: 90)
    for (longitude, latitude) in [(0.0, 90.0), (0, -90), (180, 0), (-180, 0), (0, 0)] {
      #expect(earth.contains(point(longitude, latitude)))
    }
  }

  @Test(arguments: [
    (0.0, 0.0, true), (180, 90, true), (-180, -90, true), (180.001, 0, false), (0, -90.1, false),
    (.nan, 0, false), (0, .nan, false), (.infinity, 0, false), (0, -.infinity, false),
  ])
  func validityOfPoints(_ longitude: Double, _ latitude: Double, _ isValid: Bool) {
    #expect(point(longitude, latitude).isValid == isValid)
  }
}
