import Foundation
import Gazetteer
import GazetteerImport
import Geo
import Testing

@Suite struct GeoJSONTests {
  private static let point =
    #"""
    {"type":"Feature","id":"p1","properties":{"name":"Town","type":"village","names":["Ville","Stadt"],\#
    "name_ar":"مدينة"},"geometry":{"type":"Point","coordinates":[44.5,33.5,120]}}
    """#
  private static let lake =
    #"""
    {"type":"Feature","properties":{"id":"l1","name":"Long Lake","type":"lake"},\#
    "geometry":{"type":"MultiPolygon","coordinates":[[[[10,50],[10.1,50],[10.1,50.1],[10,50.1],\#
    [10,50]]],[[[11,50],[13,50],[13,51],[11,51],[11,50]]]]}}
    """#
  private static let river =
    #"""
    {"type":"Feature","properties":{"id":"r1","name":"Long River","type":"river"},\#
    "geometry":{"type":"LineString","coordinates":[[10,50],[11,50.5],[12,50],[12,49]]}}
    """#

  @Test(arguments: [
    "{\"type\":\"FeatureCollection\",\"name\":\"a \\\" [ {\",\"features\":[\(point),\n"
      + "\(lake), \(river) ],\"bbox\":[10,49,45,51]}\n",
    "[\(point),\(lake),\(river)]", "\(point)\n\(lake)\n\(river)\n", "\u{1E}\(point)\n\u{1E}\(lake)\n\u{1E}\(river)\n",
    "\u{FEFF}{ \"features\" : [ \(point) , \(lake) , \(river) ] , \"type\" : \"FeatureCollection\" }",
    "{\"type\":\"FeatureCollection\",\"features\":[\(point)]}\n"
      + "{\"type\":\"FeatureCollection\",\"features\":[\(lake),\(river)]}",
  ])
  func readsFeatures(_ text: String) throws {
    let imported = try Imported([("places.geojson", text)])
    #expect(imported.issues == [])
    #expect(imported.failures == [])
    #expect(imported.outcome.files.map(\.format) == [.geoJSON])
    #expect(imported.facts("p1")?.coordinate == Coordinate(longitude: 44.5, latitude: 33.5))
    #expect(imported.places(named: "Stadt") == ["p1": .alternate])
    #expect(imported.places(named: "مدينة") == ["p1": .alternate])
    #expect(imported.feature("l1") == "H.LK")
    #expect(imported.facts("l1")?.coordinate == Coordinate(longitude: 12, latitude: 50.5))
    #expect(imported.bounds("l1") == Bounds(west: 10, south: 50, east: 13, north: 51))
    #expect(imported.facts("r1")?.coordinate == Coordinate(longitude: 12, latitude: 50))
    #expect(imported.counts() == counts(rows: 3, places: 3, names: 6))
  }

  @Test func labelsComeBeforeMiddles() throws {
    let text = Self.lake.replacingOccurrences(of: "\"type\":\"lake\"", with: "\"label_x\":11.5,\"label_y\":50.25")
    let imported = try Imported([("places.geojson", text)])
    #expect(imported.facts("l1")?.coordinate == Coordinate(longitude: 11.5, latitude: 50.25))
  }

  @Test func shapesMayCrossTheAntimeridian() throws {
    let text =
      #"""
      {"type":"Feature","properties":{"id":"f","name":"Islands"},"geometry":{"type":"MultiPolygon",\#
      "coordinates":[[[[177,-18],[180,-18],[180,-16],[177,-16],[177,-18]]],[[[-180,-18],[-179,-18],\#
      [-179,-16],[-180,-16],[-180,-18]]]]}}
      """#
    let imported = try Imported([("places.geojson", text)])
    #expect(imported.bounds("f") == Bounds(west: 177, south: -18, east: -179, north: -16))
    #expect(imported.facts("f")?.coordinate == Coordinate(longitude: 178.5, latitude: -17))
  }

  @Test func plainRecordsAreRead() throws {
    let text =
      "{\"name\":\"Town\",\"id\":7,\"latitude\":33.5,\"longitude\":44.5}\n{\"name\":\"City\","
      + "\"id\":8,\"latitude\":1,\"longitude\":2}\n"
    let imported = try Imported([("places.jsonl", text)])
    #expect(imported.facts("7")?.coordinate == Coordinate(longitude: 44.5, latitude: 33.5))
    #expect(imported.counts().places == 2)
  }

  @Test(arguments: [
    (
      #"{"type":"Feature","properties":{"name":"A"},"geometry":null}"#,
      "\"A\" with lat \"\", lon \"\" is no point, expected degrees on WGS 84. Row"
    ),
    (
      #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}"#,
      "the name \"\" is empty, expected a name. Row"
    ),
    (
      #"{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[1,2]}}"#,
      "properties \"null\", expected an object. Feature"
    ),
    (
      #"{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[400000,3700000]}}"#,
      "\"A\" with a geometry at 400000.0, 3700000.0 is not on Earth, expected degrees on WGS 84. Row"
    ),
    (
      #"{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":["1","2"]}}"#,
      "\"\"1\"\" among the coordinates, expected a number. Feature"
    ),
    (
      #"{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Circle","coordinates":[1,2]}}"#,
      "geometry type \"Circle\" is none of GeoJSON's. Feature"
    ),
    (
      #"{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[1]}}"#,
      "a position of one number, expected longitude and latitude. Feature"
    ),
    (
      #"{"type":"Feature","properties":{"name":"A",},"geometry":{"type":"Point","coordinates":[1,2]}}"#,
      "\"{\"name\":\"A\",}\" is not JSON (byte 12: expected a key in quotes, found '}'). Feature"
    ),
    (
      #"{"type":"Feature" "properties":{"name":"A"}}"#,
      "\"{\"type\":\"Feature\" \"properties\":{\"name\":\"...\" is not JSON (byte 18: expected "
        + "',' or '}' after a value, found '\"'). Feature"
    ),
  ])
  func tellsOfFeatures(_ feature: String, _ message: String) throws {
    let imported = try Imported([
      ("places.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(Self.point),\n\(feature),\n\(Self.lake)]}")
    ])
    #expect(imported.issues == ["places.geojson:2: \(message) left out."])
    #expect(imported.counts().places == 2)
    #expect(imported.counts().rejected == 1)
  }

  @Test(arguments: [
    (
      "{\"type\":\"FeatureCollection\",\"features\":[\(point),\n{\"type\":\"Feature\",\"prop",
      "places.geojson:2: the file ends inside feature 2, which begins here. Fetch the file "
        + "again; the features before it were read."
    ),
    (
      "{\"type\":\"FeatureCollection\",\"features\":[\(point),\n",
      "places.geojson:2: the file ends inside feature 2, which begins here. Fetch the file "
        + "again; the features before it were read."
    ),
    (
      "{\"type\":\"FeatureCollection\",\"features\":[\(point),\n17]}",
      "places.geojson:2: found \"1\", expected a feature. Check the file with a JSON tool."
    ),
    (
      "{\"type\":\"FeatureCollection\",\"features\":[]}",
      "places.geojson: holds no feature. Expected a GeoJSON FeatureCollection, or one feature a line."
    ),
  ])
  func tellsOfFiles(_ text: String, _ message: String) throws {
    let imported = try Imported([("places.geojson", text)])
    #expect(imported.failures == [message])
    #expect(imported.name("p1") == (text.contains("p1") ? "Town" : nil))
  }

  @Test func featuresMayBeLargerThanOnePieceOfTheFile() throws {
    // Pieces have a megabyte, so that keys, strings and escapes are cut at their borders.
    let ring = (0..<60_000).map { "[\(Double($0 % 360) / 2 - 90),\(Double($0 % 7))]" }.joined(separator: ",")
    let small = "[1,2],[3,4],[3,2],[1,2]"
    var features: [String] = []
    for number in 0..<40 {
      features.append(
        "{\"type\":\"Feature\",\"properties\":{\"id\":\"f\(number)\",\"name\":\"Place \\\"\(number)\\\"\"},"
          + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(number % 8 == 0 ? ring : small)]]}}"
      )
    }
    let text =
      "{\"type\":\"FeatureCollection\",\"note\":\"\(String(repeating: "\\\\", count: 1 << 20))\",\"features\":["
      + features.joined(separator: ",\n") + "]}"
    let imported = try Imported([("places.geojson", text)])
    #expect(imported.failures == [])
    #expect(imported.issues == [])
    #expect(imported.counts().places == 40)
    #expect(imported.name("f39") == "Place \"39\"")
  }
}
