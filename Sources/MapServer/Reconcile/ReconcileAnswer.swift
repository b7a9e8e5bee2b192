internal import Gazetteer
internal import Ingest
internal import Layers
internal import Toponyms

/// A batch of queries: for each the places that the name may mean, the best first.
///
/// Names are matched as `geocode` matches rows, which decides whether the first is sure; the others come from the
/// search that `lookup` uses.
struct ReconcileAnswer {
  let places: PlaceStack

  private static let mostQueries = 500
  private static let mostCandidates = 50
  /// From here a match is taken without asking the user, where no other place comes near.
  private static let sureScore = 0.8

  func answer(_ queries: JSONValue) throws(ServerFault) -> ServerAnswer {
    guard case .object(let members) = queries else {
      throw ServerFault(
        .badRequest, "queries: expected an object of queries by key, such as {\"q0\":{\"query\":\"Mosul\"}}")
    }
    guard members.count <= Self.mostQueries else {
      throw ServerFault(.badRequest, "\(members.count) queries at once, expected at most \(Self.mostQueries)")
    }
    var matcher = PlaceMatcher(stack: places)
    var json = JSONBuilder()
    json.beginObject()
    for member in members {
      guard let name = member.value["query"]?.string else {
        throw ServerFault(.badRequest, "the query \(member.key) has no text \"query\"")
      }
      json.key(member.key)
      json.beginObject()
      json.key("result")
      json.beginArray()
      try write(name, member.value, &matcher, &json)
      json.endArray()
      json.endObject()
    }
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.json, json.takeBytes())
  }

  private func write(
    _ name: String, _ query: JSONValue, _ matcher: inout PlaceMatcher, _ json: inout JSONBuilder
  ) throws(ServerFault) {
    let limit = max(1, min(Self.mostCandidates, query["limit"]?.integer ?? 10))
    let types = Self.texts(query["type"]).map { id in PlaceType.all.first { $0.id == id } }
    func holds(_ place: PlaceReference) -> Bool {
      // A type that nobody knows here has no places.
      types.isEmpty || types.contains { $0?.holds(places.feature(place)) ?? false }
    }
    let match = matcher.match(
      name: name, admin2: Self.value(.admin2, query), admin1: Self.value(.admin1, query),
      country: Self.value(.country, query))
    var found: [(place: PlaceReference, score: Double)] = []
    // Only the place itself: where none is found, `geocode` falls back to the division around it, which is no match.
    if let place = match.place, match.method != nil, holds(place) { found.append((place, match.score)) }
    if let place = match.runnerUp, holds(place) { found.append((place, min(match.runnerUpScore, match.score))) }
    var search = PlaceSearch(stack: places)
    if match.rowCountry != 0 { search.country = match.rowCountry }
    let admin1 = Self.value(.admin1, query)
    if !admin1.isEmpty { search.admin1 = admin1 }
    let least = found.last?.score ?? 0.5
    for (rank, result) in search.results(for: name, limit: limit * 2).enumerated()
    where holds(result.place) && !found.contains(where: { $0.place == result.place }) {
      found.append((result.place, least / Double(rank + 2)))
    }
    found.sort { $0.score > $1.score }
    for (rank, candidate) in found.prefix(limit).enumerated() {
      let isSure =
        rank == 0 && candidate.place == match.place && candidate.score >= Self.sureScore && match.conflicts.isEmpty
      write(candidate.place, candidate.score, isSure, &json)
    }
  }

  private func write(_ place: PlaceReference, _ score: Double, _ isSure: Bool, _ json: inout JSONBuilder) {
    let facts = places.resolvedPlace(place)
    json.beginObject()
    json.field("id", facts.id)
    json.field("name", facts.name)
    json.field("description", PlacePreview.summary(facts))
    json.key("type")
    json.beginArray()
    PlaceType.of(facts.feature).write(to: &json)
    json.endArray()
    json.field("score", score * 100, decimals: 1)
    json.field("match", isSure)
    json.endObject()
  }

  /// A property of a query: `{"pid": "country", "v": "IQ"}`, where the value may also be a list or a matched place.
  private static func value(_ property: PlaceProperty, _ query: JSONValue) -> String {
    for entry in query["properties"]?.array ?? [] where entry["pid"]?.string == property.rawValue {
      if let text = texts(entry["v"]).first { return text }
    }
    return ""
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let text): text.isEmpty ? [] : [text]
    case .number(let text): [text]
    case .array(let values): values.flatMap { texts($0) }
    case .object: texts(value?["name"] ?? value?["id"])
    default: []
    }
  }
}
