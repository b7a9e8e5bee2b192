package import Ingest

/// The JSON lines of a gold file with their numbers. Lines that are no JSON objects are left out and told.
package struct RecordFile {
  package struct Record {
    /// From 1.
    package var line: Int
    package var value: JSONValue
  }

  package private(set) var records: [Record] = []
  package private(set) var issues: [InputIssue] = []

  /// Longer than any document of a corpus.
  package static let maxLineBytes = 1 << 28

  /// - Throws: where the file cannot be read at all.
  package init(path: String) throws(InputIssue) {
    var lines = try TextLines(path: path, maxLineBytes: Self.maxLineBytes)
    while let line = try lines.next() {
      if line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      do throws(JSONError) {
        let value = try JSONValue.parse(Array(line.utf8))
        if case .object = value {
          records.append(Record(line: lines.number, value: value))
        } else {
          issues.append(
            InputIssue(path: path, line: lines.number, message: "is no JSON object. Line left out."))
        }
      } catch {
        let column = line.utf8.prefix(error.byteOffset).count { $0 & 0xC0 != 0x80 } + 1
        issues.append(
          InputIssue(
            path: path, line: lines.number, column: column, message: "no JSON: \(error.message). Line left out."))
      }
    }
  }
}
