import Layers

/// The columns of a schema, and where each stands.
struct SchemaColumns: Sendable {
  let layer: LayerSchema
  fileprivate let positions: [String: Int]

  init(_ schema: ForeignSchema, title: String, description: String, _ fields: [Field]) {
    layer = LayerSchema(
      name: "events_" + schema.rawValue, fields: fields, title: title, description: description,
      attribution: EventSchema.attribution)
    positions = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
  }
}

/// One row, filled by the names of the columns. What is not set stays empty.
struct SchemaRow {
  private(set) var values: [Value]
  private let columns: SchemaColumns

  init(_ columns: SchemaColumns) {
    self.columns = columns
    values = Array(repeating: .null, count: columns.layer.fields.count)
  }

  subscript(name: String) -> Value {
    get { values[position(name)] }
    set { values[position(name)] = newValue }
  }

  private func position(_ name: String) -> Int {
    guard let position = columns.positions[name] else {
      preconditionFailure("\(columns.layer.name) has no column '\(name)'")
    }
    return position
  }
}
