/// Whole rows of a table, with the bytes they stand in: about half a megabyte, worked on by one worker.
///
/// Cells are places in `bytes`, which are UTF-8; nothing is copied or unescaped until it is asked for. All the bytes of
/// the file after its header are in one block or another, line ends and empty lines included.
public struct TableBlock: Sendable {
  /// Marks of a row: where it begins, which cell is its first, its line after the block's first.
  struct Row: Hashable, Sendable {
    var start: UInt32
    var firstCell: UInt32
    var line: UInt32
  }

  /// Set in a cell's end: the cell begins with a quote.
  static let quoteBit: UInt32 = 1 << 31
  /// Set in a cell's end: its text is not what stands between its first and last byte.
  static let escapeBit: UInt32 = 1 << 30
  static let offsetMask: UInt32 = escapeBit - 1

  public internal(set) var bytes: [UInt8] = []
  /// Number of the first row among all rows of the table, from 1.
  public internal(set) var firstRecord = 1
  /// Line of the file where the block begins, from 1.
  public internal(set) var firstLine = 1
  /// What is wrong with rows of this block, in their order.
  public internal(set) var faults: [TableFault] = []
  public internal(set) var path = ""
  var rows: [Row] = []
  /// Where each cell ends, with the two bits above. A cell begins one byte behind the end of the one before it.
  var ends: [UInt32] = []
  var cellTotal = 0
  /// Of JSON, where the place of a cell says nothing of its column: `columnCount` cells a row.
  var placed: [TableCell] = []
  var columnCount = 0
  var escapes = false

  public init() {}

  public var rowCount: Int { rows.count }

  /// Line of the file where a row begins, from 1.
  public func line(of row: Int) -> Int { firstLine + Int(rows[row].line) }

  /// How many cells a row has: of delimited tables perhaps not as many as the header.
  public func cellCount(_ row: Int) -> Int { cells(of: row).count }

  /// A row as it stands in `bytes`, without its line end.
  public func raw(_ row: Int) -> Range<Int> {
    let start = Int(rows[row].start)
    if !placed.isEmpty || columnCount > 0 { return start..<Int(ends[row]) }
    return start..<Int(ends[cells(of: row).upperBound - 1] & Self.offsetMask)
  }

  func cells(of row: Int) -> Range<Int> {
    if columnCount > 0 { return row * columnCount..<(row + 1) * columnCount }
    let first = Int(rows[row].firstCell)
    return first..<(row + 1 < rows.count ? Int(rows[row + 1].firstCell) : cellTotal)
  }

  /// A cell by its column, from 0; `missing` where the row has none.
  public func cell(_ row: Int, _ column: Int) -> TableCell {
    let cells = cells(of: row)
    guard column >= 0, column < cells.count else { return .missing }
    if columnCount > 0 { return placed[cells.lowerBound + column] }
    let index = cells.lowerBound + column
    let end = ends[index]
    var start = column == 0 ? Int(rows[row].start) : Int(ends[index - 1] & Self.offsetMask) + 1
    var stop = Int(end & Self.offsetMask)
    if end & Self.quoteBit != 0 {
      if end & Self.escapeBit != 0 { return TableCell(range: start..<stop, form: .quoted) }
      start += 1
      stop -= 1
    }
    return TableCell(range: start..<stop, form: .plain)
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
    placed.removeAll(keepingCapacity: true)
    cellTotal = 0
  }
}
