#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The rows of a delimited table, block by block, from a stream of bytes.
///
/// Memory: one block, which is about a chunk of the source, or the longest row that may be kept.
struct DelimitedRows {
  let path: String
  let dialect: TableDialect
  private let maxRowBytes: Int
  private let source: ByteSource?
  private var transcoder: UTF16Transcoder?
  private var scanner: RowScanner
  private let expected: Int
  private let openQuote: OpenQuote
  /// Bytes that are read but not yet in a block.
  private var carry: [UInt8]
  private var atEnd: Bool
  private let isCut: Bool
  private let isRaw: Bool
  private var line: Int
  private var record = 1
  /// Line where a row begins that is too long to be kept, while its end is looked for.
  private var discarded: (line: Int, bytes: Int)?
  private(set) var blankLines = 0

  /// - Parameters:
  ///   - source: Nil when `head` is all.
  ///   - head: Bytes taken from the source already, decoded, from the first row on.
  ///   - line: Line of the file where `head` begins, from 1.
  ///   - isCut: The file goes on behind `head`, which is all that is to be read: a row that does not end is no row.
  ///   - isRaw: Bytes that are no UTF-8 stay as they are, so that places in a block are places in the file.
  init(
    path: String, source: ByteSource?, transcoder: UTF16Transcoder?, head: [UInt8], line: Int, dialect: TableDialect,
    expected: Int, maxRowBytes: Int, isCut: Bool = false,
    isRaw: Bool = false
  ) {
    self.path = path
    self.source = source
    self.transcoder = transcoder
    self.dialect = dialect
    self.line = line
    self.expected = expected
    self.maxRowBytes = min(maxRowBytes, 1 << 29)
    carry = head
    atEnd = source == nil
    self.isCut = isCut
    self.isRaw = isRaw
    scanner = RowScanner(dialect)
    scanner.expected = expected
    openQuote = OpenQuote(
      delimiter: dialect.delimiter, lineEnd: dialect.lineEnd == .carriageReturn ? 0x0D : 0x0A, expected: expected)
  }

  mutating func read(into block: inout TableBlock) throws(InputIssue) -> Bool {
    block.clear()
    block.path = path
    block.escapes = dialect.hasEscapes
    block.firstLine = line
    block.firstRecord = record
    block.bytes.append(contentsOf: carry)
    carry.removeAll(keepingCapacity: true)
    scanner.begin()
    // What is left of the last block is no row yet, unless it is the head of the file.
    if !atEnd && block.bytes.count < 1 << 16 { try fill(&block) }
    while true {
      scan(&block)
      if !block.rows.isEmpty || atEnd { break }
      if discarded != nil || block.bytes.count - scanner.rowStart > maxRowBytes { giveUpRow(&block) }
      try fill(&block)
    }
    cut(&block)
    if block.bytes.count > maxRowBytes { tellLongRows(&block) }
    if !isRaw { TableCleaning.clean(&block, dialect, hasHighBytes: scanner.hasHighBytes) }
    return !block.rows.isEmpty || !block.faults.isEmpty || !block.bytes.isEmpty
  }

  private mutating func fill(_ block: inout TableBlock) throws(InputIssue) {
    guard let source else { return }
    let before = block.bytes.count
    let count = try source.read(into: &block.bytes)
    atEnd = count == 0
    transcoder?.convertTail(of: &block.bytes, from: before, isEnd: atEnd)
  }

  /// Keeps what follows the last whole row for the next block.
  private mutating func cut(_ block: inout TableBlock) {
    let end = scanner.rowStart
    block.cellTotal = scanner.rowFirstCell
    line += scanner.rowLine
    record += block.rows.count
    blankLines += scanner.blankLines
    guard end < block.bytes.count else { return }
    if isCut { return block.bytes.removeLast(block.bytes.count - end) }
    carry.append(contentsOf: block.bytes[end...])
    block.bytes.removeLast(block.bytes.count - end)
  }

  private mutating func scan(_ block: inout TableBlock) {
    let isEnd = atEnd && !isCut
    if block.ends.isEmpty { grow(&block.ends, to: max(1 << 12, block.bytes.count / 8)) }
    while true {
      let stop = block.bytes.withUnsafeBufferPointer { bytes in
        block.ends.withUnsafeMutableBufferPointer { ends in
          let stop = scanner.run(bytes, isEnd: isEnd, ends: ends, rows: &block.rows)
          return stop == .usedUp && isEnd ? scanner.finish(at: bytes.count, ends: ends, rows: &block.rows) : stop
        }
      }
      switch stop {
      case .usedUp: return
      case .noRoom: grow(&block.ends, to: block.ends.count * 2)
      case .oddRow:
        if needsMore(block) {
          scanner.restart(at: scanner.rowStart, line: scanner.rowLine, firstCell: scanner.rowFirstCell)
          return
        }
        judgeRow(&block)
      }
    }
  }

  private func grow(_ ends: inout [UInt32], to capacity: Int) {
    let old = ends
    // The rest is written before it is read.
    ends = [UInt32](unsafeUninitializedCapacity: max(capacity, 128)) { buffer, count in
      for index in old.indices { buffer[index] = old[index] }
      count = buffer.count
    }
  }

  /// Whether the line behind an odd row may decide where it ends and is not here yet, so that the row must wait.
  private func needsMore(_ block: TableBlock) -> Bool {
    !atEnd && discarded == nil && dialect.isQuoted && block.bytes.count - scanner.rowEnd < 2 * OpenQuote.longestRow
      && openCell(block) != nil
  }

