import CSQLite
import Foundation
import Geo
import Layers
import TestSupport
import Testing

@Suite struct GeoPackageTests {
  /// The first column of the first row, as text; nil for null or no row.
  private func query(_ path: String, _ sql: String) throws -> String? {
    var database: OpaquePointer?
    try #require(sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
    defer { sqlite3_close(database) }
    var statement: OpaquePointer?
    try #require(
      sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK,
      "\(String(cString: sqlite3_errmsg(database)))")
    defer { sqlite3_finalize(statement) }
    guard sqlite3_step(statement) == SQLITE_ROW, let text = sqlite3_column_text(statement, 0) else { return nil }
    return String(cString: text)
  }

  /// Root alone, two levels, three levels, and the counts around a full node.
  @Test(arguments: [0, 1, 50, 51, 52, 2601, 2602, 6000])
  func indexEqualsTable(count: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("points.gpkg")
    var random = SplitMix(seed: 3)
    let features = (0..<count).map { index in
      let x = random.unit() * 360 - 180
      let y = random.unit() * 180 - 90
      return Feature(
        geometry: index % 7 == 6 ? nil : Coordinate(longitude: x, latitude: y),
        values: [.number(x, decimals: 6), .number(y, decimals: 6)])
    }
    let schema = LayerSchema(name: "points", fields: [Field("x", .number), Field("y", .number)])
    _ = try write(features, into: GeoPackageWriter(path: path, schema: schema))
    #expect(try query(path, "PRAGMA integrity_check") == "ok")
    #expect(try query(path, "PRAGMA foreign_key_check") == nil)
    #expect(try query(path, "SELECT rtreecheck('rtree_points_geom')") == "ok")
    #expect(try query(path, "SELECT count(*) FROM points") == "\(count)")
    #expect(
      try query(path, "SELECT count(*) FROM rtree_points_geom")
        == query(path, "SELECT count(*) FROM points WHERE geom NOT NULL"))
    for _ in 0..<20 {
      let x = random.unit() * 300 - 180
      let y = random.unit() * 150 - 90
      // What the table holds must be found by the index; floats may let in a neighbour on the edge, not miss one.
      let missed = """
        SELECT count(*) FROM points WHERE geom NOT NULL AND x BETWEEN \(x) AND \(x + 40) AND y BETWEEN \(y) AND \(y + 30)
        AND fid NOT IN (SELECT id FROM rtree_points_geom
          WHERE maxx >= \(x) AND minx <= \(x + 40) AND maxy >= \(y) AND miny <= \(y + 30))
        """
      #expect(try query(path, missed) == "0")
      let extra = """
        SELECT count(*) FROM rtree_points_geom JOIN points ON fid = id
        WHERE maxx >= \(x) AND minx <= \(x + 40) AND maxy >= \(y) AND miny <= \(y + 30)
        AND NOT (x BETWEEN \(x) - 1e-4 AND \(x + 40) + 1e-4 AND y BETWEEN \(y) - 1e-4 AND \(y + 30) + 1e-4)
        """
      #expect(try query(path, extra) == "0")
    }
  }

  /// The same table, box and count; no index, none that is told of, and no trigger that would keep one.
  @Test func withoutAnIndex() throws {
    let folder = try TemporaryFolder()
    let paths = [true, false].map { folder.file("indexed-\($0).gpkg") }
    for (path, isIndexed) in zip(paths, [true, false]) {
      _ = try write(
        SampleLayer.features, into: GeoPackageWriter(path: path, schema: SampleLayer.schema, isIndexed: isIndexed))
      #expect(try query(path, "PRAGMA integrity_check") == "ok")
      let indexes = "SELECT count(*) FROM sqlite_master WHERE name LIKE 'rtree%' OR sql LIKE '%rtree%'"
      #expect(try query(path, indexes) == (isIndexed ? "10" : "0"))
      #expect(
        try query(path, "SELECT count(*) FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'")
          == (isIndexed ? "1" : "0"))
      #expect(
        try query(path, "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%count%'") == "2")
    }
    for sql in [
      "SELECT group_concat(hex(geom) || ifnull(title, '') || ifnull(quote, '')) FROM sample",
      "SELECT min_x || ' ' || min_y || ' ' || max_x || ' ' || max_y FROM gpkg_contents",
      "SELECT feature_count FROM gpkg_ogr_contents",
    ] { #expect(try query(paths[0], sql) == query(paths[1], sql)) }
  }

  @Test func sampleReadsBack() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("sample.gpkg")
    let summary = try write(
      SampleLayer.features, into: GeoPackageWriter(path: path, schema: SampleLayer.schema, style: SampleLayer.style))
    #expect(summary.featureCount == 12 && summary.locatedCount == 9 && summary.paths == [path])
    #expect(try query(path, "PRAGMA application_id") == "1196444487")
    #expect(try query(path, "PRAGMA user_version") == "10300")
    #expect(
      try query(path, "SELECT date_end FROM sample WHERE event_id = 'ev-3'") == "2017-07-20T23:59:59.000Z")
    #expect(try query(path, "SELECT quote FROM sample WHERE event_id = 'ev-5'") == "carriage\r\nreturn\tand tab")
    // Empty text is not null, null is.
    #expect(try query(path, "SELECT typeof(quote) FROM sample WHERE event_id = 'ev-11'") == "text")
    #expect(try query(path, "SELECT typeof(quote) FROM sample WHERE event_id = 'ev-2'") == "null")
    #expect(try query(path, "SELECT typeof(geom) FROM sample WHERE event_id = 'ev-2'") == "null")
    #expect(
      try query(path, "SELECT hex(geom) FROM sample WHERE event_id = 'ev-5'")
        == "47500001E6100000" + "0101000000" + String(repeating: "0", count: 32))
    #expect(try query(path, "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'") == "8")
    #expect(try query(path, "SELECT useAsDefault FROM layer_styles WHERE f_table_name = 'sample'") == "1")
    #expect(try query(path, "SELECT metadata FROM gpkg_metadata") == "Places: GeoNames, CC BY 4.0")
    #expect(
      try query(path, "SELECT min_x || ' ' || max_y FROM gpkg_contents WHERE table_name = 'sample'") == "-180.0 90.0")
    // The end of the newest day, since nothing else was said and the clock is not asked.
    #expect(
      try query(path, "SELECT last_change FROM gpkg_contents WHERE table_name = 'sample'") == "2017-07-20T23:59:59.000Z"
    )
  }

  @Test func statesTheChangeThatItIsTold() throws {
    let folder = try TemporaryFolder()
    var options = LayerOptions()
    options.changed = 1_500_000_000
    let layer = try LayerFormat.gpkg.open(path: folder.file("t.gpkg"), schema: SampleLayer.schema, options: options)
    for feature in SampleLayer.features { try layer.write(feature) }
    _ = try layer.finish()
    #expect(
      try query(folder.file("t.gpkg"), "SELECT last_change FROM gpkg_contents") == "2017-07-14T02:40:00.000Z")
  }

  @Test func sameBytesTwice() throws {
    let folder = try TemporaryFolder()
    for name in ["a.gpkg", "b.gpkg"] {
      _ = try write(
        SampleLayer.features,
        into: GeoPackageWriter(path: folder.file(name), schema: SampleLayer.schema, style: SampleLayer.style))
    }
    let bytes = try ["a.gpkg", "b.gpkg"].map { try Data(contentsOf: URL(fileURLWithPath: folder.file($0))) }
    #expect(bytes[0] == bytes[1])
    #expect(try folder.names() == ["a.gpkg", "b.gpkg"])
  }

  /// A user's table may hold any names, and SQLite takes `Name` and `name` for the same.
  @Test func namesThatCollide() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("t.gpkg")
    let names = ["fid", "geom", "Name", "name", "a \"b\"", "select"]
    let schema = LayerSchema(name: "it's", fields: names.map { Field($0, .text) })
    let feature = Feature(geometry: Coordinate(longitude: 1, latitude: 2), values: names.map { .text("v " + $0) })
    _ = try write([feature], into: GeoPackageWriter(path: path, schema: schema))
    #expect(try query(path, "SELECT name_2 FROM \"it's\"") == "v name")
    #expect(try query(path, "SELECT \"a \"\"b\"\"\" FROM \"it's\"") == "v a \"b\"")
    #expect(try query(path, "SELECT geometry_type_name || column_name FROM gpkg_geometry_columns") == "POINTgeom_2")
    #expect(try query(path, "SELECT rtreecheck('rtree_it''s_geom_2')") == "ok")
  }

  @Test func aStreamIsRefused() throws {
    #expect(throws: LayerError(path: "-", reason: .cannotStream)) {
      _ = try GeoPackageWriter(path: "-", schema: SampleLayer.schema)
    }
  }
}
