import Ingest
import Layers
import MapServer
import Testing

/// OGC 17-069r4, requirements classes "geojson", "html" and "oas30" (`/req/{class}/...`).
@Suite struct EncodingTests {
  let served: ServedFolder

  init() throws { served = try ServedFolder() }

  static let resources = [
    "/", "/conformance", "/api", "/collections", "/collections/events", "/collections/events/queryables",
    "/collections/events/items", "/collections/events/items/1",
  ]

  @Test("geojson/definition, geojson/content: features as RFC 7946 has them")
  func geoJSON() throws {
    let answer = served.get("/collections/events/items", ["accept": "application/geo+json"])
    #expect(answer.header("content-type") == "application/geo+json")
    let features = try #require(try JSONValue.parse(answer.body)["features"]?.array)
    #expect(features[0]["type"]?.string == "Feature")
    #expect(features[0]["geometry"]?["coordinates"]?.array?.compactMap(\.double) == [43.13, 36.34])
    #expect(features[5]["geometry"] == .null)
    let properties = try #require(features[3]["properties"])
    #expect(properties["event_type"]?.string == "protest")
    #expect(properties["date_start"]?.string == "2016-08-07T00:00:00Z")
    #expect(properties["confidence"]?.double == 0.3)
    #expect(properties["fatalities"]?.integer == 3)
    #expect(properties["verified"] == .bool(false))
  }

  @Test("html/definition, html/content: every resource as a page for browsers", arguments: resources)
  func html(path: String) {
    for answer in [
      served.get(path + "?f=html"), served.get(path, ["accept": "text/html,application/xhtml+xml,*/*;q=0.8"]),
    ] {
      #expect(answer.status == .ok)
      #expect(answer.header("content-type") == "text/html; charset=utf-8")
      let page = String(decoding: answer.body, as: UTF8.self)
      #expect(page.contains("<h1>"))
      #expect(!page.contains("<b>"), "text of a layer stands in the page as markup")
    }
    for accept in ["*/*", "application/json", "application/json, text/html;q=0.5", ""] {
      let type = served.get(path, ["accept": accept]).header("content-type")
      #expect(type?.contains("json") == true, "\(accept)")
    }
  }

  @Test("A page of features shows their texts, and shows markup as text")
  func htmlOfItems() {
    let page = String(decoding: served.get("/collections/events/items?f=html").body, as: UTF8.self)
    #expect(page.contains("attack &lt;b&gt;"))
    #expect(page.contains("href=\"http://maps.example:8000/collections/events/items/7?f=html\""))
  }

  @Test("oas30/oas-definition-1, oas30/completeness: the description names every resource and parameter that is served")
  func openAPI() throws {
    let answer = served.get("/api")
    #expect(answer.header("content-type") == "application/vnd.oai.openapi+json;version=3.0")
    let api = try JSONValue.parse(answer.body)
    #expect(api["openapi"]?.string?.hasPrefix("3.0") == true)
    for path in Self.resources {
      let known = path == "/collections/events/items/1" ? "/collections/events/items/{featureId}" : path
      #expect(api["paths"]?[known]?["get"] != nil, "\(path)")
    }
    let items = api["paths"]?["/collections/events/items"]?["get"]?["parameters"]?.array ?? []
    let names = items.compactMap { $0["name"]?.string }
    #expect(Set(names).isSuperset(of: ["f", "limit", "bbox", "bbox-crs", "crs", "datetime", "event_type"]))
    let samples = [
      "bbox": "1,2,3,4", "datetime": "2016-07-18", "date_start": "2016-07-18", "date_end": "2016-07-18",
      "filter": "TRUE",
    ]
    for item in items where item["name"]?.string != "bbox-crs" {
      let name = try #require(item["name"]?.string)
      let choice = item["schema"]?["enum"]?.array?.first?.string
      let value =
        samples[name] ?? choice ?? (item["schema"]?["type"]?.string == "boolean" ? "true" : "5")
      #expect(served.get("/collections/events/items?\(name)=\(value)").status == .ok, "\(name)=\(value)")
    }
  }

  @Test("oas30/exception-codes: a fault is told in JSON with what was expected")
  func faults() throws {
    for (path, status) in [
      ("/nothing", ServerAnswer.Status.notFound), ("/collections/events/items?limit=x", .badRequest),
    ] {
      let answer = served.get(path)
      #expect(answer.status == status)
      let fault = try JSONValue.parse(answer.body)
      #expect(fault["code"]?.string == String(status.rawValue))
      #expect(fault["description"]?.string?.isEmpty == false)
    }
  }

  @Test("Part 3, queryables: a schema of what items can be filtered by")
  func queryables() throws {
    let answer = served.get("/collections/events/queryables")
    #expect(answer.header("content-type") == "application/schema+json")
    let properties = try JSONValue.parse(answer.body)["properties"]
    #expect(properties?["fatalities"]?["type"]?.string == "integer")
    #expect(properties?["date_start"]?["format"]?.string == "date-time")
    #expect(properties?["event_type"]?["title"]?.string == "Type")
  }
}
