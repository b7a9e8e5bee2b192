/// How a table is written, as found in its first bytes or as told by the user.
public struct TableDialect: Hashable, Sendable, CustomStringConvertible {
  /// The line ends of the first bytes.
  public enum LineEnd: String, Sendable {
    case feed = "LF"
    case returnFeed = "CR LF"
    case carriageReturn = "CR"
    case mixed = "mixed line ends"
  }

  public var format = TableFormat.delimited
  /// Of delimited tables: the byte between two cells.
  public var delimiter: UInt8 = 0x2C
  /// Whether cells may stand in double quotes; false where the quotes of the file are plain letters.
  public var isQuoted = true
  /// Whether a backslash before a quote makes it a letter of the cell, as some databases write.
  public var hasEscapes = false
  public var encoding = TableEncoding.utf8
  public var lineEnd = LineEnd.feed
  public var isCompressed = false

  public init() {}

  /// `comma, quotes, UTF-8, CR LF`
  public var description: String {
    var parts: [String] = []
    switch format {
    case .delimited:
      parts.append("\(Self.name(of: delimiter)) between cells")
      parts.append(isQuoted ? hasEscapes ? "quotes with backslashes" : "quotes" : "no quoting")
    case .jsonLines: parts.append("JSON lines")
    case .json: parts.append("JSON")
    }
    parts.append(encoding.title)
    if format == .delimited { parts.append(lineEnd.rawValue) }
    if isCompressed { parts.append("gzip") }
    return parts.joined(separator: ", ")
  }

  /// `comma`, `tab`, `'~'`.
  static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case 0x2C: "comma"
    case 0x3B: "semicolon"
    case 0x09: "tab"
    case 0x7C: "bar"
    case 0x20: "space"
    default: "'\(Character(UnicodeScalar(delimiter)))'"
    }
  }
}
