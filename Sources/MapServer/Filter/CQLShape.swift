/// `S_INTERSECTS` in a CQL2 filter: the geometry of features against a literal, in the coordinates of the layer.
struct CQLShape {
  private var shapes: [LayerGeometry]
  private var boxes: [PlaneBox]

  /// nil where no spatial operator comes next.
  static func read(
    _ tokens: inout CQLTokens, on layer: LayerDescription, in frame: ReferenceFrame
  ) throws(ServerFault) -> CQLShape? {
    guard tokens.takes(call: "S_INTERSECTS") else { return nil }
    let isFirst = takesGeometry(&tokens, layer)
    if isFirst { try tokens.want(mark: ",") }
    var shape = CQLShape(shapes: [], boxes: [])
    var literal = CQLLiteral(frame: frame, change: try FrameChange(from: frame.planeCode, to: layer.epsg))
    try literal.read(&tokens, on: layer, depth: 0)
    shape.shapes = literal.shapes
    shape.boxes = literal.boxes
    if !isFirst {
      try tokens.want(mark: ",")
      guard takesGeometry(&tokens, layer) else { throw tokens.fault("\(layer.geometryQueryable)") }
    }
    try tokens.want(mark: ")")
    return shape
  }

  private static func takesGeometry(_ tokens: inout CQLTokens, _ layer: LayerDescription) -> Bool {
    switch tokens.next.kind {
    case .word(let name), .name(let name):
      guard name == layer.geometryQueryable else { return false }
      _ = tokens.take()
      return true
    default: return false
    }
  }

  /// - Parameter usesIndex: whether features without a place may count as not matching. Under `NOT` they must stay
  ///   unknown, which only the geometry itself can say.
  func condition(on layer: LayerDescription, usesIndex: Bool, _ bindings: inout [SQLValue]) -> String {
    let geometry = SQLName.quoted(layer.geometryColumn)
    var choices: [String] = []
    for box in boxes {
      choices.append(Self.near(box, layer, usesIndex, &bindings) + "\(BoxFunction.name)(\(geometry), ?, ?, ?, ?)")
      bindings += box.bindings
    }
    for shape in shapes {
      guard let box = shape.box else { continue }
      choices.append(Self.near(box, layer, usesIndex, &bindings) + "\(MeetFunction.name)(\(geometry), ?)")
      bindings.append(.bytes(shape.geoPackage))
    }
    // A shape that has no place in the layer's system meets nothing.
    if choices.isEmpty { return "(\(geometry) IS NULL AND NULL)" }
    return "(" + choices.joined(separator: " OR ") + ")"
  }

  private static func near(
    _ box: PlaneBox, _ layer: LayerDescription, _ usesIndex: Bool, _ bindings: inout [SQLValue]
  ) -> String {
    guard usesIndex, let index = layer.indexTable else { return "" }
    bindings += box.bindings
    return "\(SQLName.quoted(layer.keyColumn)) IN (SELECT id FROM \(SQLName.quoted(index)) "
      + "WHERE maxx >= ? AND maxy >= ? AND minx <= ? AND miny <= ?) AND "
  }
}

extension LayerDescription {
  /// What the geometry is called in filters: as in GeoJSON, unless a column has that name.
  var geometryQueryable: String {
    columns.contains { $0.name == "geometry" } ? geometryColumn : "geometry"
  }
}
