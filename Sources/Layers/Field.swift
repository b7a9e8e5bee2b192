/// A column of a layer.
public struct Field: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case text
    /// 64 bits, signed.
    case integer
    case number
    /// An instant in UTC, to the second.
    case dateTime
    case boolean
    /// Degrees on WGS 84. A layer has at most one of each; they repeat the geometry for table
    /// readers.
    case longitude
    case latitude
  }

  /// Lower case with underscores; unique in its layer.
  public var name: String
  public var kind: Kind
  /// A few words for people; formats that carry titles show it.
  public var title: String
  /// One sentence: meaning, unit, where it comes from.
  public var description: String

  public init(_ name: String, _ kind: Kind, title: String = "", description: String = "") {
    self.name = name
    self.kind = kind
    self.title = title
    self.description = description
  }

  /// Whether the column holds real numbers.
  var isReal: Bool { kind == .number || kind == .longitude || kind == .latitude }

  /// Whether a value may stand in this column. Null always may.
  public func accepts(_ value: Value) -> Bool {
    switch (kind, value) {
    case (_, .null): true
    case (.text, .text), (.integer, .integer), (.dateTime, .dateTime), (.boolean, .boolean): true
    case (.number, .number), (.number, .integer): true
    case (.longitude, .number), (.latitude, .number): true
    default: false
    }
  }
}
