package import Ingest

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The beginning of a file, inflated, by which its format is told.
package struct InputHead: Sendable {
  package let path: String
  /// At most 128 KiB.
  package let bytes: [UInt8]
  /// Tab-separated fields of the first whole lines, comments and empty lines left out.
  let lines: [[[UInt8]]]
  /// Normal names of the columns in the first line that is no comment; see `ColumnAliases.normal`.
  let columns: [String]
  /// The bytes in small letters, for a search of words.
  private let lowered: [UInt8]

  private static let maxBytes = 1 << 17

  package init(path: String) throws(InputIssue) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFIFO || status.st_mode & S_IFMT == S_IFCHR {
      throw InputIssue(
        path: path,
        message: "is a pipe, which can be read only once. Save it as a file; gzip and zip are read as they are."
      )
    }
    var input = try InputBytes(path: path)
    var bytes: [UInt8] = []
    while bytes.count < Self.maxBytes, try input.read(into: &bytes) > 0 {}
    if bytes.isEmpty {
      throw InputIssue(path: path, message: "is empty. Expected \(ImportFormat.understood).")
    }
    self.init(path: path, bytes: bytes)
  }

  /// The head of a file whose first bytes are at hand.
  package init(path: String, bytes all: [UInt8]) {
    self.path = path
    var bytes = Array(all.prefix(Self.maxBytes))
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let isWhole = all.count < Self.maxBytes
    self.bytes = bytes
    lowered = bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    var lines: [[[UInt8]]] = []
    var start = 0
    while start < bytes.count, lines.count < 20 {
      let end = bytes[start...].firstIndex(of: 0x0A)
      if end == nil && !isWhole { break }
      var line = bytes[start..<(end ?? bytes.count)]
      start = (end ?? bytes.count) + 1
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty || line.first == 0x23 { continue }
      lines.append(line.split(separator: 0x09, omittingEmptySubsequences: false).map(Array.init))
    }
    self.lines = lines
    var options = TableOptions()
    options.format = .delimited
    options.hasHeader = true
    // A head that is no table has no column names; what it is will be told by its other marks.
    do throws(InputIssue) {
      columns = try TableReader(bytes: bytes, path: path, options: options).header.names.map(ColumnAliases.normal)
    } catch {
      columns = []
    }
  }

  /// Whether at least half of the first lines fit, so that a broken first row does not hide a format.
  func mostLines(_ fits: ([[UInt8]]) -> Bool) -> Bool {
    !lines.isEmpty && lines.count(where: fits) * 2 >= lines.count
  }

  /// Whether the first byte that is not white space begins an object or array.
  var isJSON: Bool {
    let first = bytes.first { $0 > 0x20 && $0 != 0x1E }
    return first == 0x7B || first == 0x5B
  }

  /// Whether a word, given in small letters, stands anywhere in the head.
  func contains(_ word: String) -> Bool {
    let word = Array(word.utf8)
    return lowered.withUnsafeBufferPointer { bytes in
      var at = 0
      while let hit = firstIndex(of: word[0], in: bytes, from: at) {
        if hit + word.count <= bytes.count, bytes[hit..<(hit + word.count)].elementsEqual(word) { return true }
        at = hit + 1
      }
      return false
    }
  }

  func hasColumn(_ names: String...) -> Bool { names.contains { columns.contains($0) } }
}
