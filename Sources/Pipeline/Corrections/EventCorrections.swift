import Corrections
import Events
import Gazetteer
import Temporal
import Toponyms

/// What persons put right in events, laid over the records of a run. The later of two rows on one matter holds.
///
/// A merged event answers to the id of each of its tellings, so that a row stays good when reports are added.
package struct EventCorrections: Sendable {
  private var rows: [Row] = []
  /// Numbers of the rows that name an event, in order.
  private var rowsOfEvent: [String: [Int]] = [:]
  private var seen: Set<String> = []
  private var files: [CorrectionCounts] = []
  /// Events that corrections took away.
  package private(set) var dropped = 0

  private struct Row: Sendable {
    var correction: Correction
    var file: Int
    var line: Int
    /// Of a row that names a place.
    var place: ResolvedPlace?
    var fate = Fate.waiting
  }

  private enum Fate: Sendable { case waiting, applied, replaced }

  package init() {}

  package var isEmpty: Bool { rows.isEmpty }

  /// Takes the rows of a file that hold and can be used.
  mutating func add(_ table: CorrectionTable, path: String, sha256: String, gazetteer: PlaceStack) {
    var counts = CorrectionCounts(path: path, sha256: sha256)
    counts.rows = table.corrections.count + table.faults.count
    counts.leftOut = table.faults.map { .init(line: $0.line, reason: $0.message) }
    for ((correction, holds), line) in zip(zip(table.corrections, table.holds), table.lines) {
      var row = Row(correction: correction, file: files.count, line: line)
      if case .undo = correction.change {
        counts.undone += 1
      } else if !holds {
        counts.undone += 1
      } else if let reason = Self.resolve(&row, gazetteer) {
        counts.leftOut.append(
          .init(line: line, number: correction.number, eventId: correction.eventId, reason: reason))
      } else {
        for event in [correction.eventId, correction.other].compactMap({ $0 }) {
          rowsOfEvent[event, default: []].append(rows.count)
        }
        rows.append(row)
      }
    }
    files.append(counts)
  }

  /// - Returns: why the row cannot be used; nil where it can.
  private static func resolve(_ row: inout Row, _ gazetteer: PlaceStack) -> String? {
    switch row.correction.change {
    case .place(let id):
      guard let place = gazetteer.place(id: id) ?? UInt32(id).flatMap({ gazetteer.place(geonames: $0) }) else {
        return "place_id \(id) is in no gazetteer. Look it up (dateline lookup), or move the event to a point."
      }
      row.place = gazetteer.resolvedPlace(place)
    case .type(let type, _):
      guard EventType(rawValue: type) != nil else {
        let known = EventType.allCases.map(\.rawValue).joined(separator: ", ")
        return "event_type \(type) is not known. Expected one of \(known)."
      }
    default: break
    }
    return nil
  }

  /// Which tellings are to become one, and where events with new days stand in the order of days.
  package var groups: CorrectedGroups {
    var groups = CorrectedGroups()
    for (order, row) in rows.enumerated() {
      let event = MergeItem.number(ofId: row.correction.eventId)
      switch row.correction.change {
      case .merge(let other): groups.joins.append((event, MergeItem.number(ofId: other)))
      case .date(let days): groups.days[event] = (order, Int32(clamping: days.span.earliest.dayNumber))
      default: break
      }
    }
    return groups
  }

  /// Why an event of this id was put to others, for `merges.csv`; nil if no row says so.
  func reason(ofJoining event: String) -> String? {
    for index in rowsOfEvent[event] ?? [] where rows[index].correction.other == event {
      let correction = rows[index].correction
      return ["put together by \(correction.who.isEmpty ? "hand" : correction.who)", correction.why]
        .filter { !$0.isEmpty }.joined(separator: ": ")
    }
    return nil
  }

  /// - Returns: false where a person says that it is no event.
  package mutating func apply(to record: inout EventRecord) -> Bool {
    if rowsOfEvent.isEmpty { return true }
    let ids = Set(record.reports.map(\.eventId))
    let concerned = ids.filter { rowsOfEvent[$0] != nil }
    if concerned.isEmpty { return true }
    seen.formUnion(concerned)
    var last = LastRows()
    for index in Set(concerned.flatMap { rowsOfEvent[$0] ?? [] }).sorted() {
      // A row that names the record only as the other one of a merge changes nothing in it by itself.
      if case .merge(let other) = rows[index].correction.change {
        if ids.contains(rows[index].correction.eventId), ids.contains(other) { rows[index].fate = .applied }
      } else {
        for old in last.take(index, rows[index].correction.change) { rows[old].fate = .replaced }
      }
    }
    if let gone = last.notEvent {
      for index in last.all { rows[index].fate = .replaced }
      rows[gone].fate = .applied
      dropped += 1
      return false
    }
    for index in last.all { put(index, into: &record) }
    return true
  }

  private mutating func put(_ index: Int, into record: inout EventRecord) {
    let correction = rows[index].correction
    rows[index].fate = .applied
    switch correction.change {
    case .place: if let place = rows[index].place { record.putRight(place: place, why: correction.why) }
    case .move(let point): record.putRight(point: point, why: correction.why)
    case .date(let days): record.putRight(days: days)
    case .type(let type, let subType):
      record.type = EventType(rawValue: type) ?? record.type
      record.subType = subType
      record.confidence = 1
    case .merge, .notEvent, .undo: break
    }
  }

  /// For each file what became of its rows. Call it when all events are written.
  func counts(merges: Bool) -> [CorrectionCounts] {
    var files = files
    for row in rows {
      switch row.fate {
      case .applied: files[row.file].applied += 1
      case .replaced: files[row.file].replaced += 1
      case .waiting:
        files[row.file].leftOut.append(
          .init(
            line: row.line, number: row.correction.number, eventId: row.correction.eventId,
            reason: reason(row.correction, merges)))
      }
    }
    for file in files.indices { files[file].leftOut.sort { $0.line < $1.line } }
    return files
  }

  private func reason(_ correction: Correction, _ merges: Bool) -> String {
    let missing = [correction.eventId, correction.other].compactMap { $0 }.filter { !seen.contains($0) }
    if !missing.isEmpty { return "no event of this run has the id \(missing.joined(separator: " or ")). Row not used." }
    return merges ? "the events were not put together. Row not used." : "--no-merge keeps events apart. Row not used."
  }
}
