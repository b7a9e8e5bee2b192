internal import Layers

/// `/api`: the interface as OpenAPI 3.0, with the parameters that each layer takes.
struct APIDescription {
  let shelf: LayerShelf
  let site: Site

  func answer(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow("f")
    let form = try AnswerForm(request)
    // One that cannot be read now has no parameters to describe.
    let layers = shelf.layers()
    if form == .html {
      var page = HTMLPage("Interface", path: [("Home", site.base + "/")])
      page.paragraph("The same as OpenAPI 3.0, for programs: \(site.base)/api?f=json")
      page.table(
        ["Address", "What it gives"], operations(layers).map { [$0.path, $0.summary] },
        links: [])
      return page.answer()
    }
    var json = JSONBuilder(indented: true)
    json.beginObject()
    json.field("openapi", "3.0.3")
    json.key("info")
    json.beginObject()
    json.field("title", "Dateline layers")
    json.field("description", "Events, places and mentions as an OGC API - Features service.")
    json.field("version", "1.0.0")
    json.endObject()
    json.key("servers")
    json.beginArray()
    json.beginObject()
    json.field("url", site.base)
    json.endObject()
    json.endArray()
    json.key("paths")
    json.beginObject()
    for operation in operations(layers) {
      json.key(operation.path)
      json.beginObject()
      json.key("get")
      operation.write(to: &json)
      json.endObject()
    }
    json.endObject()
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.openAPI, json.takeBytes())
  }

  private func operations(_ layers: [ServedLayer]) -> [APIOperation] {
    let form = APIOperation.Parameter.form
    var found = [
      APIOperation("/", "landing", "What there is", MediaType.json, [form]),
      APIOperation("/conformance", "conformance", "What the interface conforms to", MediaType.json, [form]),
      APIOperation("/api", "api", "This description", MediaType.openAPI, [form]),
      APIOperation("/collections", "collections", "The layers", MediaType.json, [form]),
      APIOperation("/map", "map", "The map as one page", "text/html", []),
    ]
    for layer in layers {
      let path = "/collections/\(layer.id)"
      let title = layer.description.title
      found += [
        APIOperation(path, "\(layer.id).collection", title, MediaType.json, [form]),
        APIOperation(
          path + "/queryables", "\(layer.id).queryables", "What \(title) can be filtered by", MediaType.schema, [form]),
        APIOperation(
          path + "/items", "\(layer.id).items", "Features of \(title)", MediaType.geoJSON,
          APIOperation.Parameter.items(of: layer.description)),
        APIOperation(
          path + "/items/{featureId}", "\(layer.id).item", "One feature of \(title)", MediaType.geoJSON,
          [.featureId, form, .crs(layer.description)]),
        APIOperation("/tiles/\(layer.id).json", "\(layer.id).tilejson", "TileJSON of \(title)", MediaType.json, []),
        APIOperation(
          "/tiles/\(layer.id)/{z}/{x}/{y}.mvt", "\(layer.id).tile", "A vector tile of \(title)", MediaType.tile,
          [.tile("z", most: TileNumber.maxZoom), .tile("x", most: nil), .tile("y", most: nil)]),
      ]
    }
    return found
  }
}
