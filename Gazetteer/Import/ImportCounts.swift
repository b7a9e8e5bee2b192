/// What came of the rows of one file.
package struct ImportCounts: Equatable, Sendable {
  /// Rows, records or features, without headers, comments and empty lines.
  package var rows = 0
  /// Places added, or replaced by a row with the same id.
  package var places = 0
  /// Spellings added, those of the places too.
  package var names = 0
  /// Rows with a fault; each was reported.
  package var rejected = 0
  /// Rows without a fault that say nothing an index holds: postal codes, links, superseded records.
  package var unused = 0

  package init() {}

  package static func += (sum: inout ImportCounts, more: ImportCounts) {
    sum.rows += more.rows
    sum.places += more.places
    sum.names += more.names
    sum.rejected += more.rejected
    sum.unused += more.unused
  }
}
