public import Ingest

/// One column of a table with what it is used for, and why.
public struct PlannedColumn: Sendable, Hashable {
  public enum Ground: Sendable, Hashable {
    case given
    /// A known data set has the column.
    case schema(KnownSchema)
    case name
    /// HXL tag.
    case tag(String)
    /// So many of so many filled cells of the sample are of the kind.
    case content(Int, of: Int, String)
  }

  /// From 0.
  public var index: Int
  public var name: String
  /// Nil for a column that is only kept.
  public var role: ColumnRole?
  public var ground: Ground?

  /// `by its name`, `23 of 25 cells are dates`.
  public var reason: String {
    switch ground {
    case .given: "as given"
    case .schema(let schema): "as in \(schema.rawValue)"
    case .name: "by its name"
    case .tag(let tag): "by its tag \(tag)"
    case .content(let count, let total, let what): "\(count) of \(total) cells of the sample are \(what)"
    case nil: "kept as it is"
    }
  }
}
