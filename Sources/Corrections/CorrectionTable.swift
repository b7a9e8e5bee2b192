/// `corrections.csv` as it was read: the rows that can be used, and what is wrong with the others.
///
/// UTF-8; commas, semicolons or tabs, as the header has them; columns in any order; rows as in RFC 4180. A quote that is
/// opened and never closed spoils its own line only.
public struct CorrectionTable: Sendable {
  public private(set) var corrections: [Correction] = []
  /// The line of each, for messages.
  public private(set) var lines: [Int] = []
  public private(set) var faults: [CorrectionFault] = []
  /// Bytes up to the end of the last line that is whole. What follows was cut off while it was written, or is a last
  /// row without a line end, which stays if it has all its cells.
  public private(set) var lineByteCount = 0
  public private(set) var isLastRowOpen = false
  let layout: CorrectionLayout
  private var indexes: [Int: Int] = [:]
  private var line = 1

  /// Of a file that is not there yet.
  public init() { layout = CorrectionLayout() }

  /// - Throws: where the header is none of corrections.
  public init(_ bytes: [UInt8]) throws(CorrectionFault) {
    var rows = DelimitedLines(bytes)
    layout = try CorrectionLayout(header: &rows)
    line = rows.line
    lineByteCount = rows.wholeByteCount
    while let row = rows.next(delimiter: layout.delimiter) {
      add(row)
      line = rows.line
    }
    lineByteCount = rows.wholeByteCount
  }

  /// The number of the last row, 0 before the first.
  public var lastNumber: Int { corrections.last?.number ?? 0 }

  public func correction(number: Int) -> Correction? { indexes[number].map { corrections[$0] } }

  /// Which rows hold: an undo that holds takes its row away, which may be an undo.
  public var holds: [Bool] {
    var holds = Array(repeating: true, count: corrections.count)
    for (index, correction) in corrections.enumerated().reversed() where holds[index] {
      if case .undo(let number) = correction.change, let target = indexes[number], target < index {
        holds[target] = false
      }
    }
    return holds
  }

  /// Takes a row that was just written behind the others.
  mutating func append(_ correction: Correction, byteCount: Int) {
    insert(correction, line)
    line += 1
    lineByteCount += byteCount
    isLastRowOpen = false
  }

  private mutating func insert(_ correction: Correction, _ line: Int) {
    indexes[correction.number] = corrections.count
    corrections.append(correction)
    lines.append(line)
  }

  private mutating func add(_ row: DelimitedLines.Row) {
    if row.cells.allSatisfy(\.isEmpty) { return }
    do throws(CorrectionValueError) {
      var correction = try layout.correction(row)
      if correction.number == 0 { correction.number = lastNumber + 1 }
      guard correction.number > lastNumber else {
        throw CorrectionValueError(
          "number \(correction.number) stands behind \(lastNumber). Expected numbers that grow, or none.")
      }
      if case .undo(let number) = correction.change {
        guard let undone = self.correction(number: number) else {
          throw CorrectionValueError("there is no row \(number) before it to undo.")
        }
        if correction.eventId.isEmpty { correction.eventId = undone.eventId }
      }
      insert(correction, row.line)
      isLastRowOpen = !row.isEnded
    } catch {
      // Half a row is no fault of anyone who reads: it was never said to be stored.
      if row.isEnded || row.cells.count == layout.columns.count {
        faults.append(CorrectionFault(line: row.line, message: error.message + " Row not used."))
        // What a person wrote and got wrong is theirs to mend: it gets its line end like a good row.
        isLastRowOpen = !row.isEnded && !row.hasOpenQuote
      }
    }
  }
}
