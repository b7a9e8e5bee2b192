internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `corrections.csv` while editors work on it: rows are put behind the others, and none is ever changed.
///
/// A row is on the disk when `append` returns. Several processes may append to one file: each takes its lock, reads what
/// others wrote, and writes one row in one go. What a person changes by hand is seen with the next look.
public final class CorrectionsLog: Sendable {
  public let path: String
  private let show: @Sendable (String) -> Void
  private let known = Mutex<Known>(Known())

  private struct Known: Sendable {
    var table: CorrectionTable?
    var state: LogFile.State?
  }

  /// What became of a correction.
  public enum Outcome: Sendable {
    case stored(Correction)
    /// Rows that its writer had not seen say something of the same events: nothing is stored.
    case overtaken([Correction])
  }

  /// Makes the file where there is none, and heals one whose last row was cut off.
  ///
  /// - Parameter show: takes a line on what is wrong with the file.
  public init(path: String, show: @escaping @Sendable (String) -> Void) throws(CorrectionsError) {
    self.path = path
    self.show = show
    try known.withLock { known throws(CorrectionsError) in
      let file = try LogFile(path, .toWrite)
      try heal(file, &known)
      let missing = known.table?.layout.missing ?? []
      guard missing.isEmpty else { throw CorrectionsError(path: path, reason: .missingColumns(missing)) }
      for fault in known.table?.faults ?? [] { show("dateline: \(path):\(fault.line): \(fault.message)") }
    }
  }

  /// A log that is only read; its file may come later.
  public init(reading path: String) {
    self.path = path
    show = { _ in }
  }

  /// The rows as they are now; none where there is no file. The file is read again only when it has changed.
  public func table() throws(CorrectionsError) -> CorrectionTable {
    try known.withLock { known throws(CorrectionsError) in
      do throws(CorrectionsError) {
        let file = try LogFile(path, .toRead)
        return try refresh(file, &known)
      } catch  where error.isMissing {
        return CorrectionTable()
      }
    }
  }

  /// Puts a row behind the others. Waits for who else writes, and for the disk.
  ///
  /// - Parameters:
  ///   - correction: its number and, for an undo, its event are filled in.
  ///   - seen: the last row that its writer knows; nil to write it whatever others wrote.
  ///   - secondsSinceEpoch: now.
  /// - Throws: where nothing was stored: the disk is full or refuses, the row could not be read again, or there is no row to
  ///   undo.
  public func append(
    _ correction: Correction, seen: Int? = nil, secondsSinceEpoch: Int
  ) throws(CorrectionsError) -> Outcome {
    try known.withLock { known throws(CorrectionsError) in
      let file = try LogFile(path, .toWrite)
      let table = try heal(file, &known)
      var correction = correction
      correction.number = table.lastNumber + 1
      correction.when = MomentText.utc(secondsSinceEpoch: secondsSinceEpoch)
      if case .undo(let number) = correction.change {
        guard let undone = table.correction(number: number) else {
          throw CorrectionsError(path: path, reason: .nothingToUndo(number))
        }
        correction.eventId = undone.eventId
      }
      if let seen {
        let events = Set([correction.eventId] + [correction.other].compactMap { $0 })
        let later = table.corrections.filter { $0.number > seen && $0.concerns(events) }
        if !later.isEmpty { return .overtaken(later) }
      }
      let line = table.layout.line(correction)
      let stored = try read(line, as: table.layout)
      try file.append(line)
      known.table?.append(stored, byteCount: line.count)
      known.state = try file.state()
      return .stored(stored)
    }
  }

  /// The correction as readers of the file will find it: what they could not read is never written.
  private func read(_ line: [UInt8], as layout: CorrectionLayout) throws(CorrectionsError) -> Correction {
    var rows = DelimitedLines(line)
    do throws(CorrectionValueError) {
      guard let row = rows.next(delimiter: layout.delimiter) else { throw CorrectionValueError("the row is empty.") }
      return try layout.correction(row)
    } catch {
      throw CorrectionsError(path: path, reason: .notReadable(error))
    }
  }

  /// The table as it is in the file, read again where the file has changed.
  @discardableResult
  private func refresh(_ file: borrowing LogFile, _ known: inout Known) throws(CorrectionsError) -> CorrectionTable {
    let state = try file.state()
    if let table = known.table, known.state == state { return table }
    do throws(CorrectionFault) {
      let bytes = try readAll(file)
      let table = try CorrectionTable(bytes.isEmpty ? CorrectionLayout().headerLine : bytes)
      known = Known(table: table, state: state)
      return table
    } catch {
      throw CorrectionsError(path: path, reason: .wrongHeader(error))
    }
  }

  private func readAll(_ file: borrowing LogFile) throws(CorrectionFault) -> [UInt8] {
    do throws(CorrectionsError) {
      return try file.bytes()
    } catch {
      throw CorrectionFault(line: 1, message: error.description)
    }
  }

  /// Makes the end of the file ready for a row: half a row that a power cut or a full disk left was never said to be
  /// stored, and is cut; a whole one that a person left without a line end gets it.
  @discardableResult
  private func heal(_ file: borrowing LogFile, _ known: inout Known) throws(CorrectionsError) -> CorrectionTable {
    let table = try refresh(file, &known)
    let size = try file.state().size
    if size == 0 {
      try file.append(table.layout.headerLine)
    } else if table.isLastRowOpen {
      try file.append([0x0A])
    } else if size > table.lineByteCount {
      show("dateline: \(path): half a row at the end, which was never stored, is cut off")
      try file.cut(to: table.lineByteCount)
    } else {
      return table
    }
    known.table = nil
    return try refresh(file, &known)
  }
}
