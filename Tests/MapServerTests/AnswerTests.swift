import Foundation
import Ingest
import Layers
import MapServer
import TestSupport
import Testing

/// What holds for every answer: entity tags, compression, other sites, and files that change or go.
@Suite struct AnswerTests {
  let served: ServedFolder

  init() throws { served = try ServedFolder() }

  @Test("An entity tag lasts as long as the file, and saves the answer") func tags() throws {
    for path in ["/collections/events/items", "/collections/events", "/tiles/events/0/0/0.mvt", "/tiles/events.json"] {
      let tag = try #require(served.get(path).header("etag"))
      let again = served.get(path, ["if-none-match": "\"other\", \(tag)"])
      #expect(again.status == .notModified)
      #expect(again.body.isEmpty)
      #expect(served.get(path, ["if-none-match": "\"other\""]).status == .ok)
    }
    let old = try #require(served.get("/collections/events").header("etag"))
    try ServedFolder.writeEvents(to: served.folder.file("events.gpkg"), copies: 2)
    #expect(served.get("/collections/events", ["if-none-match": old]).status == .ok)
  }

  @Test("An export that is written anew is served from the next request on") func changed() throws {
    #expect(try served.json("/collections/events/items")["numberMatched"]?.integer == 7)
    try ServedFolder.writeEvents(to: served.folder.file("events.gpkg"), copies: 3)
    #expect(try served.json("/collections/events/items")["numberMatched"]?.integer == 21)
    #expect(try served.json("/collections/events/items?bbox=43,36,44,37")["numberMatched"]?.integer == 9)
  }

  @Test("A layer that goes, or is no GeoPackage, harms no other") func removed() throws {
    _ = served.get("/collections/events/items")
    try FileManager.default.removeItem(atPath: served.folder.file("events.gpkg"))
    #expect(served.get("/collections/events/items").status == .notFound)
    try served.folder.write("no database", to: "events.gpkg")
    #expect(served.get("/collections/events/items").status == .unavailable)
    #expect(try served.json("/collections")["collections"]?.array?.count == 1)
    #expect(try served.json("/collections/events_undated/items")["numberMatched"]?.integer == 1)
    try served.folder.write(Array(repeating: 0, count: 4096), to: "events.gpkg")
    #expect(served.get("/collections/events").status == .unavailable)
  }

  @Test(
    "No address leads out of the folder",
    arguments: [
      "/collections/..%2F..%2Fetc%2Fpasswd", "/collections/../events", "/map/../../../etc/passwd", "/collections/.",
      "/tiles/..%2Fevents.json", "/collections/events%00", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd",
      "/collections/%2Ftmp%2Fevents/items", "/tiles/events/0/0/0.mvt/../../../x",
    ])
  func traversal(target: String) {
    #expect(served.get(target).status == .notFound)
  }

  @Test("gzip where the client takes it, and the same bytes inside") func gzip() throws {
    let plain = served.get("/api")
    for accept in ["gzip", "br;q=1.0, gzip;q=0.8", "*"] {
      let packed = served.get("/api", ["accept-encoding": accept])
      #expect(packed.header("content-encoding") == "gzip")
      #expect(packed.body.count < plain.body.count / 2)
      #expect(inflated(packed.body) == plain.body)
    }
    for accept in ["", "br", "gzip;q=0", "identity"] {
      #expect(served.get("/api", ["accept-encoding": accept]).header("content-encoding") == nil)
    }
  }

  @Test("Pages of other sites may read, and are told what they may ask") func otherSites() {
    #expect(served.get("/collections").header("access-control-allow-origin") == "*")
    #expect(served.get("/nothing").header("access-control-allow-origin") == "*")
    let asked = served.service.answer(method: "OPTIONS", target: "/collections/events/items")
    #expect(asked.status == .noContent)
    #expect(asked.header("access-control-allow-methods") == "GET, HEAD")
  }

  @Test("A host that is no name does not get into links and pages") func host() {
    for host in ["x\"><script>", "a/b", "", "evil\r\nset-cookie: x"] {
      let body = String(decoding: served.get("/?f=html", ["host": host]).body, as: UTF8.self)
      #expect(!body.contains("script") && !body.contains("evil") && body.contains("http://localhost/"))
    }
  }
}