  /// A row that has not the cells of the header, or text behind a closing quote, or an open quote at the file's end.
  private mutating func judgeRow(_ block: inout TableBlock) {
    if let discarded {
      let bytes = discarded.bytes + scanner.rowEnd
      addFault(.tooLong, at: nil, line: discarded.line, found: bytes, expected: maxRowBytes, to: &block)
      self.discarded = nil
      scanner.expected = expected
      scanner.leave()
      return
    }
    if endAtLine(&block, tries: scanner.inQuotes ? 10_000 : 256) { return }
    let cells = scanner.cellTotal - scanner.rowFirstCell
    let row = block.rows.count
    if cells < expected {
      if cells == 1 && isWhiteSpace(block, scanner.rowStart..<scanner.rowEnd) { return scanner.leave() }
      addFault(.tooFewCells, at: scanner.rowEnd, found: cells, expected: expected, to: &block, row: row)
    } else if cells > expected && expected > 0 {
      let first = Int(block.ends[scanner.rowFirstCell + expected - 1] & TableBlock.offsetMask) + 1
      let isEmpty = block.bytes[first..<scanner.rowEnd].allSatisfy { $0 == dialect.delimiter || $0 == 0x20 }
      if !isEmpty { addFault(.tooManyCells, at: first, found: cells, expected: expected, to: &block, row: row) }
    }
    scanner.accept(&block.rows)
  }

  /// Ends a row with an open quote at a line end, if it has one that fits.
  private mutating func endAtLine(_ block: inout TableBlock, tries: Int) -> Bool {
    guard dialect.isQuoted, let open = openCell(block) else { return false }
    let isOpen = scanner.inQuotes
    let isEnd = atEnd && !isCut
    // Bytes that are not looked at yet may hold the closing quote.
    let limit = !isOpen ? scanner.rowEnd : isEnd ? block.bytes.count : scanner.at
    let (end, next, cells) = block.bytes.withUnsafeBufferPointer { bytes -> (Int, Int, [UInt32]) in
      var lineEnd: Int?
      if expected >= 2 {
        lineEnd = openQuote.rowEnd(bytes, openedAt: open.start, limit: limit, tries: tries, isEnd: isEnd)
      }
      if lineEnd == nil && isOpen && isEnd {
        // Nothing fits: lose no more than one line to it.
        lineEnd = firstIndex(of: openQuote.lineEnd, in: bytes, from: open.start) ?? bytes.count
      }
      guard var end = lineEnd else { return (0, 0, []) }
      let next = min(end + 1, bytes.count)
      if end > open.start, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
      return (end, next, openQuote.cellEnds(bytes, from: open.start, to: end))
    }
    guard !cells.isEmpty else { return false }
    while open.index + cells.count > block.ends.count { grow(&block.ends, to: block.ends.count * 2) }
    for (offset, cell) in cells.enumerated() { block.ends[open.index + offset] = cell }
    let count = open.index - scanner.rowFirstCell + cells.count
    let feeds = block.bytes[open.start..<next].count { $0 == openQuote.lineEnd }
    scanner.replaceRow(cells: count, end: end, next: next, line: scanner.rowLine + feeds)
    addFault(.openQuote, at: open.start, found: count, expected: expected, to: &block, row: block.rows.count)
    scanner.accept(&block.rows)
    return true
  }

  /// The first cell of the odd row whose quotes hold a line end, or the one that is open at the end.
  private func openCell(_ block: TableBlock) -> (index: Int, start: Int)? {
    var start = scanner.rowStart
    for index in scanner.rowFirstCell..<scanner.cellTotal {
      let end = Int(block.ends[index] & TableBlock.offsetMask)
      if block.ends[index] & TableBlock.quoteBit != 0 {
        if block.bytes[start..<end].contains(openQuote.lineEnd) { return (index, start) }
        if scanner.inQuotes && index == scanner.cellTotal - 1 { return (index, start) }
      }
      start = end + 1
    }
    // Over the limit: the open cell has no end yet.
    return scanner.inQuotes && scanner.cellStart == start ? (scanner.cellTotal, start) : nil
  }

  /// The row has grown over the limit: it is ended at a line if a quote is to blame, else passed over.
  private mutating func giveUpRow(_ block: inout TableBlock) {
    if discarded == nil {
      if scanner.inQuotes, endAtLine(&block, tries: 10_000) {
        scan(&block)
        return
      }
      discarded = (block.firstLine + scanner.rowLine, 0)
    }
    let seen = scanner.at
    discarded?.bytes += seen
    block.bytes.removeSubrange(..<seen)
    scanner.discard(before: seen)
  }

  /// Rows over the limit that came whole in one piece are not worked on either, so that the outcome does not depend on
  /// how the bytes came.
  private func tellLongRows(_ block: inout TableBlock) {
    for row in 0..<block.rowCount where block.raw(row).count > maxRowBytes {
      block.faults.append(
        TableFault(
          kind: .tooLong, row: row, path: path, line: block.line(of: row), column: 1, found: block.raw(row).count,
          expected: maxRowBytes))
    }
    block.faults.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private func isWhiteSpace(_ block: TableBlock, _ range: Range<Int>) -> Bool {
    block.bytes[range].allSatisfy(isSpace)
  }

  private func addFault(
    _ kind: TableFault.Kind, at place: Int?, line: Int? = nil, found: Int, expected: Int, to block: inout TableBlock,
    row: Int? = nil
  ) {
    let (lines, column) = place.map { block.position(of: $0, from: scanner.rowStart) } ?? (0, 1)
    block.faults.append(
      TableFault(
        kind: kind, row: row, path: path, line: line ?? block.firstLine + scanner.rowLine + lines, column: column,
        found: found, expected: expected))
  }
}
