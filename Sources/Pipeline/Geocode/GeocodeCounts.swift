import Gazetteer
import Toponyms

/// How many rows went where; the numbers add up to the rows of the table.
public struct GeocodeCounts: Sendable {
  /// All rows of the table.
  public var rows = 0
  /// Rows with a date, or all where the table has no dates.
  public var events = 0
  public var undated = 0
  /// Rows that are no rows of this table: broken quotes, too many cells, no JSON. Kept in a file of their own.
  public var rejected = 0
  /// Rows with a point.
  public var placed = 0
  /// Rows by what their point stands for, and by how it was found.
  public var levels = [Int](repeating: 0, count: RowPlace.Level.allCases.count)
  public var methods = [Int](repeating: 0, count: RowPlace.Method.allCases.count)
  /// Rows by what contradicts in them; a row may count several times.
  public var conflicts = [Int](repeating: 0, count: PlaceConflict.Kind.allCases.count)
  /// Rows whose name was not found, and how many different names those are.
  public var unmatchedRows = 0
  public var unmatchedNames = 0
  /// Cells of dates that are not empty and no dates.
  public var unreadableDates = 0

  public init() {}

  mutating func add(_ other: GeocodeCounts) {
    rows += other.rows
    events += other.events
    undated += other.undated
    rejected += other.rejected
    placed += other.placed
    for index in levels.indices { levels[index] += other.levels[index] }
    for index in methods.indices { methods[index] += other.methods[index] }
    for index in conflicts.indices { conflicts[index] += other.conflicts[index] }
    unmatchedRows += other.unmatchedRows
    unreadableDates += other.unreadableDates
  }

  /// How the rows were placed, in words: "8 by name", "2 by district, province or country".
  public var placings: [String] {
    let ways: [(String, [RowPlace.Method])] = [
      ("by name", [.exact, .variant, .sound, .fuzzy, .relation]), ("by their own point", [.given, .coordinates]),
      ("by a correction", [.correction]), ("by district, province or country", [.fallback]),
    ]
    return ways.compactMap { words, found in
      let rows = RowPlace.Method.allCases.indices.reduce(0) { sum, index in
        found.contains(RowPlace.Method.allCases[index]) ? sum + methods[index] : sum
      }
      return rows > 0 ? "\(rows) \(words)" : nil
    }
  }
}
