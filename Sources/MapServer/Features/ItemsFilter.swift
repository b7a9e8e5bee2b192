/// Which features are wanted: the conditions of a request, in the terms of the layer.
struct ItemsFilter: Hashable, Sendable {
  /// In the coordinates of the layer; any of them. nil for everywhere, empty for nowhere.
  var boxes: [PlaneBox]?
  /// Times as the layer writes them; a nil end is open. nil for any time.
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
      parts.append(choices.isEmpty ? "0" : "(" + choices.joined(separator: " OR ") + ")")
      if usesIndex, let index = layer.indexTable, !boxes.isEmpty {
        let name = SQLName.quoted(index)
        let ids = boxes.map { _ in
          "SELECT id FROM \(name) WHERE maxx >= ? AND maxy >= ? AND minx <= ? AND miny <= ?"
        }
        parts.append("\(SQLName.quoted(layer.keyColumn)) IN (\(ids.joined(separator: " UNION ")))")
        for box in boxes { bindings += box.bindings }
      }
    }
    if let time {
      if let columns = layer.time {
        if let to = time.to {
          parts.append("\(columns.start.quoted) <= ?")
          bindings.append(.text(to))
        }
        if let from = time.from {
          parts.append("ifnull(\(columns.end.quoted), \(columns.start.quoted)) >= ?")
          bindings.append(.text(from))
        }
        parts.append("\(columns.start.quoted) IS NOT NULL")
      } else {
        parts.append("0")  // What has no time lies in no span of it.
      }
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
