import CTableMarks

/// Finds rows and cells in the bytes of a delimited table, 64 bytes at a time.
///
/// It remembers where it is, so that more bytes can be added behind those it has seen. A byte is looked at only when the
/// next one is there too, or none can follow.
struct RowScanner {
  enum Stop {
    /// All bytes are seen.
    case usedUp
    /// There is no room for the cells of 64 more bytes.
    case noRoom
    /// A row ended that does not have `expected` cells, or has text behind a closing quote. It is not among the rows
    /// yet: `accept` it, or go back with `restart`.
    case oddRow
  }

  /// Times 64 bytes whose marks are found in one call: they stay in the nearest cache.
  private static let partsAtOnce = 128

  let delimiter: UInt8
  /// Cannot be among bytes that are looked for when there is no quoting.
  let isQuoted: Bool
  let hasEscapes: Bool
  /// Cells of a row; 0 takes rows of any length.
  var expected = 0

  /// The next byte to look at; those before `from` are passed over.
  private(set) var at = 0
  private(set) var from = 0
  private(set) var inQuotes = false
  private(set) var cellStart = 0
  private(set) var rowStart = 0
  /// Where an odd row ends, without its line end.
  private(set) var rowEnd = 0
  private(set) var rowFirstCell = 0
  private(set) var cellTotal = 0
  /// Line ends before `at`, and before the row.
  private(set) var lines = 0
  private(set) var rowLine = 0
  private(set) var isIrregular = false
  private(set) var blankLines = 0
  private(set) var hasHighBytes = false
  private var flags: UInt32 = 0

  init(_ dialect: TableDialect) {
    delimiter = dialect.delimiter
    isQuoted = dialect.isQuoted
    hasEscapes = dialect.hasEscapes
  }

  /// Begins a block, at a row.
  mutating func begin() {
    restart(at: 0, line: 0, firstCell: 0)
    blankLines = 0
    hasHighBytes = false
  }

  /// Goes to a row's first byte.
  mutating func restart(at start: Int, line: Int, firstCell: Int) {
    at = start
    from = start
    inQuotes = false
    flags = 0
    isIrregular = false
    cellStart = start
    rowStart = start
    rowFirstCell = firstCell
    cellTotal = firstCell
    lines = line
    rowLine = line
  }

  /// Goes on behind an odd row, whose cells stay.
  mutating func accept(_ rows: inout [TableBlock.Row]) {
    rows.append(TableBlock.Row(start: UInt32(rowStart), firstCell: UInt32(rowFirstCell), line: UInt32(rowLine)))
    pass(cells: cellTotal)
  }

  /// Goes on behind an odd row, as if it had not been.
  mutating func leave() { pass(cells: rowFirstCell) }

  /// Gives an odd row other cells and another end, for `accept`.
  mutating func replaceRow(cells: Int, end: Int, next: Int, line: Int) {
    cellTotal = rowFirstCell + cells
    rowEnd = end
    from = next
    lines = line
  }

  /// Forgets the bytes before `at`, which belong to a row that is not kept; the rest of it is passed over to its end.
  mutating func discard(before count: Int) {
    at -= count
    from = max(0, from - count)
    // No place is the start of this cell any more, so that a quote in it opens nothing.
    cellStart = -1
    rowStart = -1
    rowFirstCell = 0
    cellTotal = 0
    expected = -1
  }

  private mutating func pass(cells: Int) {
    restart(at: from, line: lines, firstCell: cells)
  }

  /// - Parameter isEnd: No bytes follow behind `bytes`.
  mutating func run(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, ends: UnsafeMutableBufferPointer<UInt32>,
    rows: inout [TableBlock.Row]
  ) -> Stop {
    withUnsafeTemporaryAllocation(of: dateline_table_marks.self, capacity: Self.partsAtOnce) { table in
      run(bytes, isEnd: isEnd, ends: ends, rows: &rows, table: table.baseAddress!)
    }
  }

