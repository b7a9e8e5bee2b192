internal import Layers

/// Everything under `/tiles`: `{id}.json` and `{id}/{z}/{x}/{y}.mvt`.
struct TileRoute {
  let shelf: LayerShelf
  let site: Site

  /// - Parameter steps: of the path; the first is `tiles`.
  func answer(_ request: ServerRequest, _ steps: [String]) throws(ServerFault) -> ServerAnswer {
    try request.allow()
    if steps.count == 2, steps[1].hasSuffix(".json") {
      let layer = try shelf.layer(String(steps[1].dropLast(5)))
      let tag = try request.tag(of: layer.identity.tag + "-tj")
      var answer = try description(of: layer)
      answer.headers.append(("etag", tag))
      return answer
    }
    guard steps.count == 5, steps[4].hasSuffix(".mvt"), let zoom = Int(steps[2]), let column = Int(steps[3]),
      let row = Int(steps[4].dropLast(4)), let number = TileNumber(zoom: zoom, column: column, row: row)
    else {
      throw ServerFault(
        .notFound,
        "expected /tiles/{collection}/{z}/{x}/{y}.mvt with z from 0 to \(TileNumber.maxZoom), or "
          + "/tiles/{collection}.json")
    }
    let layer = try shelf.layer(steps[1])
    let tag = try request.tag(of: layer.identity.tag + "-t")
    let bytes = try layer.tiles.answer(to: number) { () throws(ServerFault) in
      try layer.read { connection throws(ServerFault) in
        try TileDrawing(layer: layer, connection: connection, number: number).encoded()
      }
    }
    var answer = ServerAnswer(type: MediaType.tile, bytes)
    answer.headers += [("etag", tag), ("cache-control", "no-cache")]
    return answer
  }

  /// - SeeAlso: TileJSON 3.0.0
  private func description(of layer: ServedLayer) throws(ServerFault) -> ServerAnswer {
    let description = layer.description
    var json = JSONBuilder(indented: true)
    json.beginObject()
    json.field("tilejson", "3.0.0")
    json.field("name", description.title)
    json.field("description", description.text)
    json.field("tiles", ["\(site.base)/tiles/\(layer.id)/{z}/{x}/{y}.mvt"])
    json.field("minzoom", 0)
    json.field("maxzoom", TileNumber.maxZoom)
    if let box = try layer.extentInDegrees() {
      json.key("bounds")
      json.beginArray()
      for edge in [box.minX, box.minY, box.maxX, box.maxY] { json.number(edge, decimals: 6) }
      json.endArray()
    }
    json.key("vector_layers")
    json.beginArray()
    json.beginObject()
    json.field("id", layer.id)
    json.field("description", description.text)
    json.field("minzoom", 0)
    json.field("maxzoom", TileNumber.maxZoom)
    json.key("fields")
    json.beginObject()
    for (name, kind) in TileFields(description).named { json.field(name, kind) }
    json.endObject()
    json.endObject()
    json.endArray()
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.json, json.takeBytes())
  }
}
