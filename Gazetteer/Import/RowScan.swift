import Ingest

/// Reads a file of tab-separated rows without quoting: counts them, and reports those that cannot be used.
enum RowScan {
  /// What came of a row.
  enum Outcome {
    case used
    /// Without a fault, but nothing that an index holds.
    case unused
    /// What was found and what was expected.
    case fault(String)
  }

  /// - Parameters:
  ///   - columns: what a row should be, for lines too long to be one.
  ///   - skips: whether a line is no row: a comment, a header.
  ///   - use: takes a row and counts the places and names that it adds.
  static func read(
    _ path: String, columns: String, skips: (UnsafeBufferPointer<UInt8>) -> Bool = { _ in false },
    report: (InputIssue) -> Void, use: (borrowing ByteFields, inout ImportCounts) -> Outcome
  ) throws(InputIssue) -> ImportCounts {
    var counts = ImportCounts()
    var fields = ByteFields()
    var lines = try LineScanner(path: path)
    try lines.forEachLine { (line, number) throws(InputIssue) in
      var outcome = Outcome.fault("the line is over \(LineScanner.maxLineBytes) bytes, expected \(columns).")
      if let line {
        if skips(line) { return }
        fields.split(line)
        outcome = use(fields, &counts)
      }
      counts.rows += 1
      switch outcome {
      case .used: break
      case .unused: counts.unused += 1
      case .fault(let why):
        counts.rejected += 1
        report(InputIssue(path: path, line: number, message: "\(why) Row left out."))
      }
    }
    return counts
  }
}
