public import Evidence

/// What a table says about input files: `file,published,source` and, if wanted, `id`, `title`,
/// `url`.
///
/// Columns are found by name in any order; others are left. `file` is a path relative to the
/// table's folder, a path as the inputs give it, or a bare file name.
public struct InputManifest: Sendable {
  public struct Row: Sendable, Hashable {
    public var file: String
    /// Line in the table, from 1.
    public var line: Int
    public var published: PublishedDate?
    public var source: String?
    public var id: String?
    public var title: String?
    public var url: String?
  }

  public var path: String
  public private(set) var rows: [Row] = []
  /// Dates that do not exist and rows without a file; the rest of the table stands.
  public private(set) var issues: [InputIssue] = []
  private var byPath: [String: Int] = [:]
  private var folder: String

  /// Reads a file. Errors: it cannot be read, or has no column `file`.
  public init(path: String) throws(InputIssue) {
    try self.init(TableCursor(try TableReader(path: path, options: Self.options)))
  }

  /// Reads bytes that are in memory; `path` is for messages and for the folder.
  public init(bytes: [UInt8], path: String) throws(InputIssue) {
    try self.init(TableCursor(try TableReader(bytes: bytes, path: path, options: Self.options)))
  }

  private static var options: TableOptions {
    var options = TableOptions()
    options.format = .delimited
    options.hasHeader = true
    return options
  }

  private init(_ table: consuming TableCursor) throws(InputIssue) {
    path = table.path
    folder = String(path.prefix(path.count - fileName(path).count))
    var columns: [String: Int] = [:]
    for (index, name) in table.header.names.enumerated() {
      let key = name.lowercased().filter { !$0.isWhitespace }
      if columns[key] == nil { columns[key] = index }
    }
    guard let file = columns["file"] else {
      throw InputIssue(
        path: path, line: 1,
        message: "no column 'file'. The first line must name the columns: file,published,source")
    }
    while try table.next() {
      // Shorter rows are no fault: spreadsheets cut empty cells at the end.
      issues += table.faults.filter { $0.kind != .tooFewCells }.map(\.issue)
      if !table.isUsable { continue }
      func value(_ name: String) -> String? {
        guard let column = columns[name] else { return nil }
        let text = trimmed(table[column])
        return text.isEmpty ? nil : text
      }
      let name = trimmed(table[file])
      if name.isEmpty {
        issues.append(
          InputIssue(path: path, line: table.line, message: "no file is named. Row left out."))
        continue
      }
      var row = Row(file: name, line: table.line)
      row.source = value("source")
      row.id = value("id")
      row.title = value("title")
      row.url = value("url")
      if let date = value("published") {
        row.published = PublishedDateText.parse(date, origin: .manifest)
        if row.published == nil {
          issues.append(
            InputIssue(
              path: path, line: table.line,
              message: "published \"\(date)\" is not a date that exists, "
                + "\(PublishedDateText.expectation). Date ignored."))
        }
      }
      add(row)
    }
    issues += table.faults.map(\.issue)
  }

  private mutating func add(_ row: Row) {
    let key = normalized(row.file)
    if let first = byPath[key] {
      issues.append(
        InputIssue(
          path: path, line: row.line,
          message: "\(row.file) is already in line \(rows[first].line). Row left out."))
      return
    }
    byPath[key] = rows.count
    rows.append(row)
  }

  /// The row about a file: by its path relative to the table, by its path as it is, then by its
  /// name alone.
  public func row(for file: String) -> Row? {
    index(for: file).map { rows[$0] }
  }

  func index(for file: String) -> Int? {
    let file = normalized(file)
    let folder = normalized(folder)
    if !folder.isEmpty, file.hasPrefix(folder),
      let index = byPath[String(file.dropFirst(folder.count))]
    {
      return index
    }
    return byPath[file] ?? byPath[fileName(file)]
  }

  private func normalized(_ path: String) -> String {
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return String(rest)
  }
}

/// Without white space of ASCII at both ends.
func trimmed(_ text: String) -> String {
  let bytes = text.utf8
  guard let first = bytes.firstIndex(where: { !isSpace($0) }),
    let last = bytes.lastIndex(where: { !isSpace($0) })
  else { return "" }
  return String(text[first...last])
}
