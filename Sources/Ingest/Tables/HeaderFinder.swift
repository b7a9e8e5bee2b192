/// Finds the row of column names among the first rows of a table, and whether there is one.
struct HeaderFinder {
  private let block: TableBlock
  private let rowCount: Int
  private let firstLine: Int
  private static let lookedAt = 200
  private static let longestPreamble = 20

  /// - Parameter firstLine: Line of the file where the block begins.
  init(_ block: TableBlock, rowCount: Int, firstLine: Int) {
    self.block = block
    self.rowCount = rowCount
    self.firstLine = firstLine
  }

  /// The header, and the first row of data.
  func find(hasHeader: Bool?) -> (header: TableHeader, firstRow: Int) {
    let usual = block.usualCellCount(min(rowCount, Self.lookedAt))?.cells ?? 0
    let candidate = firstFullRow(usual)
    let names = rowCount > 0 ? block.texts(candidate).map(trimmed) : []
    if let tags = hxlTags(candidate) { return tagged(names: tags, row: candidate, above: candidate) }
    guard rowCount > 0, hasHeader ?? isHeader(names, row: candidate) else {
      let count = max(usual, 1)
      var header = TableHeader(
        names: (0..<count).map { "column_\($0 + 1)" }, isWritten: false, line: 0)
      header.remarks.append("The first row holds data, so the columns are called column_1 to column_\(count).")
      // Without names, lines above are rows as well, told as too short.
      return (header, 0)
    }
    if candidate + 1 < rowCount, let tags = hxlTags(candidate + 1) {
      return tagged(names: names, row: candidate + 1, above: candidate, tags: tags)
    }
    return (made(widened(names, usual, after: candidate), row: candidate), candidate + 1)
  }

  /// The first row that is about as long as the rows are; shorter ones above it are a title or comments.
  private func firstFullRow(_ usual: Int) -> Int {
    guard usual > 2 else { return firstRowAfterComments() }
    var titles = 0
    for row in 0..<rowCount {
      if block.isComment(row) && hxlTags(row) == nil { continue }
      titles += 1
      if titles > Self.longestPreamble { break }
      let filled = (0..<block.cellCount(row)).count { !block.cell(row, $0).isEmpty }
      if filled * 2 >= usual { return row }
    }
    return firstRowAfterComments()
  }

  private func firstRowAfterComments() -> Int {
    (0..<rowCount).first { !block.isComment($0) || hxlTags($0) != nil } ?? 0
  }

  /// The cells of a row of HXL tags: each is empty or begins with `#` and a letter.
  private func hxlTags(_ row: Int) -> [String]? {
    guard row < rowCount else { return nil }
    let cells = block.texts(row).map(trimmed)
    let filled = cells.filter { !$0.isEmpty }
    guard filled.count * 2 >= cells.count, filled.count > 1 else { return nil }
    let isTags = filled.allSatisfy { cell in
      let bytes = Array(cell.utf8.prefix(2))
      return bytes.count == 2 && bytes[0] == 0x23 && lowered(bytes[1]) &- 0x61 < 26
    }
    return isTags ? cells : nil
  }

  private func tagged(
    names: [String], row: Int, above: Int, tags: [String]? = nil
  ) -> (header: TableHeader, firstRow: Int) {
    let tags = tags ?? names
    let count = max(names.count, tags.count)
    func padded(_ cells: [String]) -> [String] { cells + Array(repeating: "", count: count - cells.count) }
    var header = made(padded(names), row: above)
    header.tags = padded(tags)
    return (header, row + 1)
  }

  private func made(_ names: [String], row: Int) -> TableHeader {
    var header = TableHeader(names: names, isWritten: true, line: firstLine + block.line(of: row) - 1)
    if row > 0 {
      header.remarks.insert(
        "The names stand in line \(header.line); the \(row == 1 ? "row" : "\(row) rows") above "
          + "\(row == 1 ? "is" : "are") no data.", at: 0)
    }
    return header
  }

  /// Names for cells that rows have beyond the header: a name is missing at its front where the rows begin with their
  /// number, as statistics programs write, else at its end.
  private func widened(_ names: [String], _ usual: Int, after row: Int) -> [String] {
    guard names.count + 1 == usual, row + 1 < rowCount else { return names }
    var firsts: Set<String> = []
    var rows = 0
    var isLastEmpty = true
    for next in (row + 1)..<min(rowCount, Self.lookedAt) where block.cellCount(next) == usual {
      firsts.insert(block.text(next, 0))
      rows += 1
      if !block.cell(next, usual - 1).isEmpty { isLastEmpty = false }
    }
    // A delimiter at the end of each row makes no column.
    if isLastEmpty { return names }
    return firsts.count == rows && rows > 1 ? ["row"] + names : names + [""]
  }

  /// Whether a row names its columns: it is text where the column holds numbers or dates, or its cells are words that
  /// do not come back below.
  private func isHeader(_ cells: [String], row: Int) -> Bool {
    let known = cells.count { ColumnNames.role(of: $0) != nil }
    var forNames = 0
    var forData = 0
    var isRepeated = false
    for (column, cell) in cells.enumerated().prefix(200) {
      var filled = 0
      var figures = 0
      for next in (row + 1)..<max(row + 1, min(rowCount, Self.lookedAt)) {
        let range = block.cell(next, column).range
        if range.isEmpty { continue }
        filled += 1
        if Self.isFigure(block.bytes[range]) { figures += 1 }
        if !cell.isEmpty, block.text(next, column) == cell { isRepeated = true }
      }
      guard filled > 0, figures * 10 >= filled * 8 else { continue }
      if Self.isFigure(Array(cell.utf8)[...]) { forData += 1 } else if !cell.isEmpty { forNames += 1 }
    }
    if forNames != forData { return forNames > forData || known > forData }
    if known > 0 { return true }
    if forNames > 0 { return true }
    let hasFigure = cells.contains { Self.isFigure(Array($0.utf8)[...]) }
    let isUnique = Set(cells).count == cells.count && !cells.contains("")
    return !hasFigure && !isRepeated && isUnique && cells.allSatisfy { $0.utf8.count <= 64 }
  }

  /// Numbers and dates: digits with the marks that stand among them.
  static func isFigure(_ bytes: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for byte in bytes {
      if isDigit(byte) {
        digits += 1
      } else if !(byte >= 0x2B && byte <= 0x2F) && byte != 0x3A && byte != 0x20 && byte != 0x54 && byte != 0x5A
        && byte != 0x25 && byte != 0x22
      {
        return false
      }
    }
    return digits > 0
  }
}
