/// Cuts the bytes of a table into rows and cells (RFC 4180), and says which of them are whole.
struct DelimitedLines {
  struct Row {
    var cells: [String]
    /// Of the file, from 1, where the row begins.
    var line: Int
    /// Whether a line end stands behind it.
    var isEnded: Bool
    var hasOpenQuote: Bool
  }

  private let bytes: [UInt8]
  private var index = 0
  /// The line of the row that comes next.
  private(set) var line = 1
  /// Bytes up to the last line end.
  let wholeByteCount: Int

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  /// A cell that spans lines may have so many bytes: a stray quote must not swallow a whole file.
  private static let mostQuotedBytes = 1 << 16

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    wholeByteCount = bytes.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
  }

  /// The first of comma, semicolon and tab in the first line.
  var delimiterOfFirstLine: UInt8 {
    bytes[index...].prefix { $0 != Self.lineFeed }.first { [0x2C, 0x3B, 0x09].contains($0) } ?? UInt8(ascii: ",")
  }

  /// nil at the end.
  mutating func next(delimiter: UInt8) -> Row? {
    guard index < bytes.count else { return nil }
    let start = (index: index, line: line)
    if let row = row(delimiter, quotesSpanLines: true) { return row }
    (index, line) = start
    return row(delimiter, quotesSpanLines: false)
  }

  /// - Returns: nil where a quote that may span lines is not closed.
  private mutating func row(_ delimiter: UInt8, quotesSpanLines: Bool) -> Row? {
    var row = Row(cells: [], line: line, isEnded: false, hasOpenQuote: false)
    var cell: [UInt8] = []
    while index < bytes.count {
      if cell.isEmpty, bytes[index] == Self.quote {
        let opened = index
        index += 1
        guard readQuoted(into: &cell, quotesSpanLines) else {
          if quotesSpanLines { return nil }
          row.hasOpenQuote = true
          index = bytes[opened...].firstIndex(of: Self.lineFeed) ?? bytes.count
          continue
        }
        // What follows a closing quote up to the delimiter belongs to the cell, as spreadsheets read it.
        if index < bytes.count, bytes[index] != delimiter, bytes[index] != Self.lineFeed, bytes[index] != 0x0D {
          cell.append(bytes[index])
          index += 1
        }
        continue
      }
      let byte = bytes[index]
      index += 1
      if byte == delimiter {
        row.cells.append(Self.text(cell))
        cell.removeAll()
      } else if byte == Self.lineFeed {
        row.isEnded = true
        line += 1
        break
      } else {
        cell.append(byte)
      }
    }
    row.cells.append(Self.text(cell))
    return row
  }

  /// Reads up to the closing quote, which it passes.
  private mutating func readQuoted(into cell: inout [UInt8], _ spanLines: Bool) -> Bool {
    let start = index
    var lines = 0
    while index < bytes.count, index - start <= Self.mostQuotedBytes {
      let byte = bytes[index]
      if byte == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else {
          index += 1
          line += lines
          return true
        }
        index += 1
      } else if byte == Self.lineFeed {
        if !spanLines { return false }
        lines += 1
      }
      cell.append(byte)
      index += 1
    }
    return false
  }

  /// Without spaces around it, and the carriage return of lines that end in two characters.
  private static func text(_ cell: [UInt8]) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D || byte == 0x09 }
    var bytes = cell.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
