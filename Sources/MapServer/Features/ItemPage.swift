internal import Layers

/// `/collections/{id}/items/{number}`: one feature.
struct ItemPage {
  let layer: ServedLayer
  let site: Site

  func answer(_ request: ServerRequest, id: String) throws(ServerFault) -> ServerAnswer {
    try request.allow("f", "crs")
    let form = try AnswerForm(request)
    let frame =
      try request.value(of: "crs").map { uri throws(ServerFault) in
        try ReferenceFrame(uri, of: "crs", storedIn: layer.description.epsg)
      } ?? .crs84
    guard let number = Int(id) else { throw missing(id) }
    let tag = try request.tag(of: layer.identity.tag + "-f\(form)")
    let path = "/collections/\(layer.id)/items/\(number)"
    let links =
      site.pair(path, self: form, type: MediaType.geoJSON, title: "This feature") + [
        Link("collection", MediaType.json, "The collection", site.base + "/collections/\(layer.id)")
      ]
    var answer: ServerAnswer?
    let isFound = try layer.read { connection throws(ServerFault) in
      try ItemsReader(layer: layer, connection: connection).feature(number) { row throws(ServerFault) in
        if form == .html {
          answer = html(row, number, links)
        } else {
          var json = JSONBuilder()
          try FeatureJSON(layer.description, frame: frame).write(row, links: links, to: &json)
          json.endLine()
          answer = ServerAnswer(type: MediaType.geoJSON, json.takeBytes())
        }
      }
    }
    guard isFound, var answer else { throw missing(id) }
    answer.headers += [("etag", tag), ("content-crs", "<\(frame.uri)>")]
    return answer
  }

  private func missing(_ id: String) -> ServerFault {
    ServerFault(.notFound, "this collection has no feature of this id; /items lists those that it has")
  }

  private func html(_ row: LayerRow, _ number: Int, _ links: [Link]) -> ServerAnswer {
    let base = site.base + "/collections"
    var page = HTMLPage(
      "\(layer.description.title) \(number)",
      path: [
        ("Home", site.base + "/"), ("Collections", base), (layer.description.title, "\(base)/\(layer.id)"),
        ("Features", "\(base)/\(layer.id)/items"),
      ])
    page.table(
      ["Field", "Value"], layer.description.columns.enumerated().map { [$1.title, row.text($0 + 2) ?? ""] })
    page.list(links.dropFirst().map { ($0.title, $0.href, "") })
    return page.answer()
  }
}
