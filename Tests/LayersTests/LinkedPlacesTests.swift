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

  /// LPF 1.3 wants a class of place, or a list of types: `fclasses` are seven of GeoNames' letters.
  @Test(arguments: [
    ("P.PPLA", true, #""fclasses":["P"]"#), ("U.RDGU", true, #""fclasses":["H"]"#),
    ("V.FRST", true, #""fclasses":["L"]"#),
    (nil, true, #""fclasses":["S"]"#), (nil, false, #""types":[]"#), ("A.ADM1", false, #""fclasses":["A"]"#),
  ])
  func classOfPlace(_ feature: String?, _ isPlaced: Bool, _ expected: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("class.lpf.json")
    let schema = LayerSchema(name: "events", fields: [Field("feature", .text)])
    let point = isPlaced ? Coordinate(longitude: 43.13, latitude: 36.34) : nil
    _ = try write(
      [Feature(geometry: point, values: [.text(orNull: feature)])], into: LinkedPlacesWriter(path: path, schema: schema)
    )
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(expected))
    #expect(text.contains("\"fclasses\"") != text.contains("\"types\""))
  }

  /// Every timespan has a start, and every end of it a date.
  @Test(arguments: [
    (17_348 as Int?, nil as Int?, #"[{"start":{"in":"2017-07-01"}}]"#),
    (nil, 17_378, #"[{"start":{"latest":"2017-07-31"},"end":{"in":"2017-07-31"}}]"#),
  ])
  func openSpans(_ first: Int?, _ last: Int?, _ expected: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("open.lpf.json")
    let schema = LayerSchema(name: "events", fields: [Field("title", .text)])
    let feature = Feature(geometry: nil, values: [.text("Mosul")], time: .interval(first: first, last: last))
    _ = try write([feature], into: LinkedPlacesWriter(path: path, schema: schema))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\"timespans\":" + expected))
  }
}