  /// - Parameter table: Room for the marks of `partsAtOnce` times 64 bytes.
  private mutating func run(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, ends: UnsafeMutableBufferPointer<UInt32>,
    rows: inout [TableBlock.Row], table: UnsafeMutablePointer<dateline_table_marks>
  ) -> Stop {
    guard let base = bytes.baseAddress else { return .usedUp }
    let count = bytes.count
    // Copies, so that they can live in registers.
    var at = at
    var from = from
    var cellStart = cellStart
    var total = cellTotal
    var inQuotes = inQuotes
    var flags = flags
    var lines = lines
    var highs: UInt64 = 0
    // The bytes whose marks are in `table`.
    var foundStart = 0
    var foundEnd = 0
    let delimiter = delimiter
    let quote: UInt8 = 0x22
    let quoteFlags = TableBlock.quoteBit | (hasEscapes ? TableBlock.escapeBit : 0)
    let quoteMask: UInt64 = isQuoted ? ~0 : 0
    defer {
      self.at = at
      self.from = from
      self.cellStart = cellStart
      self.cellTotal = total
      self.inQuotes = inQuotes
      self.flags = flags
      self.lines = lines
      if highs != 0 { hasHighBytes = true }
    }
    while at &+ 64 < count || (isEnd && at < count) {
      if total &+ 65 > ends.count { return .noRoom }
      if at >= foundEnd {
        foundStart = at
        let parts = min(Self.partsAtOnce, (count &- at) / 64)
        if parts > 0 {
          dateline_find_marks(base + at, parts, delimiter, quote, table)
        } else {
          findLastMarks(bytes, from: at, table)
        }
        foundEnd = at &+ max(parts, 1) &* 64
      }
      let found = table[(at &- foundStart) / 64]
      highs |= found.highs
      var marks = found.marks
      var quotes = found.quotes & quoteMask
      if from > at {
        let seen = from &- at
        if seen >= 64 {
          marks = 0
          quotes = 0
        } else {
          marks = (marks &>> UInt64(seen)) &<< UInt64(seen)
          quotes = (quotes &>> UInt64(seen)) &<< UInt64(seen)
        }
      }
      while true {
        if inQuotes {
          if quotes == 0 { break }
          let bit = quotes.trailingZeroBitCount
          quotes &= quotes &- 1
          let place = at &+ bit
          if hasEscapes, isEscaped(base, place, from: cellStart) { continue }
          let next = place &+ 1 < count ? base[place &+ 1] : 0x0A
          if next == quote {
            flags |= TableBlock.escapeBit
            from = place &+ 2
            quotes &= quotes &- 1
            continue
          }
          if next == delimiter {
            // The usual way on is taken at once: the cell ends, and another one in quotes may begin.
            ends[total] = UInt32(truncatingIfNeeded: place &+ 1) | flags
            total &+= 1
            cellStart = place &+ 2
            from = cellStart
            let start = bit &+ 2
            marks &= ~((UInt64(1) << UInt64(start)) &- 1)
            if start < 64, (quotes &>> UInt64(start)) & 1 == 1 {
              quotes &= quotes &- 1
              flags = quoteFlags
            } else {
              inQuotes = false
              flags = 0
            }
            continue
          }
          inQuotes = false
          marks &= ~((UInt64(2) << UInt64(bit)) &- 1)
          if next != 0x0A && next != 0x0D {
            flags |= TableBlock.escapeBit
            isIrregular = true
          }
          continue
        }
        let both = marks | quotes
        if both == 0 { break }
        let bit = both.trailingZeroBitCount
        let place = at &+ bit
        let byte = base[place]
        if byte == delimiter {
          ends[total] = UInt32(truncatingIfNeeded: place) | flags
          total &+= 1
          flags = 0
          cellStart = place &+ 1
          marks &= marks &- 1
        } else if byte == quote && isQuoted {
          quotes &= quotes &- 1
          if place == cellStart {
            inQuotes = true
            flags = quoteFlags
          }
        } else {
          marks &= marks &- 1
          ends[total] = UInt32(truncatingIfNeeded: place) | flags
          total &+= 1
          flags = 0
          var next = place &+ 1
          let line = lines &+ (found.feeds & ((UInt64(1) << UInt64(bit)) &- 1)).nonzeroBitCount &+ 1
          if byte == 0x0D {
            if next < count, base[next] == 0x0A {
              next &+= 1
              from = next
              if bit < 63 { marks &= marks &- 1 }
            } else {
              lines &+= 1
            }
          }
          if total &- rowFirstCell == expected && !isIrregular && place > rowStart || expected == 0 && place > rowStart
          {
            rows.append(
              TableBlock.Row(
                start: UInt32(truncatingIfNeeded: rowStart), firstCell: UInt32(truncatingIfNeeded: rowFirstCell),
                line: UInt32(truncatingIfNeeded: rowLine)))
          } else if place == rowStart {
            blankLines &+= 1
            total = rowFirstCell
          } else {
            rowEnd = place
            from = next
            at = next
            lines = line
            return .oddRow
          }
          isIrregular = false
          rowStart = next
          cellStart = next
          rowFirstCell = total
          rowLine = line
        }
      }
      if found.feeds != 0 { lines &+= found.feeds.nonzeroBitCount }
      at &+= 64
    }
    return .usedUp
  }

  /// Ends the last row where the file ends without a line end; `oddRow` as of `run`.
  mutating func finish(
    at count: Int, ends: UnsafeMutableBufferPointer<UInt32>, rows: inout [TableBlock.Row]
  ) -> Stop {
    at = count
    from = count
    if rowStart >= count { return .usedUp }
    if cellTotal >= ends.count { return .noRoom }
    ends[cellTotal] = UInt32(count) | flags
    cellTotal += 1
    rowEnd = count
    if inQuotes || isIrregular || (expected != 0 && cellTotal - rowFirstCell != expected) { return .oddRow }
    accept(&rows)
    return .usedUp
  }

  /// The marks of fewer than 64 bytes, the last of the table.
  private func findLastMarks(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ table: UnsafeMutablePointer<dateline_table_marks>
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { padded in
      padded.initialize(repeating: 0)
      for index in start..<bytes.count { padded[index - start] = bytes[index] }
      dateline_find_marks(padded.baseAddress!, 1, delimiter, 0x22, table)
    }
  }

  /// Whether an odd number of backslashes stands before `place`.
  private func isEscaped(_ base: UnsafePointer<UInt8>, _ place: Int, from start: Int) -> Bool {
    var before = place
    while before > start, base[before &- 1] == 0x5C { before &-= 1 }
    return (place &- before) & 1 == 1
  }
}
