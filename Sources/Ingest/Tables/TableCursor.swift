/// Steps through a table row by row, for tables of settings, places and marks that are read one row at a time.
public struct TableCursor: ~Copyable {
  private var reader: TableReader
  private var block = TableBlock()
  private var row = -1
  private var nextFault = 0
  /// What is wrong with the row, or with one before it that could not be kept.
  public private(set) var faults: [TableFault] = []

  public init(_ reader: consuming TableReader) { self.reader = reader }

  public var path: String { reader.path }
  public var header: TableHeader { reader.header }
  public var dialect: TableDialect { reader.dialect }

  /// Moves to the next row; false at the end, where `faults` may still tell of what came last.
  public mutating func next() throws(InputIssue) -> Bool {
    faults.removeAll(keepingCapacity: true)
    row += 1
    while row >= block.rowCount {
      takeFaults(before: .max)
      guard try reader.read(into: &block) else { return false }
      nextFault = 0
      row = 0
    }
    takeFaults(before: row + 1)
    return true
  }

  /// Faults stand in the order of their lines.
  private mutating func takeFaults(before end: Int) {
    while nextFault < block.faults.count, block.faults[nextFault].row ?? -1 < end {
      faults.append(block.faults[nextFault])
      nextFault += 1
    }
  }

  /// Line of the file where the row begins, from 1.
  public var line: Int { block.line(of: row) }
  public var cellCount: Int { block.cellCount(row) }
  /// Whether the cells of the row stand in their columns.
  public var isUsable: Bool { faults.allSatisfy { $0.row == nil || $0.isRowUsable } }

  /// A cell as text; empty for a cell that the row does not have.
  public subscript(column: Int) -> String { block.text(row, column) }

  public func isEmpty(_ column: Int) -> Bool { block.cell(row, column).isEmpty }
}
