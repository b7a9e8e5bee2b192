/// Comparisons in a CQL2 filter: `=`, `<>`, `<`, `<=`, `>`, `>=`, `LIKE`, `BETWEEN`, `IN`, `IS NULL`, and `TRUE` or `FALSE`
/// alone.
enum CQLComparison {
  private enum Operand {
    case column(LayerColumn)
    case geometry
    case value(CQLValue)
  }

  private static let marks = ["=", "<>", "<", "<=", ">", ">="]

  static func read(
    _ tokens: inout CQLTokens, on layer: LayerDescription, _ bindings: inout [SQLValue]
  ) throws(ServerFault) -> String {
    let start = tokens.next
    let left = try operand(&tokens, layer)
    if tokens.takes("IS") { return try null(left, &tokens, layer, start) }
    let isNot = tokens.takes("NOT")
    let word = tokens.next
    for keyword in ["LIKE", "BETWEEN", "IN"] where tokens.takes(keyword) {
      guard case .column(let column) = left else { throw tokens.fault("a column before \(keyword)", at: start) }
      let condition =
        switch keyword {
        case "LIKE": try like(column, &tokens, word, &bindings)
        case "BETWEEN": try between(column, &tokens, &bindings)
        default: try list(column, &tokens, &bindings)
        }
      return isNot ? "NOT (\(condition))" : condition
    }
    guard !isNot else { throw tokens.fault("LIKE, BETWEEN or IN") }
    guard case .mark(let mark) = tokens.next.kind, marks.contains(mark) else {
      if case .value(.boolean(let isTrue)) = left { return isTrue ? "1" : "0" }
      throw tokens.fault("a comparison")
    }
    _ = tokens.take()
    let second = tokens.next
    let right = try operand(&tokens, layer)
    switch (left, right) {
    case (.column(let column), .value(let value)):
      return try compare(column, mark, value, at: second, tokens, &bindings)
    case (.value(let value), .column(let column)):
      return try compare(column, turned(mark), value, at: start, tokens, &bindings)
    case (.column(let one), .column(let other)):
      guard one.kind == other.kind || (one.kind.isNumber && other.kind.isNumber) else {
        throw tokens.fault("a column of the same type as \(one.name)", at: second)
      }
      return "\(one.quoted) \(mark) \(other.quoted)"
    case (.geometry, _): throw tokens.fault("a column that holds a value; of the geometry S_INTERSECTS asks", at: start)
    case (_, .geometry): throw tokens.fault("a value", at: second)
    case (.value, .value): throw tokens.fault("a column on one side of the comparison", at: start)
    }
  }

  private static func turned(_ mark: String) -> String {
    switch mark {
    case "<": ">"
    case "<=": ">="
    case ">": "<"
    case ">=": "<="
    default: mark
    }
  }

  private static func operand(_ tokens: inout CQLTokens, _ layer: LayerDescription) throws(ServerFault) -> Operand {
    if let value = try CQLValue.read(&tokens) { return .value(value) }
    switch tokens.next.kind {
    case .word(let name), .name(let name):
      guard tokens.nextButOne.kind != .mark("(") else {
        throw tokens.fault("no function but S_INTERSECTS, T_INTERSECTS, T_BEFORE, T_AFTER, DATE and TIMESTAMP")
      }
      if name == layer.geometryQueryable {
        _ = tokens.take()
        return .geometry
      }
      return .column(try CQLValue.column(&tokens, on: layer))
    default: throw tokens.fault("a column or a value")
    }
  }

  private static func null(
    _ operand: Operand, _ tokens: inout CQLTokens, _ layer: LayerDescription, _ start: CQLTokens.Token
  ) throws(ServerFault) -> String {
    let isNot = tokens.takes("NOT")
    try tokens.want("NULL")
    let name: String
    switch operand {
    case .column(let column): name = column.quoted
    case .geometry: name = SQLName.quoted(layer.geometryColumn)
    case .value: throw tokens.fault("a column before IS NULL", at: start)
    }
    return "\(name) IS \(isNot ? "NOT " : "")NULL"
  }

