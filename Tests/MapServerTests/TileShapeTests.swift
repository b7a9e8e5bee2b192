import CSQLite
import Gazetteer
import Geo
import Ingest
import Layers
import MapServer
import TestSupport
import Testing

/// Tiles of what our own layers do not hold but other programs' GeoPackages may: holes, lines, features of both kinds, and
/// coordinates in another system.
@Suite struct TileShapeTests {
  let folder: TemporaryFolder
  let service: MapService

  init() throws {
    folder = try TemporaryFolder()
    service = MapService(folder: folder.path, places: try PlaceStack.core(), show: { _ in })
  }

  private func tile(_ address: String) -> TileFeatures {
    TileFeatures(service.answer(method: "GET", target: "/tiles/shapes/\(address).mvt").body)
  }

  /// A layer whose features have these geometries.
  ///
  /// - Parameter shapes: bytes of a GeoPackage's geometry, and the box around each.
  private func write(_ shapes: [(bytes: [UInt8], box: [Double])], points: Int = 0) throws {
    let path = folder.file("shapes.gpkg")
    var writer = try GeoPackageWriter(
      path: path, schema: LayerSchema(name: "shapes", fields: [Field("name", .text, title: "Name")], title: "Shapes"))
    for index in 0..<shapes.count + points {
      // Points in a corner, away from the shapes.
      let place = Coordinate(longitude: -100 + Double(index % 100) * 0.3, latitude: -40 + Double(index / 100) * 0.3)
      try writer.write(Feature(geometry: place, values: [.text("shape \(index + 1)")]))
    }
    _ = try writer.finish()
    var handle: OpaquePointer?
    #expect(sqlite3_open(path, &handle) == SQLITE_OK)
    defer { sqlite3_close(handle) }
    // They call functions that only GIS programs have.
    var triggers: [String] = []
    var statement: OpaquePointer?
    sqlite3_prepare_v2(handle, "SELECT name FROM sqlite_master WHERE type = 'trigger'", -1, &statement, nil)
    while sqlite3_step(statement) == SQLITE_ROW { triggers.append(String(cString: sqlite3_column_text(statement, 0))) }
    sqlite3_finalize(statement)
    var script = triggers.map { "DROP TRIGGER \"\($0)\";" }.joined()
    for (index, shape) in shapes.enumerated() {
      let hex = shape.bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
      let box = shape.box
      script += """
        UPDATE shapes SET geom = x'\(hex)' WHERE fid = \(index + 1);
        UPDATE rtree_shapes_geom SET minx = \(box[0]), miny = \(box[1]), maxx = \(box[2]), maxy = \(box[3])
          WHERE id = \(index + 1);
        """
    }
    #expect(sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK)
  }

