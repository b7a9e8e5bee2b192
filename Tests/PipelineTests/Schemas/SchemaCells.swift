import Layers
import Pipeline

/// One row of a schema as a reader of the table finds it: the text of each cell, by the name of its column.
struct SchemaCells {
  private let cells: [String: String]

  init(_ schema: ForeignSchema, _ record: EventRecord) throws {
    let values = try schema.values(of: record)
    precondition(schema.layer.accepts(values), "\(schema): a value is of another kind than its column")
    cells = Dictionary(uniqueKeysWithValues: zip(schema.layer.fields.map(\.name), values.map(Self.text)))
  }

  /// Empty for an empty cell.
  subscript(name: String) -> String {
    guard let cell = cells[name] else { preconditionFailure("there is no column \(name)") }
    return cell
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number, _): String(number)
    case .dateTime(let seconds): String(seconds)
    case .boolean(let isTrue): String(isTrue)
    }
  }
}
