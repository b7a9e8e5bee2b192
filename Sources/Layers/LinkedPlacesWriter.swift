internal import Geo

/// Writes Linked Places (LPF 1.3), the format of the World Historical Gazetteer: GeoJSON in which a feature has `when`,
/// `names` and `links`, so that a date may be a span within which something happened.
///
/// Reads its members from the columns of these names: `title`, `place`, `place_text`, `place_id`, `country`, `feature`,
/// `date_text`, `date_precision`, `confidence`, `quote`, `source`, `source_url`. All columns stay in `properties`.
/// - Complexity: constant memory.
/// - SeeAlso: https://github.com/LinkedPasts/linked-places-format
public struct LinkedPlacesWriter: LayerWriter, ~Copyable {
  private var file: OutputFile
  private var tally = LayerTally()
  private let schema: LayerSchema
  private let keys: [[UInt8]]
  private let columns: [String: Int]

  private static let context =
    "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"

  /// - Parameter path: `-` is standard output.
  public init(path: String, schema: LayerSchema, group: OutputGroup? = nil) throws(LayerError) {
    self.schema = schema
    columns = Dictionary(uniqueKeysWithValues: schema.fields.enumerated().map { ($1.name, $0) })
    // `title` is LPF's own and stands before the columns.
    keys = schema.fields.map { field in
      var key = ByteBuffer(capacity: 64)
      key.append(UInt8(ascii: ","))
      key.append(jsonString: field.name)
      key.append(UInt8(ascii: ":"))
      return [UInt8](key.bytes)
    }
    file = try OutputFile(path, group: group)
    file.buffer.append("{\"type\":\"FeatureCollection\",\n\"@context\":\"")
    file.buffer.append(text: Self.context)
    file.buffer.append("\",\n")
    for (name, text) in [
      ("title", schema.title), ("description", schema.description), ("attribution", schema.attribution),
    ]
    where !text.isEmpty {
      file.buffer.append(jsonString: name)
      file.buffer.append(UInt8(ascii: ":"))
      file.buffer.append(jsonString: text)
      file.buffer.append(",\n")
    }
    file.buffer.append("\"features\":[")
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    precondition(feature.values.count == schema.fields.count, "a feature has other fields than its layer")
    assert(schema.accepts(feature.values), "a value is of another kind than its field")
    try tally.add(feature, path: file.path)
    let values = feature.values
    file.buffer.append(tally.featureCount == 1 ? "\n" : ",\n")
    // A name of its own kind: the events have no page on the web that could be their address.
    file.buffer.append("{\"@id\":")
    file.buffer.append(jsonString: "urn:dateline:" + (feature.id ?? "\(schema.name)-\(tally.featureCount)"))
    file.buffer.append(",\"type\":\"Feature\"")
    appendProperties(feature.geometry, values)
    appendWhen(feature.time, values)
    appendNames(values)
    appendGeometry(feature.geometry, values)
    appendLinks(values)
    appendDescription(values)
    file.buffer.append("}")
    try file.flushIfFull()
  }

  private func text(_ name: String, _ values: [Value]) -> String? {
    guard let index = columns[name], case .text(let text) = values[index], !text.isEmpty else { return nil }
    return text
  }

  private func title(_ values: [Value]) -> String { text("title", values) ?? text("place", values) ?? schema.name }

  private mutating func appendProperties(_ point: Coordinate?, _ values: [Value]) {
    file.buffer.append(",\"properties\":{\"title\":")
    file.buffer.append(jsonString: title(values))
    if let country = text("country", values) {
      file.buffer.append(",\"ccodes\":[")
      file.buffer.append(jsonString: country)
      file.buffer.append("]")
    }
    let placeClass = placeClass(point, values)
    if let placeClass {
      file.buffer.append(",\"fclasses\":[\"")
      file.buffer.append(placeClass)
      file.buffer.append("\"]")
    }
    for (index, key) in keys.enumerated() where schema.fields[index].name != "title" {
      file.buffer.append(key)
      file.buffer.append(jsonValue: values[index])
    }
    file.buffer.append("}")
    // Where no class can be told, an empty list of types says so: one of the two is required.
    if placeClass == nil { file.buffer.append(",\"types\":[]") }
  }

  /// GeoNames' classes are LPF's, but for what lies under the sea (U, water here) and woods and heaths (V, a landscape).
  /// A point that no gazetteer knows is a site. nil where there is no place.
  private func placeClass(_ point: Coordinate?, _ values: [Value]) -> UInt8? {
    switch text("feature", values)?.utf8.first {
    case let letter? where "AHLPRST".utf8.contains(letter): letter
    case UInt8(ascii: "U"): UInt8(ascii: "H")
    case UInt8(ascii: "V"): UInt8(ascii: "L")
    default: point == nil ? nil : UInt8(ascii: "S")
    }
  }

