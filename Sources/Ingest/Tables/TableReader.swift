/// Reads a table of any size in blocks of whole rows: CSV and its kin, JSON lines, JSON arrays, GeoJSON.
///
/// Delimiter, quoting, encoding, line ends and header are told from the first 128 KB. gzip is inflated, a zip archive
/// stands for the table in it, UTF-16 and Windows-1252 become UTF-8. Rows that are wrong are told in their block
/// (`TableBlock.faults`) and never stop the others. Memory: one block of about half a megabyte, or the longest row.
public struct TableReader: ~Copyable {
  /// As the user gave it, or `(stdin)`.
  public let path: String
  public let dialect: TableDialect
  public let header: TableHeader
  /// The rows of the first bytes, for a judgement of the columns; `next` gives them again.
  public let sample: TableBlock
  /// Bytes of the file, as stored, that are read so far.
  public var bytesRead: Int { source?.bytesRead ?? 0 }

  private let source: ByteSource?
  /// One of the two.
  private var delimited: DelimitedRows?
  private var json: JSONRows?

  /// Opens a file, or standard input for `-`. Errors: it cannot be read, is empty, or is no table.
  /// - Parameter observe: Sees the bytes as they are stored, for checksums.
  public init(
    path: String, options: TableOptions = TableOptions(), observe: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(InputIssue) {
    let source =
      path == "-"
      ? ByteSource(standardInputAs: "(stdin)", observe: observe)
      : try ByteSource(path: path, opensArchives: true, observe: observe)
    try self.init(source, options)
  }

  /// Reads what comes of a source that was not read yet.
  init(_ source: ByteSource, _ options: TableOptions) throws(InputIssue) {
    var head: [UInt8] = []
    var isWhole = false
    while head.count < TableHead.wantedBytes || (head.count < TableHead.maxBytes && !Self.hasLines(head)) {
      if try source.read(into: &head) == 0 {
        isWhole = true
        break
      }
    }
    try self.init(source, head, isWhole: isWhole, path: source.path, options)
  }

  /// Reads bytes that are in memory. `path` is for messages.
  public init(bytes: [UInt8], path: String, options: TableOptions = TableOptions()) throws(InputIssue) {
    try self.init(nil, bytes, isWhole: true, path: path, options)
  }

  private init(
    _ source: ByteSource?, _ bytes: [UInt8], isWhole: Bool, path: String, _ options: TableOptions
  ) throws(InputIssue) {
    let head = try TableHead(bytes, isWhole: isWhole, path: path, options: options)
    var dialect = head.dialect
    dialect.isCompressed = source?.isCompressed ?? false
    // Bytes in memory cannot fail to be read, but the reader is the same.
    var sample = TableBlock()
    if dialect.format == .delimited {
      let first = head.bytes[head.rowsStart..<max(head.rowsStart, head.rowsEnd)]
      var sampled = Self.delimited(nil, first, head, dialect, options)
      // What is judged ends with a whole row, so that nothing is cut off here.
      _ = try sampled.read(into: &sample)
    } else {
      var sampled = Self.json(nil, head.bytes[head.rowsStart..<head.rowsEnd], head, dialect, options)
      _ = try sampled.read(into: &sample)
    }
    let rest = head.bytes[head.rowsStart...]
    let more = isWhole ? nil : source
    self.path = path
    self.source = source
    self.dialect = dialect
    self.sample = sample
    header = head.header
    delimited = dialect.format == .delimited ? Self.delimited(more, rest, head, dialect, options) : nil
    json = dialect.format == .delimited ? nil : Self.json(more, rest, head, dialect, options)
  }

  private static func delimited(
    _ source: ByteSource?, _ bytes: ArraySlice<UInt8>, _ head: TableHead, _ dialect: TableDialect,
    _ options: TableOptions
  ) -> DelimitedRows {
    DelimitedRows(
      path: head.path, source: source, transcoder: source == nil ? nil : head.transcoder, head: Array(bytes),
      line: head.rowsLine, dialect: dialect, expected: head.header.count, maxRowBytes: options.maxRowBytes)
  }

  private static func json(
    _ source: ByteSource?, _ bytes: ArraySlice<UInt8>, _ head: TableHead, _ dialect: TableDialect,
    _ options: TableOptions
  ) -> JSONRows {
    JSONRows(
      path: head.path, source: source, transcoder: source == nil ? nil : head.transcoder, head: Array(bytes),
      line: head.rowsLine, dialect: dialect, columns: head.columns, maxRowBytes: options.maxRowBytes)
  }

  private static func hasLines(_ bytes: [UInt8]) -> Bool {
    var lines = 0
    for byte in bytes.prefix(TableHead.judgedBytes) where byte == 0x0A || byte == 0x0D { lines += 1 }
    if lines > 2 { return true }
    return bytes.count { $0 == 0x0A || $0 == 0x0D } > 2
  }

  /// The next block, or nil at the end. Errors: the disk fails, or compressed data are damaged.
  public mutating func next() throws(InputIssue) -> TableBlock? {
    var block = TableBlock()
    return try read(into: &block) ? block : nil
  }

  /// Reads the next block into one whose memory is used again; false at the end.
  public mutating func read(into block: inout TableBlock) throws(InputIssue) -> Bool {
    if delimited != nil { return try delimited!.read(into: &block) }
    return try json!.read(into: &block)
  }
}
