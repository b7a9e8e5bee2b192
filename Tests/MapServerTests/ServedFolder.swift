import Gazetteer
import Geo
import Ingest
import Layers
import MapServer
import TestSupport
import Testing

/// A folder with a layer of events and one without times, and a service over it.
struct ServedFolder {
  let folder: TemporaryFolder
  let service: MapService

  /// Where the events stand, from the first: two on one spot, one beyond the 180th meridian, one without a place.
  static let points: [Coordinate?] = [
    Coordinate(longitude: 43.13, latitude: 36.34), Coordinate(longitude: 43.13, latitude: 36.34),
    Coordinate(longitude: 39.0167, latitude: 35.95), Coordinate(longitude: 179.5, latitude: -17.8),
    Coordinate(longitude: -179.25, latitude: -16.5), nil, Coordinate(longitude: -81.3792, latitude: 28.5383),
  ]
  static let days = [17_000, 17_001, 17_010, 17_020, 17_021, 17_030, 17_040]
  static let types = ["battle", "strike", "battle", "protest", "battle", "battle", "attack <b>"]

  init() throws {
    folder = try TemporaryFolder()
    try Self.writeEvents(to: folder.file("events.gpkg"), copies: 1)
    var undated = try GeoPackageWriter(
      path: folder.file("events_undated.gpkg"),
      schema: LayerSchema(name: "events_undated", fields: [Field("event_type", .text, title: "Type")], title: "Undated")
    )
    try undated.write(Feature(geometry: Coordinate(longitude: 44.4, latitude: 33.3), values: [.text("battle")]))
    _ = try undated.finish()
    service = MapService(folder: folder.path, places: try PlaceStack.core(), show: { _ in })
  }

  /// - Parameter copies: how often the events are written, each time one day later.
  static func writeEvents(to path: String, copies: Int) throws {
    var events = try GeoPackageWriter(
      path: path,
      schema: LayerSchema(
        name: "events",
        fields: [
          Field("event_id", .text, title: "Event"), Field("event_type", .text, title: "Type"),
          Field("date_start", .dateTime, title: "From"), Field("date_end", .dateTime, title: "To"),
          Field("confidence", .number, title: "Confidence"), Field("fatalities", .integer, title: "Fatalities"),
          Field("verified", .boolean, title: "Verified"),
        ], title: "Events", description: "What happened."))
    for copy in 0..<copies {
      for (index, point) in points.enumerated() {
        let start = (days[index] + copy) * 86_400
        try events.write(
          Feature(
            id: "ev-\(copy)-\(index)", geometry: point,
            values: [
              .text("ev-\(copy)-\(index)"), .text(types[index]), .dateTime(secondsSinceEpoch: start),
              .dateTime(secondsSinceEpoch: start + 86_399), .number(Double(index) / 10, decimals: 1), .integer(index),
              .boolean(index % 2 == 0),
            ]))
      }
    }
    _ = try events.finish()
  }

  func get(_ target: String, _ headers: [String: String] = [:]) -> ServerAnswer {
    service.answer(method: "GET", target: target, headers: ["host": "maps.example:8000"].merging(headers) { $1 })
  }

  func json(_ target: String) throws -> JSONValue { try JSONValue.parse(get(target).body) }

  /// Numbers of the features that a request for items gives.
  func ids(_ query: String, of collection: String = "events") throws -> [Int] {
    let answer = try json("/collections/\(collection)/items?f=json&limit=100&\(query)")
    let features = try #require(answer["features"]?.array)
    #expect(answer["numberReturned"]?.integer == features.count)
    #expect(answer["numberMatched"]?.integer == features.count)
    return features.compactMap { $0["id"]?.integer }
  }
}
