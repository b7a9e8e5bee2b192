import Foundation
import Geo
import Layers
import TestSupport
import Testing

/// What workers encode is byte for byte what the writers write.
@Suite struct FeatureEncoderTests {
  private static let schema = LayerSchema(
    name: "rows",
    fields: [
      Field("note", .text), Field("count", .integer), Field("latitude", .latitude), Field("longitude", .longitude),
      Field("when", .dateTime),
    ])

  private static let features: [Feature] = [
    Feature(
      geometry: Coordinate(longitude: 43.13, latitude: 36.34),
      values: [
        .text("a \"b\", c\nd"), .integer(-7), .number(36.34, decimals: 6), .number(43.13, decimals: 6),
        .dateTime(secondsSinceEpoch: 1_500_000_000),
      ], time: .day(17_000)),
    Feature(geometry: nil, values: [.null, .null, .null, .null, .null]),
    Feature(
      geometry: Coordinate(longitude: -180, latitude: -90),
      values: [
        .text("تدمر\u{1}\\"), .integer(0), .number(-90, decimals: 6), .number(-180, decimals: 6),
        .dateTime(secondsSinceEpoch: -1),
      ], time: .interval(first: 1, last: nil)),
  ]

  private func encode<Encoder: FeatureEncoder & ~Copyable>(
    _ features: ArraySlice<Feature>, with encoder: inout Encoder
  ) -> EncodedFeatures {
    for feature in features {
      encoder.begin(point: feature.geometry, time: feature.time)
      // The text as bytes, two fields one by one, the last two as they are shared by many features.
      switch feature.values[0] {
      case .text(var text): text.withUTF8 { encoder.text($0) }
      default: encoder.null()
      }
      encoder.value(feature.values[1])
      encoder.value(feature.values[2])
      let shared = Encoder.encoded(Array(feature.values[3...]), from: 3, of: Self.schema)
      shared.withUnsafeBufferPointer { encoder.copy($0, count: 2) }
      encoder.end()
    }
    return encoder.take()
  }

  /// The split into batches leaves no trace, empty ones included.
  @Test(arguments: [[3], [1, 2], [0, 2, 0, 1], [1, 1, 1]])
  func geoJSONIsAsTheWriterHasIt(_ batches: [Int]) throws {
    let folder = try TemporaryFolder()
    var plain = try GeoJSONWriter(path: folder.file("plain.geojson"), schema: Self.schema)
    for feature in Self.features { try plain.write(feature) }
    let expected = try plain.finish()
    var encoded = try GeoJSONWriter(path: folder.file("encoded.geojson"), schema: Self.schema)
    let pool = FeatureBufferPool()
    var encoder = GeoJSONEncoder(schema: Self.schema, pool: pool)
    var start = 0
    for count in batches {
      try encoded.write(encode(Self.features[start..<start + count], with: &encoder))
      start += count
    }
    let summary = try encoded.finish()
    #expect(try folder.bytes("encoded.geojson") == folder.bytes("plain.geojson"))
    #expect(summary.featureCount == 3 && summary.locatedCount == 2)
    #expect(summary.bounds == expected.bounds)
    #expect(summary.byteCount == expected.byteCount)
  }

  @Test func csvIsAsTheWriterHasIt() throws {
    let folder = try TemporaryFolder()
    var plain = try CSVWriter(path: folder.file("plain.csv"), schema: Self.schema)
    for feature in Self.features { try plain.write(feature) }
    _ = try plain.finish()
    var observed = 0
    var encoded = try CSVWriter(path: folder.file("encoded.csv"), schema: Self.schema) { observed += $0.count }
    var encoder = CSVEncoder(schema: Self.schema, pool: FeatureBufferPool())
    try encoded.write(encode(Self.features[...], with: &encoder))
    let summary = try encoded.finish()
    #expect(try folder.bytes("encoded.csv") == folder.bytes("plain.csv"))
    #expect(observed == summary.byteCount)
  }

  /// Batches larger than the file's own buffer go straight through and keep their place among small ones.
  @Test func largeBatchesKeepTheirPlace() throws {
    let folder = try TemporaryFolder()
    let schema = LayerSchema(
      name: "rows", fields: [Field("text", .text), Field("latitude", .latitude), Field("longitude", .longitude)])
    let long = String(repeating: "x", count: 400_000)
    var encoder = CSVEncoder(schema: schema, pool: FeatureBufferPool())
    var writer = try CSVWriter(path: folder.file("t.csv"), schema: schema)
    for text in ["a", long, "b"] {
      encoder.begin(point: nil, time: nil)
      encoder.value(.text(text))
      encoder.null()
      encoder.null()
      encoder.end()
      try writer.write(encoder.take())
    }
    _ = try writer.finish()
    #expect(try folder.text("t.csv") == "text,latitude,longitude\na,,\n\(long),,\nb,,\n")
  }
}
