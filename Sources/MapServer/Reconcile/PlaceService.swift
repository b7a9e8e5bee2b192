internal import Gazetteer
internal import Ingest
internal import Layers
internal import Toponyms

/// `/reconcile`: place names of a table matched against the gazetteer, with country and divisions as properties.
///
/// - SeeAlso: W3C Entity Reconciliation, Reconciliation Service API 0.2
struct PlaceService: Sendable {
  let places: PlaceStack

  init(_ places: PlaceStack) { self.places = places }

  /// - Parameter steps: of the path, after `reconcile`.
  func answer(_ request: ServerRequest, _ steps: [String], _ site: Site) throws(ServerFault) -> ServerAnswer {
    switch steps {
    case []: return try root(request, site)
    case ["suggest", "entity"]: return try SuggestAnswer(places: places).entities(request)
    case ["suggest", "property"]: return try SuggestAnswer(places: places).properties(request)
    case ["suggest", "type"]: return try SuggestAnswer(places: places).types(request)
    case ["properties"]: return try ExtendAnswer(places: places).proposals(request)
    case ["view"]: return try PlacePreview(places: places).answer(request)
    default: throw ServerFault(.notFound, "reconciliation has nothing at this address; /reconcile describes it")
    }
  }

  private func root(_ request: ServerRequest, _ site: Site) throws(ServerFault) -> ServerAnswer {
    var parameters = request.parameters
    if request.method == "POST" { parameters += try PercentText.parameters(request.body) }
    for parameter in parameters where !["queries", "extend", "callback", "lang"].contains(parameter.name) {
      throw ServerFault(.badRequest, "the parameter \(parameter.name) is unknown here; expected queries or extend")
    }
    guard !parameters.contains(where: { $0.name == "callback" }) else {
      throw ServerFault(.badRequest, "JSONP is not served; any site may read the answers as they are (CORS)")
    }
    if let queries = parameters.first(where: { $0.name == "queries" }) {
      return try ReconcileAnswer(places: places).answer(Self.parsed(queries.value, "queries"))
    }
    if let extend = parameters.first(where: { $0.name == "extend" }) {
      return try ExtendAnswer(places: places).answer(Self.parsed(extend.value, "extend"))
    }
    return manifest(site)
  }

  private static func parsed(_ text: String, _ name: String) throws(ServerFault) -> JSONValue {
    do throws(JSONError) {
      return try JSONValue.parse(Array(text.utf8))
    } catch {
      throw ServerFault(.badRequest, "\(name) is not JSON: \(error)")
    }
  }

  private func manifest(_ site: Site) -> ServerAnswer {
    var json = JSONBuilder(indented: true)
    json.beginObject()
    json.field("versions", ["0.2"])
    json.field("name", "Dateline places")
    json.field("identifierSpace", "https://sws.geonames.org/")
    json.field("schemaSpace", "https://www.geonames.org/ontology#")
    json.key("defaultTypes")
    json.beginArray()
    for type in PlaceType.all.prefix(1) { type.write(to: &json) }
    json.endArray()
    json.key("view")
    json.beginObject()
    json.field("url", site.base + "/reconcile/view?id={{id}}")
    json.endObject()
    json.key("preview")
    json.beginObject()
    json.field("url", site.base + "/reconcile/view?id={{id}}")
    json.field("width", 430)
    json.field("height", 180)
    json.endObject()
    json.key("suggest")
    json.beginObject()
    for kind in ["entity", "property", "type"] {
      json.key(kind)
      json.beginObject()
      json.field("service_url", site.base)
      json.field("service_path", "/reconcile/suggest/" + kind)
      json.endObject()
    }
    json.endObject()
    json.key("extend")
    json.beginObject()
    json.key("propose_properties")
    json.beginObject()
    json.field("service_url", site.base)
    json.field("service_path", "/reconcile/properties")
    json.endObject()
    json.key("property_settings")
    json.beginArray()
    json.endArray()
    json.endObject()
    json.endObject()
    json.endLine()
    return ServerAnswer(type: MediaType.json, json.takeBytes())
  }
}
