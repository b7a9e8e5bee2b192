internal import Layers

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `/collections/{id}/items`: a page of features.
struct ItemsPage {
  let layer: ServedLayer
  let site: Site

  /// A page ends here however many features were asked for, and the next one goes on: clients that ask for much and take it
  /// slowly must not fill the memory.
  private static let mostBytes = 1 << 20

  private var path: String { "/collections/\(layer.id)/items" }

  func answer(_ request: ServerRequest) throws(ServerFault) -> ServerAnswer {
    let form = try AnswerForm(request)
    let wanted = try ItemsRequest(request, on: layer.description)
    let tag = try request.tag(of: layer.identity.tag + "-i\(form)")
    var answer = try layer.read { connection throws(ServerFault) in
      let reader = ItemsReader(layer: layer, connection: connection)
      let matched = try reader.matched(wanted.filter)
      return form == .html
        ? try html(request, wanted, reader, matched) : try json(request, wanted, reader, matched)
    }
    answer.headers += [("etag", tag), ("content-crs", "<\(wanted.frame.uri)>")]
    return answer
  }

  private func json(
    _ request: ServerRequest, _ wanted: ItemsRequest, _ reader: ItemsReader, _ matched: Int
  ) throws(ServerFault) -> ServerAnswer {
    let writer = try FeatureJSON(layer.description, frame: wanted.frame)
    var json = JSONBuilder()
    json.beginObject()
    json.field("type", "FeatureCollection")
    json.key("timeStamp")
    json.dateTime(secondsSinceEpoch: time(nil))
    json.field("numberMatched", matched)
    json.key("features")
    json.beginArray()
    var count = 0
    var last = wanted.after
    let hasMore = try reader.page(wanted, matched: matched) { row in
      writer.write(row, to: &json)
      count += 1
      last = row.integer(0)
      return json.count < Self.mostBytes
    }
    json.endArray()
    json.field("numberReturned", count)
    Link.write(links(request, hasMore ? last : nil, .json), to: &json)
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.geoJSON, json.takeBytes())
  }

  private func html(
    _ request: ServerRequest, _ wanted: ItemsRequest, _ reader: ItemsReader, _ matched: Int
  ) throws(ServerFault) -> ServerAnswer {
    var page = HTMLPage(
      "Features of \(layer.description.title)",
      path: [
        ("Home", site.base + "/"), ("Collections", site.base + "/collections"),
        (layer.description.title, site.base + "/collections/\(layer.id)"),
      ])
    var rows: [[String]] = []
    var targets: [String] = []
    var last = wanted.after
    var bytes = 0
    let hasMore = try reader.page(wanted, matched: matched) { row in
      last = row.integer(0)
      targets.append("\(site.base)\(path)/\(last)?f=html")
      rows.append([String(last)] + layer.description.columns.indices.map { row.text($0 + 2) ?? "" })
      // Each cell has some markup around it.
      bytes += (rows.last ?? []).reduce(0) { $0 + $1.utf8.count + 25 }
      return bytes < Self.mostBytes
    }
    page.paragraph("\(matched) match, \(rows.count) on this page.")
    page.table(["Feature"] + layer.description.columns.map(\.title), rows, links: targets)
    page.list(links(request, hasMore ? last : nil, .html).dropFirst().map { ($0.title, $0.href, "") })
    return page.answer()
  }

  /// - Parameter last: number of the last feature here, where more come after it.
  private func links(_ request: ServerRequest, _ last: Int?, _ form: AnswerForm) -> [Link] {
    let rest = request.parameters.filter { $0.name != "f" }
    let (jsonHref, htmlHref) = (href(rest, form: "json"), href(rest, form: "html"))
    let json = Link(form == .json ? "self" : "alternate", MediaType.geoJSON, "This page as GeoJSON", jsonHref)
    let html = Link(form == .html ? "self" : "alternate", "text/html", "This page as HTML", htmlHref)
    var links = form == .json ? [json, html] : [html, json]
    links.append(
      Link(
        "collection", form == .json ? MediaType.json : "text/html", "The collection",
        site.base + "/collections/\(layer.id)"))
    if let last {
      let next = rest.filter { $0.name != "after" } + [.init("after", String(last))]
      links.append(
        Link(
          "next", form == .json ? MediaType.geoJSON : "text/html", "The next page",
          href(next, form: form == .json ? "json" : "html")))
    }
    return links
  }

  private func href(_ parameters: [ServerRequest.Parameter], form: String) -> String {
    let query = ([ServerRequest.Parameter("f", form)] + parameters).map {
      PercentText.encode($0.name) + "=" + PercentText.encode($0.value)
    }
    return site.base + path + "?" + query.joined(separator: "&")
  }
}
