import Corrections
import Foundation
import Gazetteer
import Geo
import Ingest
import Layers
import MapServer
import TestSupport
import Testing

/// Putting right over the service: who may, what is refused, and what is kept.
@Suite struct EditTests {
  private let folder: TemporaryFolder
  private let log: CorrectionsLog
  private let token = EditToken()
  private let service: MapService
  private let readOnly: MapService

  private static let host = "127.0.0.1:8000"

  init() throws {
    folder = try TemporaryFolder()
    try ServedFolder.writeEvents(to: folder.file("events.gpkg"), copies: 1)
    var undated = try GeoPackageWriter(
      path: folder.file("events_undated.gpkg"),
      schema: LayerSchema(
        name: "events_undated",
        fields: [
          Field("event_id", .text, title: "Event"), Field("place_text", .text, title: "Place"),
          Field("latitude", .latitude, title: "Latitude"), Field("longitude", .longitude, title: "Longitude"),
        ], title: "Undated"))
    try undated.write(
      Feature(
        id: "ev-u", geometry: Coordinate(longitude: 36.8, latitude: 34.4),
        values: [.text("ev-u"), .text("Tripoli"), .number(34.4, decimals: 4), .number(35.8, decimals: 4)]))
    _ = try undated.finish()
    log = try CorrectionsLog(path: folder.file("corrections.csv")) { _ in }
    let places = try PlaceStack.core()
    service = MapService(folder: folder.path, places: places, corrections: log, token: token, show: { _ in })
    readOnly = MapService(folder: folder.path, places: places, show: { _ in })
  }

  private func post(_ body: String, _ headers: [String: String] = [:], to service: MapService? = nil) -> ServerAnswer {
    let usual = [
      "host": Self.host, "content-type": "application/json", "authorization": "Bearer " + token.text,
      "origin": "http://" + Self.host, "sec-fetch-site": "same-origin",
    ]
    return (service ?? self.service).answer(
      method: "POST", target: "/edits/corrections", headers: usual.merging(headers) { $1 }, body: Array(body.utf8))
  }

  private func get(_ target: String, from service: MapService? = nil) -> ServerAnswer {
    (service ?? self.service).answer(method: "GET", target: target, headers: ["host": Self.host])
  }

  private func rowCount() throws -> Int { try log.table().corrections.count }

  private static let move =
    #"{"action":"move","event_id":"ev-0-0","latitude":36.5,"longitude":43.25,"who":"Anna","why":"seen","was":"36.34, 43.13"}"#

  @Test func storesWhatAnEditorSends() throws {
    let answer = post(Self.move)
    #expect(answer.status == .created)
    #expect(answer.header("access-control-allow-origin") == nil)
    #expect(answer.header("cache-control") == "no-store")
    let row = try JSONValue.parse(answer.body)
    #expect(row["number"]?.integer == 1)
    #expect(row["latitude"]?.double == 36.5)
    #expect(row["holds"] == .bool(true))
    #expect(row["place_id"] == .null)
    #expect(row["when"]?.string?.hasSuffix("Z") == true)
    let rows = try JSONValue.parse(get("/edits/corrections").body)["corrections"]?.array
    #expect(rows == [row])
    #expect(try JSONValue.parse(get("/edits/corrections?after=1").body)["corrections"]?.array == [])
    let state = try JSONValue.parse(get("/edits").body)
    #expect(state["editing"] == .bool(true))
    #expect(state["count"]?.integer == 1)
  }

