internal import Layers

/// One address of the interface, as OpenAPI describes it.
struct APIOperation {
  let path: String
  let id: String
  let summary: String
  let type: String
  let parameters: [Parameter]

  init(_ path: String, _ id: String, _ summary: String, _ type: String, _ parameters: [Parameter]) {
    self.path = path
    self.id = id
    self.summary = summary
    self.type = type
    self.parameters = parameters
  }

  struct Parameter {
    var name: String
    var place = "query"
    var text: String
    var schema: Schema

    enum Schema {
      case choice([String])
      case whole(least: Int, most: Int?, usual: Int?)
      case numbers
      case text
      case column(LayerColumn)
    }

    static let form = Parameter(
      name: "f", text: "Form of the answer; without it the header Accept decides", schema: .choice(["json", "html"]))
    static let featureId = Parameter(
      name: "featureId", place: "path", text: "Number of the feature", schema: .whole(least: 1, most: nil, usual: nil))

    static func crs(_ layer: LayerDescription) -> Parameter {
      Parameter(
        name: "crs", text: "Reference system of the coordinates in the answer",
        schema: .choice(ReferenceFrame.served(storedIn: layer.epsg).map(\.uri)))
    }

    static func tile(_ name: String, most: Int?) -> Parameter {
      Parameter(name: name, place: "path", text: "Of the tile", schema: .whole(least: 0, most: most, usual: nil))
    }

    static func items(of layer: LayerDescription) -> [Parameter] {
      var boxFrame = crs(layer)
      boxFrame.name = "bbox-crs"
      boxFrame.text = "Reference system of bbox"
      var filterFrame = crs(layer)
      filterFrame.name = "filter-crs"
      filterFrame.text = "Reference system of the coordinates in filter"
      return [
        form,
        Parameter(
          name: "limit", text: "Most features on a page",
          schema: .whole(least: 1, most: ItemsRequest.mostLimit, usual: ItemsRequest.usualLimit)),
        Parameter(
          name: "after", text: "Only features after this number; the link to the next page has it",
          schema: .whole(least: 0, most: nil, usual: nil)),
        Parameter(
          name: "bbox",
          text: "Only features in this box: west,south,east,north; west > east crosses the 180th meridian",
          schema: .numbers),
        boxFrame, crs(layer),
        Parameter(
          name: "datetime", text: "Only features of this time: a moment, or a span a/b where .. leaves an end open",
          schema: .text),
        Parameter(
          name: "filter", text: "Only features that this condition in CQL2 text holds for, such as fatalities > 10",
          schema: .text),
        Parameter(
          name: "filter-lang", text: "The language of filter", schema: .choice([ItemsRequest.filterLanguage])),
        filterFrame,
      ]
        + layer.queryables.map {
          Parameter(name: $0.name, text: "Only features with this value: \($0.title)", schema: .column($0))
        }
    }

    func write(to json: inout JSONBuilder) {
      json.beginObject()
      json.field("name", name)
      json.field("in", place)
      json.field("description", text)
      json.field("required", place == "path")
      json.key("schema")
      json.beginObject()
      switch schema {
      case .choice(let names):
        json.field("type", "string")
        json.field("enum", names)
      case .whole(let least, let most, let usual):
        json.field("type", "integer")
        json.field("minimum", least)
        if let most { json.field("maximum", most) }
        if let usual { json.field("default", usual) }
      case .numbers:
        json.field("type", "array")
        json.field("minItems", 4)
        json.field("maxItems", 6)
        json.key("items")
        json.beginObject()
        json.field("type", "number")
        json.endObject()
      case .text: json.field("type", "string")
      case .column(let column):
        json.field("type", column.kind.schema.type)
        if let format = column.kind.schema.format { json.field("format", format) }
      }
      json.endObject()
      if place == "query" {
        json.field("style", "form")
        json.field("explode", false)
      }
      json.endObject()
    }
  }

  /// The operation object.
  func write(to json: inout JSONBuilder) {
    json.beginObject()
    json.field("operationId", id)
    json.field("summary", summary)
    json.key("parameters")
    json.beginArray()
    for parameter in parameters { parameter.write(to: &json) }
    json.endArray()
    json.key("responses")
    json.beginObject()
    Self.write("200", summary, parameters.contains { $0.name == "f" } ? [type, "text/html"] : [type], to: &json)
    Self.write("400", "A parameter is wrong or unknown; the answer says which and what was expected", to: &json)
    Self.write("404", "There is no such resource", to: &json)
    Self.write("503", "The layer's file cannot be read now", to: &json)
    json.endObject()
    json.endObject()
  }

  private static func write(
    _ status: String, _ text: String, _ types: [String] = [MediaType.json], to json: inout JSONBuilder
  ) {
    json.key(status)
    json.beginObject()
    json.field("description", text)
    json.key("content")
    json.beginObject()
    for type in types {
      json.key(type)
      json.beginObject()
      json.key("schema")
      json.beginObject()
      if type.contains("json") { json.field("type", "object") } else { json.field("type", "string") }
      json.endObject()
      json.endObject()
    }
    json.endObject()
    json.endObject()
  }
}
