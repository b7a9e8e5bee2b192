internal import Layers

/// `/`: what there is and where.
struct LandingPage {
  let shelf: LayerShelf
  let site: Site

  func answer(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow("f")
    let form = try AnswerForm(request)
    var links = site.pair("/", self: form, title: "This page")
    links += [
      Link("service-desc", MediaType.openAPI, "The interface as OpenAPI 3.0", site.base + "/api?f=json"),
      Link("service-doc", "text/html", "The interface for people", site.base + "/api?f=html"),
      Link("conformance", MediaType.json, "What the interface conforms to", site.base + "/conformance"),
      Link("data", MediaType.json, "The layers", site.base + "/collections"),
      Link("related", "text/html", "The map", site.base + "/map"),
      Link("related", MediaType.json, "Reconciliation of place names", site.base + "/reconcile"),
    ]
    if form == .html {
      var page = HTMLPage("Dateline layers", path: [])
      page.paragraph("Events, places and mentions as an OGC API - Features service.")
      page.list(links.dropFirst(2).map { ($0.title, $0.href, "") })
      page.list(shelf.ids().map { ($0, site.base + "/collections/\($0)", "") })
      return page.answer()
    }
    var json = JSONBuilder(indented: true)
    json.beginObject()
    json.field("title", "Dateline layers")
    json.field("description", "Events, places and mentions as an OGC API - Features service.")
    Link.write(links, to: &json)
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.json, json.takeBytes())
  }
}