  /// - Parameter kind: 2 is a line, 3 a polygon.
  private func shape(_ kind: UInt8, _ rings: [[(Double, Double)]]) -> (bytes: [UInt8], box: [Double]) {
    var bytes: [UInt8] = [0x47, 0x50, 0, 1, 0xE6, 0x10, 0, 0, 1, kind, 0, 0, 0]
    func word(_ number: Int) { withUnsafeBytes(of: UInt32(number).littleEndian) { bytes += $0 } }
    if kind == 3 { word(rings.count) }
    for ring in rings {
      word(ring.count)
      for vertex in ring {
        for number in [vertex.0, vertex.1] { withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 } }
      }
    }
    let all = rings.joined()
    let (x, y) = (all.map(\.0).filter(\.isFinite), all.map(\.1).filter(\.isFinite))
    return (bytes, [x.min() ?? 0, y.min() ?? 0, x.max() ?? 0, y.max() ?? 0])
  }

  private static func square(_ side: Double, clockwise: Bool = false) -> [(Double, Double)] {
    let ring = [(-side, -side), (side, -side), (side, side), (-side, side), (-side, -side)]
    return clockwise ? ring.reversed() : ring
  }

  @Test("An area has its hole, in whatever direction its rings run", arguments: [false, true], [false, true])
  func hole(outerTurned: Bool, innerTurned: Bool) throws {
    try write([shape(3, [Self.square(40, clockwise: outerTurned), Self.square(20, clockwise: innerTurned)])])
    let feature = try #require(tile("0/0/0").features.first)
    #expect(feature.kind == 3)
    #expect(feature.parts.count == 2)
    let areas = feature.parts.map(\.doubleArea)
    // The specification's signs: an outline runs clockwise on the screen, a hole the other way.
    #expect(areas[0] > 0 && areas[1] < 0)
    #expect(feature.parts.allSatisfy { $0.count == 4 })
    #expect(areas[0] > 4 * -areas[1])
  }

  @Test("A tile in the hole is empty, one over its edge is not") func insideHole() throws {
    try write([shape(3, [Self.square(40), Self.square(20)])])
    #expect(tile("8/128/127").features.isEmpty)
    #expect(tile("4/8/7").features.count == 1)
    #expect(tile("8/148/127").features.count == 1)
    // A hole that is too small to be seen is left out.
    try write([shape(3, [Self.square(40), Self.square(0.001)])])
    #expect(tile("0/0/0").features.first?.parts.count == 1)
  }

  /// Numbers that no place has are no geometry, and not `null` inside one.
  @Test("A vertex that lies nowhere spoils its geometry only") func nowhere() throws {
    try write([
      shape(2, [[(0, 0), (.nan, 10)]]), shape(3, [[(0, 0), (10, 0), (10, .infinity), (0, 0)]]),
      shape(2, [[(0, 0), (9, 9)]]),
    ])
    let answer = try JSONValue.parse(service.answer(method: "GET", target: "/collections/shapes/items").body)
    let geometries = answer["features"]?.array?.map { $0["geometry"] } ?? []
    #expect(geometries.map { $0 == .null } == [true, true, false])
    #expect(tile("0/0/0").features.map(\.id) == [3])
  }

  @Test("A line is drawn, cut at the tile's edge into pieces, and never lost") func lines() throws {
    try write([
      shape(2, [[(-170, 10), (170, 10)]]), shape(2, [[(10, -60), (10, 60), (12, 60), (12, -60)]]),
      shape(2, [[(100, 20), (100.00001, 20)]]),
    ])
    let whole = tile("0/0/0").features
    #expect(whole.map(\.id) == [1, 2, 3] && whole.allSatisfy { $0.kind == 2 })
    // x = (-170 + 180) / 360 * 4096, and y by the projection's definition.
    #expect(whole[0].parts == [[.init(114, 1934), .init(3982, 1934)]])
    #expect(whole[2].parts.first?.count == 2)
    // Up on one side and down on the other: two pieces in a tile in between.
    let part = try #require(tile("4/8/7").features.first { $0.id == 2 })
    #expect(part.parts.count == 2)
    #expect(part.parts.joined().allSatisfy { (-64...4160).contains($0.x) && (-64...4160).contains($0.y) })
    #expect(tile("5/0/0").features.isEmpty)
  }

  @Test("Crowded points are gathered, and areas among them still drawn") func mixed() throws {
    try write([shape(3, [Self.square(20)]), shape(2, [[(0, 50), (20, 50)]])], points: 4000)
    let read = tile("0/0/0").features
    #expect(read.filter { $0.kind == 3 }.map(\.id) == [1])
    #expect(read.filter { $0.kind == 2 }.map(\.id) == [2])
    #expect(read.compactMap { $0.integers["point_count"] }.reduce(0, +) == 4000)
    #expect(Set(read.map(\.id)).count == read.count)
  }

  @Test("Gathered points say from when to when they are") func times() throws {
    let served = try ServedFolder()
    try ServedFolder.writeEvents(to: served.folder.file("events.gpkg"), copies: 1000)
    let read = TileFeatures(served.get("/tiles/events/0/0/0.mvt").body).features
    let starts = read.compactMap { $0.integers["t_start"] }
    let ends = read.compactMap { $0.integers["t_end"] }
    #expect(starts.count == read.count && ends.count == read.count)
    // Two of the seven stand on one spot; the copies follow each other day by day.
    let days = ServedFolder.days
    let expected = [(days[0], days[1]), (days[2], days[2]), (days[3], days[3]), (days[4], days[4]), (days[6], days[6])]
    #expect(starts.sorted() == expected.map { $0.0 * 86_400_000 })
    #expect(ends.sorted() == expected.map { ($0.1 + 1000) * 86_400_000 - 1000 })
  }

  @Test("A layer in another system stands in the same tiles, and boxes find it", arguments: 0...14)
  func projected(zoom: Int) throws {
    let reference = PlaneReference(code: "EPSG:3857", wkt: "PROJCS[\"WGS 84 / Pseudo-Mercator\"]", decimals: 2)
    var writer = try GeoPackageWriter(
      path: folder.file("shapes.gpkg"),
      schema: LayerSchema(name: "shapes", fields: [Field("name", .text, title: "Name")], title: "Shapes"),
      reference: reference)
    let places = ServedFolder.points.compactMap(\.self)
    for place in places {
      let (x, y) = WebMercator.position(place)
      let half = WebMercator.side / 2
      let metres = Double.pi * 6_378_137 / half
      try writer.write(
        Feature(geometry: place, values: [.text("a")], projected: ((x - half) * metres, (half - y) * metres)))
    }
    _ = try writer.finish()
    for (index, place) in places.enumerated() {
      let (x, y) = WebMercator.position(place)
      let side = WebMercator.side / Double(1 << zoom)
      let read = tile("\(zoom)/\(Int(x / side))/\(Int(y / side))").features
      let feature = try #require(read.first { $0.id == index + 1 })
      #expect(abs(Double(feature.x) - x.truncatingRemainder(dividingBy: side) / side * 4096) <= 1)
      #expect(abs(Double(feature.y) - y.truncatingRemainder(dividingBy: side) / side * 4096) <= 1)
      let (west, south) = (place.longitude - 0.01, place.latitude - 0.01)
      let box = "bbox=\(west),\(south),\(west + 0.02),\(south + 0.02)"
      let answer = service.answer(method: "GET", target: "/collections/shapes/items?f=json&" + box)
      #expect(String(decoding: answer.body, as: UTF8.self).contains("\"id\":\(index + 1),"))
    }
  }
}
