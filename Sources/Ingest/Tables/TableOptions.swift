/// What the user says of a table; what is nil is told from its first bytes.
public struct TableOptions: Sendable {
  public var format: TableFormat?
  /// An ASCII byte that is neither a quote nor a line end.
  public var delimiter: UInt8?
  public var encoding: TableEncoding?
  /// Whether the first row names the columns.
  public var hasHeader: Bool?
  /// The longest row that is kept in memory. A longer one is passed over and told. The default is 64 MiB.
  public var maxRowBytes = 64 << 20

  public init() {}
}
