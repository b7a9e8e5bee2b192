/// How a table is laid out as bytes.
public enum TableFormat: String, Sendable, CaseIterable {
  /// Cells with a mark between them, a row a line: CSV, TSV and their kin (RFC 4180).
  case delimited
  /// One JSON object a line.
  case jsonLines = "jsonl"
  /// An array of JSON objects, or a GeoJSON FeatureCollection, whose features' properties are the cells.
  case json
}
