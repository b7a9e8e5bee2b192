#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Delimiter, quoting and line ends of a delimited table, judged by its first bytes.
struct TableLayout {
  var dialect: TableDialect
  /// The rows of the bytes that were looked at, of any length.
  var rows: TableBlock

  /// Rows that are counted.
  private static let countedRows = 500

  /// - Parameter delimiter: Where the user or the file itself says it.
  static func find(
    _ bytes: [UInt8], path: String, base: TableDialect, delimiter: UInt8?, isWhole: Bool
  ) -> TableLayout {
    let name = Array(path.utf8).map(lowered)
    let isTabs = name.ends(with: ".tsv") || name.ends(with: ".tab") || name.ends(with: ".tsv.gz")
    let marks: [UInt8] = delimiter.map { [$0] } ?? [0x2C, 0x3B, 0x09, 0x7C]
    var best: (layout: TableLayout, score: Double)?
    for mark in marks {
      var dialect = base
      dialect.delimiter = mark
      QuoteCensus(bytes, delimiter: mark).settle(&dialect)
      let layout = TableLayout(dialect: dialect, rows: rows(bytes, path, dialect))
      let score = layout.evenness(isWhole: isWhole) * (isTabs && mark == 0x09 ? 2 : 1)
      if best == nil || score > best!.score { best = (layout, score) }
    }
    var layout = best!.layout
    layout.findLineEnd()
    return layout
  }

  private static func rows(_ bytes: [UInt8], _ path: String, _ dialect: TableDialect) -> TableBlock {
    var reader = DelimitedRows(
      path: path, source: nil, transcoder: nil, head: bytes, line: 1, dialect: dialect, expected: 0,
      maxRowBytes: .max)
    var block = TableBlock()
    // Bytes in memory cannot fail to be read.
    do throws(InputIssue) { _ = try reader.read(into: &block) } catch { preconditionFailure("\(error)") }
    return block
  }

  /// How evenly the delimiter parts the rows: more for more columns, nothing for one column.
  private func evenness(isWhole: Bool) -> Double {
    let usable = isWhole || rows.rowCount < 2 ? rows.rowCount : rows.rowCount - 1
    let counted = min(usable, Self.countedRows)
    guard counted > 0, let modal = rows.usualCellCount(counted), modal.cells > 1 else { return 0 }
    let first = rows.cellCount(0)
    // One column of "Mosul, Iraq" under one name.
    if first == 1 && modal.cells == 2 { return 0 }
    let share = Double(modal.rows) / Double(counted)
    return share * share * log2(Double(modal.cells)) * (first == modal.cells ? 1 : 0.6)
  }

  private mutating func findLineEnd() {
    var ends: Set<TableDialect.LineEnd> = []
    for row in 0..<min(rows.rowCount, Self.countedRows) {
      let end = rows.raw(row).upperBound
      guard end < rows.bytes.count else { continue }
      if rows.bytes[end] == 0x0A {
        ends.insert(.feed)
      } else if end + 1 < rows.bytes.count, rows.bytes[end + 1] == 0x0A {
        ends.insert(.returnFeed)
      } else {
        ends.insert(.carriageReturn)
      }
    }
    dialect.lineEnd = ends.count > 1 ? .mixed : ends.first ?? .feed
  }
}

extension TableBlock {
  /// The number of cells that most of the first rows have; of two that are as frequent the higher.
  func usualCellCount(_ rowLimit: Int) -> (cells: Int, rows: Int)? {
    var counts: [Int: Int] = [:]
    for row in 0..<min(rowLimit, rowCount) { counts[cellCount(row), default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { (cells: $0.key, rows: $0.value) }
  }
}
