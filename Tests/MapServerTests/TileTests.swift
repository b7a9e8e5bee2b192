import Foundation
import Geo
import Ingest
import Layers
import MapServer
import TestSupport
import Testing

@Suite struct TileTests {
  let served: ServedFolder

  init() throws { served = try ServedFolder() }

  @Test("TileJSON names the tiles, their reach and their fields") func description() throws {
    let json = try served.json("/tiles/events.json")
    #expect(json["tiles"]?.array?.first?.string == "http://maps.example:8000/tiles/events/{z}/{x}/{y}.mvt")
    #expect(json["bounds"]?.array?.compactMap(\.double) == [-179.25, -17.8, 179.5, 36.34])
    let layer = try #require(json["vector_layers"]?.array?.first)
    #expect(layer["id"]?.string == "events")
    #expect(layer["fields"]?["fatalities"]?.string == "Number")
    #expect(layer["fields"]?["t_start"]?.string == "Number")
  }

  @Test("Every feature with a place stands in one tile of every zoom, with its values", arguments: 0...14)
  func everyZoom(zoom: Int) throws {
    var seen: [Int] = []
    let tiles = Set(
      ServedFolder.points.compactMap(\.self).map { point in
        let count = Double(1 << zoom)
        let latitude = point.latitude * .pi / 180
        let column = Int((point.longitude + 180) / 360 * count)
        let row = Int((1 - asinh(tan(latitude)) / .pi) / 2 * count)
        return "\(column)/\(row)"
      })
    for tile in tiles {
      let answer = served.get("/tiles/events/\(zoom)/\(tile).mvt")
      #expect(answer.header("content-type") == "application/vnd.mapbox-vector-tile")
      let read = TileFeatures(answer.body)
      #expect(read.layer == "events")
      for feature in read.features {
        seen.append(feature.id)
        let index = feature.id - 1
        #expect(feature.kind == 1)
        #expect(feature.texts["event_type"] == ServedFolder.types[index])
        #expect(feature.integers["t_start"] == ServedFolder.days[index] * 86_400_000)
        #expect(feature.integers["fatalities"] == index)
      }
    }
    #expect(seen.sorted() == [1, 2, 3, 4, 5, 7])
  }

  @Test("A point stands where the map of the web has it") func position() {
    // Zoom 0: x = (43.13 + 180) / 360 * 4096, and y by the projection's definition.
    let feature = TileFeatures(served.get("/tiles/events/0/0/0.mvt").body).features[0]
    #expect(feature.x == 2538)
    #expect(feature.y == 1603)
  }

  @Test("A crowded tile counts its points and loses none") func crowded() throws {
    try ServedFolder.writeEvents(to: served.folder.file("events.gpkg"), copies: 1000)
    let read = TileFeatures(served.get("/tiles/events/0/0/0.mvt").body)
    #expect(read.features.count == 5)
    #expect(read.features.compactMap { $0.integers["point_count"] }.reduce(0, +) == 6000)
    let near = TileFeatures(served.get("/tiles/events/10/634/400.mvt").body)
    #expect(near.features.count == 2000)
  }

  @Test(
    "Tiles that are not there",
    arguments: [
      "/tiles/events/0/1/0.mvt", "/tiles/events/15/0/0.mvt", "/tiles/events/-1/0/0.mvt", "/tiles/events/x/0/0.mvt",
      "/tiles/events/1/0/2.mvt", "/tiles/nothing/0/0/0.mvt", "/tiles/events/0/0/0.png", "/tiles/nothing.json",
    ])
  func missing(path: String) { #expect(served.get(path).status == .notFound) }

  @Test("A tile without features is empty") func empty() {
    let answer = served.get("/tiles/events/5/0/31.mvt")
    #expect(answer.status == .ok)
    #expect(answer.body.isEmpty)
  }
}
