/// What the first bytes of a table tell of it: encoding, layout, names of columns, and where the rows begin.
struct TableHead {
  /// Bytes that are taken from the file before it is judged.
  static let wantedBytes = 1 << 20
  /// Bytes that are judged, so that the judgement does not depend on how the bytes come.
  static let judgedBytes = 1 << 17
  /// A header that is longer is refused.
  static let maxBytes = 1 << 26

  let path: String
  private(set) var dialect = TableDialect()
  private(set) var header = TableHeader(names: [], isWritten: false, line: 0)
  /// UTF-8, or bytes whose cells are converted one by one (Windows-1252).
  private(set) var bytes: [UInt8]
  /// Where the rows begin in `bytes`, and their line.
  private(set) var rowsStart = 0
  private(set) var rowsLine = 1
  /// Where the last whole row of `bytes` ends.
  private(set) var rowsEnd = 0
  /// Of JSON.
  private(set) var columns = JSONColumns()
  private(set) var transcoder: UTF16Transcoder?
  private let isWhole: Bool

  /// - Parameter isWhole: `bytes` are the whole file.
  init(_ bytes: [UInt8], isWhole: Bool, path: String, options: TableOptions) throws(InputIssue) {
    self.path = path
    self.bytes = bytes
    self.isWhole = isWhole
    try decode(options.encoding)
    if self.bytes[rowsStart...].allSatisfy({ isSpace($0) }) {
      throw InputIssue(path: path, message: "is empty. Expected a table with a line of column names.")
    }
    dialect.format = options.format ?? TableSniffer.format(of: self.bytes[rowsStart...], isWhole: isWhole, path: path)
    guard dialect.format == .delimited else {
      try findObjects()
      return
    }
    readSeparatorLine(options.delimiter)
    try findLayout(options)
  }

  private mutating func decode(_ given: TableEncoding?) throws(InputIssue) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw InputIssue(path: path, message: "is UTF-32. Save it as UTF-8.")
    }
    if let given {
      dialect.encoding = given
    } else {
      dialect.encoding = try TableSniffer.encoding(
        of: Array(bytes.prefix(Self.judgedBytes)), isWhole: isWhole && bytes.count <= Self.judgedBytes, path: path)
    }
    switch dialect.encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      var transcoder = UTF16Transcoder(isLittleEndian: dialect.encoding == .utf16LittleEndian)
      transcoder.convertTail(of: &bytes, from: 0, isEnd: isWhole)
      self.transcoder = transcoder
    case .utf8, .windows1252:
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { rowsStart = 3 }
    }
  }

  /// The columns of JSON are the keys of its first objects.
  private mutating func findObjects() throws(InputIssue) {
    if dialect.encoding == .windows1252 {
      throw InputIssue(path: path, message: "is JSON that is not UTF-8. Save it as UTF-8.")
    }
    let (start, format, isWhole, path) = (rowsStart, dialect.format, isWhole, path)
    // A closure cannot pass a typed error on, so the outcome is carried out.
    let outcome: Result<JSONHead, InputIssue> = bytes.withUnsafeBufferPointer { bytes in
      do throws(InputIssue) {
        return .success(
          try JSONHead(
            bytes, from: start, judged: start + Self.judgedBytes, format: format, isWhole: isWhole, path: path))
      } catch {
        return .failure(error)
      }
    }
    let head = try outcome.get()
    columns = head.columns
    header = TableHeader(names: head.columns.names, isWritten: true, line: head.line)
    rowsStart = head.start
    rowsLine = head.line
    rowsEnd = head.judgedEnd
  }

  /// A spreadsheet's own hint, `sep=;`, on a line of its own.
  private mutating func readSeparatorLine(_ given: UInt8?) {
    let rest = bytes[rowsStart...]
    guard rest.starts(with: "sep=".utf8), rest.count > 5 else { return }
    let end = rowsStart + 5
    guard bytes[end] == 0x0A || bytes[end] == 0x0D else { return }
    separator = bytes[end - 1]
    rowsStart = end + (bytes[end] == 0x0D && rest.count > 6 && bytes[end + 1] == 0x0A ? 2 : 1)
    rowsLine = 2
  }
  private var separator: UInt8?

  /// The end of what is judged: a whole header and a row are needed, however long.
  private var judgedEnd: Int {
    var end = min(rowsStart + Self.judgedBytes, bytes.count)
    var lines = bytes[rowsStart..<end].count { $0 == 0x0A || $0 == 0x0D }
    while lines < 3, end < bytes.count {
      if bytes[end] == 0x0A || bytes[end] == 0x0D { lines += 1 }
      end += 1
    }
    return end
  }

  private mutating func findLayout(_ options: TableOptions) throws(InputIssue) {
    let end = judgedEnd
    let isWhole = isWhole && end == bytes.count
    let body = Array(bytes[rowsStart..<end])
    let layout = TableLayout.find(
      body, path: path, base: dialect, delimiter: options.delimiter ?? separator, isWhole: isWhole)
    dialect = layout.dialect
    let block = layout.rows
    let rowCount = block.rowCount
    if rowCount == 0 && !isWhole {
      throw InputIssue(
        path: path, line: rowsLine,
        message: "no row ends in the first \(bytes.count) bytes. Look for a quote that is never closed, or give the "
          + "mark between cells.")
    }
    var readable = block
    TableCleaning.clean(&readable, dialect, hasHighBytes: true)
    let found = HeaderFinder(readable, rowCount: rowCount, firstLine: rowsLine).find(hasHeader: options.hasHeader)
    header = found.header
    let base = rowsStart
    rowsEnd = base + block.bytes.count
    rowsLine += found.firstRow < block.rowCount ? block.line(of: found.firstRow) - 1 : 0
    rowsStart = found.firstRow < block.rowCount ? base + block.raw(found.firstRow).lowerBound : rowsEnd
  }
}
