import Ingest
import Layers
import MapServer
import Testing

/// W3C Reconciliation Service API 0.2.
@Suite struct ReconcileTests {
  let served: ServedFolder

  init() throws { served = try ServedFolder() }

  private func post(_ name: String, _ json: String) throws -> JSONValue {
    let escaped = json.utf8.map { "%" + (String($0, radix: 16).count < 2 ? "0" : "") + String($0, radix: 16) }.joined()
    let answer = served.service.answer(
      method: "POST", target: "/reconcile", headers: ["host": "maps.example:8000"],
      body: Array("\(name)=\(escaped)".utf8))
    #expect(answer.status == .ok)
    return try JSONValue.parse(answer.body)
  }

  @Test("The manifest says what there is and where") func manifest() throws {
    let manifest = try served.json("/reconcile")
    #expect(manifest["versions"]?.array?.compactMap(\.string) == ["0.2"])
    for key in ["name", "identifierSpace", "schemaSpace"] { #expect(manifest[key]?.string?.isEmpty == false) }
    for kind in ["entity", "property", "type"] {
      #expect(manifest["suggest"]?[kind]?["service_path"]?.string == "/reconcile/suggest/\(kind)")
    }
  }

  @Test(
    "A name is matched, and a province or country chooses among namesakes",
    arguments: [
      ("Mosul", "", "geonames:99072"),
      ("Tripoli", "{\"pid\":\"country\",\"v\":\"LB\"}", "geonames:266826"),
      ("Tripoli", "{\"pid\":\"country\",\"v\":\"Libya\"}", "geonames:2210247"),
      ("Tripoli", "{\"pid\":\"country\",\"v\":{\"id\":\"geonames:2215636\",\"name\":\"Libya\"}}", "geonames:2210247"),
      ("Orlando", "{\"pid\":\"admin1\",\"v\":\"Florida\"},{\"pid\":\"country\",\"v\":\"US\"}", "geonames:4167147"),
    ])
  func match(name: String, properties: String, expected: String) throws {
    let answer = try post("queries", "{\"q0\":{\"query\":\"\(name)\",\"limit\":5,\"properties\":[\(properties)]}}")
    let results = try #require(answer["q0"]?["result"]?.array)
    #expect(results.first?["id"]?.string == expected)
    #expect(results.count <= 5)
    let scores = results.compactMap { $0["score"]?.double }
    #expect(scores == scores.sorted(by: >))
    #expect(results.first?["match"] == .bool(true))
    #expect(results.dropFirst().allSatisfy { $0["match"] == .bool(false) })
  }

  @Test("A town and its province of one name are left to the user") func unsure() throws {
    let results = try post("queries", "{\"q\":{\"query\":\"Deir ez-Zor\"}}")["q"]?["result"]?.array ?? []
    #expect(results.first?["id"]?.string == "geonames:170794")
    #expect(results.count > 1 && results.allSatisfy { $0["match"] == .bool(false) })
  }

  @Test("A batch is answered by key, also through GET; what no place is called has no result") func batch() throws {
    let answer = try served.json(
      "/reconcile?queries=%7B%22a%22%3A%7B%22query%22%3A%22Raqqa%22%7D%2C%22b%22%3A%7B%22query%22%3A%22Qxzvwk%22%7D%7D")
    #expect(answer["a"]?["result"]?.array?.isEmpty == false)
    #expect(answer["b"]?["result"]?.array?.isEmpty == true)
  }

  @Test("Only places of the type asked for") func types() throws {
    let answer = try post(
      "queries", "{\"q\":{\"query\":\"Euphrates\",\"type\":\"H\"},\"r\":{\"query\":\"Euphrates\",\"type\":\"P\"}}")
    #expect(answer["q"]?["result"]?.array?.first?["type"]?.array?.first?["id"]?.string == "H")
    let others = answer["r"]?["result"]?.array ?? []
    #expect(others.allSatisfy { $0["type"]?.array?.first?["id"]?.string == "P" })
  }

  @Test("Suggestions while typing") func suggest() throws {
    let entities = try served.json("/reconcile/suggest/entity?prefix=Mosul")["result"]?.array ?? []
    #expect(entities.contains { $0["id"]?.string == "geonames:99072" })
    let properties = try served.json("/reconcile/suggest/property?prefix=prov")["result"]?.array ?? []
    #expect(properties.compactMap { $0["id"]?.string } == ["admin1"])
    let types = try served.json("/reconcile/suggest/type?prefix=town")["result"]?.array ?? []
    #expect(types.compactMap { $0["id"]?.string } == ["P"])
  }

  @Test("Properties of matched places as new columns") func extend() throws {
    let answer = try post(
      "extend",
      "{\"ids\":[\"geonames:99072\",\"no:1\"],\"properties\":[{\"id\":\"country\"},{\"id\":\"latitude\"}]}")
    #expect(answer["meta"]?.array?.compactMap { $0["id"]?.string } == ["country", "latitude"])
    #expect(answer["rows"]?["geonames:99072"]?["country"]?.array?.first?["str"]?.string == "IQ")
    let latitude = try #require(answer["rows"]?["geonames:99072"]?["latitude"]?.array?.first?["float"]?.double)
    #expect(abs(latitude - 36.34) < 0.1)
    #expect(answer["rows"]?["no:1"]?["country"]?.array?.isEmpty == true)
    let proposed = try served.json("/reconcile/properties?type=P")["properties"]?.array ?? []
    #expect(proposed.count == 8)
  }

  @Test("A preview, and faults that say what was expected") func previewAndFaults() {
    let page = String(decoding: served.get("/reconcile/view?id=geonames:99072").body, as: UTF8.self)
    #expect(page.contains("Mosul") && page.contains("Iraq"))
    #expect(served.get("/reconcile/view?id=geonames:0").status == .notFound)
    for query in [
      "queries=%7B", "queries=%5B%5D", "queries=%7B%22q%22%3A1%7D", "extend=%7B%7D", "other=1", "callback=f",
    ] {
      #expect(served.get("/reconcile?" + query).status == .badRequest, "\(query)")
    }
    let extend = "extend=%7B%22ids%22%3A%5B%5D%2C%22properties%22%3A%5B%7B%22id%22%3A%22x%22%7D%5D%7D"
    #expect(served.get("/reconcile?" + extend).status == .badRequest)
  }
}
