import CSQLite
import Gazetteer
import MapServer
import Synchronization
import TestSupport
import Testing

/// A file that is no GeoPackage is left out of the lists, harms no other, and is told of once.
@Suite struct UnreadableLayerTests {
  private final class Lines: Sendable {
    let all = Mutex<[String]>([])
  }

  @Test func isToldOnceAndLeftOut() throws {
    let served = try ServedFolder()
    _ = try served.folder.write("this is no database", to: "broken.gpkg")
    let lines = Lines()
    let service = MapService(
      folder: served.folder.path, places: try PlaceStack.core(),
      show: { line in lines.all.withLock { $0.append(line) } })
    for path in ["/collections?f=json", "/api?f=json", "/collections?f=json"] {
      let answer = service.answer(method: "GET", target: path)
      let text = String(decoding: answer.body, as: UTF8.self)
      #expect(text.contains("events") && !text.contains("broken"), "\(path)")
    }
    let told = lines.all.withLock { $0 }
    #expect(told.count == 1 && told[0].contains("broken.gpkg: "), "\(told)")
    #expect(service.answer(method: "GET", target: "/collections/broken").status.rawValue == 503)
  }

  /// Tables that other programs may put into a GeoPackage, in place of that of the events.
  private static let otherTables = [
    "CREATE TABLE other AS SELECT event_id, geom, date_start, date_end FROM events",
    "CREATE VIEW other AS SELECT event_id, geom, date_start, date_end FROM events",
    "CREATE TABLE other (event_id TEXT PRIMARY KEY, geom POINT, date_start DATETIME, date_end DATETIME);"
      + "INSERT INTO other SELECT event_id, geom, date_start, date_end FROM events",
    "CREATE TABLE other (a INTEGER, b INTEGER, geom POINT, date_start DATETIME, date_end DATETIME, PRIMARY KEY (a, b));"
      + "INSERT INTO other SELECT 1, fid, geom, date_start, date_end FROM events",
  ]

  @Test(arguments: otherTables) func rowsWithoutNumbersAreLeftOut(_ sql: String) throws {
    let served = try ServedFolder()
    try Self.change(served, sql)
    #expect(served.get("/collections/events").status == .unavailable)
    let list = try served.json("/collections?f=json")["collections"]?.array ?? []
    #expect(list.compactMap { $0["id"]?.string } == ["events_undated"])
  }

  /// A view with numbers is a layer, even if it gives one of them twice.
  @Test func aViewIsServedByItsFirstColumn() throws {
    let served = try ServedFolder()
    try Self.change(
      served,
      "CREATE VIEW other AS SELECT fid + 0 AS number, geom, event_id, date_start, date_end FROM events WHERE fid > 2 "
        + "UNION ALL SELECT fid, geom, event_id, date_start, date_end FROM events WHERE fid = 7")
    let features = try served.json("/collections/events/items?f=json&limit=100")["features"]?.array ?? []
    #expect(features.compactMap { $0["id"]?.integer } == [3, 4, 5, 6, 7, 7])
    #expect(served.get("/collections/events/items/4").status == .ok)
  }

  private static func change(_ served: ServedFolder, _ sql: String) throws {
    var handle: OpaquePointer?
    #expect(sqlite3_open(served.folder.file("events.gpkg"), &handle) == SQLITE_OK)
    defer { sqlite3_close(handle) }
    let all =
      sql + """
        ;UPDATE gpkg_contents SET table_name = 'other', identifier = 'other' WHERE data_type = 'features';
        DELETE FROM gpkg_ogr_contents;
        """
    #expect(sqlite3_exec(handle, all, nil, nil, nil) == SQLITE_OK, "\(String(cString: sqlite3_errmsg(handle)))")
  }
}
