import CSQLite
import Foundation
import Geo
import Layers
import TestSupport
import Testing

/// Layers of areas in every format that can hold them.
@Suite struct AreaLayerTests {
  private static let schema = LayerSchema(
    name: "areas", fields: [Field("kind", .text), Field("n", .integer), Field("date_start", .dateTime)],
    title: "Areas", shape: .area)

  private static let square = Area(Bounds(west: 43, south: 36, east: 43.5, north: 36.25))
  private static let fiji = Area(
    rings: [
      Bounds(west: 177, south: -20, east: 180, north: -16), Bounds(west: -180, south: -20, east: -178, north: -16),
    ]
    .flatMap { Area($0).rings })

  private static let features = [
    Feature(
      id: "a", area: square, values: [.text("ASSAULT"), .integer(1), .dateTime(secondsSinceEpoch: 0)], time: .day(0)),
    Feature(id: "b", area: fiji, values: [.text("AID"), .integer(2), .dateTime(secondsSinceEpoch: 86_400)]),
    Feature(id: "c", area: nil, values: [.null, .integer(3), .null]),
  ]

  private static let style = LayerStyle(
    categoryField: "kind",
    categories: [.init(value: "ASSAULT", label: "Assault", color: .init(red: 0xD5, green: 0x5E, blue: 0))],
    other: .init(value: "OTHER", label: "Other", color: .init(red: 0x77, green: 0x77, blue: 0x77)))

  private func write(
    _ format: LayerFormat, in folder: TemporaryFolder, _ options: LayerOptions = LayerOptions()
  ) throws -> LayerSummary {
    let layer = try format.open(
      path: folder.file("areas.\(format.fileExtension)"), schema: Self.schema, options: options)
    for feature in Self.features { try layer.write(feature) }
    return try layer.finish()
  }

  @Test(arguments: LayerFormat.allCases.filter(\.canHoldAreas))
  func countsAndBox(_ format: LayerFormat) throws {
    let folder = try TemporaryFolder()
    let summary = try write(format, in: folder)
    #expect(summary.featureCount == 3 && summary.locatedCount == 2)
    #expect(summary.bounds == Bounds(west: -180, south: -20, east: 180, north: 36.25))
    #expect(summary.smallestBounds == Bounds(west: 43, south: -20, east: -178, north: 36.25))
  }

  @Test func formatsOfPointsAlone() {
    #expect(LayerFormat.allCases.filter { !$0.canHoldAreas } == [.lpf])
  }

  @Test func geoJSON() throws {
    let folder = try TemporaryFolder()
    var options = LayerOptions()
    options.style = Self.style
    options.simplestyle = true
    _ = try write(.geojsonl, in: folder, options)
    let lines = try folder.text("areas.geojsonl").split(separator: "\n")
    #expect(
      lines[0].contains(
        #""geometry":{"type":"Polygon","coordinates":[[[43,36],[43.5,36],[43.5,36.25],[43,36.25],[43,36]]]}"#))
    #expect(lines[0].hasSuffix(##""stroke":"#d55e00","fill":"#d55e00","fill-opacity":0.2}}"##))
    #expect(
      lines[1].contains(
        #""geometry":{"type":"MultiPolygon","coordinates":[[[[177,-20],[180,-20],[180,-16],[177,-16],[177,-20]]],"#
          + "[[[-180,-20],[-178,-20],[-178,-16],[-180,-16],[-180,-20]]]]}"))
    #expect(lines[1].hasSuffix(##""stroke":"#777777","fill":"#777777","fill-opacity":0.2}}"##))
    #expect(lines[2].contains(#""geometry":null"#))
  }

  /// In every zoom, in each tile that an area reaches into, with its times as numbers.
  @Test func tiles() throws {
    let folder = try TemporaryFolder()
    _ = try write(.pmtiles, in: folder)
    let archive = try PMTilesFile(folder.file("areas.pmtiles"))
    #expect(archive.tiles[0]?.map(\.id) == [1, 2])
    #expect(archive.tiles[0]?.first?.names == ["kind", "n", "date_start", "t_start"])
    // Zoom 1: the square lies in the north-east; what is cut at the antimeridian in the south-east and the south-west.
    let zoom1 = (1...4).map { archive.tiles[UInt64($0)]?.map(\.id) ?? [] }
    #expect(zoom1 == [[], [2], [2], [1]])
    // Zoom 7: half a degree of 2.8 degrees a tile, across a meridian of the grid or not.
    let last = archive.tiles.filter { $0.key >= 5461 }.values.flatMap { $0 }
    #expect(last.contains { $0.id == 1 } && last.contains { $0.id == 2 } && last.allSatisfy { $0.id < 3 })
    #expect(archive.metadata.contains("\"maxzoom\":7") && !archive.metadata.contains("point_count"))
  }

