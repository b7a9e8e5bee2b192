import Foundation
import Geo
import Layers
import TestSupport
import Testing

@Suite struct LinkedPlacesTests {
  private static let schema = LayerSchema(
    name: "events",
    fields: [
      "title", "place", "place_text", "place_id", "country", "feature", "date_text", "date_precision", "quote",
      "source",
      "source_url",
    ].map { Field($0, .text) } + [Field("place_confidence", .number)],
    title: "Events", attribution: "Places: GeoNames, CC BY 4.0")

  private static func feature(
    _ id: String, at point: Coordinate?, _ time: FeatureTime?, precision: String, confidence: Double? = 0.9
  ) -> Feature {
    Feature(
      id: id, geometry: point,
      values: [
        .text("Captured: Mosul"), .text("Mosul"), .text("Mossul"), .text("geonames:99072"), .text("IQ"),
        .text("P.PPLA"), .text("in June"), .text(precision), .text("They captured \"it\"."), .text("Ostrea"),
        .text("https://example.org/a"), .number(orNull: confidence, decimals: 3),
      ], time: time)
  }

  @Test func sameBytesAsGolden() throws {
    let mosul = Coordinate(longitude: 43.13, latitude: 36.34)
    let folder = try TemporaryFolder()
    let path = folder.file("linked.lpf.json")
    _ = try write(
      [
        Self.feature("ev-1", at: mosul, .day(17_357), precision: "day"),
        Self.feature("ev-2", at: mosul, .interval(first: 17_348, last: 17_378), precision: "month", confidence: 0.6),
        Self.feature("ev-3", at: mosul, .interval(first: 17_348, last: 17_355), precision: "range", confidence: 0.2),
        Self.feature("ev-4", at: nil, .interval(first: 17_348, last: nil), precision: "range", confidence: nil),
        Self.feature("ev-5", at: mosul, nil, precision: "unknown"),
        Feature(geometry: nil, values: Array(repeating: .null, count: 12)),
      ], into: LinkedPlacesWriter(path: path, schema: Self.schema))
    try GoldenFile.expect(path, "linked.lpf.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(((json as? [String: Any])?["features"] as? [Any])?.count == 6)
  }
}
