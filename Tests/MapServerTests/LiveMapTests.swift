import Foundation
import Gazetteer
import Geo
import Ingest
import Layers
import MapServer
import TestSupport
import Testing

/// `/map`: the page of the folder's map, in the form that asks this service, and only this one.
@Suite struct LiveMapTests {
  private let folder: TemporaryFolder
  private let service: MapService

  init() throws {
    folder = try TemporaryFolder()
    service = MapService(folder: folder.path, places: try PlaceStack.core(), show: { _ in })
  }

  private func get(_ target: String, _ headers: [String: String] = [:]) -> ServerAnswer {
    service.answer(method: "GET", target: target, headers: headers)
  }

  private static let data = #"{"title":"Events","rows":[["\u003c/script>"]]}"#

  private func writeMap(_ data: String = Self.data) throws {
    let page =
      "<!doctype html><style>a{}</style><script type=\"application/json\" id=\"dateline-data\">\(data)</script><script>old()</script>"
    try folder.write(page, to: "map.html")
  }

  private func page() throws -> String {
    let answer = get("/map")
    #expect(answer.status == .ok)
    return String(decoding: answer.body, as: UTF8.self)
  }

  private func state() throws -> String? { try JSONValue.parse(get("/edits").body)["map"]?.string }

  @Test func servesTheDataOfTheFileInItsOwnPage() throws {
    try writeMap()
    let page = try page()
    #expect(page.contains("id=\"dateline-data\">\(Self.data)</script>"))
    #expect(!page.contains("old()"))
    #expect(page.contains("connect-src 'self'"))
    #expect(page.contains("<meta name=\"dateline-live\" content=\"\(try #require(try state()))\">"))
    #expect(page.components(separatedBy: "</script>").count == 3)
  }

  @Test func hasATagForAsLongAsTheDataStay() throws {
    try writeMap()
    let (first, old) = (get("/map"), try state())
    let tag = try #require(first.header("etag"))
    #expect(get("/map", ["if-none-match": tag]).status == .notModified)
    try folder.write("by,hand\n", to: "notes.csv")
    #expect(get("/map", ["if-none-match": tag]).status == .notModified)
    try writeMap(#"{"title":"Other events"}"#)
    let second = get("/map", ["if-none-match": tag])
    #expect(second.status == .ok)
    #expect(second.header("etag") != tag)
    #expect(try state() != old)
  }

  @Test func whatIsNoMapIsNotServed() throws {
    #expect(get("/map").status == .notFound)
    for page in ["", "<!doctype html>", "<script id=\"dateline-data\">{}"] {
      try folder.write(page, to: "map.html")
      #expect(get("/map").status == .unavailable, "\(page)")
    }
  }

  @Test func isMadeOfTheLayersWhereThereIsNoFile() throws {
    try writeLayer("events", [(1, "<b>Struck</b>: Mosul", 36.34), (2, "Shelled", nil)], isDated: true)
    try writeLayer("events_undated", [(3, "Fell: Raqqa", 35.95)], isDated: false)
    let page = try page()
    let start = try #require(page.range(of: "id=\"dateline-data\">")).upperBound
    let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)).lowerBound
    let data = try JSONValue.parse(Array(page[start..<end].utf8))
    let fields = try #require(data["fields"]?.array).compactMap(\.string)
    #expect(!fields.contains("date_start"))
    func rows(_ value: JSONValue?) -> [[String: JSONValue]] {
      value?.array?.map { Dictionary(uniqueKeysWithValues: zip(fields, $0.array ?? [])) } ?? []
    }
    let dated = rows(data["rows"])
    #expect(dated.map { $0["title"]?.string } == ["<b>Struck</b>: Mosul", "Shelled"])
    #expect(dated.map { $0["latitude"] } == [.number("36.34"), .null])
    #expect(dated.first?["t_start"]?.integer == 86_400_000)
    let undated = rows(data["lists"]?["undated"])
    #expect(undated.map { $0["event_id"]?.string } == ["ev-3"])
    #expect(undated.first?["t_start"] == .null)
    #expect(data["types"]?.array?.isEmpty == false)
    // Written anew, it is served anew.
    try writeLayer("events", [(7, "Taken", 36.34)], isDated: true)
    #expect(try self.page().contains("\"Taken\""))
    #expect(!(try self.page().contains("Shelled")))
    #expect(try folder.names() == ["events.gpkg", "events_undated.gpkg"], "nothing is written there")
  }

  private func writeLayer(_ name: String, _ rows: [(Int, String, Double?)], isDated: Bool) throws {
    let times = [
      Field("date_start", .dateTime, title: "From"), Field("t_start", .integer, title: "From (ms)"),
      Field("t_end", .integer, title: "To (ms)"),
    ]
    let fields =
      [
        Field("event_id", .text, title: "Event"), Field("title", .text, title: "Title"),
        Field("event_type", .text, title: "Type"),
      ]
      + (isDated ? times : [])
      + [
        Field("latitude", .latitude, title: "Latitude"), Field("longitude", .longitude, title: "Longitude"),
        Field("confidence", .number, title: "Confidence"),
      ]
    var layer = try GeoPackageWriter(
      path: folder.file(name + ".gpkg"), schema: LayerSchema(name: name, fields: fields, title: name))
    for (number, title, latitude) in rows {
      let days: [Value] =
        [
          .dateTime(secondsSinceEpoch: number * 86_400), .integer(number * 86_400_000),
          .integer(number * 86_400_000 + 1),
        ]
      try layer.write(
        Feature(
          id: "ev-\(number)", geometry: latitude.map { Coordinate(longitude: 43.13, latitude: $0) },
          values: [.text("ev-\(number)"), .text(title), .text("ASSAULT")] + (isDated ? days : [])
            + [
              .number(orNull: latitude, decimals: 6), .number(orNull: latitude.map { _ in 43.13 }, decimals: 6),
              .number(0.5, decimals: 3),
            ]))
    }
    _ = try layer.finish()
  }
}
