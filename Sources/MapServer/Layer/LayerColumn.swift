/// A column of a layer that clients see: all but the number of the row and the geometry.
struct LayerColumn: Sendable, Equatable {
  enum Kind: String, Sendable {
    case text, integer, real, boolean, dateTime

    /// By the type that a GeoPackage declares; what is none of these is shown as text.
    init(declared: String) {
      switch declared.uppercased().prefix(while: { $0 != "(" }) {
      case "INTEGER", "INT", "MEDIUMINT", "SMALLINT", "TINYINT": self = .integer
      case "REAL", "DOUBLE", "FLOAT": self = .real
      case "BOOLEAN": self = .boolean
      case "DATETIME", "DATE": self = .dateTime
      default: self = .text
      }
    }

    /// Type and format of JSON Schema.
    var schema: (type: String, format: String?) {
      switch self {
      case .text: ("string", nil)
      case .integer: ("integer", nil)
      case .real: ("number", nil)
      case .boolean: ("boolean", nil)
      case .dateTime: ("string", "date-time")
      }
    }
  }

  var name: String
  /// For people.
  var title: String
  var kind: Kind

  /// As SQL wants a name.
  var quoted: String { SQLName.quoted(name) }
}

/// A name of a table or column, from the file's own list of them and never from a client.
enum SQLName {
  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
