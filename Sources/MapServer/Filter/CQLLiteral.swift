/// A geometry written in a CQL2 filter: well-known text, or `BBOX(west, south, east, north)`.
struct CQLLiteral {
  let frame: ReferenceFrame
  let change: FrameChange
  private(set) var shapes: [LayerGeometry] = []
  private(set) var boxes: [PlaneBox] = []

  private static let expected =
    "POINT, LINESTRING, POLYGON, MULTIPOINT, MULTILINESTRING, MULTIPOLYGON, GEOMETRYCOLLECTION or BBOX"

  init(frame: ReferenceFrame, change: FrameChange) {
    self.frame = frame
    self.change = change
  }

  /// - Parameter depth: how many collections stand around it.
  mutating func read(_ tokens: inout CQLTokens, on layer: LayerDescription, depth: Int) throws(ServerFault) {
    let start = tokens.next
    guard depth < 8 else { throw tokens.fault("at most 8 collections in each other") }
    guard case .word(let word) = tokens.take().kind else { throw tokens.fault(Self.expected, at: start) }
    // Heights may be named, and are read over.
    if tokens.next.kind != .mark("(") { _ = tokens.takes("Z") }
    var parts: [[[LayerGeometry.Vertex]]] = []
    let kind: LayerGeometry.Kind
    switch word.uppercased() {
    case "BBOX":
      let numbers = try Self.list(&tokens) { tokens throws(ServerFault) in try Self.number(&tokens) }
      let shown = "filter, character \(start.character): BBOX(\(numbers.map { "\($0)" }.joined(separator: ",")))"
      boxes += try BoxParameter.boxes(numbers, shown: shown, in: frame, storedIn: layer.epsg)
      return
    case "GEOMETRYCOLLECTION":
      try tokens.want(mark: "(")
      repeat { try read(&tokens, on: layer, depth: depth + 1) } while tokens.takes(mark: ",")
      try tokens.want(mark: ")")
      return
    case "POINT":
      kind = .point
      try tokens.want(mark: "(")
      parts = [[[try vertex(&tokens)]]]
      try tokens.want(mark: ")")
    case "LINESTRING":
      kind = .line
      parts = [[try line(&tokens)]]
    case "POLYGON":
      kind = .polygon
      parts = [try rings(&tokens)]
    case "MULTIPOINT":
      kind = .points
      parts = try Self.list(&tokens) { tokens throws(ServerFault) in
        let isWrapped = tokens.takes(mark: "(")
        let vertex = try vertex(&tokens)
        if isWrapped { try tokens.want(mark: ")") }
        return [[vertex]]
      }
    case "MULTILINESTRING":
      kind = .lines
      parts = try Self.list(&tokens) { tokens throws(ServerFault) in [try line(&tokens)] }
    case "MULTIPOLYGON":
      kind = .polygons
      parts = try Self.list(&tokens) { tokens throws(ServerFault) in try rings(&tokens) }
    default: throw tokens.fault(Self.expected, at: start)
    }
    // What has no place in the layer's system lies where nothing of the layer does.
    if let shape = LayerGeometry(kind: kind, parts: parts).mapped(change.callAsFunction) { shapes.append(shape) }
  }

  private static func list<Item>(
    _ tokens: inout CQLTokens, _ item: (inout CQLTokens) throws(ServerFault) -> Item
  ) throws(ServerFault) -> [Item] {
    try tokens.want(mark: "(")
    var items: [Item] = []
    repeat { items.append(try item(&tokens)) } while tokens.takes(mark: ",")
    try tokens.want(mark: ")")
    return items
  }

  private func line(_ tokens: inout CQLTokens) throws(ServerFault) -> [LayerGeometry.Vertex] {
    let start = tokens.next
    let line = try Self.list(&tokens) { tokens throws(ServerFault) in try vertex(&tokens) }
    guard line.count >= 2 else { throw tokens.fault("at least two points in a line", at: start) }
    return line
  }

  private func rings(_ tokens: inout CQLTokens) throws(ServerFault) -> [[LayerGeometry.Vertex]] {
    try Self.list(&tokens) { tokens throws(ServerFault) in
      let start = tokens.next
      let ring = try line(&tokens)
      guard ring.count >= 4, ring.first == ring.last else {
        throw tokens.fault("a ring of at least four points whose last is its first again", at: start)
      }
      return ring
    }
  }

  private func vertex(_ tokens: inout CQLTokens) throws(ServerFault) -> LayerGeometry.Vertex {
    let first = try Self.number(&tokens)
    let second = try Self.number(&tokens)
    if case .number = tokens.next.kind { _ = tokens.take() }
    return frame.hasLatitudeFirst ? .init(x: second, y: first) : .init(x: first, y: second)
  }

  private static func number(_ tokens: inout CQLTokens) throws(ServerFault) -> Double {
    guard case .number(let number) = tokens.next.kind else { throw tokens.fault("a number") }
    _ = tokens.take()
    switch number {
    case .integer(let integer): return Double(integer)
    case .real(let real): return real
    case .text, .bytes: throw tokens.fault("a number")
    }
  }
}