  @Test func placesComeWithTheirFacts() throws {
    let answer = post(#"{"action":"place","event_id":"ev-0-5","place_id":"geonames:99072","who":"Anna"}"#)
    #expect(answer.status == .created)
    let place = try #require(try JSONValue.parse(answer.body)["place"])
    #expect(place["name"]?.string == "Mosul")
    #expect(place["country"]?.string == "IQ")
    #expect(place["geo_precision"]?.string == "town")
    #expect(place["latitude"]?.double?.rounded() == 36)
  }

  @Test func anUndoAndItsUndo() throws {
    #expect(post(Self.move).status == .created)
    #expect(post(#"{"action":"undo","undoes":1,"who":"Bilal"}"#).status == .created)
    #expect(post(#"{"action":"undo","undoes":2,"event_id":"ev-0-0","who":"Anna","seen":2}"#).status == .created)
    let rows = try JSONValue.parse(get("/edits/corrections").body)["corrections"]?.array ?? []
    #expect(rows.map { $0["holds"] } == [.bool(true), .bool(false), .bool(true)])
    #expect(rows.map { $0["event_id"]?.string } == ["ev-0-0", "ev-0-0", "ev-0-0"])
    #expect(post(#"{"action":"undo","undoes":9,"who":"Anna"}"#).status == .unprocessable)
  }

  @Test func editorsLearnOfEachOther() throws {
    #expect(post(Self.move).status == .created)
    let late = #"{"action":"not_event","event_id":"ev-0-0","who":"Bilal","seen":0}"#
    let answer = post(late)
    #expect(answer.status == .conflict)
    let rows = try JSONValue.parse(answer.body)["corrections"]?.array
    #expect(rows?.map { $0["who"]?.string } == ["Anna"])
    #expect(try rowCount() == 1)
    #expect(post(late.replacing("\"seen\":0", with: "\"seen\":1")).status == .created)
    #expect(post(late.replacing(",\"seen\":0", with: "")).status == .created)
    #expect(post(late.replacing("ev-0-0", with: "ev-0-1")).status == .created, "another event")
  }

  @Test(
    "What is not the token",
    arguments: ["", "Bearer", "Bearer x", "Basic TOKEN", "TOKEN", "Bearer TOKENx", "bearer  TOKEN"])
  func withoutTheToken(_ header: String) throws {
    let answer = post(Self.move, ["authorization": header.replacing("TOKEN", with: token.text)])
    #expect(answer.status == .unauthorized)
    #expect(answer.header("www-authenticate") == "Bearer")
    #expect(try rowCount() == 0)
  }

  @Test(
    "Pages of other sites",
    arguments: [
      ["origin": "http://evil.example"], ["origin": "null"], ["origin": "http://127.0.0.1:8001"],
      ["origin": "file://"], ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"],
    ])
  func otherSites(_ headers: [String: String]) throws {
    let answer = post(Self.move, headers)
    #expect(answer.status == .forbidden)
    #expect(answer.header("access-control-allow-origin") == nil)
    #expect(try rowCount() == 0)
  }

  @Test func nobodyElseMayAskFirst() {
    let answer = service.answer(
      method: "OPTIONS", target: "/edits/corrections",
      headers: ["origin": "http://evil.example", "access-control-request-method": "POST"])
    #expect(answer.status == .noContent)
    #expect(!answer.headers.contains { $0.name.hasPrefix("access-control") })
    for target in ["/edits", "/edits/corrections", "/edits/candidates?name=Mosul", "/edits/none"] {
      #expect(!get(target).headers.contains { $0.name.hasPrefix("access-control") }, "\(target)")
    }
  }

  @Test func noOtherSiteShowsAnEditorsMap() throws {
    try folder.write("<script type=\"application/json\" id=\"dateline-data\">{}</script>", to: "map.html")
    #expect(get("/map").header("content-security-policy") == "frame-ancestors 'self'")
    #expect(get("/map", from: readOnly).header("content-security-policy") == nil)
  }

  @Test("Nothing changes without --edit") func withoutEdit() throws {
    #expect(post(Self.move, to: readOnly).status == .notFound)
    #expect(try rowCount() == 0)
    let state = try JSONValue.parse(get("/edits", from: readOnly).body)
    #expect(state["editing"] == .bool(false))
    #expect(post(Self.move).status == .created)
    #expect(try JSONValue.parse(get("/edits", from: readOnly).body)["count"]?.integer == 1)
  }

  @Test("Methods", arguments: ["PUT", "DELETE", "PATCH"]) func methods(_ method: String) throws {
    let answer = service.answer(
      method: method, target: "/edits/corrections", headers: ["authorization": "Bearer " + token.text], body: [])
    #expect(answer.status == .methodNotAllowed)
    #expect(answer.header("allow") == "GET, HEAD, POST, OPTIONS")
    #expect(service.answer(method: "POST", target: "/edits", body: []).status == .methodNotAllowed)
    #expect(service.answer(method: "POST", target: "/collections", body: []).status == .methodNotAllowed)
  }

  @Test func onlyJSON() {
    #expect(post(Self.move, ["content-type": "text/plain"]).status == .unsupportedType)
    #expect(post(Self.move, ["content-type": "application/json; charset=utf-8"]).status == .created)
    #expect(post("{", [:]).status == .badRequest)
    #expect(post("[1]", [:]).status == .unprocessable)
    #expect(post(String(repeating: " ", count: 70_000) + Self.move).status == .contentTooLarge)
  }

  @Test(
    "Values that are none",
    arguments: [
      #"{"action":"move","event_id":"ev-0-0","latitude":91,"longitude":43,"who":"A"}"#: "no point",
      #"{"action":"move","event_id":"ev-9-9","latitude":1,"longitude":43,"who":"A"}"#: "ev-9-9 is in no layer",
      #"{"action":"move","event_id":"ev-0-0","latitude":1,"longitude":43}"#: "who is empty",
      #"{"action":"move","event_id":"ev-0-0","latitude":1,"longitude":43,"who":" "}"#: "who is empty",
      #"{"action":"merge","event_id":"ev-0-0","with":"ev-0-0","who":"A"}"#: "the event itself",
      #"{"action":"merge","event_id":"ev-0-0","with":"ev-7","who":"A"}"#: "ev-7 is in no layer",
      #"{"action":"type","event_id":"ev-0-0","event_type":"BATTLE","who":"A"}"#: "not known; expected one of ASSAULT",
      #"{"action":"type","event_id":"ev-0-0","event_type":"ASSAULT","sub_type":"A B","who":"A"}"#: "small letters",
      #"{"action":"date","event_id":"ev-0-0","date_start":"2017-13","who":"A"}"#: "no days",
      #"{"action":"place","event_id":"ev-0-0","place_id":"geonames:1","who":"A"}"#: "in no gazetteer",
      #"{"action":"erase","event_id":"ev-0-0","who":"A"}"#: "is not known",
      #"{"action":"not_event","event_id":"ev-0-0","who":"A","number":7}"#: "number is no part",
      #"{"action":"not_event","event_id":"ev-0-0","who":"A\u0000"}"#: "control character",
      #"{"action":"not_event","event_id":["ev-0-0"],"who":"A"}"#: "expected a text",
      #"{"action":"not_event","event_id":"ev-0-0","who":"A","seen":-1}"#: "seen",
    ])
  func values(_ body: String, _ words: String) throws {
    let answer = post(body)
    #expect(answer.status == .unprocessable)
    #expect(try JSONValue.parse(answer.body)["description"]?.string?.contains(words) == true)
    #expect(try rowCount() == 0)
  }

  @Test func textsHaveAnEnd() throws {
    for (key, most) in [("who", 100), ("why", 2000), ("was", 500)] {
      func body(_ count: Int) -> String {
        let others = key == "who" ? "" : #""who":"A","#
        return
          #"{"action":"not_event","event_id":"ev-0-0",\#(others)"\#(key)":"\#(String(repeating: "ü", count: count))"}"#
      }
      #expect(post(body(most)).status == .created)
      #expect(post(body(most + 1)).status == .unprocessable)
    }
  }

  @Test func hostileTextStaysText() throws {
    let why = #"</script><img src=x onerror=x()>\",\n=1+1\u2028"#
    #expect(post(#"{"action":"not_event","event_id":"ev-0-0","who":"<b>","why":"\#(why)"}"#).status == .created)
    let row = try #require(try log.table().corrections.first)
    #expect(row.why == "</script><img src=x onerror=x()>\", =1+1")
    #expect(try folder.text("corrections.csv").split(separator: "\n").count == 2)
  }

  @Test func candidates() throws {
    func names(_ query: String) throws -> [(String, String)] {
      try JSONValue.parse(get("/edits/candidates?" + query).body)["candidates"]?.array?.map {
        ($0["name"]?.string ?? "", $0["country"]?.string ?? "")
      } ?? []
    }
    let tripoli = try names("name=Tripoli&limit=5")
    #expect(tripoli.first?.1 == "LY")
    #expect(tripoli.count > 1 && tripoli.count <= 5)
    #expect(try names("name=Tripoli&near=34.43,35.84").first?.1 == "LB")
    #expect(try names("event=ev-u").first?.1 == "LB", "near its own point")
    #expect(get("/edits/candidates?event=ev-none").status == .notFound)
    for query in ["", "?name=Tripoli&near=1", "?name=Tripoli&limit=0", "?name=Tripoli&limit=51", "?names=x"] {
      #expect(get("/edits/candidates" + query).status == .badRequest, "\(query)")
    }
    #expect(get("/edits/candidates?name=Tripoli", from: readOnly).status == .ok)
  }

  @Test func theFileMayBeWrittenByHandMeanwhile() throws {
    #expect(post(Self.move).status == .created)
    let text = try folder.text("corrections.csv")
    try folder.write(text + "2,,Bilal,not_event,ev-0-1,,,,,,,,,,,by hand\n", to: "corrections.csv")
    #expect(try JSONValue.parse(get("/edits").body)["count"]?.integer == 2)
    #expect(try JSONValue.parse(post(Self.move).body)["number"]?.integer == 3)
    try folder.write("nothing of the kind\n", to: "corrections.csv")
    #expect(post(Self.move).status == .unavailable)
    #expect(get("/edits").status == .unavailable)
    #expect(get("/collections").status == .ok, "the rest is served as before")
    #expect(try folder.text("corrections.csv") == "nothing of the kind\n")
  }
}
