/// Reads a table (RFC 4180) record by record in bounded memory.
///
/// The delimiter is told from the first lines unless given. Quoted fields may hold delimiters,
/// doubled quotes and line ends; lines end in LF, CR LF or CR; a byte order mark is dropped, UTF-16
/// with one is converted, gzip is inflated, a zip archive stands for the table in it, and fields
/// that are not UTF-8 are read as Windows-1252 and counted. Empty lines are passed over.
public struct CSVReader {
  public let path: String
  public private(set) var dialect: CSVDialect
  /// Fields that were not UTF-8 and were read as Windows-1252; the first one's line is
  /// `firstConvertedLine`.
  public private(set) var convertedFields = 0
  public private(set) var firstConvertedLine: Int?
  private let source: ByteSource?
  private let maxRecordBytes: Int
  private var buffer: [UInt8] = []
  private var index = 0
  private var line = 1
  private var atEnd: Bool
  private var transcoder: UTF16Transcoder?

  /// Opens a file. Errors: it cannot be read, or is empty.
  public init(
    path: String, dialect: CSVDialect? = nil, maxRecordBytes: Int = 64 << 20
  ) throws(InputIssue) {
    let source =
      path == "-" ? ByteSource(standardInputAs: "(stdin)") : try ByteSource(path: path, opensArchives: true)
    var head: [UInt8] = []
    while head.count < 1 << 16, try source.read(into: &head) > 0 {}
    if head.isEmpty {
      throw InputIssue(
        path: source.path, message: "is empty. Expected a table with a line of column names.")
    }
    try self.init(source, head, source.path, dialect, maxRecordBytes)
  }

  /// Reads bytes that are in memory. `path` is for messages.
  public init(
    bytes: [UInt8], path: String, dialect: CSVDialect? = nil, maxRecordBytes: Int = 64 << 20
  ) throws(InputIssue) {
    try self.init(nil, bytes, path, dialect, maxRecordBytes)
  }

