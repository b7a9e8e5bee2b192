/// How the bytes of an input are to be read.
public enum InputKind: String, Sendable, CaseIterable {
  case text, markdown, html
  /// One JSON object a line, streamed.
  case jsonLines = "jsonl"
  /// One JSON object, or an array of them, read whole.
  case json
  /// A delimited table with a column of texts, a document a row, streamed.
  case table
  /// A zip archive of documents.
  case zip
  /// A web archive (ISO 28500), as crawlers write it.
  case warc

  /// The names that documents have, for messages.
  static let expectedNames =
    ".txt, .md, .html, .jsonl, .ndjson, .json, .csv, .tsv or .warc (or .gz of these), or .zip"

  /// Whether a file of this kind is one document, never more.
  var isOneDocument: Bool {
    switch self {
    case .text, .markdown, .html: true
    case .jsonLines, .json, .table, .zip, .warc: false
    }
  }

  /// The kind that a file name tells, with `.gz` taken off first; nil when the extension says
  /// nothing.
  public init?(fileName: String) {
    var name = fileName.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    if name.ends(with: ".gz") { name.removeLast(3) }
    guard let dot = name.lastIndex(of: 0x2E), dot > (name.lastIndex(of: 0x2F) ?? -1) + 1 else {
      return nil
    }
    switch String(decoding: name[(dot + 1)...], as: UTF8.self) {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson": self = .jsonLines
    case "json": self = .json
    case "csv", "tsv": self = .table
    case "zip": self = .zip
    case "warc": self = .warc
    default: return nil
    }
  }

  /// The kind that the first bytes tell, for standard input and names that say nothing.
  ///
  /// `WARC/` and a digit begin a web archive; `{` begins JSONL, unless the line ends there, which is JSON laid out for people; `[{` an array
  /// of records; a doctype or html tag a page; anything else is text.
  init(sniffing head: ArraySlice<UInt8>) {
    var rest = head
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) || $0 == 0x1E }
    guard let first = rest.first else {
      self = .text
      return
    }
    if WarcHeader.begins(rest) {
      self = .warc
    } else if first == 0x7B {
      let line = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      self = line.first == 0x0A ? .json : .jsonLines
    } else if first == 0x5B,
      rest.dropFirst().first(where: { $0 != 0x20 && !($0 >= 0x09 && $0 <= 0x0D) }) == 0x7B
    {
      self = .json
    } else if first == 0x3C, Self.isPage(rest) {
      self = .html
    } else {
      self = .text
    }
  }

  private static func isPage(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.prefix(14).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return start.starts(with: "<!doctype html".utf8) || start.starts(with: "<html".utf8)
      || start.starts(with: "<head".utf8) || start.starts(with: "<body".utf8)
  }
}

extension Array where Element == UInt8 {
  /// Whether the bytes end as `suffix` does.
  func ends(with suffix: String) -> Bool {
    let tail = suffix.utf8
    return count >= tail.count && self[(count - tail.count)...].elementsEqual(tail)
  }
}
