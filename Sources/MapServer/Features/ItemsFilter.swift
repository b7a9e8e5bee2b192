/// Which features are wanted: the conditions of a request, in the terms of the layer.
struct ItemsFilter: Hashable, Sendable {
  /// In the coordinates of the layer; any of them. nil for everywhere, empty for nowhere. Features without a geometry are
  /// in all of them.
  var boxes: [PlaneBox]?
  /// Times as the layer writes them; a nil end is open. nil for any time. Features without a time are in all of them.
  var time: TimeSpan?
  var properties: [Property] = []
  /// What the parameter `filter` asks.
  var expression: CQLFilter?

  struct TimeSpan: Hashable, Sendable {
    var from: String?
    var to: String?
  }

  struct Property: Hashable, Sendable {
    var column: String
    var value: SQLValue
  }

  var isEverything: Bool { boxes == nil && hasNoOther }
  var isBoxesAlone: Bool { boxes != nil && hasNoOther }
  private var hasNoOther: Bool { time == nil && properties.isEmpty && expression == nil }

  /// The conditions as SQL with places for values, and those values.
  ///
  /// - Parameter usesIndex: through the index of boxes rather than by looking at each row.
  func condition(on layer: LayerDescription, usesIndex: Bool) -> (sql: String, bindings: [SQLValue]) {
    var parts: [String] = []
    var bindings: [SQLValue] = []
    if let boxes {
      let geometry = SQLName.quoted(layer.geometryColumn)
      var choices: [String] = []
      for box in boxes {
        choices.append("\(BoxFunction.name)(\(geometry), ?, ?, ?, ?)")
        bindings += box.bindings
      }
      choices.append("\(geometry) IS NULL")
      parts.append("(" + choices.joined(separator: " OR ") + ")")
      if usesIndex, let index = layer.indexTable, !boxes.isEmpty {
        let name = SQLName.quoted(index)
        var ids = boxes.map { _ in
          "SELECT id FROM \(name) WHERE maxx >= ? AND maxy >= ? AND minx <= ? AND miny <= ?"
        }
        if layer.unplaced.count > 0 { ids.append("SELECT value FROM json_each(?)") }
        parts.append("\(SQLName.quoted(layer.keyColumn)) IN (\(ids.joined(separator: " UNION ")))")
        for box in boxes { bindings += box.bindings }
        if layer.unplaced.count > 0 { bindings.append(.text(layer.unplaced.list)) }
      }
    }
    // What has no time at all matches any, as requirement 25 C asks.
    if let time, let columns = layer.time {
      var ends: [String] = []
      if let to = time.to {
        ends.append("\(columns.start.quoted) <= ?")
        bindings.append(.text(to))
      }
      if let from = time.from {
        ends.append("ifnull(\(columns.end.quoted), \(columns.start.quoted)) >= ?")
        bindings.append(.text(from))
      }
      if !ends.isEmpty { parts.append("(\(ends.joined(separator: " AND ")) OR \(columns.start.quoted) IS NULL)") }
    }
    for property in properties {
      parts.append("\(SQLName.quoted(property.column)) = ?")
      bindings.append(property.value)
    }
    if let expression {
      parts.append("(\(expression.sql))")
      bindings += expression.bindings
    }
    return (parts.isEmpty ? "1" : parts.joined(separator: " AND "), bindings)
  }
}
