/// The bytes of a file in pieces, inflated when they are gzip or a table in a zip archive; for modules that cut rows
/// themselves. Memory: what the caller keeps of them.
package struct InputBytes {
  private let source: ByteSource

  /// Errors: the file cannot be opened, with what to do.
  package init(path: String) throws(InputIssue) {
    source = try ByteSource(path: path, opensArchives: true)
  }

  /// Appends the next bytes to `buffer`, about a megabyte.
  ///
  /// - Returns: How many were appended; 0 means the end.
  package mutating func read(into buffer: inout [UInt8]) throws(InputIssue) -> Int {
    try source.read(into: &buffer)
  }
}
