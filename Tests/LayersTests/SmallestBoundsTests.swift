import Foundation
import Geo
import Layers
import TestSupport
import Testing

/// The smallest box over a layer, by the rule of the largest gap.
@Suite struct SmallestBoundsTests {
  private static let schema = LayerSchema(name: "t", fields: [Field("n", .integer)])

  /// - Returns: the summary, and the members of the GeoJSON file.
  private func written(_ points: [Coordinate?]) throws -> (summary: LayerSummary, json: [String: Any]) {
    let folder = try TemporaryFolder()
    var writer = try GeoJSONWriter(path: folder.file("t.geojson"), schema: Self.schema)
    for (number, point) in points.enumerated() {
      try writer.write(Feature(geometry: point, values: [.integer(number)]))
    }
    let summary = try writer.finish()
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.file("t.geojson")))
    return (summary, try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]))
  }

  private func box(_ points: [(Double, Double)]) throws -> [Double]? {
    let written = try written(points.map { Coordinate(longitude: $0.0, latitude: $0.1) })
    let bounds = written.summary.smallestBounds
    let box = written.json["bbox"] as? [Double]
    #expect(box == bounds.map { [$0.west, $0.south, $0.east, $0.north] })
    return box
  }

  @Test func fijiCrossesTheAntimeridian() throws {
    #expect(try box([(177, -17), (-178, -20), (179.5, -16)]) == [177, -20, -178, -16])
  }

  @Test(
    arguments: [
      // One point, and one on the antimeridian however it is written.
      ([(12.5, 42)], [12.5, 42, 12.5, 42]), ([(180, 1)], [180, 1, 180, 1]), ([(-180, 1)], [-180, 1, -180, 1]),
      ([(180, 1), (-178, 2)], [-180, 1, -178, 2]), ([(177, 1), (-180, 2)], [177, 1, 180, 2]),
      ([(177, 1), (180, 3), (-180, 2), (-178, 0)], [177, 0, -178, 3]),
      // Two equal gaps: the plain box.
      ([(-90, 0), (90, 0)], [-90, 0, 90, 0]),
      // Round the world, with the largest gap over the Atlantic.
      ([(-170, 0), (-110, 5), (-50, 0), (30, 0), (90, -5), (150, 0)], [30, -5, -50, 5]),
      // A pole lies on every meridian.
      ([(30, 90), (10, 80)], [-180, 80, 180, 90]), ([(30, -90)], [-180, -90, 180, -90]),
    ] as [([(Double, Double)], [Double])])
  func boxes(_ points: [(Double, Double)], _ expected: [Double]) throws { #expect(try box(points) == expected) }

  @Test func nothingHasNoBox() throws {
    for points in [[], [nil, nil]] as [[Coordinate?]] {
      let written = try written(points)
      #expect(written.summary.smallestBounds == nil)
      #expect(written.json["bbox"] == nil && written.json["features"] != nil)
    }
  }

  /// As the rule by hand has it, for random sets of few and many points, whole and in batches of encoded features.
  @Test func equalsTheRuleByHand() throws {
    var random = SplitMix(seed: 7)
    for round in 0..<200 {
      let count = 1 + random.below(round % 2 == 0 ? 8 : 300)
      let span = [2, 40, 180, 360][random.below(4)]
      let start = random.unit() * 360
      let points = (0..<count).map { _ -> (Double, Double) in
        var longitude = (start + random.unit() * Double(span)).truncatingRemainder(dividingBy: 360) - 180
        longitude = (longitude * 1e4).rounded() / 1e4
        return (longitude, (random.unit() * 170 - 85).rounded())
      }
      let expected = Self.largestGapRule(points)
      let found = try #require(try box(points))
      // A gap of less than a degree may be taken for covered.
      if Self.width(expected) < 359 { #expect(found == expected, "\(points)") }
      for (longitude, latitude) in points {
        let bounds = Bounds(west: found[0], south: found[1], east: found[2], north: found[3])
        #expect(bounds.contains(Coordinate(longitude: longitude, latitude: latitude)))
      }
    }
  }

  private static func width(_ box: [Double]) -> Double { box[2] >= box[0] ? box[2] - box[0] : box[2] + 360 - box[0] }

  private static func largestGapRule(_ points: [(Double, Double)]) -> [Double] {
    let longitudes = points.map(\.0).sorted()
    var best = (gap: longitudes[0] + 360 - longitudes[longitudes.count - 1], west: 0)
    for index in 1..<max(1, longitudes.count) where longitudes[index] - longitudes[index - 1] > best.gap {
      best = (longitudes[index] - longitudes[index - 1], index)
    }
    let east = best.west == 0 ? longitudes.count - 1 : best.west - 1
    let latitudes = points.map(\.1)
    return [longitudes[best.west], latitudes.min()!, longitudes[east], latitudes.max()!]
  }

  /// What workers encoded apart is counted together.
  @Test func batchesShareOneBox() throws {
    let folder = try TemporaryFolder()
    var writer = try GeoJSONWriter(path: folder.file("t.geojson"), schema: Self.schema)
    var encoder = GeoJSONEncoder(schema: Self.schema, pool: FeatureBufferPool())
    for longitude in [177.0, -178] {
      encoder.begin(point: Coordinate(longitude: longitude, latitude: -18), time: nil)
      encoder.value(.integer(1))
      encoder.end()
      try writer.write(encoder.take())
    }
    #expect(try writer.finish().smallestBounds == Bounds(west: 177, south: -18, east: -178, north: -18))
  }
}
