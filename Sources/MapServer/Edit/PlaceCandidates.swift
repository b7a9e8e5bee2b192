internal import Gazetteer
internal import Geo
internal import Layers
internal import Toponyms

/// `/edits/candidates`: places that a name may mean, for whoever picks another one.
struct PlaceCandidates {
  let places: PlaceStack
  let events: EventDirectory

  private static let most = 50

  func answer(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow("event", "name", "near", "limit")
    var search = PlaceSearch(stack: places)
    var name = request.value(of: "name") ?? ""
    if let id = request.value(of: "event") {
      guard let event = try events.entry(id) else {
        throw ServerFault(.notFound, "event \(id.prefix(60)) is in no layer of this folder")
      }
      if name.isEmpty { name = event.placeText }
      search.near = event.point.map { Coordinate(longitude: $0.1, latitude: $0.0) }
    } else if name.isEmpty {
      throw ServerFault(.badRequest, "expected name, or event with the id of an event")
    }
    if let near = request.value(of: "near") { search.near = try Self.point(near) }
    let limit = try Self.limit(request)
    let results = name.isEmpty || name.utf8.count > 300 ? [] : search.results(for: name, limit: limit)
    var json = JSONBuilder()
    json.beginObject()
    json.key("candidates")
    json.beginArray()
    for result in results {
      CorrectionRows.write(places.resolvedPlace(result.place), hasPopulation: true, to: &json)
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.json, json.takeBytes())
  }

  private static func limit(_ request: ServerRequest) throws(ServerFault) -> Int {
    guard let text = request.value(of: "limit") else { return 10 }
    guard let limit = Int(text), (1...most).contains(limit) else {
      throw ServerFault(.badRequest, "limit=\(text.prefix(20)): expected 1 to \(most)")
    }
    return limit
  }

  private static func point(_ text: String) throws(ServerFault) -> Coordinate {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]),
      Coordinate(longitude: longitude, latitude: latitude).isValid
    else { throw ServerFault(.badRequest, "near=\(text.prefix(60)): expected latitude,longitude in degrees") }
    return Coordinate(longitude: longitude, latitude: latitude)
  }
}
