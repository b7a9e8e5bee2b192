import Foundation
import Geo
import Layers
import TestSupport
import Testing

@Suite struct PMTilesTests {
  private static let schema = LayerSchema(
    name: "events", fields: [Field("title", .text), Field("t_start", .integer), Field("quote", .text)],
    attribution: "Places: GeoNames, CC BY 4.0")

  private static func feature(_ number: Int, at point: Coordinate?) -> Feature {
    Feature(
      geometry: point, values: [.text("event \(number)"), .integer(1_499_644_800_000 + number), .text("A sentence.")])
  }

  /// First tile id of each zoom.
  private static func firstId(_ zoom: Int) -> UInt64 { ((1 << UInt64(2 * zoom)) - 1) / 3 }

  @Test func stackedEventsAreKeptAtEveryZoom() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("events.pmtiles")
    let mosul = Coordinate(longitude: 43.13, latitude: 36.34)
    let features = (0..<500).map { Self.feature($0, at: mosul) }
    _ = try write(features, into: PMTilesWriter(path: path, schema: Self.schema))
    let file = try PMTilesFile(path)
    #expect(file.tiles.count == 11)
    for (id, tile) in file.tiles {
      #expect(tile.count == 500)
      #expect(Set(tile.map(\.id)).count == 500)
      #expect(Set(tile.compactMap { $0.integers["t_start"] }).count == 500)
      // Long texts come at the last zoom only.
      #expect(tile.allSatisfy { $0.names.contains("quote") == (id >= Self.firstId(10)) })
    }
    #expect(file.metadata.contains("\"vector_layers\":[{\"id\":\"events\""))
    #expect(file.header.prefix(8).elementsEqual([0x50, 0x4D, 0x54, 0x69, 0x6C, 0x65, 0x73, 3]))
  }

  /// Ids of the four tiles of zoom 1, by the specification: 1 north-west, 2 south-west, 3 south-east, 4 north-east.
  @Test(arguments: [
    (-90.0, 45.0, UInt64(1)), (-90.0, -45.0, 2), (90.0, -45.0, 3), (90.0, 45.0, 4), (-180.0, 90.0, 1),
    (180.0, -90.0, 3),
  ])
  func tileIds(_ longitude: Double, _ latitude: Double, _ id: UInt64) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("events.pmtiles")
    let feature = Self.feature(0, at: Coordinate(longitude: longitude, latitude: latitude))
    _ = try write([feature], into: PMTilesWriter(path: path, schema: Self.schema))
    let file = try PMTilesFile(path)
    #expect(file.tiles[0]?.count == 1)
    #expect(file.tiles.keys.filter { (1...4).contains($0) } == [id])
  }

  @Test func crowdedTilesCountTheirPoints() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("events.pmtiles")
    var random = SplitMix(seed: 1)
    let features = (0..<20_500).map { number in
      Self.feature(number, at: Coordinate(longitude: random.unit() * 300 - 150, latitude: random.unit() * 120 - 60))
    }
    _ = try write(features + [Self.feature(1, at: nil)], into: PMTilesWriter(path: path, schema: Self.schema))
    let file = try PMTilesFile(path)
    for zoom in 0...10 {
      let tiles = file.tiles.filter { $0.key >= Self.firstId(zoom) && $0.key < Self.firstId(zoom + 1) }.values
      #expect(tiles.joined().reduce(0) { $0 + ($1.integers["point_count"] ?? 1) } == 20_500)
    }
    #expect(file.tiles[0]?.allSatisfy { $0.integers["point_count"] != nil } == true)
    #expect((file.tiles[0]?.count ?? 0) <= 64 * 64)
    // So many tiles that the directory has leaves.
    #expect(file.tiles.count > 20_000)
  }

  @Test func emptyAndSameBytesTwice() throws {
    let folder = try TemporaryFolder()
    _ = try write([], into: PMTilesWriter(path: folder.file("none.pmtiles"), schema: Self.schema))
    #expect(try PMTilesFile(folder.file("none.pmtiles")).tiles.isEmpty)
    for name in ["a", "b"] {
      _ = try write(SampleLayer.features, into: PMTilesWriter(path: folder.file(name), schema: SampleLayer.schema))
    }
    let bytes = try ["a", "b"].map { try Data(contentsOf: URL(fileURLWithPath: folder.file($0))) }
    #expect(bytes[0] == bytes[1])
  }

  /// A web map compares numbers: dates that are texts in a tile get their milliseconds beside them.
  @Test func datesGetTheirMilliseconds() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("events.pmtiles")
    let schema = LayerSchema(
      name: "events", fields: [Field("date_start", .dateTime), Field("t_end", .text), Field("date_end", .dateTime)])
    let day = 1_499_644_800
    let feature = Feature(
      geometry: Coordinate(longitude: 43.13, latitude: 36.34),
      values: [.dateTime(secondsSinceEpoch: day), .text("theirs"), .dateTime(secondsSinceEpoch: day + 86_399)])
    _ = try write([feature], into: PMTilesWriter(path: path, schema: schema))
    let file = try PMTilesFile(path)
    for tile in file.tiles.values {
      #expect(tile.map(\.integers) == [["t_start": day * 1000]])
      #expect(tile.map(\.names) == [["date_start", "t_end", "date_end", "t_start"]])
    }
    #expect(file.metadata.contains("\"t_end\":\"String\",\"date_end\":\"String\",\"t_start\":\"Number\""))
  }

  /// The square map ends at 85.05 degrees; points beyond stand there, and so do the bounds.
  @Test func boundsEndWhereTheMapEnds() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("poles.pmtiles")
    let poles = [90.0, -90.0].map { Self.feature(0, at: Coordinate(longitude: 12.5, latitude: $0)) }
    _ = try write(poles, into: PMTilesWriter(path: path, schema: Self.schema))
    let header = try PMTilesFile(path).header
    let bounds = [102, 106, 110, 114].map { at in
      header.withUnsafeBytes { Int(Int32(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: Int32.self))) }
    }
    #expect(bounds == [125_000_000, -850_511_280, 125_000_000, 850_511_280])
  }
}