  @Test func csvIsWellKnownText() throws {
    let folder = try TemporaryFolder()
    _ = try write(.csv, in: folder)
    #expect(
      try folder.text("areas.csv") == """
        kind,n,date_start,wkt
        ASSAULT,1,1970-01-01T00:00:00Z,"POLYGON ((43 36, 43.5 36, 43.5 36.25, 43 36.25, 43 36))"
        AID,2,1970-01-02T00:00:00Z,"MULTIPOLYGON (((177 -20, 180 -20, 180 -16, 177 -16, 177 -20)), \
        ((-180 -20, -178 -20, -178 -16, -180 -16, -180 -20)))"
        ,3,,

        """)
    #expect(try folder.text("areas.csvt") == "String,Integer64,DateTime,WKT\n")
  }

  @Test func kml() throws {
    let folder = try TemporaryFolder()
    var options = LayerOptions()
    options.style = Self.style
    _ = try write(.kml, in: folder, options)
    let text = try folder.text("areas.kml")
    #expect(text.contains("<LineStyle><color>ff005ed5</color>") && text.contains("<PolyStyle><color>33005ed5</color>"))
    #expect(
      text.contains(
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>43,36 43.5,36 43.5,36.25 43,36.25 43,36</coordinates>"))
    #expect(text.contains("<MultiGeometry><Polygon>") && text.contains("</Polygon></MultiGeometry>"))
  }

  /// The outer ring goes round with the clock there, and the parts begin where they say.
  @Test func shapefile() throws {
    let folder = try TemporaryFolder()
    _ = try write(.shp, in: folder)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("areas.shp"))))
    func little(_ at: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) } }
    func real(_ at: Int) -> Double {
      Double(bitPattern: (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[at + $1]) << UInt64(8 * $1) })
    }
    #expect(little(32) == 5 && little(108) == 5)
    let first = 108 + 36
    #expect(little(first) == 1 && little(first + 4) == 5 && little(first + 8) == 0)
    #expect((0..<5).map { real(first + 12 + 16 * $0) } == [43, 43, 43.5, 43.5, 43])
    #expect((0..<5).map { real(first + 20 + 16 * $0) } == [36, 36.25, 36.25, 36, 36])
    let second = 108 + 44 + 4 + 80 + 8
    #expect(little(second) == 5 && little(second + 36) == 2 && little(second + 40) == 10)
    #expect(little(second + 44) == 0 && little(second + 48) == 5)
    // A null shape, and nothing behind it.
    let third = second + 44 + 8 + 160 + 8
    #expect(little(third) == 0 && bytes.count == third + 4)
  }

  /// The index finds each area by any point in its box.
  @Test func geoPackageIndex() throws {
    let folder = try TemporaryFolder()
    _ = try write(.gpkg, in: folder)
    var database: OpaquePointer?
    #expect(sqlite3_open(folder.file("areas.gpkg"), &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    func text(_ sql: String) -> String? {
      var statement: OpaquePointer?
      guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { return nil }
      defer { sqlite3_finalize(statement) }
      guard sqlite3_step(statement) == SQLITE_ROW, let text = sqlite3_column_text(statement, 0) else { return nil }
      return String(cString: text)
    }
    #expect(text("SELECT geometry_type_name FROM gpkg_geometry_columns") == "MULTIPOLYGON")
    #expect(
      text(
        "SELECT group_concat(id) FROM rtree_areas_geom WHERE minx <= 43.2 AND maxx >= 43.2 AND miny <= 36.1 "
          + "AND maxy >= 36.1"
      )
        == "1")
    #expect(text("SELECT count(*) FROM rtree_areas_geom") == "2")
    #expect(text("SELECT rtreecheck('rtree_areas_geom')") == "ok")
    // Header with its box, then the multipolygon of one ring of five vertices.
    #expect(text("SELECT length(geom) FROM areas WHERE n = 1") == "\(8 + 32 + 9 + 13 + 80)")
  }
}
