internal import Geo

/// Writes KML 2.2 with the time of each feature, so that Google Earth shows its slider by itself.
///
/// Whole months and years stay what they are (`2017-07`, `2017`): KML is the one common map format that can say it. All
/// fields are in `ExtendedData`, typed by a `Schema`; a null is left out. The folder of a category colours its features.
/// - Complexity: constant memory.
/// - SeeAlso: OGC 07-147r2
public struct KMLWriter: LayerWriter, ~Copyable {
  private var file: OutputFile
  private var tally = LayerTally()
  private let schema: LayerSchema
  private let style: LayerStyle?
  private let labelIndex: Int?
  private let categoryIndex: Int?
  private let styleNumbers: [String: Int]
  // `<SimpleData name="event_id">` and so on, ready to copy.
  private let openings: [[UInt8]]

  /// - Parameter path: `-` is standard output.
  public init(path: String, schema: LayerSchema, style: LayerStyle? = nil) throws(LayerError) {
    self.schema = schema
    self.style = style
    labelIndex = style?.labelField.flatMap { schema.index(of: $0) }
    categoryIndex = style.flatMap { schema.index(of: $0.categoryField) }
    var numbers: [String: Int] = [:]
    for (number, category) in (style?.categories ?? []).enumerated() { numbers[category.value] = number + 1 }
    styleNumbers = numbers
    openings = schema.fields.map { field in
      var tag = ByteBuffer(capacity: 64)
      tag.append("<SimpleData name=\"")
      tag.append(xmlText: field.name)
      tag.append("\">")
      return [UInt8](tag.bytes)
    }
    file = try OutputFile(path)
    appendHead()
  }

  private mutating func appendHead() {
    file.buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n")
    file.buffer.append("<Document id=\"document\">\n")
    append(element: "name", schema.title.isEmpty ? schema.name : schema.title)
    let about = [schema.description, schema.attribution].filter { !$0.isEmpty }.joined(separator: " ")
    if !about.isEmpty { append(element: "description", about) }
    if let style {
      append(style: style.other, number: 0)
      for (number, category) in style.categories.enumerated() { append(style: category, number: number + 1) }
    }
    file.buffer.append("<Schema id=\"fields\" name=\"")
    file.buffer.append(xmlText: schema.name)
    file.buffer.append("\">\n")
    for field in schema.fields {
      file.buffer.append("<SimpleField type=\"")
      file.buffer.append(Self.type(of: field.kind))
      file.buffer.append("\" name=\"")
      file.buffer.append(xmlText: field.name)
      file.buffer.append("\">")
      if !field.title.isEmpty { append(element: "displayName", field.title) }
      file.buffer.append("</SimpleField>\n")
    }
    file.buffer.append("</Schema>\n")
  }

  /// KML's `int` has 32 bits; milliseconds since 1970 have more.
  private static func type(of kind: Field.Kind) -> StaticString {
    switch kind {
    case .text, .dateTime: "string"
    case .integer, .number, .longitude, .latitude: "double"
    case .boolean: "bool"
    }
  }

  private mutating func append(style category: LayerStyle.Category, number: Int) {
    file.buffer.append("<Style id=\"c")
    file.buffer.append(integer: number)
    file.buffer.append("\"><IconStyle><color>")
    file.buffer.append(text: category.color.kml)
    file.buffer.append("</color><scale>0.9</scale><Icon><href>")
    file.buffer.append("http://maps.google.com/mapfiles/kml/shapes/placemark_circle.png</href></Icon></IconStyle>")
    file.buffer.append("<LabelStyle><scale>0</scale></LabelStyle></Style>\n")
  }

  private mutating func append(element name: StaticString, _ text: String) {
    file.buffer.append("<")
    file.buffer.append(name)
    file.buffer.append(">")
    file.buffer.append(xmlText: text)
    file.buffer.append("</")
    file.buffer.append(name)
    file.buffer.append(">")
  }

  public mutating func write(_ feature: borrowing Feature) throws(LayerError) {
    precondition(feature.values.count == schema.fields.count, "a feature has other fields than its layer")
    assert(schema.accepts(feature.values), "a value is of another kind than its field")
    try tally.add(feature, path: file.path)
    file.buffer.append("<Placemark>")
    if let labelIndex, case .text(let label) = feature.values[labelIndex] { append(element: "name", label) }
    append(time: feature.time)
    if let categoryIndex {
      file.buffer.append("<styleUrl>#c")
      if case .text(let value) = feature.values[categoryIndex] {
        file.buffer.append(integer: styleNumbers[value] ?? 0)
      } else {
        file.buffer.append(integer: 0)
      }
      file.buffer.append("</styleUrl>")
    }
    file.buffer.append("<ExtendedData><SchemaData schemaUrl=\"#fields\">")
    for (index, opening) in openings.enumerated() { append(opening, feature.values[index]) }
    file.buffer.append("</SchemaData></ExtendedData>")
    if let point = feature.geometry {
      file.buffer.append("<Point><coordinates>")
      file.buffer.append(number: point.longitude, decimals: 6)
      file.buffer.append(UInt8(ascii: ","))
      file.buffer.append(number: point.latitude, decimals: 6)
      file.buffer.append("</coordinates></Point>")
    }
    file.buffer.append("</Placemark>\n")
    try file.flushIfFull()
  }

  private mutating func append(_ opening: [UInt8], _ value: Value) {
    if value == .null { return }
    if case .number(let number, _) = value, !number.isFinite { return }
    file.buffer.append(opening)
    switch value {
    case .null: break
    case .text(let text): file.buffer.append(xmlText: text)
    case .integer(let integer): file.buffer.append(integer: integer)
    case .number(let number, let decimals): file.buffer.append(number: number, decimals: decimals)
    case .dateTime(let seconds): file.buffer.append(dateTime: seconds)
    case .boolean(let boolean): file.buffer.append(boolean ? "1" : "0")
    }
    file.buffer.append("</SimpleData>")
  }

  private mutating func append(time: FeatureTime?) {
    switch time {
    case nil, .interval(nil, nil): return
    case .instant(let seconds):
      file.buffer.append("<TimeStamp><when>")
      file.buffer.append(dateTime: seconds)
      file.buffer.append("</when></TimeStamp>")
    case .day(let day): appendSpan(day, day)
    case .interval(let first, let last): appendSpan(first, last)
    }
  }

  private mutating func appendSpan(_ first: Int?, _ last: Int?) {
    file.buffer.append("<TimeSpan>")
    if let first, let last, let period = CalendarDay.wholePeriod(first, last) {
      for isEnd in [false, true] {
        file.buffer.append(isEnd ? "<end>" : "<begin>")
        file.buffer.append(digits: UInt64(period.year), width: 4)
        if let month = period.month {
          file.buffer.append(UInt8(ascii: "-"))
          file.buffer.append(digits: UInt64(month), width: 2)
        }
        file.buffer.append(isEnd ? "</end>" : "</begin>")
      }
    } else {
      if let first {
        file.buffer.append("<begin>")
        file.buffer.append(dateTime: first * 86_400)
        file.buffer.append("</begin>")
      }
      if let last {
        file.buffer.append("<end>")
        file.buffer.append(dateTime: last * 86_400 + 86_399)
        file.buffer.append("</end>")
      }
    }
    file.buffer.append("</TimeSpan>")
  }

  public consuming func finish() throws(LayerError) -> LayerSummary {
    file.buffer.append("</Document>\n</kml>\n")
    let path = file.path
    let byteCount = try file.commit()
    return tally.summary(paths: [path], byteCount: byteCount)
  }
}
