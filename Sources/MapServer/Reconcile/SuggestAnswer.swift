internal import Gazetteer
internal import Layers
internal import Toponyms

/// What a user may mean while typing: places, properties, types.
struct SuggestAnswer {
  let places: PlaceStack

  private static let most = 20

  func entities(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    let prefix = try prefix(of: request)
    let results = prefix.isEmpty ? [] : PlaceSearch(stack: places).results(for: prefix, limit: Self.most)
    return answer { json in
      for result in results {
        let facts = places.resolvedPlace(result.place)
        json.beginObject()
        json.field("id", facts.id)
        json.field("name", facts.name)
        json.field("description", PlacePreview.summary(facts))
        json.key("notable")
        json.beginArray()
        PlaceType.of(facts.feature).write(to: &json)
        json.endArray()
        json.endObject()
      }
    }
  }

  func properties(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    let prefix = try prefix(of: request).lowercased()
    return answer { json in
      for property in PlaceProperty.allCases
      where property.rawValue.hasPrefix(prefix) || property.name.lowercased().hasPrefix(prefix) {
        property.write(to: &json)
      }
    }
  }

  func types(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    let prefix = try prefix(of: request).lowercased()
    return answer { json in
      for type in PlaceType.all where type.id.lowercased() == prefix || type.name.lowercased().hasPrefix(prefix) {
        type.write(to: &json)
      }
    }
  }

  private func prefix(of request: ServerRequest) throws(ServerFault) -> String {
    try request.allow("prefix", "cursor", "lang")
    return request.value(of: "prefix") ?? ""
  }

  private func answer(_ write: (inout JSONBuilder) -> Void) -> ServerAnswer {
    var json = JSONBuilder()
    json.beginObject()
    json.key("result")
    json.beginArray()
    write(&json)
    json.endArray()
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.json, json.takeBytes())
  }
}
