/// Which column stands where in a file of corrections.
struct CorrectionLayout: Sendable {
  let delimiter: UInt8
  /// nil for a column of the user's own.
  let columns: [CorrectionColumn?]

  /// Of a new file.
  init() {
    delimiter = UInt8(ascii: ",")
    columns = CorrectionColumn.allCases.map { $0 }
  }

  init(header rows: inout DelimitedLines) throws(CorrectionFault) {
    delimiter = rows.delimiterOfFirstLine
    guard let row = rows.next(delimiter: delimiter) else {
      throw CorrectionFault(line: 1, message: "the file is empty. \(Self.expectation)")
    }
    columns = row.cells.map { CorrectionColumn(rawValue: $0.lowercased()) }
    guard columns.contains(.action), columns.contains(.eventId) else {
      throw CorrectionFault(
        line: row.line,
        message: "no corrections of events. \(Self.expectation) Found: \(row.cells.prefix(20).joined(separator: ", "))."
      )
    }
  }

  private static let expectation =
    "Expected the columns action and event_id, and of "
    + CorrectionColumn.allCases.map(\.rawValue).joined(separator: ", ")
    + " what the actions need."

  /// Whether all that a correction may say has a column.
  var missing: [CorrectionColumn] { CorrectionColumn.allCases.filter { !columns.contains($0) } }

  func correction(_ row: DelimitedLines.Row) throws(CorrectionValueError) -> Correction {
    if row.hasOpenQuote { throw CorrectionValueError("a quote is opened and not closed.") }
    guard row.cells.count == columns.count else {
      throw CorrectionValueError("the row has \(row.cells.count) columns, the header \(columns.count).")
    }
    return try CorrectionCells.correction { column in
      columns.firstIndex(of: column).map { row.cells[$0] } ?? ""
    }
  }

  /// A row with its line end. The last cell always stands in quotes, so that a row that was cut off shows it; line feeds
  /// become spaces, so that a row is a line.
  func line(_ correction: Correction) -> [UInt8] {
    line(columns.map { column in column.map { CorrectionCells.text($0, of: correction) } ?? "" })
  }

  var headerLine: [UInt8] {
    var line: [UInt8] = []
    for (index, column) in columns.enumerated() {
      if index > 0 { line.append(delimiter) }
      line += Array((column?.rawValue ?? "").utf8)
    }
    return line + [0x0A]
  }

  private func line(_ cells: [String]) -> [UInt8] {
    var line: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(delimiter) }
      append(cell, isQuoted: index == cells.count - 1, to: &line)
    }
    line.append(0x0A)
    return line
  }

  private func append(_ cell: String, isQuoted: Bool, to line: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let bytes = cell.utf8.map { $0 == 0x0A || $0 == 0x0D ? UInt8(ascii: " ") : $0 }
    guard isQuoted || bytes.contains(where: { $0 == delimiter || $0 == quote }) else {
      line += bytes
      return
    }
    line.append(quote)
    for byte in bytes {
      if byte == quote { line.append(quote) }
      line.append(byte)
    }
    line.append(quote)
  }
}
