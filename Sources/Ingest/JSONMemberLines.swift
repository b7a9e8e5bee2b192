/// Lines of JSON objects of which a few members are wanted; the others are checked and passed over.
///
/// Memory: the longest line.
package struct JSONMemberLines: ~Copyable {
  private let path: String
  private let members: [StaticString]
  private var lines: LineReader

  /// A record of a long document may take a hundred times the document.
  private static let maxLineBytes = 1 << 30

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - members: the names that are wanted.
  ///   - observe: sees the bytes as stored, for checksums.
  package init(
    path: String, members: [StaticString], observe: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(InputIssue) {
    self.members = members
    self.path = path == "-" ? InputListing.standardInputName : path
    let source =
      path == "-"
      ? ByteSource(standardInputAs: InputListing.standardInputName, observe: observe)
      : try ByteSource(path: path, observe: observe)
    lines = LineReader(source, head: [], maxLineBytes: Self.maxLineBytes)
  }

  /// Where the line that was given last stands, for messages.
  package var place: String { "\(path):\(lines.number)" }

  /// The wanted members of the next line, in the order in which they were asked for; nil at the end. Lines of white
  /// space are passed over.
  package mutating func next() throws(InputIssue) -> [JSONValue?]? {
    while let line = try lines.next() {
      guard case .bytes(let range) = line else { throw issue("is longer than \(Self.maxLineBytes) bytes") }
      do throws(JSONError) {
        if let values = try values(in: range) { return values }
      } catch {
        throw issue("is no JSON object, \(error.message)")
      }
    }
    return nil
  }

  private func values(in range: Range<Int>) throws(JSONError) -> [JSONValue?]? {
    try lines.buffer.withUnsafeBufferPointer { (buffer) throws(JSONError) -> [JSONValue?]? in
      var scanner = JSONScanner(UnsafeBufferPointer(rebasing: buffer[range]))
      guard let first = scanner.peek() else { return nil }
      guard first == 0x7B else { throw scanner.error("found \(scanner.found())") }
      var values = [JSONValue?](repeating: nil, count: members.count)
      try scanner.object { (inner, key) throws(JSONError) in
        if let index = members.firstIndex(where: { inner.equals(key, $0) }) {
          values[index] = try JSONValue(from: &inner)
        } else {
          try inner.skipValue()
        }
      }
      try scanner.finish()
      return values
    }
  }

  private func issue(_ words: String) -> InputIssue {
    InputIssue(
      path: path, line: lines.number,
      message: "\(words). Give the lines as dateline annotate --records wrote them.")
  }
}
