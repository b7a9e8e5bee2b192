internal import Layers

/// `/collections`: the layers of the folder. One whose file cannot be read is left out and harms no other.
struct CollectionList {
  let shelf: LayerShelf
  let site: Site

  func answer(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow("f")
    let form = try AnswerForm(request)
    let pages = shelf.layers().map { CollectionPage(layer: $0, site: site) }
    if form == .html {
      var page = HTMLPage("Collections", path: [("Home", site.base + "/")])
      page.list(
        pages.map {
          (
            $0.layer.description.title, site.base + $0.path,
            "\($0.layer.description.featureCount) features. \($0.layer.description.text)"
          )
        })
      return page.answer()
    }
    var json = JSONBuilder(indented: true)
    json.beginObject()
    Link.write(site.pair("/collections", self: form, title: "This list"), to: &json)
    json.field("crs", [ReferenceFrame.crs84, .epsg(4326), .epsg(3857)].map(\.uri))
    json.key("collections")
    json.beginArray()
    for page in pages { try page.write(form: nil, to: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.json, json.takeBytes())
  }
}
