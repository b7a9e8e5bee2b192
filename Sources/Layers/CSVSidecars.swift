/// The files beside a table that give its columns types, its coordinates a system and its fields a
/// meaning.
struct CSVSidecars {
  let columns: CSVColumns
  let schema: LayerSchema
  let reference: PlaneReference?
  /// The table's path.
  let path: String

  /// `events.csv` -> `events.csvt`, `events.prj`; any other ending stays in the name.
  func path(ending: String) -> String {
    (path.hasSuffix(".csv") ? String(path.dropLast(4)) : path) + "." + ending
  }

  /// The name that the W3C's CSV on the Web looks for.
  var metadataPath: String { path + "-metadata.json" }

  /// The path without its folders.
  private var fileName: String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) }
      ?? path
  }

  /// One line of column types for GDAL and QGIS. CoordX and CoordY make the table a point layer;
  /// integers are of 64 bits, because milliseconds since 1970 do not fit in 32.
  func types() -> [UInt8] {
    var line = ByteBuffer(capacity: 512)
    for (index, field) in columns.fields.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      if field.name == columns.pointNames.x {
        line.append("CoordX")
      } else if field.name == columns.pointNames.y {
        line.append("CoordY")
      } else if field.name == columns.areaName {
        line.append("WKT")
      } else {
        switch field.kind {
        case .text, .boolean: line.append("String")
        case .integer: line.append("Integer64")
        case .number, .longitude, .latitude: line.append("Real")
        case .dateTime: line.append("DateTime")
        }
      }
    }
    line.append(UInt8(ascii: "\n"))
    return [UInt8](line.bytes)
  }

  func projection() -> String { (reference?.wkt ?? PlaneReference.wgs84WKT) + "\n" }

  /// CSV on the Web metadata: https://www.w3.org/TR/tabular-metadata/
  func metadata() -> [UInt8] {
    var json = JSONBuilder(indented: true)
    json.beginObject()
    json.field("@context", "http://www.w3.org/ns/csvw")
    json.field("url", fileName)
    if !schema.title.isEmpty { json.field("dc:title", schema.title) }
    if !schema.description.isEmpty { json.field("dc:description", schema.description) }
    if !schema.attribution.isEmpty { json.field("dc:rights", schema.attribution) }
    json.key("dialect")
    json.beginObject()
    json.field("encoding", "utf-8")
    json.field("header", true)
    json.field("lineTerminators", ["\n"])
    json.endObject()
    json.key("tableSchema")
    json.beginObject()
    json.key("columns")
    json.beginArray()
    for field in columns.fields { append(field, to: &json) }
    json.endArray()
    json.endObject()
    json.endObject()
    json.endLine()
    return json.takeBytes()
  }

  private func append(_ field: Field, to json: inout JSONBuilder) {
    json.beginObject()
    json.field("name", field.name)
    // The header holds the name, and CSVW compares it with the titles: so the name comes first
    // among them.
    json.field("titles", field.title.isEmpty ? [field.name] : [field.name, field.title])
    if !field.description.isEmpty { json.field("dc:description", field.description) }
    json.key("datatype")
    switch field.kind {
    case .text: json.string("string")
    case .integer: json.string("integer")
    case .number: json.string("decimal")
    case .boolean: json.string("boolean")
    case .dateTime:
      json.beginObject()
      json.field("base", "dateTime")
      json.field("format", "yyyy-MM-ddTHH:mm:ssX")
      json.endObject()
    case .longitude: append(range: 180, to: &json)
    case .latitude: append(range: 90, to: &json)
    }
    json.endObject()
  }

  private func append(range limit: Int, to json: inout JSONBuilder) {
    json.beginObject()
    json.field("base", "decimal")
    json.field("minimum", -limit)
    json.field("maximum", limit)
    json.endObject()
  }
}
