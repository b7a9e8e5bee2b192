#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Delimiter, quoting and line ends of a delimited table, judged by its first bytes.
struct TableLayout {
  var dialect: TableDialect
  /// The rows of the bytes that were looked at, of any length; bytes that are no UTF-8 stay as they are.
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
    var plainest: (layout: TableLayout, parted: Int)?
    for mark in marks {
      var dialect = base
      dialect.delimiter = mark
      QuoteCensus(bytes, delimiter: mark).settle(&dialect)
      let layout = TableLayout(dialect: dialect, rows: rows(bytes, path, dialect, isWhole: isWhole))
      let score = layout.evenness * (isTabs && mark == 0x09 ? 2 : 1)
      if best == nil || score > best!.score { best = (layout, score) }
      let parted = (0..<layout.rows.rowCount).count { layout.rows.cellCount($0) > 1 }
      if plainest == nil || parted < plainest!.parted { plainest = (layout, parted) }
    }
    // No mark parts the rows evenly: one column, whose cells keep their commas.
    var layout = best!.score > 0 ? best!.layout : plainest!.layout
    layout.findLineEnd()
    return layout
  }

  private static func rows(_ bytes: [UInt8], _ path: String, _ dialect: TableDialect, isWhole: Bool) -> TableBlock {
    var reader = DelimitedRows(
      path: path, source: nil, transcoder: nil, head: bytes, line: 1, dialect: dialect, expected: 0,
      maxRowBytes: .max, isCut: !isWhole, isRaw: true)
    var block = TableBlock()
    // Bytes in memory cannot fail to be read.
    do throws(InputIssue) { _ = try reader.read(into: &block) } catch { preconditionFailure("\(error)") }
    return block
  }

  /// How evenly the delimiter parts the rows: more for more columns, nothing for one column.
  private var evenness: Double {
    let counted = min(rows.rowCount, Self.countedRows)
    guard counted > 0, let modal = rows.usualCellCount(counted), modal.cells > 1 else { return 0 }
    let first = (0..<counted).first { !rows.isComment($0) }.map(rows.cellCount) ?? rows.cellCount(0)
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
  /// Whether a row begins with `#`, as lines of comment do, and rows of HXL tags.
  func isComment(_ row: Int) -> Bool {
    let raw = raw(row)
    return !raw.isEmpty && bytes[raw.lowerBound] == 0x23
  }

  /// The number of cells that most of the first rows have, comments left aside; of two that are as frequent the higher.
  func usualCellCount(_ rowLimit: Int) -> (cells: Int, rows: Int)? {
    var counts: [Int: Int] = [:]
    for row in 0..<min(rowLimit, rowCount) where !isComment(row) { counts[cellCount(row), default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { (cells: $0.key, rows: $0.value) }
  }
}
