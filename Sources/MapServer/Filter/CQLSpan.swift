/// `T_INTERSECTS`, `T_BEFORE` and `T_AFTER` in a CQL2 filter: a span of time against another.
///
/// A span is `INTERVAL(a, b)`, whose ends are texts, `'..'` for an open one, or columns; a day, a moment or a column alone
/// are spans too.
enum CQLSpan {
  private enum End {
    case open
    case column(String)
    case value(String)
  }

  /// nil where no temporal operator comes next.
  static func read(
    _ tokens: inout CQLTokens, on layer: LayerDescription, _ bindings: inout [SQLValue]
  ) throws(ServerFault) -> String? {
    for keyword in ["T_INTERSECTS", "T_BEFORE", "T_AFTER"] where tokens.takes(call: keyword) {
      let one = try span(&tokens, layer)
      try tokens.want(mark: ",")
      let other = try span(&tokens, layer)
      try tokens.want(mark: ")")
      switch keyword {
      case "T_BEFORE": return compare(one.end, "<", other.start, ifOpen: "0", &bindings)
      case "T_AFTER": return compare(one.start, ">", other.end, ifOpen: "0", &bindings)
      default:
        let begins = compare(one.start, "<=", other.end, ifOpen: "1", &bindings)
        return "(\(begins) AND \(compare(one.end, ">=", other.start, ifOpen: "1", &bindings)))"
      }
    }
    return nil
  }

  private static func compare(
    _ one: End, _ mark: String, _ other: End, ifOpen: String, _ bindings: inout [SQLValue]
  ) -> String {
    var sides: [String] = []
    for end in [one, other] {
      switch end {
      case .open: return ifOpen
      case .column(let name): sides.append(name)
      case .value: sides.append("?")
      }
    }
    for case .value(let text) in [one, other] { bindings.append(.text(text)) }
    return sides.joined(separator: " \(mark) ")
  }

  private static func span(
    _ tokens: inout CQLTokens, _ layer: LayerDescription
  ) throws(ServerFault) -> (start: End, end: End) {
    if tokens.takes(call: "INTERVAL") {
      let start = try end(&tokens, layer, isLast: false)
      try tokens.want(mark: ",")
      let last = try end(&tokens, layer, isLast: true)
      try tokens.want(mark: ")")
      return (start, last)
    }
    let token = tokens.next
    if let value = try CQLValue.read(&tokens) {
      guard case .moment(let first, let last) = value else {
        throw tokens.fault("INTERVAL, DATE, TIMESTAMP or a column of times", at: token)
      }
      return (.value(first), .value(last))
    }
    let column = try time(&tokens, layer)
    return (column, column)
  }

  private static func end(
    _ tokens: inout CQLTokens, _ layer: LayerDescription, isLast: Bool
  ) throws(ServerFault) -> End {
    guard case .text(let text) = tokens.next.kind else { return try time(&tokens, layer) }
    if text == ".." {
      _ = tokens.take()
      return .open
    }
    guard let moment = TimeParameter.moment(text) else {
      throw tokens.fault("a day, a moment, '..' or a column of times")
    }
    _ = tokens.take()
    return .value(isLast ? moment.last : moment.first)
  }

  private static func time(_ tokens: inout CQLTokens, _ layer: LayerDescription) throws(ServerFault) -> End {
    let token = tokens.next
    let column = try CQLValue.column(&tokens, on: layer)
    guard column.kind == .dateTime else { throw tokens.fault("a column of times", at: token) }
    return .column(column.quoted)
  }
}
