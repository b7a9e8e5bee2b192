/// A filter in CQL2 text as a condition in SQL: names of columns come from the file, every value is bound.
///
/// Nothing of the client's own text is part of the SQL. What is read: OGC 21-065r2 "Basic CQL2", "Advanced Comparison
/// Operators", `S_INTERSECTS` with any literal, and `T_INTERSECTS`, `T_BEFORE`, `T_AFTER`.
struct CQLFilter: Hashable, Sendable {
  let sql: String
  let bindings: [SQLValue]

  /// How deep parentheses and `NOT` may stand in each other, and how many values may be compared and conditions joined:
  /// what is more would only keep the database busy, and it takes no more than 1,000 in a row.
  private static let mostDepth = 32
  static let mostValues = 400

  /// - Parameter frame: of the coordinates in the filter.
  init(_ text: String, on layer: LayerDescription, in frame: ReferenceFrame) throws(ServerFault) {
    var reader = Reader(tokens: try CQLTokens(text), layer: layer, frame: frame)
    sql = try reader.either(depth: 0, isNegated: false)
    guard reader.tokens.next.kind == .end else { throw reader.tokens.fault("AND, OR or the end") }
    bindings = reader.bindings
  }

  /// Reads by recursive descent, the weakest operator first.
  private struct Reader {
    var tokens: CQLTokens
    let layer: LayerDescription
    let frame: ReferenceFrame
    var bindings: [SQLValue] = []
    var conditions = 0

    /// - Parameter isNegated: an odd number of `NOT` stands around it.
    mutating func either(depth: Int, isNegated: Bool) throws(ServerFault) -> String {
      var parts = [try both(depth: depth, isNegated: isNegated)]
      while tokens.takes("OR") { parts.append(try both(depth: depth, isNegated: isNegated)) }
      return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
    }

    private mutating func both(depth: Int, isNegated: Bool) throws(ServerFault) -> String {
      var parts = [try one(depth: depth, isNegated: isNegated)]
      while tokens.takes("AND") { parts.append(try one(depth: depth, isNegated: isNegated)) }
      return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " AND ") + ")"
    }

    private mutating func one(depth: Int, isNegated: Bool) throws(ServerFault) -> String {
      guard depth < CQLFilter.mostDepth else {
        throw tokens.fault("at most \(CQLFilter.mostDepth) levels of parentheses and NOT")
      }
      guard bindings.count <= CQLFilter.mostValues else {
        throw tokens.fault("at most \(CQLFilter.mostValues) values in a filter")
      }
      if tokens.takes("NOT") { return "NOT (" + (try one(depth: depth + 1, isNegated: !isNegated)) + ")" }
      if tokens.takes(mark: "(") {
        let inner = try either(depth: depth + 1, isNegated: isNegated)
        try tokens.want(mark: ")")
        return inner
      }
      conditions += 1
      guard conditions <= CQLFilter.mostValues else {
        throw tokens.fault("at most \(CQLFilter.mostValues) conditions in a filter")
      }
      if let shape = try CQLShape.read(&tokens, on: layer, in: frame) {
        return shape.condition(on: layer, usesIndex: !isNegated, &bindings)
      }
      if let condition = try CQLSpan.read(&tokens, on: layer, &bindings) { return condition }
      return try CQLComparison.read(&tokens, on: layer, &bindings)
    }
  }
}
