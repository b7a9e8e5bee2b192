import Foundation
import Geo
import Layers
import TestSupport
import Testing

@Suite struct FlatGeobufTests {
  private static let schema = LayerSchema(name: "points", fields: [Field("id", .text)])

  private static func scattered(_ count: Int) -> [Feature] {
    var random = SplitMix(seed: 7)
    return (0..<count).map { index in
      // A third on one spot, as events of one town are.
      let point =
        index % 3 == 0
        ? Coordinate(longitude: 43.13, latitude: 36.34)
        : Coordinate(longitude: random.unit() * 360 - 180, latitude: random.unit() * 180 - 90)
      return Feature(id: "\(index)", geometry: point, values: [.text("feature \(index)")])
    }
  }

  /// One node, one level, several levels, and the counts just around a full node.
  @Test(arguments: [1, 2, 15, 16, 17, 256, 257, 3000])
  func indexEqualsLinearScan(count: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("points.fgb")
    let features = Self.scattered(count)
    let summary = try write(features, into: FlatGeobufWriter(path: path, schema: Self.schema))
    #expect(summary.featureCount == count && summary.paths == [path])
    let file = try FlatGeobufFile(path)
    #expect(file.featureCount == count)
    let rows = file.rows()
    #expect(Set(rows.map { $0.row.texts[0] }) == Set(features.map { Optional("feature \($0.id!)") }))
    var random = SplitMix(seed: 11)
    for _ in 0..<40 {
      let x = random.unit() * 360 - 180
      let y = random.unit() * 180 - 90
      let size = random.unit() * 60
      let expected = rows.filter {
        guard let point = $0.row.point else { return false }
        return point.x >= x && point.x <= x + size && point.y >= y && point.y <= y + size
      }.map(\.offset)
      #expect(file.search(minX: x, minY: y, maxX: x + size, maxY: y + size) == expected)
    }
    #expect(file.search(minX: -180, minY: -90, maxX: 180, maxY: 90).count == count)
  }

  /// More than is put in order in memory at once, records of all sizes among them: each feature whole, where the index
  /// says, in the order of the curve, which takes neither size nor input order into account.
  @Test func largeLayerIsReordered() throws {
    let folder = try TemporaryFolder()
    var random = SplitMix(seed: 19)
    let texts = (0..<30_000).map { number in
      let length = number % 3000 == 7 ? 100_000 : random.below(900)
      return "\(number):" + String(repeating: Character(UnicodeScalar(UInt8(97 + number % 26))), count: length)
    }
    let features = zip(Self.scattered(texts.count), texts).map { feature, text in
      Feature(geometry: feature.geometry, values: [.text(text)])
    }
    func written(_ name: String, _ features: [Feature]) throws -> FlatGeobufFile {
      _ = try write(features, into: FlatGeobufWriter(path: folder.file(name), schema: Self.schema))
      return try FlatGeobufFile(folder.file(name))
    }
    let file = try written("large.fgb", features)
    #expect(file.bytes.count > 16 << 20)
    let rows = file.rows()
    let leaves = file.nodes.suffix(texts.count)
    #expect(rows.map(\.row.point?.x) == leaves.map(\.minX))
    #expect(rows.map { UInt64($0.offset) } == leaves.map(\.offset))
    for (offset, row) in rows {
      let text = try #require(row.texts[0], "\(offset)")
      let number = try #require(text.split(separator: ":").first.flatMap { Int($0) })
      #expect(text == texts[number])
      #expect(row.point?.x == features[number].geometry?.longitude)
    }
    // The same order as that of small records, which fit in memory.
    let small = try written(
      "small.fgb", features.indices.map { Feature(geometry: features[$0].geometry, values: [.text("\($0)")]) })
    #expect(
      small.rows().map(\.row.texts[0]) == rows.map { $0.row.texts[0]?.split(separator: ":").first.map(String.init) })
  }

  @Test func unplacedFeaturesHaveAFileOfTheirOwn() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("points.fgb")
    let features =
      Self.scattered(3) + [Feature(id: "x", geometry: nil, values: [.text("nowhere")])]
    let summary = try write(features, into: FlatGeobufWriter(path: path, schema: Self.schema))
    #expect(summary.paths == [path, folder.file("points_unplaced.fgb")])
    #expect(summary.featureCount == 4 && summary.locatedCount == 3)
    #expect(try FlatGeobufFile(path).featureCount == 3)
    let unplaced = try FlatGeobufFile(folder.file("points_unplaced.fgb"))
    #expect(unplaced.featureCount == 1 && unplaced.nodeSize == 0)
    #expect(unplaced.rows().map(\.row.texts) == [[0: "nowhere"]])
    #expect(unplaced.rows().first?.row.point == nil)
  }

  /// In the order they came, with those that have no point, behind a header that was written first.
  @Test func withoutAnIndexFeaturesStream() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("points.fgb")
    var features = Self.scattered(40)
    features.insert(Feature(id: "x", geometry: nil, values: [.text("nowhere")]), at: 7)
    var options = LayerOptions()
    options.isIndexed = false
    let layer = try LayerFormat.fgb.open(path: path, schema: Self.schema, options: options)
    for feature in features { try layer.write(feature) }
    let summary = try layer.finish()
    #expect(summary.paths == [path] && summary.featureCount == 41 && summary.locatedCount == 40)
    let file = try FlatGeobufFile(path)
    #expect(file.featureCount == 0 && file.nodeSize == 0)
    let rows = file.rows().map(\.row)
    #expect(rows.map(\.point?.x) == features.map(\.geometry?.longitude))
    #expect(rows.map(\.point?.y) == features.map(\.geometry?.latitude))
    #expect(rows[7].texts == [0: "nowhere"])
    #expect(try folder.names() == ["points.fgb"])
  }

  @Test func emptyLayer() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("points.fgb")
    _ = try write([], into: FlatGeobufWriter(path: path, schema: Self.schema))
    let file = try FlatGeobufFile(path)
    #expect(file.featureCount == 0 && file.nodeSize == 0 && file.rows().isEmpty)
  }

  @Test func sameBytesAsGolden() throws {
    let folder = try TemporaryFolder()
    _ = try write(
      SampleLayer.features, into: FlatGeobufWriter(path: folder.file("sample.fgb"), schema: SampleLayer.schema))
    for name in ["sample.fgb", "sample_unplaced.fgb"] { try GoldenFile.expect(folder.file(name), name) }
  }
}
