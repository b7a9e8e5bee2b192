public import Temporal

/// What the date columns of a row say.
public struct DateCell: Sendable, Hashable {
  /// Nil where the cells are empty or are no dates.
  public var span: DateSpan?
  /// A column whose cell is not empty and is no date, or whose last day is before the first.
  public var unreadable: Int?
  /// A number over 12 stands where the column has its month; the cell was read the other way.
  public var isAgainstOrder = false

  public init(span: DateSpan? = nil, unreadable: Int? = nil) {
    self.span = span
    self.unreadable = unreadable
  }
}
