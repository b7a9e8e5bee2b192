/// A time in milliseconds since 1970 that a tile needs and the layer does not have: styles of web maps compare numbers,
/// and the dates of a layer are texts there.
struct AddedTime {
  let field: Field
  /// The date-time that it is made of.
  private let source: Int

  /// `t_start` of `date_start` and `t_end` of `date_end`, where the layer has the one and not the other.
  static func lacking(in schema: LayerSchema) -> [AddedTime] {
    [("t_start", "date_start"), ("t_end", "date_end")].compactMap { name, date in
      guard schema.index(of: name) == nil, let source = schema.index(of: date),
        case .dateTime = schema.fields[source].kind
      else { return nil }
      return AddedTime(field: Field(name, .integer), source: source)
    }
  }

  /// The values of a feature with those of the added times behind them.
  ///
  /// - Parameter schema: of the tiles, in which the fields of the times are the last.
  static func values(
    of feature: borrowing Feature, adding times: [AddedTime], as schema: LayerSchema
  ) -> [Value] {
    precondition(feature.values.count == schema.fields.count - times.count, "a feature has other fields than its layer")
    var values = feature.values
    for time in times { values.append(time.value(in: feature.values)) }
    assert(schema.accepts(values), "a value is of another kind than its field")
    return values
  }

  private func value(in values: [Value]) -> Value {
    guard case .dateTime(let seconds) = values[source] else { return .null }
    return .integer(seconds * 1000)
  }
}
