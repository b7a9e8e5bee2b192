package import Geo
package import Layers

/// Writes the offline map: one HTML file with the events, the outlines around them and the script that shows both.
///
/// It opens from a disk with no network. Rows stream through; those without a date wait in a scratch file, because they
/// stand behind the others. Sources/CMapPage/README.md describes the data.
package struct MapPageWriter: ~Copyable {
  private var file: OutputFile
  private var undated: ScratchFile
  private let tail: [UInt8]
  private var datedCount = 0
  private var undatedCount = 0
  private var locatedCount = 0
  /// How many events each tile of the outlines has.
  private var tiles: [Int: Int] = [:]

  /// - Parameters:
  ///   - path: its folder takes the scratch file.
  ///   - fields: names of the values of each row.
  package init(
    path: String, title: String, attribution: [String], program: String, style: LayerStyle,
    fields: [String], group: OutputGroup?
  ) throws(LayerError) {
    let template = PageTemplate()
    var file = try OutputFile(path, group: group)
    try file.write(template.head)
    try file.write(Self.safe(Self.opening(title, attribution, program, style, fields)))
    let undated = try ScratchFile(beside: path)
    self.file = file
    self.undated = undated
    tail = template.tail
  }

  /// The data up to the first row.
  private static func opening(
    _ title: String, _ attribution: [String], _ program: String, _ style: LayerStyle, _ fields: [String]
  ) -> [UInt8] {
    var json = JSONBuilder()
    json.beginObject()
    json.field("title", title)
    json.field("attribution", attribution)
    json.field("program", program)
    json.key("types")
    json.beginArray()
    for category in style.categories + [style.other] {
      json.beginObject()
      json.field("value", category.value)
      json.field("label", category.label)
      json.field("color", category.color.hexadecimal)
      json.field("marker", category.marker.rawValue)
      json.endObject()
    }
    json.endArray()
    json.field("fields", fields)
    json.key("rows")
    json.beginArray()
    return json.takeBytes()
  }

  /// - Parameters:
  ///   - point: where the event is; nil where its place is not known.
  ///   - isDated: undated rows stand in a list of their own.
  ///   - row: writes the row as one array.
  package mutating func write(
    at point: Coordinate?, isDated: Bool, _ row: (inout JSONBuilder) -> Void
  ) throws(LayerError) {
    var builder = JSONBuilder()
    row(&builder)
    let bytes = Self.safe(builder.takeBytes())
    if isDated {
      if datedCount > 0 { try file.write(",\n") }
      try file.write(bytes)
      datedCount += 1
    } else {
      if undatedCount > 0 { try undated.append(Array(",\n".utf8)) }
      try undated.append(bytes)
      undatedCount += 1
    }
    guard let point else { return }
    locatedCount += 1
    tiles[OutlineTiles.tile(at: point), default: 0] += 1
  }

  package consuming func finish() throws(LayerError) -> LayerSummary {
    try file.write("],\"lists\":{\"undated\":[")
    var bytes: [UInt8] = []
    var offset = 0
    while offset < undated.byteCount {
      let count = min(1 << 16, undated.byteCount - offset)
      try undated.read(at: offset, count: count, into: &bytes)
      try file.write(bytes)
      offset += count
    }
    try file.write("]},")
    try writeOutlines()
    try file.write("}")
    try file.write(tail)
    let path = file.path
    let byteCount = try file.commit()
    return LayerSummary(
      paths: [path], featureCount: datedCount + undatedCount, locatedCount: locatedCount, byteCount: byteCount,
      bounds: nil)
  }

  private mutating func writeOutlines() throws(LayerError) {
    let outlines = OutlineTiles.embedded
    let chosen = TileChoice().tiles(for: tiles, in: outlines, names: OutlineLabels.byteCounts)
    var detail: [UInt8] = []
    for tile in chosen { detail += outlines.text(of: tile) }
    var builder = JSONBuilder()
    builder.beginObject()
    builder.field("world", String(decoding: OutlineTiles.world.bytes, as: UTF8.self))
    builder.field("detail", String(decoding: detail, as: UTF8.self))
    builder.field("labels", String(decoding: OutlineLabels.rows(for: chosen), as: UTF8.self))
    builder.endObject()
    try file.write("\"outlines\":")
    try file.write(Self.safe(builder.takeBytes()))
  }

  /// JSON that cannot end the element it stands in: `<` is written `\u003c`, which only strings hold.
  private static func safe(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(UInt8(ascii: "<")) else { return json }
    var safe: [UInt8] = []
    safe.reserveCapacity(json.count + 64)
    for byte in json {
      if byte == UInt8(ascii: "<") { safe += Array("\\u003c".utf8) } else { safe.append(byte) }
    }
    return safe
  }
}