  private init(
    _ source: ByteSource?, _ head: [UInt8], _ path: String, _ dialect: CSVDialect?, _ limit: Int
  ) throws(InputIssue) {
    self.source = source
    self.path = path
    maxRecordBytes = limit
    atEnd = source == nil
    self.dialect = dialect ?? .comma
    buffer = head
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      var transcoder = UTF16Transcoder(isLittleEndian: head[0] == 0xFF)
      transcoder.convertTail(of: &buffer, from: 0, isEnd: source == nil)
      self.transcoder = transcoder
    } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
    }
    if let found = BinarySniffer.kind(of: buffer[index...]) {
      throw InputIssue(
        path: path, message: "looks like binary (\(found)), not a table. Export it as CSV first.")
    }
    // A spreadsheet's own hint, "sep=;", on a line of its own.
    if buffer[index...].starts(with: "sep=".utf8), buffer.count > index + 5,
      buffer[index + 5] == 0x0A || buffer[index + 5] == 0x0D
    {
      self.dialect = dialect ?? CSVDialect(delimiter: buffer[index + 4])
      index += buffer[index + 5] == 0x0D ? 7 : 6
      index = min(index, buffer.count)
      line = 2
    } else {
      if dialect == nil { self.dialect = .detect(buffer[index...].prefix(1 << 16)) }
    }
  }

  /// The next record, or nil at the end.
  public mutating func next() throws(InputIssue) -> CSVRecord? {
    var record = CSVRecord()
    return try read(into: &record) ? record : nil
  }

  /// Reads the next record into one that is used again; false at the end.
  ///
  /// Errors: a quote that is never closed (told with the line where it opens), a record over the
  /// limit, a failing disk. The reader is at its end afterwards.
  public mutating func read(into record: inout CSVRecord) throws(InputIssue) -> Bool {
    while true {
      guard try available() else { return false }
      record.clear(line: line)
      try readFields(&record)
      if record.count == 1 && record.bytes.isEmpty { continue }
      repairEncoding(of: &record)
      return true
    }
  }

  /// Whether a byte stands at the cursor, reading on when the buffer is used up.
  private mutating func available() throws(InputIssue) -> Bool {
    if index < buffer.count { return true }
    while !atEnd {
      buffer.removeAll(keepingCapacity: true)
      index = 0
      guard let source else { break }
      let count = try source.read(into: &buffer)
      atEnd = count == 0
      transcoder?.convertTail(of: &buffer, from: 0, isEnd: atEnd)
      if !buffer.isEmpty { return true }
    }
    return false
  }

  private mutating func readFields(_ record: inout CSVRecord) throws(InputIssue) {
    let quick = buffer.withUnsafeBufferPointer { bytes in
      CSVLine.copy(bytes, from: index, delimiter: dialect.delimiter, into: &record)
    }
    if let next = quick {
      index = next
      line += 1
      return
    }
    while true {
      if try available(), buffer[index] == 0x22 {
        index += 1
        try readQuoted(&record)
      }
      // What follows a closing quote is kept, as spreadsheets do.
      let mark = try readPlain(&record)
      record.ends.append(record.bytes.count)
      if mark != dialect.delimiter { return }
      record.bytes.append(mark)
    }
  }

  /// Takes bytes up to the delimiter or line end, which is passed over and returned (0 at the end
  /// of the input).
  private mutating func readPlain(_ record: inout CSVRecord) throws(InputIssue) -> UInt8 {
    let delimiter = dialect.delimiter
    while try available() {
      let start = index
      let end = buffer.withUnsafeBufferPointer { bytes in
        var at = start
        while at < bytes.count {
          let byte = bytes[at]
          if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
          at &+= 1
        }
        return at
      }
      record.bytes.append(contentsOf: buffer[start..<end])
      try checkLength(record)
      index = end
      guard end < buffer.count else { continue }
      let mark = buffer[end]
      index += 1
      if mark == delimiter { return mark }
      if mark == 0x0D, try available(), buffer[index] == 0x0A { index += 1 }
      line += 1
      return 0x0A
    }
    return 0
  }

  /// Takes a quoted field; the cursor is behind the opening quote.
  private mutating func readQuoted(_ record: inout CSVRecord) throws(InputIssue) {
    let opened = line
    while try available() {
      let start = index
      let end =
        buffer.withUnsafeBufferPointer { firstIndex(of: 0x22, in: $0, from: start) }
        ?? buffer.count
      line += buffer[start..<end].count { $0 == 0x0A }
      record.bytes.append(contentsOf: buffer[start..<end])
      try checkLength(record)
      index = end
      guard end < buffer.count else { continue }
      index += 1
      guard try available(), buffer[index] == 0x22 else { return }
      record.bytes.append(0x22)
      index += 1
    }
    throw stop(
      InputIssue(
        path: path, line: opened,
        message:
          "a quoted field that begins here is never closed. Close it with '\"', and double quotes inside."
      ))
  }

  private mutating func checkLength(_ record: CSVRecord) throws(InputIssue) {
    guard record.bytes.count > maxRecordBytes else { return }
    throw stop(
      InputIssue(
        path: path, line: record.line,
        message:
          "a record of over \(maxRecordBytes) bytes begins here. Look for a quote that is never closed."
      ))
  }

  private mutating func stop(_ issue: InputIssue) -> InputIssue {
    index = buffer.count
    atEnd = true
    return issue
  }

  private mutating func repairEncoding(of record: inout CSVRecord) {
    let isValid = record.bytes.withUnsafeBufferPointer { bytes in
      asciiEnd(bytes, from: 0, to: bytes.count) == bytes.count || UTF8Check(bytes).isValid
    }
    if isValid { return }
    let old = record
    record.clear(line: old.line)
    for field in 0..<old.count {
      if field > 0 { record.bytes.append(dialect.delimiter) }
      let bytes = old.bytes[old.range(field)]
      if bytes.withUnsafeBufferPointer({ UTF8Check($0).isValid }) {
        record.bytes.append(contentsOf: bytes)
      } else {
        Windows1252.append(bytes, to: &record.bytes)
        convertedFields += 1
        if firstConvertedLine == nil { firstConvertedLine = old.line }
      }
      record.ends.append(record.bytes.count)
    }
  }
}
