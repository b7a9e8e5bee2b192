import Toponyms

/// The names that were not found, with their rows; bounded, because a table may hold as many as it has rows.
struct UnmatchedNames: Sendable {
  struct Entry: Sendable {
    var name: UnmatchedName
    var level: RowPlace.Level
    var rows: Int
    /// When it first came.
    var order: Int
  }

  private static let mostNames = 100_000
  private var entries: [UnmatchedName: Entry] = [:]
  /// Rows of names that came when there was no more room.
  private(set) var rowsBeyond = 0

  var count: Int { entries.count }

  mutating func add(_ found: [(name: UnmatchedName, level: Int, rows: Int)]) {
    for (name, level, rows) in found {
      if entries[name] != nil {
        entries[name]?.rows += rows
      } else if entries.count < Self.mostNames {
        entries[name] = Entry(
          name: name, level: RowPlace.Level.allCases[level], rows: rows, order: entries.count)
      } else {
        rowsBeyond += rows
      }
    }
  }

  /// The names with most rows first; of two with as many, the one that came first.
  var sorted: [Entry] {
    entries.values.sorted { $0.rows != $1.rows ? $0.rows > $1.rows : $0.order < $1.order }
  }
}
