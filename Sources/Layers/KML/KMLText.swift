internal import Geo

/// The text of a KML 2.2 document: its head with the styles, one placemark a feature, its tail.
///
/// - SeeAlso: OGC 07-147r2
struct KMLText {
  private let schema: LayerSchema
  private let style: LayerStyle?
  private let labelIndex: Int?
  private let categoryIndex: Int?
  private let styleNumbers: [String: Int]
  // `<SimpleData name="event_id">` and so on, ready to copy.
  private let openings: [[UInt8]]

  init(_ schema: LayerSchema, _ style: LayerStyle?) {
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
  }

  func appendHead(to buffer: inout ByteBuffer) {
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n")
    buffer.append("<Document id=\"document\">\n")
    append(element: "name", schema.title.isEmpty ? schema.name : schema.title, to: &buffer)
    let about = [schema.description, schema.attribution].filter { !$0.isEmpty }.joined(separator: " ")
    if !about.isEmpty { append(element: "description", about, to: &buffer) }
    if let style {
      append(style: style.other, number: 0, to: &buffer)
      for (number, category) in style.categories.enumerated() {
        append(style: category, number: number + 1, to: &buffer)
      }
    }
    buffer.append("<Schema id=\"fields\" name=\"")
    buffer.append(xmlText: schema.name)
    buffer.append("\">\n")
    for field in schema.fields {
      buffer.append("<SimpleField type=\"")
      buffer.append(Self.type(of: field.kind))
      buffer.append("\" name=\"")
      buffer.append(xmlText: field.name)
      buffer.append("\">")
      if !field.title.isEmpty { append(element: "displayName", field.title, to: &buffer) }
      buffer.append("</SimpleField>\n")
    }
    buffer.append("</Schema>\n")
  }

  /// KML's `int` has 32 bits; milliseconds since 1970 have more.
  private static func type(of kind: Field.Kind) -> StaticString {
    switch kind {
    case .text, .dateTime: "string"
    case .integer, .number, .longitude, .latitude: "double"
    case .boolean: "bool"
    }
  }

  private func append(style category: LayerStyle.Category, number: Int, to buffer: inout ByteBuffer) {
    if schema.shape == .area { return append(areaStyle: category, number: number, to: &buffer) }
    buffer.append("<Style id=\"c")
    buffer.append(integer: number)
    buffer.append("\"><IconStyle><color>")
    buffer.append(text: category.color.kml)
    buffer.append("</color><scale>0.9</scale><Icon><href>")
    buffer.append("http://maps.google.com/mapfiles/kml/shapes/placemark_circle.png</href></Icon></IconStyle>")
    buffer.append("<LabelStyle><scale>0</scale></LabelStyle></Style>\n")
  }

  private func append(areaStyle category: LayerStyle.Category, number: Int, to buffer: inout ByteBuffer) {
    buffer.append("<Style id=\"c")
    buffer.append(integer: number)
    buffer.append("\"><LineStyle><color>")
    buffer.append(text: category.color.kml)
    buffer.append("</color><width>1.5</width></LineStyle><PolyStyle><color>")
    buffer.append(text: category.color.kmlFill)
    buffer.append("</color></PolyStyle></Style>\n")
  }

  private func append(element name: StaticString, _ text: String, to buffer: inout ByteBuffer) {
    buffer.append("<")
    buffer.append(name)
    buffer.append(">")
    buffer.append(xmlText: text)
    buffer.append("</")
    buffer.append(name)
    buffer.append(">")
  }