  /// A date that was read as a range lasted; any other span is one within which it happened.
  private mutating func appendWhen(_ time: FeatureTime?, _ values: [Value]) {
    let days: (first: Int?, last: Int?)
    switch time {
    case nil, .interval(nil, nil): return
    case .day(let day): days = (day, day)
    case .instant(let seconds):
      let day = (seconds - (seconds < 0 ? 86_399 : 0)) / 86_400
      days = (day, day)
    case .interval(let first, let last): days = (first, last)
    }
    let lasts = days.first == days.last || text("date_precision", values) == "range"
    file.buffer.append(",\"when\":{\"timespans\":[{\"start\":")
    if let first = days.first, lasts || days.last == nil {
      append("in", first)
      if let last = days.last {
        file.buffer.append(",\"end\":")
        append("in", last)
      }
    } else if days.first == nil, let last = days.last {
      // A start is required: all that is known of it is that it was no later than the end.
      append("latest", last)
      file.buffer.append(",\"end\":")
      append("in", last)
    } else {
      for isEnd in [false, true] {
        if isEnd { file.buffer.append(",\"end\":") }
        file.buffer.append("{\"earliest\":")
        append(day: days.first!)
        file.buffer.append(",\"latest\":")
        append(day: days.last!)
        file.buffer.append("}")
      }
    }
    file.buffer.append("}]")
    if let label = text("date_text", values) {
      file.buffer.append(",\"label\":")
      file.buffer.append(jsonString: label)
    }
    file.buffer.append("}")
  }

  private mutating func append(_ member: StaticString, _ day: Int) {
    file.buffer.append("{\"")
    file.buffer.append(member)
    file.buffer.append("\":")
    append(day: day)
    file.buffer.append("}")
  }

  private mutating func append(day: Int) {
    file.buffer.append(UInt8(ascii: "\""))
    file.buffer.append(day: day)
    file.buffer.append(UInt8(ascii: "\""))
  }

  private mutating func appendNames(_ values: [Value]) {
    var names: [String] = []
    for column in ["place", "place_text"] {
      if let name = text(column, values), !names.contains(name) { names.append(name) }
    }
    if names.isEmpty { names = [title(values)] }
    file.buffer.append(",\"names\":[")
    for (number, name) in names.enumerated() {
      file.buffer.append(number == 0 ? "{\"toponym\":" : ",{\"toponym\":")
      file.buffer.append(jsonString: name)
      if number == 0, let source = text("source", values) ?? text("source_url", values) {
        file.buffer.append(",\"citations\":[{\"label\":")
        file.buffer.append(jsonString: source)
        if let address = text("source_url", values) {
          file.buffer.append(",\"@id\":")
          file.buffer.append(jsonString: address)
        }
        file.buffer.append("}]")
      }
      file.buffer.append("}")
    }
    file.buffer.append("]")
  }

  private mutating func appendGeometry(_ point: Coordinate?, _ values: [Value]) {
    guard let point else {
      file.buffer.append(",\"geometry\":null")
      return
    }
    file.buffer.append(",\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
    file.buffer.append(number: point.longitude, decimals: 6)
    file.buffer.append(UInt8(ascii: ","))
    file.buffer.append(number: point.latitude, decimals: 6)
    file.buffer.append("]")
    if let index = columns["place_confidence"] ?? columns["confidence"], case .number(let confidence, _) = values[index]
    {
      file.buffer.append(",\"certainty\":\"")
      file.buffer.append(confidence >= 0.8 ? "certain" : confidence >= 0.5 ? "less-certain" : "uncertain")
      file.buffer.append("\"")
    }
    file.buffer.append("}")
  }

  private mutating func appendLinks(_ values: [Value]) {
    guard let id = text("place_id", values), id.hasPrefix("geonames:") else { return }
    file.buffer.append(",\"links\":[{\"type\":\"exactMatch\",\"identifier\":")
    file.buffer.append(jsonString: "https://www.geonames.org/\(id.dropFirst("geonames:".count))/")
    file.buffer.append("}]")
  }

  private mutating func appendDescription(_ values: [Value]) {
    guard let quote = text("quote", values) else { return }
    file.buffer.append(",\"descriptions\":[{")
    if let address = text("source_url", values) {
      file.buffer.append("\"@id\":")
      file.buffer.append(jsonString: address)
      file.buffer.append(",")
    }
    file.buffer.append("\"value\":")
    file.buffer.append(jsonString: quote)
    file.buffer.append("}]")
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    file.buffer.append("\n]}\n")
    let path = file.path
    let byteCount = try file.commit()
    return tally.summary(paths: [path], byteCount: byteCount)
  }
}
