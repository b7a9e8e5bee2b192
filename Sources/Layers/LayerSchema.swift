/// What a layer is called, what its features are, what its columns are and whom to credit.
public struct LayerSchema: Hashable, Sendable {
  /// What a feature of the layer is; where it lies nowhere it is neither.
  public enum Shape: Hashable, Sendable { case point, area }

  /// Also the name of the layer inside the file, such as `events`.
  public var name: String
  public var fields: [Field]
  public var title: String
  public var description: String
  /// Whom the reader of the layer must credit; written into the file when not empty.
  public var attribution: String
  public var shape: Shape

  public init(
    name: String, fields: [Field], title: String = "", description: String = "",
    attribution: String = "", shape: Shape = .point
  ) {
    precondition(
      Set(fields.map(\.name)).count == fields.count, "two fields of \(name) share a name")
    self.name = name
    self.fields = fields
    self.title = title
    self.description = description
    self.attribution = attribution
    self.shape = shape
  }

  public func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// Whether the values fit the columns, in number and kind.
  public func accepts(_ values: [Value]) -> Bool {
    values.count == fields.count && zip(fields, values).allSatisfy { $0.accepts($1) }
  }
}
