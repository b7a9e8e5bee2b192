/// A value that stands in a CQL2 filter.
enum CQLValue {
  case text(String)
  case number(SQLValue)
  case boolean(Bool)
  /// The first and last moment of a day, or one moment twice, as layers write them.
  case moment(first: String, last: String)

  /// nil where no value comes next.
  static func read(_ tokens: inout CQLTokens) throws(ServerFault) -> CQLValue? {
    switch tokens.next.kind {
    case .text(let text):
      _ = tokens.take()
      return .text(text)
    case .number(let number):
      _ = tokens.take()
      return .number(number)
    default: break
    }
    for (keyword, isTrue) in [("TRUE", true), ("FALSE", false)] where tokens.takes(keyword) { return .boolean(isTrue) }
    for (keyword, isDay) in [("DATE", true), ("TIMESTAMP", false)] where tokens.takes(call: keyword) {
      let token = tokens.next
      guard case .text(let text) = tokens.take().kind, let moment = TimeParameter.moment(text),
        (text.utf8.count == 10) == isDay
      else {
        throw tokens.fault(isDay ? "a day such as '2017-07-10'" : "a moment such as '2017-07-10T12:00:00Z'", at: token)
      }
      try tokens.want(mark: ")")
      return .moment(first: moment.first, last: moment.last)
    }
    return nil
  }

  /// Takes the name of a column.
  static func column(_ tokens: inout CQLTokens, on layer: LayerDescription) throws(ServerFault) -> LayerColumn {
    switch tokens.next.kind {
    case .word(let name), .name(let name):
      guard let column = layer.queryables.first(where: { $0.name == name }) else {
        throw tokens.fault("a name that /collections/{id}/queryables lists")
      }
      _ = tokens.take()
      return column
    default: throw tokens.fault("the name of a column")
    }
  }
}
