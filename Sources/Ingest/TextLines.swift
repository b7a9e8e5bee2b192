/// The lines of a file, one after another in bounded memory; for dumps and tables without quoting.
///
/// Gzip is inflated, and a zip archive stands for the table in it: `IQ.zip` for its `IQ.txt`.
public struct TextLines {
  private var lines: LineReader
  /// Number of the line given last, from 1.
  public var number: Int { lines.number }

  /// Longer lines are given cut to nothing: they are no rows of a dump.
  public init(path: String, maxLineBytes: Int = 4 << 20) throws(InputIssue) {
    lines = LineReader(try ByteSource(path: path, opensArchives: true), head: [], maxLineBytes: maxLineBytes)
  }

  /// The next line without its end; nil at the end of the file.
  public mutating func next() throws(InputIssue) -> String? {
    guard let line = try lines.next() else { return nil }
    switch line {
    case .bytes(let range): return String(decoding: lines.buffer[range], as: UTF8.self)
    case .tooLong: return ""
    }
  }
}
