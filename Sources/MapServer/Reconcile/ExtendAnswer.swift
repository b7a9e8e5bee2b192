internal import Gazetteer
internal import Ingest
internal import Layers
internal import Toponyms

/// Data extension: properties of places that are matched already, as new columns of the user's table.
struct ExtendAnswer {
  let places: PlaceStack

  private static let mostIds = 1000

  func answer(_ extend: JSONValue) throws(ServerFault) -> ServerAnswer {
    guard let ids = extend["ids"]?.array, let asked = extend["properties"]?.array, ids.count <= Self.mostIds else {
      throw ServerFault(
        .badRequest,
        "extend: expected {\"ids\": [...], \"properties\": [{\"id\": \"country\"}]} with at most "
          + "\(Self.mostIds) ids")
    }
    let properties = try asked.map { entry throws(ServerFault) in
      guard let id = entry["id"]?.string, let property = PlaceProperty(rawValue: id) else {
        throw ServerFault(
          .badRequest, "extend: a property is unknown; /reconcile/properties lists those that there are")
      }
      return property
    }
    var json = JSONBuilder()
    json.beginObject()
    json.key("meta")
    json.beginArray()
    for property in properties { property.write(to: &json) }
    json.endArray()
    json.key("rows")
    json.beginObject()
    for id in ids.compactMap(\.string) {
      json.key(id)
      json.beginObject()
      let facts = places.place(id: id).map { places.resolvedPlace($0) }
      for property in properties {
        json.key(property.rawValue)
        if let facts {
          property.writeCell(of: facts, to: &json)
        } else {
          json.beginArray()
          json.endArray()
        }
      }
      json.endObject()
    }
    json.endObject()
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.json, json.takeBytes())
  }

  /// Properties that a type has: every place has all.
  func proposals(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow("type", "limit", "lang")
    var json = JSONBuilder()
    json.beginObject()
    json.field("type", request.value(of: "type") ?? PlaceType.all[0].id)
    json.key("properties")
    json.beginArray()
    for property in PlaceProperty.allCases { property.write(to: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.json, json.takeBytes())
  }
}
