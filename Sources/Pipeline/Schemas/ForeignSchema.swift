package import Layers

/// A data set of events in whose columns and codes `export --schema` writes.
public enum ForeignSchema: String, Sendable, CaseIterable {
  /// Armed Conflict Location & Event Data, the 31 columns of 2023.
  case acled
  /// Uppsala Conflict Data Program, Georeferenced Event Dataset: 49 columns.
  case ucdp
  /// GDELT 2.0 event table: 61 columns.
  case gdelt
  /// PLOVER as the POLECAT data set writes it: 40 columns.
  case plover

  /// The names separated by commas, for messages.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// What its table is called and its columns are.
  package var layer: LayerSchema { columns.layer }

  /// The cells of an event.
  /// - Throws: why the schema has no row for it.
  package func values(of record: EventRecord) throws(NoCounterpart) -> [Value] {
    switch self {
    case .acled: try AcledRow.values(of: record)
    case .ucdp: try UcdpRow.values(of: record)
    case .gdelt: try GdeltRow.values(of: record)
    case .plover: try PloverRow.values(of: record)
    }
  }

  var columns: SchemaColumns {
    switch self {
    case .acled: AcledColumns.columns
    case .ucdp: UcdpColumns.columns
    case .gdelt: GdeltColumns.columns
    case .plover: PloverColumns.columns
    }
  }
}
