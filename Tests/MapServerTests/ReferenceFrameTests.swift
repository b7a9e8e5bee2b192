import Geo
import Ingest
import Layers
import MapServer
import Testing

/// OGC 18-058r1, requirements class "crs" (`/req/crs/...`).
@Suite struct ReferenceFrameTests {
  let served: ServedFolder

  init() throws { served = try ServedFolder() }

  static let crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
  static func epsg(_ code: Int) -> String { "http://www.opengis.net/def/crs/EPSG/0/\(code)" }

  @Test("fc-md-crs-list, fc-md-storageCrs: a collection lists its systems, CRS84 first")
  func list() throws {
    let events = try served.json("/collections/events")
    #expect(events["crs"]?.array?.compactMap(\.string) == [Self.crs84, Self.epsg(4326), Self.epsg(3857)])
    #expect(events["storageCrs"]?.string == Self.crs84)
  }

  @Test(
    "fc-crs-definition, fc-crs-action, ogc-crs-header: coordinates in the system and the axis order asked for",
    arguments: [
      (crs84, [39.0167, 35.95]), (epsg(4326), [35.95, 39.0167]), (epsg(3857), [4_343_319.179, 4_293_743.628]),
    ])
  func coordinates(crs: String, expected: [Double]) throws {
    for path in ["/collections/events/items?limit=3&crs=", "/collections/events/items/3?crs="] {
      let answer = served.get(path + crs)
      #expect(answer.header("content-crs") == "<\(crs)>")
      let value = try JSONValue.parse(answer.body)
      let feature = value["features"]?.array?[2] ?? value
      let found = feature["geometry"]?["coordinates"]?.array?.compactMap(\.double) ?? []
      #expect(found.count == 2)
      for (number, wanted) in zip(found, expected) { #expect(abs(number - wanted) < 0.01, "\(found)") }
    }
  }

  @Test("crs-default: without a system the answer is in CRS84 and says so")
  func usual() {
    #expect(served.get("/collections/events/items").header("content-crs") == "<\(Self.crs84)>")
  }

  @Test(
    "fc-crs-valid-value, fc-bbox-crs-valid-value: a system that is not listed is a fault of the client",
    arguments: [
      "crs=http://www.opengis.net/def/crs/EPSG/0/2154", "crs=EPSG:3857", "crs=", "bbox=1,2,3,4&bbox-crs=EPSG:3857",
      "bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
    ])
  func wrong(query: String) {
    #expect(served.get("/collections/events/items?" + query).status == .badRequest)
  }

  @Test(
    "fc-bbox-crs-definition, fc-bbox-crs-action: a box in the system that it names",
    arguments: [
      (crs84, "39,35,40,36", [3, 6]), (epsg(4326), "35,39,36,40", [3, 6]),
      (epsg(4326), "-20,179,-10,-179", [4, 5, 6]),
      (epsg(3857), "4343000,4293000,4344000,4294000", [3, 6]), (epsg(3857), "0,0,1,1", [6]),
      (epsg(3857), "-20037509,-20048967,20037509,20048967", [1, 2, 3, 4, 5, 6, 7]),
    ])
  func boxes(crs: String, box: String, expected: [Int]) throws {
    #expect(try served.ids("bbox=\(box)&bbox-crs=\(crs)") == expected)
  }
}