  private static func like(
    _ column: LayerColumn, _ tokens: inout CQLTokens, _ word: CQLTokens.Token, _ bindings: inout [SQLValue]
  ) throws(ServerFault) -> String {
    guard column.kind == .text else { throw tokens.fault("a column of text before LIKE", at: word) }
    guard case .text(let pattern) = tokens.next.kind else { throw tokens.fault("a pattern in single quotes") }
    _ = tokens.take()
    bindings.append(.text(pattern))
    return "\(TextPattern.function)(\(column.quoted), ?)"
  }

  private static func between(
    _ column: LayerColumn, _ tokens: inout CQLTokens, _ bindings: inout [SQLValue]
  ) throws(ServerFault) -> String {
    let least = try bound(column, ">=", &tokens, &bindings)
    try tokens.want("AND")
    return "(\(least) AND \(try bound(column, "<=", &tokens, &bindings)))"
  }

  private static func list(
    _ column: LayerColumn, _ tokens: inout CQLTokens, _ bindings: inout [SQLValue]
  ) throws(ServerFault) -> String {
    try tokens.want(mark: "(")
    var choices: [String] = []
    repeat {
      guard bindings.count <= CQLFilter.mostValues else {
        throw tokens.fault("at most \(CQLFilter.mostValues) values in a filter")
      }
      choices.append(try bound(column, "=", &tokens, &bindings))
    } while tokens.takes(mark: ",")
    try tokens.want(mark: ")")
    return "(" + choices.joined(separator: " OR ") + ")"
  }

  /// A column against the value that comes next.
  private static func bound(
    _ column: LayerColumn, _ mark: String, _ tokens: inout CQLTokens, _ bindings: inout [SQLValue]
  ) throws(ServerFault) -> String {
    let token = tokens.next
    guard let value = try CQLValue.read(&tokens) else { throw tokens.fault("a value") }
    return try compare(column, mark, value, at: token, tokens, &bindings)
  }

  private static func compare(
    _ column: LayerColumn, _ mark: String, _ value: CQLValue, at token: CQLTokens.Token, _ tokens: CQLTokens,
    _ bindings: inout [SQLValue]
  ) throws(ServerFault) -> String {
    switch (column.kind, value) {
    case (.text, .text(let text)): bindings.append(.text(text))
    case (.integer, .number(let number)), (.real, .number(let number)): bindings.append(number)
    case (.boolean, .boolean(let isTrue)): bindings.append(.integer(isTrue ? 1 : 0))
    case (.dateTime, .moment(let first, let last)):
      return moment(column.quoted, mark, first, last, &bindings)
    case (.dateTime, .text(let text)):
      guard let moment = TimeParameter.moment(text) else { fallthrough }
      return self.moment(column.quoted, mark, moment.first, moment.last, &bindings)
    default:
      let expected =
        switch column.kind {
        case .text: "a text in single quotes"
        case .integer, .real: "a number"
        case .boolean: "TRUE or FALSE"
        case .dateTime: "DATE('2017-07-10') or TIMESTAMP('2017-07-10T00:00:00Z')"
        }
      throw tokens.fault("\(expected), as the type of \(column.name) is", at: token)
    }
    return "\(column.quoted) \(mark) ?"
  }

  /// A day is all of its moments: what is after it lies after its last one.
  private static func moment(
    _ column: String, _ mark: String, _ first: String, _ last: String, _ bindings: inout [SQLValue]
  ) -> String {
    switch mark {
    case "=", "<>":
      bindings += [.text(first), .text(last)]
      return mark == "=" ? "(\(column) >= ? AND \(column) <= ?)" : "(\(column) < ? OR \(column) > ?)"
    case "<", ">=": bindings.append(.text(first))
    default: bindings.append(.text(last))
    }
    return "\(column) \(mark) ?"
  }
}

extension LayerColumn.Kind {
  fileprivate var isNumber: Bool { self == .integer || self == .real }
}
