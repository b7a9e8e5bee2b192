import Corrections
import Foundation
import Geo
import TestSupport
import Testing

/// Rows on their way into the file and out of it again, whatever happens to it.
@Suite struct CorrectionsLogTests {
  private static let header = CorrectionColumn.allCases.map(\.rawValue).joined(separator: ",")

  private static func log(_ folder: TemporaryFolder) throws -> CorrectionsLog {
    try CorrectionsLog(path: folder.file("corrections.csv")) { _ in }
  }

  private static func note(_ event: String, _ why: String = "") -> Correction {
    Correction(who: "Anna", eventId: event, change: .notEvent, why: why)
  }

  private static func append(_ log: CorrectionsLog, _ correction: Correction, seen: Int? = nil) throws -> Correction? {
    if case .stored(let row) = try log.append(correction, seen: seen, secondsSinceEpoch: 1_795_748_400) { return row }
    return nil
  }

  @Test func everyActionComesBackAsItWas() throws {
    let folder = try TemporaryFolder()
    let log = try Self.log(folder)
    let days = try #require(CorrectedDays(start: "2017-07", end: "2017-08-02"))
    let changes: [Correction.Change] = [
      .move(to: Coordinate(longitude: -0.000001, latitude: 36.34)), .place(id: "geonames:99072"), .date(days),
      .type("ASSAULT", subType: "aerial"), .type("OTHER", subType: ""), .merge(with: "ev-2"), .notEvent,
      .undo(number: 3),
    ]
    var stored: [Correction] = []
    for change in changes {
      let correction = Correction(
        who: "Anna, B.", eventId: "ev-1", change: change, was: "36.3, \"43\"", why: "الموصل \u{1F5FA}; =1+1, x")
      stored.append(try #require(try Self.append(log, correction)))
    }
    #expect(stored.map(\.number) == Array(1...8))
    #expect(stored.allSatisfy { $0.when == "2026-11-27T03:00:00Z" })
    #expect(stored.map(\.change) == changes)
    #expect(try log.table().corrections == stored)
    #expect(try CorrectionTable(path: log.path).corrections == stored)
    #expect(try folder.text("corrections.csv").split(separator: "\n").count == 9)
  }

  @Test func aLineFeedBecomesASpace() throws {
    let folder = try TemporaryFolder()
    let log = try Self.log(folder)
    _ = try Self.append(log, Self.note("ev-1", "two\nlines\r\nmore"))
    #expect(try log.table().corrections.map(\.why) == ["two lines  more"])
  }

  /// Cut after any byte of its last row, the file gives the rows before it, and takes the next one.
  @Test func halfARowIsCut() throws {
    let folder = try TemporaryFolder()
    let log = try Self.log(folder)
    _ = try Self.append(log, Self.note("ev-1", "first"))
    let whole = try folder.bytes("corrections.csv")
    _ = try Self.append(log, Self.note("ev-2", "half, \"quoted\" row"))
    let both = try folder.bytes("corrections.csv")
    for length in (whole.count + 1)..<(both.count - 1) {
      try folder.write(both.prefix(length), to: "corrections.csv")
      let healed = try Self.log(folder)
      let rows = try healed.table().corrections
      #expect(rows.first?.why == "first")
      // Cut before, or between two quotes of, its last cell, a row looks whole: it stays, with less of its reason.
      #expect(rows.count == 1 || ["", "half,", "half, \"quoted"].contains(rows[1].why), "cut at \(length): \(rows)")
      let next = try #require(try Self.append(healed, Self.note("ev-3", "after")))
      #expect(next.number == rows.count + 1)
      #expect(try CorrectionTable(path: healed.path).corrections.map(\.why) == rows.map(\.why) + ["after"])
      #expect(try CorrectionTable(path: healed.path).faults.isEmpty)
    }
  }

  @Test func aRowWithoutLineEndGetsOne() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.header + "\n4,,Bilal,not_event,ev-9,,,,,,,,,,,by hand", to: "corrections.csv")
    let log = try Self.log(folder)
    #expect(try Self.append(log, Self.note("ev-1"))?.number == 5)
    #expect(try log.table().corrections.map(\.eventId) == ["ev-9", "ev-1"])
  }

  /// A slip in the last row of a table that a person keeps must not cost them the row.
  @Test func aWrongRowWithoutLineEndStays() throws {
    let folder = try TemporaryFolder()
    let row = "4,,Bilal,remove,ev-9,,,,,,,,,,,by hand"
    try folder.write(Self.header + "\n" + row, to: "corrections.csv")
    let log = try Self.log(folder)
    #expect(try folder.text("corrections.csv") == Self.header + "\n" + row + "\n")
    #expect(try Self.append(log, Self.note("ev-1"))?.number == 1)
    #expect(try log.table().faults.map(\.line) == [2])
  }

  @Test func columnsKeepTheOrderOfTheFile() throws {
    let folder = try TemporaryFolder()
    let header = CorrectionColumn.allCases.reversed().map(\.rawValue).joined(separator: ";") + ";seen by"
    try folder.write(header + "\n", to: "corrections.csv")
    let log = try Self.log(folder)
    let row = try #require(try Self.append(log, Self.note("ev-1", "a; b")))
    #expect(try CorrectionTable(path: log.path).corrections == [row])
  }

  @Test func aFileThatCannotTakeRowsIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("action,event_id\n", to: "corrections.csv")
    #expect(throws: CorrectionsError.self) { try Self.log(folder) }
    try folder.write("name,place_id\n", to: "corrections.csv")
    #expect(throws: CorrectionsError.self) { try Self.log(folder) }
    #expect(try folder.text("corrections.csv") == "name,place_id\n")
    #expect(throws: CorrectionsError.self) { try CorrectionsLog(path: folder.file("none/corrections.csv")) { _ in } }
    #expect(throws: CorrectionsError.self) { try CorrectionsLog(path: folder.path) { _ in } }
  }

  @Test func whatOthersWroteIsSeen() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try Self.log(folder), try Self.log(folder))
    #expect(try Self.append(one, Self.note("ev-1"))?.number == 1)
    #expect(try Self.append(other, Self.note("ev-2"))?.number == 2)
    #expect(try Self.append(one, Self.note("ev-3"), seen: 1)?.number == 3, "another event")
    #expect(try Self.append(one, Self.note("ev-2"), seen: 1) == nil, "overtaken by row 2")
    let merge = Correction(who: "Anna", eventId: "ev-7", change: .merge(with: "ev-2"))
    guard case .overtaken(let rows) = try one.append(merge, seen: 1, secondsSinceEpoch: 0) else {
      Issue.record("the other event of a merge counts too")
      return
    }
    #expect(rows.map(\.number) == [2])
    #expect(try one.table().lastNumber == 3)
    // An editor that writes a new file in the place of the old one.
    let text = try folder.text("corrections.csv")
    try folder.write(text.replacingOccurrences(of: "ev-3", with: "ev-4"), to: "new.csv")
    #expect(rename(folder.file("new.csv"), folder.file("corrections.csv")) == 0)
    #expect(try one.table().corrections.map(\.eventId) == ["ev-1", "ev-2", "ev-4"])
    #expect(try Self.append(one, Self.note("ev-5"))?.number == 4)
    #expect(try other.table().corrections.map(\.eventId) == ["ev-1", "ev-2", "ev-4", "ev-5"])
  }

  @Test func anUndoTakesTheEventOfItsRow() throws {
    let folder = try TemporaryFolder()
    let log = try Self.log(folder)
    _ = try Self.append(log, Self.note("ev-1"))
    let undo = Correction(who: "Anna", eventId: "", change: .undo(number: 1))
    #expect(try Self.append(log, undo)?.eventId == "ev-1")
    #expect(throws: CorrectionsError(path: log.path, reason: .nothingToUndo(7))) {
      try log.append(Correction(who: "Anna", eventId: "", change: .undo(number: 7)), secondsSinceEpoch: 0)
    }
    #expect(try log.table().holds == [false, true])
  }

  @Test func manyWritersLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let logs = try (0..<4).map { _ in try Self.log(folder) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, log) in logs.enumerated() {
        group.addTask {
          for row in 0..<100 { _ = try Self.append(log, Self.note("ev-\(number)-\(row)", "by \(number)")) }
        }
      }
      try await group.waitForAll()
    }
    let rows = try CorrectionTable(path: logs[0].path).corrections
    #expect(rows.map(\.number) == Array(1...400))
    #expect(Set(rows.map(\.eventId)).count == 400)
  }

  @Test func aLogThatIsOnlyReadMakesNoFile() throws {
    let folder = try TemporaryFolder()
    let log = CorrectionsLog(reading: folder.file("corrections.csv"))
    #expect(try log.table().corrections.isEmpty)
    #expect(try folder.names().isEmpty)
    _ = try Self.append(Self.log(folder), Self.note("ev-1"))
    #expect(try log.table().lastNumber == 1)
  }
}
