internal import Layers

/// `/collections/{id}/queryables`: what features can be filtered by, as JSON Schema.
///
/// - SeeAlso: OGC 19-079r2 section 6.2
struct QueryablesPage {
  let layer: ServedLayer
  let site: Site

  func answer(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow("f")
    let form = try AnswerForm(request)
    let path = "/collections/\(layer.id)"
    let tag = try request.tag(of: layer.identity.tag + "-q\(form)")
    var answer: ServerAnswer
    if form == .html {
      var page = HTMLPage(
        "Queryables of \(layer.description.title)",
        path: [
          ("Home", site.base + "/"), ("Collections", site.base + "/collections"),
          (layer.description.title, site.base + path),
        ])
      page.table(
        ["Name", "Title", "Type"],
        layer.description.queryables.map { [$0.name, $0.title, $0.kind.schema.type] }
          + [[layer.description.geometryQueryable, "Geometry", "geometry"]])
      answer = page.answer()
    } else {
      var json = JSONBuilder(indented: true)
      json.beginObject()
      json.field("$schema", "https://json-schema.org/draft/2019-09/schema")
      json.field("$id", site.base + path + "/queryables")
      json.field("type", "object")
      json.field("title", layer.description.title)
      json.key("properties")
      json.beginObject()
      for column in layer.description.queryables {
        json.key(column.name)
        Self.write(column, to: &json)
      }
      json.key(layer.description.geometryQueryable)
      json.beginObject()
      json.field("title", "Geometry")
      json.field("format", "geometry-any")
      json.field("x-ogc-role", "primary-geometry")
      json.endObject()
      json.endObject()
      json.field("additionalProperties", false)
      json.endObject()
      json.endLine()
      answer = ServerAnswer(type: MediaType.schema, json.takeBytes())
    }
    answer.headers.append(("etag", tag))
    return answer
  }

  static func write(_ column: LayerColumn, to json: inout JSONBuilder) {
    json.beginObject()
    json.field("title", column.title)
    json.field("type", column.kind.schema.type)
    if let format = column.kind.schema.format { json.field("format", format) }
    json.endObject()
  }
}
