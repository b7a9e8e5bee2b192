/// The header of a FlatGeobuf file: what the layer is called, its columns, its box and reference system.
///
/// - SeeAlso: header.fbs of FlatGeobuf 3.0
struct FlatGeobufHeader {
  var schema: LayerSchema
  var reference: PlaneReference?
  var featureCount: Int
  /// West, south, east, north in the layer's reference system; empty without a point.
  var envelope: [Double]
  var hasIndex: Bool

  /// `fgb`, the major version, `fgb` again, the patch level.
  static let magic: [UInt8] = [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 1]
  /// Children of a node of the index.
  static let nodeSize = 16

  enum GeometryType: UInt8 {
    case point = 1
    case polygon = 3
    case multiPolygon = 6
  }

  var bytes: [UInt8] {
    FlatBuffer(root: [
      .string(schema.name),
      envelope.isEmpty ? .absent : .doubles(envelope),
      .byte((schema.shape == .point ? GeometryType.point : .multiPolygon).rawValue),
      .absent, .absent, .absent, .absent,  // z, m, t, tm
      .tables(schema.fields.map(Self.column)),
      .long(UInt64(featureCount)),
      .short(hasIndex ? UInt16(Self.nodeSize) : 0),
      .table(crs),
      text(schema.title), text(schema.description),
      schema.attribution.isEmpty ? .absent : .string(metadata),
    ]).bytes
  }

  private func text(_ text: String) -> FlatValue { text.isEmpty ? .absent : .string(text) }

  private var metadata: String {
    var json = ByteBuffer(capacity: 256)
    json.append("{\"attribution\":")
    json.append(jsonString: schema.attribution)
    json.append("}")
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private var crs: [FlatValue] {
    guard let reference else {
      return [.string("EPSG"), .int(4326), .string("WGS 84")]
    }
    let parts = reference.code.split(separator: ":")
    let code = parts.count == 2 ? Int32(parts[1]) : nil
    return [
      code == nil ? .absent : .string(String(parts[0])), code.map { .int($0) } ?? .absent,
      .string(reference.code), .absent, .string(reference.wkt),
    ]
  }

  private static func column(_ field: Field) -> [FlatValue] {
    [
      .string(field.name), .byte(type(of: field.kind).rawValue),
      field.title.isEmpty ? .absent : .string(field.title),
      field.description.isEmpty ? .absent : .string(field.description),
    ]
  }

  enum ColumnType: UInt8 {
    case bool = 2
    case long = 7
    case double = 10
    case string = 11
    case dateTime = 13
  }

  static func type(of kind: Field.Kind) -> ColumnType {
    switch kind {
    case .text: .string
    case .integer: .long
    case .number, .longitude, .latitude: .double
    case .dateTime: .dateTime
    case .boolean: .bool
    }
  }
}
