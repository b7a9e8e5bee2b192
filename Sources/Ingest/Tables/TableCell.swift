/// Where the content of a cell stands in the bytes of its block, and how it is written there.
public struct TableCell: Hashable, Sendable {
  public enum Form: UInt8, Sendable {
    /// The bytes are the text.
    case plain
    /// In a table with quotes: quotes stand doubled or behind a backslash, or text follows the closing quote. The range
    /// is the whole cell with its quotes.
    case quoted
    /// A JSON string with escapes.
    case escaped
    /// A JSON number.
    case number
    /// `true`, `false`.
    case literal
    /// A JSON object or array, as it is written.
    case nested
    /// JSON `null`.
    case null
    /// The row has no such cell.
    case missing
  }

  public var range: Range<Int>
  public var form: Form

  static let missing = TableCell(range: 0..<0, form: .missing)

  /// Whether the bytes of `range` are the text itself.
  public var isVerbatim: Bool { form != .quoted && form != .escaped }
  public var isEmpty: Bool { range.isEmpty || form == .null }
}
