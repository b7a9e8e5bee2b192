/// Something wrong with a row of a table, with its place. The words are made when they are asked for: a file may have a
/// fault in each of its rows.
public struct TableFault: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The row is shorter than the header; the rest is taken as empty.
    case tooFewCells
    /// The row is longer than the header, and what is over is not empty.
    case tooManyCells
    /// A quote opens and does not close in its row; the row was ended at a line end.
    case openQuote
    /// The row is longer than may be kept.
    case tooLong
    case badJSON
    /// A JSON object has a key that none of the first rows had.
    case unknownKey
    /// Bytes that are no UTF-8 were read as Windows-1252.
    case notUTF8
    /// The row holds NUL bytes; they are kept.
    case nul
  }

  public var kind: Kind
  /// The row in its block; nil when no row was made of it.
  public var row: Int?
  public var path: String
  /// Line of the file, from 1.
  public var line: Int
  /// Character in the line, from 1.
  public var column: Int
  /// Cells, or bytes, that were found.
  var found = 0
  var expected = 0
  /// What the JSON reader said, or the name of a key.
  var text = ""

  /// Whether the cells of the row stand in their columns, so that the row can be worked on.
  public var isRowUsable: Bool {
    switch kind {
    case .tooFewCells, .unknownKey, .notUTF8, .nul: row != nil
    case .openQuote: row != nil && found == expected
    case .tooManyCells, .tooLong, .badJSON: false
    }
  }

  public var issue: InputIssue { InputIssue(path: path, line: line, column: column, message: message) }

  private var message: String {
    switch kind {
    case .tooFewCells:
      return "\(cells(found)), expected the \(expected) of the header. The rest of the row is taken as empty."
    case .tooManyCells:
      return "\(cells(found)), expected the \(expected) of the header; the first one over begins here. "
        + "Quote cells that hold the mark between cells. Row left out."
    case .openQuote:
      let outcome =
        found == expected
        ? "its row was ended at the line end and kept."
        : "its row was ended at the line end; it has \(cells(found)), expected \(expected). Row left out."
      return "a quote opens here and is not closed in this row. Close it, and double quotes inside; \(outcome)"
    case .tooLong:
      return "a row of \(found) bytes begins here, over the limit of \(expected). "
        + "Look for a quote that is never closed. Row left out."
    case .badJSON: return "\(text). Row left out."
    case .unknownKey:
      return "key \"\(text)\" is in none of the first rows, which settle the columns. Its value is left out; "
        + "give the first object all keys, with null where there is no value."
    case .notUTF8:
      return "bytes that are not UTF-8, read as Windows-1252. Save the table as UTF-8."
    case .nul: return "a NUL byte, kept as it is. Check how the file was exported."
    }
  }

  private func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
}