  @inline(__always)
  func append(_ feature: borrowing Feature, to buffer: inout ByteBuffer) {
    precondition(feature.values.count == schema.fields.count, "a feature has other fields than its layer")
    assert(schema.accepts(feature.values), "a value is of another kind than its field")
    buffer.append("<Placemark>")
    if let labelIndex, case .text(let label) = feature.values[labelIndex] {
      append(element: "name", label, to: &buffer)
    }
    append(time: feature.time, to: &buffer)
    if let categoryIndex {
      buffer.append("<styleUrl>#c")
      if case .text(let value) = feature.values[categoryIndex] {
        buffer.append(integer: styleNumbers[value] ?? 0)
      } else {
        buffer.append(integer: 0)
      }
      buffer.append("</styleUrl>")
    }
    buffer.append("<ExtendedData><SchemaData schemaUrl=\"#fields\">")
    for (index, opening) in openings.enumerated() { append(opening, feature.values[index], to: &buffer) }
    buffer.append("</SchemaData></ExtendedData>")
    if let area = feature.area {
      append(area, to: &buffer)
    } else if let point = feature.geometry {
      buffer.append("<Point><coordinates>")
      buffer.append(number: point.longitude, decimals: 6)
      buffer.append(UInt8(ascii: ","))
      buffer.append(number: point.latitude, decimals: 6)
      buffer.append("</coordinates></Point>")
    }
    buffer.append("</Placemark>\n")
  }

  @inline(never)
  private func append(_ area: Area, to buffer: inout ByteBuffer) {
    if area.rings.count > 1 { buffer.append("<MultiGeometry>") }
    for ring in area.rings {
      buffer.append("<Polygon><outerBoundaryIs><LinearRing><coordinates>")
      for (index, vertex) in ring.enumerated() {
        if index > 0 { buffer.append(UInt8(ascii: " ")) }
        buffer.append(number: vertex.longitude, decimals: 6)
        buffer.append(UInt8(ascii: ","))
        buffer.append(number: vertex.latitude, decimals: 6)
      }
      buffer.append("</coordinates></LinearRing></outerBoundaryIs></Polygon>")
    }
    if area.rings.count > 1 { buffer.append("</MultiGeometry>") }
  }

  private func append(_ opening: [UInt8], _ value: Value, to buffer: inout ByteBuffer) {
    if value == .null { return }
    if case .number(let number, _) = value, !number.isFinite { return }
    buffer.append(opening)
    switch value {
    case .null: break
    case .text(let text): buffer.append(xmlText: text)
    case .integer(let integer): buffer.append(integer: integer)
    case .number(let number, let decimals): buffer.append(number: number, decimals: decimals)
    case .dateTime(let seconds): buffer.append(dateTime: seconds)
    case .boolean(let boolean): buffer.append(boolean ? "1" : "0")
    }
    buffer.append("</SimpleData>")
  }

  private func append(time: FeatureTime?, to buffer: inout ByteBuffer) {
    switch time {
    case nil, .interval(nil, nil): return
    case .instant(let seconds):
      buffer.append("<TimeStamp><when>")
      buffer.append(dateTime: seconds)
      buffer.append("</when></TimeStamp>")
    case .day(let day): appendSpan(day, day, to: &buffer)
    case .interval(let first, let last): appendSpan(first, last, to: &buffer)
    }
  }

  private func appendSpan(_ first: Int?, _ last: Int?, to buffer: inout ByteBuffer) {
    buffer.append("<TimeSpan>")
    if let first, let last, let period = CalendarDay.wholePeriod(first, last) {
      for isEnd in [false, true] {
        buffer.append(isEnd ? "<end>" : "<begin>")
        buffer.append(digits: UInt64(period.year), width: 4)
        if let month = period.month {
          buffer.append(UInt8(ascii: "-"))
          buffer.append(digits: UInt64(month), width: 2)
        }
        buffer.append(isEnd ? "</end>" : "</begin>")
      }
    } else {
      if let first {
        buffer.append("<begin>")
        buffer.append(dateTime: first * 86_400)
        buffer.append("</begin>")
      }
      if let last {
        buffer.append("<end>")
        buffer.append(dateTime: last * 86_400 + 86_399)
        buffer.append("</end>")
      }
    }
    buffer.append("</TimeSpan>")
  }

  func appendTail(to buffer: inout ByteBuffer) { buffer.append("</Document>\n</kml>\n") }
}
