/// Reads a GeoJSON geometry as a `Shape`, without making a value of each number.
enum GeometryReader {
  /// A geometry that is none; the way out is told where it is reported.
  struct Fault: Error {
    var message: String
  }

  /// Collections in collections deeper than this are no data.
  private static let maxDepth = 8

  /// nil for `null` and for geometries without a vertex.
  static func shape(_ geometry: UnsafeBufferPointer<UInt8>) throws(Fault) -> Shape? {
    if geometry.elementsEqual("null".utf8) { return nil }
    var builder = ShapeBuilder()
    try add(geometry, to: &builder, depth: 0)
    return builder.shape()
  }

  private static func add(
    _ geometry: UnsafeBufferPointer<UInt8>, to builder: inout ShapeBuilder, depth: Int
  ) throws(Fault) {
    var type = ""
    var coordinates: UnsafeBufferPointer<UInt8>?
    var members: UnsafeBufferPointer<UInt8>?
    let isObject = JSONPieces.forEachMember(geometry) { key, value in
      if key.elementsEqual("type".utf8) {
        type = String(decoding: value.dropFirst().dropLast(), as: UTF8.self)
      } else if key.elementsEqual("coordinates".utf8) {
        coordinates = value
      } else if key.elementsEqual("geometries".utf8) {
        members = value
      }
    }
    guard isObject, depth < maxDepth else { throw Fault(message: "geometry \(quotedText(geometry)) is no geometry") }
    switch type {
    case "Point", "MultiPoint": builder.kind = .point
    case "LineString", "MultiLineString": builder.kind = .line
    case "Polygon", "MultiPolygon": builder.kind = .area
    case "GeometryCollection":
      guard let members else { return }
      var at = 1
      while at < members.count {
        if members[at] == 0x7B {
          guard let end = JSONPieces.valueEnd(members, from: at) else {
            throw Fault(message: "a collection of geometries is cut off")
          }
          try add(UnsafeBufferPointer(rebasing: members[at..<end]), to: &builder, depth: depth + 1)
          at = end
        } else {
          at += 1
        }
      }
      return
    default: throw Fault(message: "geometry type \(quotedText(type)) is none of GeoJSON's")
    }
    if let coordinates { try addVertices(coordinates, to: &builder) }
  }

  /// Numbers between two brackets are a position; brackets around positions are a part.
  private static func addVertices(
    _ bytes: UnsafeBufferPointer<UInt8>, to builder: inout ShapeBuilder
  ) throws(Fault) {
    var position = (0.0, 0.0)
    var numbers = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x5B || byte == 0x2C || JSONPieces.isSpace(byte) {
        at += 1
      } else if byte == 0x5D {
        if numbers >= 2 {
          builder.add(longitude: position.0, latitude: position.1)
        } else if numbers == 1 {
          throw Fault(message: "a position of one number, expected longitude and latitude")
        } else {
          builder.endPart()
        }
        numbers = 0
        at += 1
      } else {
        let start = at
        while at < bytes.count, bytes[at] != 0x2C, bytes[at] != 0x5D, !JSONPieces.isSpace(bytes[at]) { at += 1 }
        let text = UnsafeBufferPointer(rebasing: bytes[start..<at])
        guard let number = decimalNumber(text), number.isFinite else {
          throw Fault(message: "\(quotedText(text)) among the coordinates, expected a number")
        }
        if numbers == 0 { position.0 = number } else if numbers == 1 { position.1 = number }
        numbers += 1
      }
    }
  }
}
