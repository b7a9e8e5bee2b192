#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A tab-separated table of places: one header line, `#` comments above it, no quoting.
struct TableFile {
  let path: String
  private let text: [UInt8]
  private let columns: [String: Int]
  private let firstRow: Int
  private let firstLine: Int

  init(path: String) throws(GazetteerError) {
    self.path = path
    text = try Self.contents(of: path)
    var position = 0
    var line = 1
    while position < text.count, text[position] == 0x23 {
      position = (text[position...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
      line += 1
    }
    let end = text[min(position, text.count)...].firstIndex(of: 0x0A) ?? text.count
    guard end > position else {
      throw GazetteerError(.badTable("has no header line. Expected column names."), path: path)
    }
    var columns: [String: Int] = [:]
    let header = String(decoding: text[position..<end], as: UTF8.self)
    for (index, name) in header.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      columns[String(name)] = index
    }
    self.columns = columns
    firstRow = end + 1
    firstLine = line + 1
  }

  struct Row {
    fileprivate let fields: [String]
    fileprivate let columns: [String: Int]
    let path: String
    let line: Int

    /// The field of a column; empty where the table or the row has none.
    subscript(_ column: String) -> String {
      guard let index = columns[column], index < fields.count else { return "" }
      return fields[index]
    }

    func number(_ column: String) throws(GazetteerError) -> Double? {
      let field = self[column]
      if field.isEmpty { return nil }
      guard let number = Double(field), number.isFinite else {
        throw GazetteerError(
          .badTable("column '\(column)' is \"\(field)\", expected a number."), path: "\(path):\(line)")
      }
      return number
    }

    /// A `|`-separated list.
    func list(_ column: String) -> [String] {
      self[column].split(separator: "|").map(String.init)
    }
  }

  /// Hands every row to `body`; the first error ends it.
  func forEachRow(_ body: (Row) throws(GazetteerError) -> Void) throws(GazetteerError) {
    var position = firstRow
    var line = firstLine
    while position < text.count {
      let end = text[position...].firstIndex(of: 0x0A) ?? text.count
      if end > position {
        let fields = text[position..<end].split(separator: 0x09, omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
        try body(Row(fields: fields, columns: columns, path: path, line: line))
      }
      position = end + 1
      line += 1
    }
  }

  /// A whole file's bytes.
  static func contents(of path: String) throws(GazetteerError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw GazetteerError(.cannotRead(String(cString: strerror(errno))), path: path)
    }
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size), 0))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress! + filled, $0.count - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw GazetteerError(.cannotRead(String(cString: strerror(errno))), path: path)
      }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
