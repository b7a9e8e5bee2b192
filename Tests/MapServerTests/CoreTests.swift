import Ingest
import Layers
import MapServer
import Testing

/// OGC 17-069r4, requirements class "core", each test under the names of the requirements that it
/// holds the service to (`/req/core/...`).
@Suite struct CoreTests {
  let served: ServedFolder

  init() throws { served = try ServedFolder() }

  @Test("root-op, root-success: the landing page links to the interface, its conformance and the data")
  func landing() throws {
    let answer = served.get("/")
    #expect(answer.status == .ok)
    #expect(answer.header("content-type") == "application/json")
    let links = try #require(try JSONValue.parse(answer.body)["links"]?.array)
    let relations = Set(links.compactMap { $0["rel"]?.string })
    #expect(relations.isSuperset(of: ["self", "alternate", "service-desc", "service-doc", "conformance", "data"]))
    for link in links { #expect(link["href"]?.string?.hasPrefix("http://maps.example:8000/") == true) }
  }

  @Test("conformance-op, conformance-success: conformance lists the classes that are met")
  func conformance() throws {
    let classes = try served.json("/conformance")["conformsTo"]?.array?.compactMap(\.string) ?? []
    for name in [
      "features-1/1.0/conf/core", "features-1/1.0/conf/oas30", "features-1/1.0/conf/html",
      "features-1/1.0/conf/geojson", "features-2/1.0/conf/crs",
    ] { #expect(classes.contains("http://www.opengis.net/spec/ogcapi-\(name)")) }
  }

  @Test("query-param-unknown: unknown parameters are a fault of the client, everywhere")
  func unknownParameters() {
    for path in [
      "/", "/conformance", "/api", "/collections", "/collections/events", "/collections/events/items",
      "/collections/events/items/1", "/collections/events/queryables", "/map", "/tiles/events.json",
    ] {
      let answer = served.get(path + "?colour=red")
      #expect(answer.status == .badRequest, "\(path)")
      #expect(String(decoding: answer.body, as: UTF8.self).contains("colour"), "\(path)")
    }
  }

  @Test(
    "query-param-invalid: wrong values are a fault of the client",
    arguments: [
      "limit=0", "limit=-1", "limit=ten", "limit=", "bbox=1,2,3", "bbox=1,2,3,x", "bbox=1,2,3,nan", "bbox=1,50,3,40",
      "bbox=1,2,3,4,5", "bbox=0,-91,1,0", "datetime=yesterday", "datetime=2016-13-01", "datetime=2016-02-30",
      "datetime=2017-01-01/2016-01-01", "datetime=a/b/c", "datetime=2016-01-01T25:00:00Z", "fatalities=many",
      "confidence=high", "verified=yes", "date_start=monday", "f=xml", "crs=EPSG:4326", "after=-1", "limit=5&limit=6",
      "event_type=%ZZ", "event_type=%FF",
    ])
  func wrongValues(query: String) {
    #expect(served.get("/collections/events/items?" + query).status == .badRequest)
  }

  @Test(
    "fc-md-op, fc-md-success, fc-md-links, fc-md-items, fc-md-extent, sfc-md-op, sfc-md-success: collections and each of them"
  )
  func collections() throws {
    let list = try #require(try served.json("/collections")["collections"]?.array)
    #expect(list.compactMap { $0["id"]?.string } == ["events", "events_undated"])
    let events = try served.json("/collections/events")
    #expect(events["title"]?.string == "Events")
    let box = events["extent"]?["spatial"]?["bbox"]?.array?.first?.array?.compactMap(\.double)
    #expect(box == [-179.25, -17.8, 179.5, 36.34])
    let interval = events["extent"]?["temporal"]?["interval"]?.array?.first?.array?.compactMap(\.string)
    #expect(interval == ["2016-07-18T00:00:00Z", "2016-08-27T23:59:59Z"])
    let types = events["links"]?.array?.filter { $0["rel"]?.string == "items" }.compactMap { $0["type"]?.string }
    #expect(types == ["application/geo+json", "text/html"])
    #expect(served.get("/collections/nothing").status == .notFound)
  }

  @Test(
    "fc-op, fc-limit-definition, fc-limit-response-1: limit, and pages by their links, until every feature was seen once"
  )
  func paging() throws {
    #expect(try served.json("/collections/events/items")["features"]?.array?.count == 7)
    #expect(try served.json("/collections/events/items?limit=99999999999999999999")["features"]?.array?.count == 7)
    for limit in 1...8 {
      var target: String? = "/collections/events/items?limit=\(limit)&datetime=2016-07-18/.."
      var seen: [Int] = []
      var pages = 0
      while let next = target {
        let page = try served.json(next)
        #expect(page["numberMatched"]?.integer == 7)
        seen += page["features"]?.array?.compactMap { $0["id"]?.integer } ?? []
        let link = page["links"]?.array?.first { $0["rel"]?.string == "next" }?["href"]?.string
        target = link.map { String($0.dropFirst("http://maps.example:8000".count)) }
        pages += 1
      }
      #expect(seen == Array(1...7), "limit \(limit)")
      #expect(pages == (7 + limit - 1) / limit, "limit \(limit)")
    }
  }

  @Test("A page ends after a megabyte, and the next ones have the rest, as JSON and as HTML") func longPages() throws {
    try ServedFolder.writeEvents(to: served.folder.file("events.gpkg"), copies: 1400)
    var target: String? = "/collections/events/items?limit=10000&f=json"
    var seen: [Int] = []
    while let next = target {
      let answer = served.get(next)
      #expect(answer.body.count < 1_100_000)
      let page = try JSONValue.parse(answer.body)
      seen += page["features"]?.array?.compactMap { $0["id"]?.integer } ?? []
      #expect(page["numberMatched"]?.integer == 9800)
      let link = page["links"]?.array?.first { $0["rel"]?.string == "next" }?["href"]?.string
      target = link.map { String($0.dropFirst("http://maps.example:8000".count)) }
    }
    #expect(seen == Array(1...9800))
    let html = served.get("/collections/events/items?limit=10000&f=html")
    #expect(html.body.count < 2_000_000 && String(decoding: html.body, as: UTF8.self).contains("The next page"))
  }

  @Test(
    "fc-bbox-definition, fc-bbox-response: bbox takes what lies in it and on its edge, and what has no place at all",
    arguments: [
      ("43,36,44,37", [1, 2, 6]), ("43.13,36.34,43.13,36.34", [1, 2, 6]), ("43.130001,36.34,44,37", [6]),
      ("42,36,43.129999,37", [6]), ("39.0167,35.95,39.0168,35.96", [3, 6]), ("-180,-90,180,90", [1, 2, 3, 4, 5, 6, 7]),
      ("179,-20,-179,-10", [4, 5, 6]), ("179,-20,181,-10", [4, 5, 6]), ("-181,-20,-179,-10", [4, 5, 6]),
      ("43,36,0,44,37,100", [1, 2, 6]), ("0,0,1,1", [6]), ("170,-90,-80,90", [4, 5, 6, 7]),
    ])
  func boxes(box: String, expected: [Int]) throws {
    #expect(try served.ids("bbox=" + box) == expected)
  }

  @Test(
    "fc-time-definition, fc-time-response: datetime takes what meets the moment or the span",
    arguments: [
      ("2016-07-18T12:00:00Z", [1]), ("2016-07-18T23:59:59Z", [1]), ("2016-07-19", [2]),
      ("2016-07-19T01:00:00%2B02:00", [1]), ("2016-07-18T00:00:00Z/2016-07-19T00:00:00Z", [1, 2]),
      ("../2016-07-19T00:00:00Z", [1, 2]), ("2016-08-17T00:00:00Z/..", [6, 7]), ("/2016-07-18T00:00:00Z", [1]),
      ("2016-08-27T23:59:59Z/", [7]), ("../..", [1, 2, 3, 4, 5, 6, 7]), ("2001-01-01T00:00:00Z", []),
    ])
  func times(time: String, expected: [Int]) throws {
    #expect(try served.ids("datetime=" + time) == expected)
  }

  @Test("fc-time-response: what has no time is in every span of it")
  func undated() throws {
    #expect(try served.ids("datetime=2016-01-01/..", of: "events_undated") == [1])
    #expect(try served.ids("datetime=2016-01-01&bbox=0,0,1,1", of: "events_undated") == [])
    #expect(try served.ids("", of: "events_undated") == [1])
  }

  @Test(
    "rec fc-filters: filters by properties, also with a box and a span",
    arguments: [
      ("event_type=battle", [1, 3, 5, 6]), ("event_type=attack%20%3Cb%3E", [7]), ("event_type=attack+%3Cb%3E", [7]),
      ("fatalities=3", [4]), ("confidence=0.4", [5]), ("verified=true", [1, 3, 5, 7]),
      ("date_start=2016-07-18T00:00:00Z", [1]), ("event_type=battle&verified=true&bbox=0,0,90,90", [1, 3]),
      ("event_type=battle&verified=false&bbox=0,0,90,90", [6]),
      ("event_type=battle&datetime=2016-08-01/..&bbox=179,-20,-179,-10", [5, 6]), ("event_type='%20OR%201=1", []),
    ])
  func properties(query: String, expected: [Int]) throws {
    #expect(try served.ids(query) == expected)
  }

  @Test(
    "fc-response, fc-links, fc-rel-type, fc-timeStamp, fc-numberMatched, fc-numberReturned: the answer says when, how many, and links to itself in each form"
  )
  func answerOfItems() throws {
    let page = try served.json("/collections/events/items?limit=2")
    #expect(page["numberMatched"]?.integer == 7)
    #expect(page["numberReturned"]?.integer == 2)
    #expect(page["timeStamp"]?.string?.hasSuffix("Z") == true)
    let relations = page["links"]?.array?.compactMap { $0["rel"]?.string } ?? []
    #expect(relations == ["self", "alternate", "collection", "next"])
  }

  @Test("f-op, f-success, f-links: one feature")
  func feature() throws {
    let feature = try served.json("/collections/events/items/3")
    #expect(feature["id"]?.integer == 3)
    #expect(feature["properties"]?["event_id"]?.string == "ev-0-2")
    let relations = feature["links"]?.array?.compactMap { $0["rel"]?.string } ?? []
    #expect(relations == ["self", "alternate", "collection"])
    for id in ["99", "0", "x", "-1"] {
      #expect(served.get("/collections/events/items/\(id)").status == .notFound, "\(id)")
    }
  }

  @Test("Only reading is served")
  func methods() {
    for method in ["POST", "PUT", "DELETE", "PATCH"] {
      let answer = served.service.answer(method: method, target: "/collections/events/items")
      #expect(answer.status == .methodNotAllowed)
      #expect(answer.header("allow") == "GET, HEAD, OPTIONS")
    }
    #expect(served.service.answer(method: "HEAD", target: "/collections").status == .ok)
  }
}
