internal import CSQLite
internal import Layers

/// Writes features as GeoJSON.
///
/// - SeeAlso: RFC 7946; OGC 17-069r4 requirements class "geojson"
struct FeatureJSON {
  let layer: LayerDescription
  let frame: ReferenceFrame
  private let change: FrameChange

  init(_ layer: LayerDescription, frame: ReferenceFrame) throws(ServerFault) {
    self.layer = layer
    self.frame = frame
    change = try FrameChange(from: layer.epsg, to: frame.planeCode)
  }

  /// - Parameters:
  ///   - row: number, geometry, columns.
  ///   - links: written into the feature where it stands alone.
  func write(_ row: LayerRow, links: [Link] = [], to json: inout JSONBuilder) {
    json.beginObject()
    json.field("type", "Feature")
    json.field("id", row.integer(0))
    json.key("geometry")
    if let geometry = row.bytes(1).flatMap(LayerGeometry.init(geoPackage:))?.mapped(change.callAsFunction) {
      write(geometry, to: &json)
    } else {
      json.null()
    }
    json.key("properties")
    json.beginObject()
    for (index, column) in layer.columns.enumerated() {
      json.key(column.name)
      Self.write(row, index + 2, column.kind, to: &json)
    }
    json.endObject()
    if !links.isEmpty { Link.write(links, to: &json) }
    json.endObject()
  }

  static func write(_ row: LayerRow, _ index: Int, _ kind: LayerColumn.Kind, to json: inout JSONBuilder) {
    switch row.kind(index) {
    case SQLITE_NULL: json.null()
    case SQLITE_INTEGER:
      if kind == .boolean { json.boolean(row.integer(index) != 0) } else { json.integer(row.integer(index)) }
    case SQLITE_FLOAT: json.number(row.real(index), decimals: 6)
    default:
      let text = row.text(index) ?? ""
      // A GeoPackage has milliseconds everywhere; elsewhere our layers write none.
      json.string(kind == .dateTime && text.hasSuffix(".000Z") ? String(text.dropLast(5)) + "Z" : text)
    }
  }

  private func write(_ geometry: LayerGeometry, to json: inout JSONBuilder) {
    let name =
      switch geometry.kind {
      case .point: "Point"
      case .line: "LineString"
      case .polygon: "Polygon"
      case .points: "MultiPoint"
      case .lines: "MultiLineString"
      case .polygons: "MultiPolygon"
      }
    json.beginObject()
    json.field("type", name)
    json.key("coordinates")
    switch geometry.kind {
    case .point: if let vertex = geometry.first { write(vertex, to: &json) }
    case .line: write(geometry.parts[0][0], to: &json)
    case .polygon: write(geometry.parts[0], to: &json)
    case .points:
      write(geometry.parts.compactMap { $0.first?.first }, to: &json)
    case .lines: write(geometry.parts.compactMap(\.first), to: &json)
    case .polygons:
      json.beginArray()
      for part in geometry.parts { write(part, to: &json) }
      json.endArray()
    }
    json.endObject()
  }

  private func write(_ lines: [[LayerGeometry.Vertex]], to json: inout JSONBuilder) {
    json.beginArray()
    for line in lines { write(line, to: &json) }
    json.endArray()
  }

  private func write(_ line: [LayerGeometry.Vertex], to json: inout JSONBuilder) {
    json.beginArray()
    for vertex in line { write(vertex, to: &json) }
    json.endArray()
  }

  private func write(_ vertex: LayerGeometry.Vertex, to json: inout JSONBuilder) {
    json.beginArray()
    json.number(frame.hasLatitudeFirst ? vertex.y : vertex.x, decimals: 6)
    json.number(frame.hasLatitudeFirst ? vertex.x : vertex.y, decimals: 6)
    json.endArray()
  }
}
