public import Ingest
public import Temporal

/// What the user says of the columns, which goes before what is found.
public struct ColumnChoices: Sendable {
  /// Columns by name, or by number from 1.
  public var roles: [ColumnRole: String] = [:]
  /// The order of day and month in all columns of dates.
  public var dayOrder: DayOrder?

  public init() {}
}
