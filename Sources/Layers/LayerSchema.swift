/// What a layer of points is called, what its columns are and whom to credit.
public struct LayerSchema: Hashable, Sendable {
  /// Also the name of the layer inside the file, such as `events`.
  public var name: String
  public var fields: [Field]
  public var title: String
  public var description: String
  /// Whom the reader of the layer must credit; written into the file when not empty.
  public var attribution: String

  public init(
    name: String, fields: [Field], title: String = "", description: String = "",
    attribution: String = ""
  ) {
    precondition(
      Set(fields.map(\.name)).count == fields.count, "two fields of \(name) share a name")
    self.name = name
    self.fields = fields
    self.title = title
    self.description = description
    self.attribution = attribution
  }

  public func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// Whether the values fit the columns, in number and kind.
  public func accepts(_ values: [Value]) -> Bool {
    values.count == fields.count && zip(fields, values).allSatisfy { $0.accepts($1) }
  }
}
