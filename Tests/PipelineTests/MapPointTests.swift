import Geo
import Pipeline
import TestSupport
import Testing

/// Coordinates have as many decimals as is known of the place.
@Suite struct MapPointTests {
  @Test(arguments: [
    ("town", 5.0, 4), ("town", 0, 4), ("town", 0.05, 5), ("town", 0.001, 6), ("site", 1, 6), ("admin2", 20, 3),
    ("admin2", 1, 4), ("admin1", 120, 2), ("country", 400, 2), ("country", 1, 4), ("region", 2000, 2),
    ("natural", 60, 3),
  ])
  func decimals(_ precision: String, _ radiusKm: Double, _ expected: Int) {
    #expect(MapPoint.decimals(precision: precision, radiusKm: radiusKm) == expected)
  }

  /// The rounding never shows: it is far below what the radius leaves open.
  @Test(arguments: ["site", "town", "admin2", "admin1", "natural", "country", "region"])
  func errorIsFarBelowTheRadius(_ precision: String) {
    var random = SplitMix(seed: 3)
    for _ in 0..<1000 {
      let radius = 0.01 + random.unit() * random.unit() * random.unit() * 2000
      let point = Coordinate(longitude: random.unit() * 360 - 180, latitude: random.unit() * 180 - 90)
      let rounded = MapPoint.rounded(point, precision: precision, radiusKm: radius)
      #expect(rounded.isValid)
      #expect(distanceKm(point, rounded) <= radius / 49, "\(point) \(rounded) \(radius)")
    }
  }

  @Test func roundsBothNumbers() {
    let point = Coordinate(longitude: -0.0000012, latitude: 36.345678)
    #expect(
      MapPoint.rounded(point, precision: "town", radiusKm: 8) == Coordinate(longitude: 0, latitude: 36.3457))
    #expect(MapPoint.rounded(point, precision: "admin1", radiusKm: 80).latitude == 36.35)
  }
}
