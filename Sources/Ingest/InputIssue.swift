/// Something wrong with one input file or record, told so that a person can act on it.
///
/// `place: what is wrong. What to do.` with the place as `path:line:column`. It never stops the
/// other inputs.
public struct InputIssue: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path as the user gave it, or `(stdin)`.
  public var path: String
  /// Line in the file, from 1; nil when the issue is with the whole file.
  public var line: Int?
  /// Character in the line, from 1.
  public var column: Int?
  /// Bytes before the fault, counted from the start of the record or of the file for whole-file
  /// kinds.
  public var byteOffset: Int?
  /// What was found, what was expected and what to do, in sentences.
  public var message: String

  public init(
    path: String, line: Int? = nil, column: Int? = nil, byteOffset: Int? = nil, message: String
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
    self.message = message
  }

  /// `reports/a.jsonl:3:57`, as compilers write it.
  public var place: String {
    guard let line else { return path }
    guard let column else { return "\(path):\(line)" }
    return "\(path):\(line):\(column)"
  }

  public var description: String { "\(place): \(message)" }
}
