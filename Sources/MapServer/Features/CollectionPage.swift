internal import Layers

/// `/collections/{id}`: what a layer is, where and when its features lie, and in which systems they are served.
struct CollectionPage {
  let layer: ServedLayer
  let site: Site

  var path: String { "/collections/" + layer.id }

  func answer(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    try request.allow("f")
    let form = try AnswerForm(request)
    let tag = try request.tag(of: layer.identity.tag + "-\(form)")
    var answer: ServerAnswer
    if form == .html {
      answer = try html()
    } else {
      var json = JSONBuilder(indented: true)
      try write(form: form, to: &json)
      json.endLine()
      answer = ServerAnswer(type: MediaType.json, json.takeBytes())
    }
    answer.headers.append(("etag", tag))
    return answer
  }

  /// - Parameter form: that this is the answer in; nil in the list of all.
  func write(form: AnswerForm?, to json: inout JSONBuilder) throws(ServerFault) {
    let description = layer.description
    json.beginObject()
    json.field("id", layer.id)
    json.field("title", description.title)
    json.field("description", description.text)
    json.field("itemType", "feature")
    json.key("extent")
    json.beginObject()
    if let box = try layer.extentInDegrees() {
      json.key("spatial")
      json.beginObject()
      json.key("bbox")
      json.beginArray()
      json.beginArray()
      for edge in [box.minX, box.minY, box.maxX, box.maxY] { json.number(edge, decimals: 6) }
      json.endArray()
      json.endArray()
      json.field("crs", ReferenceFrame.crs84URI)
      json.endObject()
    }
    if let time = description.times.extent {
      json.key("temporal")
      json.beginObject()
      json.key("interval")
      json.beginArray()
      json.beginArray()
      json.string(Self.seconds(time.first))
      json.string(Self.seconds(time.last))
      json.endArray()
      json.endArray()
      json.field("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian")
      json.endObject()
    }
    json.endObject()
    json.field("crs", ReferenceFrame.served(storedIn: description.epsg).map(\.uri))
    json.field(
      "storageCrs", description.epsg == 4326 ? ReferenceFrame.crs84URI : ReferenceFrame.epsg(description.epsg).uri)
    Link.write(links(form), to: &json)
    json.endObject()
  }

  private func links(_ form: AnswerForm?) -> [Link] {
    var links =
      form.map { site.pair(path, self: $0, title: layer.description.title) } ?? [
        Link("self", MediaType.json, layer.description.title, site.base + path + "?f=json")
      ]
    links += [
      Link("items", MediaType.geoJSON, "Features as GeoJSON", site.base + path + "/items?f=json"),
      Link("items", "text/html", "Features as HTML", site.base + path + "/items?f=html"),
      Link(
        "http://www.opengis.net/def/rel/ogc/1.0/queryables", MediaType.schema, "What features can be filtered by",
        site.base + path + "/queryables?f=json"),
      Link("describedby", MediaType.json, "Vector tiles (TileJSON)", site.base + "/tiles/\(layer.id).json"),
    ]
    return links
  }

  private static func seconds(_ text: String) -> String {
    text.hasSuffix(".000Z") ? String(text.dropLast(5)) + "Z" : text
  }

  private func html() throws(ServerFault) -> ServerAnswer {
    let description = layer.description
    var page = HTMLPage(
      description.title, path: [("Home", site.base + "/"), ("Collections", site.base + "/collections")])
    page.paragraph(description.text)
    var facts = [["Features", String(description.featureCount)]]
    if let box = try layer.extentInDegrees() {
      facts.append(["West, south, east, north", "\(box.minX), \(box.minY), \(box.maxX), \(box.maxY)"])
    }
    if let time = description.times.extent {
      facts.append(["From, to", "\(Self.seconds(time.first)), \(Self.seconds(time.last))"])
    }
    page.table(["What", "Value"], facts)
    page.list(links(.html).dropFirst().map { ($0.title, $0.href, "") })
    return page.answer()
  }
}
