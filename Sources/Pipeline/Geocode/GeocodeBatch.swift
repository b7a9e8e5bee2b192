import Ingest
import Layers

/// What a worker makes of a block of rows.
struct GeocodeBatch: Sendable {
  /// Rows with a date and rows without, in each format that is written; empty where it is not.
  struct Encoded: Sendable {
    var events: EncodedFeatures?
    var undated: EncodedFeatures?
  }

  var geojson = Encoded()
  var csv = Encoded()
  /// The same rows for the formats that take values.
  var events: [Feature] = []
  var undated: [Feature] = []
  /// Of the rows, where circles are asked for.
  var circles: [Feature] = []
  var circleCounts = CircleCounts()
  var counts = GeocodeCounts()
  /// Rows that are no rows of this table, as they stand in the file, each with a line end.
  var rejected: [UInt8] = []
  var faults: [TableFault] = []
  /// Of the dates that cannot be read, the first few.
  var badDates: [InputIssue] = []
  /// In the order of the rows.
  var unmatched: [(name: UnmatchedName, level: Int, rows: Int)] = []
}
