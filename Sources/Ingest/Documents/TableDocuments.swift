/// The documents of a delimited table, a row each: `id,title,text,published,source,url` in any order and under the
/// names that JSON records may use.
///
/// Memory: one block of rows, or the longest row.
final class TableDocuments: RecordSteps {
  private var table: TableCursor
  private let columns: Columns
  private let source: ByteSource
  private var faults: [TableFault] = []
  private var isRowReady = false
  private var isAtEnd = false
  private var count = 0
  private var fileRemarks: [String]

  var bytesRead: Int { source.bytesRead }

  /// - Parameter table: Reads `source`.
  /// - Returns: nil when the table has no column of texts.
  init?(_ table: consuming TableReader, of source: ByteSource) {
    guard let columns = Columns(table.header) else { return nil }
    self.source = source
    self.columns = columns
    fileRemarks = table.header.remarks
    self.table = TableCursor(table)
  }

  /// How a table of documents is read.
  static func options(_ options: IngestOptions) -> TableOptions {
    var table = TableOptions()
    table.format = .delimited
    // Without names no column is known to hold texts.
    table.hasHeader = true
    table.maxRowBytes = options.maxRecordBytes
    return table
  }

  /// Errors: the source cannot be read, is no table, or has no column of texts.
  static func open(_ source: ByteSource, options: IngestOptions) throws(InputIssue) -> TableDocuments {
    let table = try TableReader(source, Self.options(options))
    let header = table.header
    if let documents = TableDocuments(table, of: source) { return documents }
    let names = header.names.prefix(8).map { $0.isEmpty ? "''" : String($0.prefix(40)) }
    throw InputIssue(
      path: source.path,
      message: "is a table without a column of texts: no 'text' (nor 'body', 'content'); found "
        + names.joined(separator: ", ") + (header.count > 8 ? " and \(header.count - 8) more" : "")
        + ". Name that column, or make points of its events: dateline geocode")
  }

  func next(isWanted: Bool) throws(InputIssue) -> RecordStep? {
    while true {
      // A row that could not be kept is a record all the same, and stands before the row behind it.
      if let fault = faults.firstIndex(where: { $0.row == nil }) {
        count += 1
        return finished(RecordStep(.failure(faults.remove(at: fault).issue), path: source.path))
      }
      if isRowReady {
        isRowReady = false
        count += 1
        return finished(isWanted ? row() : RecordStep(.passedOver, path: source.path))
      }
      if isAtEnd { break }
      isRowReady = try table.next()
      isAtEnd = !isRowReady
      faults = table.faults
    }
    if count == 0 {
      throw InputIssue(path: source.path, message: "holds no rows. Nothing to read; leave it out.")
    }
    return nil
  }

  private func row() -> RecordStep {
    if let fault = faults.first(where: { !$0.isRowUsable }) {
      return RecordStep(.failure(fault.issue), path: source.path)
    }
    var fields = RecordFields()
    func first(_ columns: [Int]) -> String? {
      columns.lazy.map { [self] in table[$0] }.first { !trimmed($0).isEmpty }
    }
    fields.text = first(columns.texts) ?? ""
    fields.id = first(columns.ids).map(trimmed)
    fields.title = first(columns.titles)
    fields.published = first(columns.dates)
    fields.source = first(columns.sources).map(trimmed)
    fields.url = first(columns.urls).map(trimmed)
    var step = RecordStep(.document(fields), path: source.path, line: table.line, number: count)
    // Shorter rows are no fault: spreadsheets cut empty cells at the end.
    step.remarks = faults.filter { $0.kind != .tooFewCells }.map(\.issue.message)
    return step
  }

  private func finished(_ step: RecordStep) -> RecordStep {
    var step = step
    step.fileRemarks = fileRemarks
    fileRemarks = []
    return step
  }

  /// Whether a file is a table with a column of texts; one that cannot be opened may be, so that it is told of when it is
  /// read.
  static func areIn(_ path: String) -> Bool {
    do throws(InputIssue) {
      let source = try ByteSource(path: path)
      do throws(InputIssue) {
        return TableDocuments(try TableReader(source, options(IngestOptions())), of: source) != nil
      } catch {
        return false
      }
    } catch {
      return true
    }
  }

  /// The columns of each field, the trusted name first.
  private struct Columns {
    var texts: [Int]
    var ids: [Int]
    var titles: [Int]
    var dates: [Int]
    var sources: [Int]
    var urls: [Int]

    /// - Returns: nil when none holds texts.
    init?(_ header: TableHeader) {
      let keys = header.names.map { name in
        String(decoding: name.utf8.filter { !isSpace($0) && $0 != 0x5F && $0 != 0x2D }.map(lowered), as: UTF8.self)
      }
      func columns(_ names: String...) -> [Int] { names.compactMap { keys.firstIndex(of: $0) } }
      texts = columns("text", "body", "content")
      ids = columns("id")
      titles = columns("title", "headline")
      dates = columns("published", "publishedat", "date")
      sources = columns("source")
      urls = columns("url", "link")
      if texts.isEmpty { return nil }
    }
  }
}
