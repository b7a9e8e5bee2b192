/// Chooses how the bytes of a file, or of a member of an archive, are read.
enum DocumentFormat {
  /// - Parameter kind: What the name tells; nil where it says nothing and the first bytes are asked.
  static func open(
    _ source: ByteSource, kind: InputKind?, options: IngestOptions
  ) throws(InputIssue) -> (steps: any RecordSteps, kind: InputKind) {
    // These look at their first bytes themselves.
    if kind == .table { return (try TableDocuments.open(source, options: options), .table) }
    if kind == .warc { return (WarcDocuments(source, head: [], options: options), .warc) }
    var head: [UInt8] = []
    while head.count < 1 << 12, !beginsLines(head, kind), try source.read(into: &head) > 0 {}
    if head.isEmpty {
      throw InputIssue(path: source.path, message: "is empty. Nothing to read; leave it out.")
    }
    let kind = kind ?? sniff(head)
    switch kind {
    case .jsonLines:
      let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      if !isUTF16, !hasRecords(head.prefix(1 << 12)), let binary = BinarySniffer.kind(of: head.prefix(1 << 12)) {
        throw InputIssue(
          path: source.path, message: "looks like binary (\(binary)), not JSONL. Leave it out.")
      }
      return (LineDocuments(source, head: head, options: options), kind)
    case .json: return (JSONDocuments(source, head: head, options: options), kind)
    case .warc: return (WarcDocuments(source, head: head, options: options), kind)
    case .table, .zip: preconditionFailure("opened by its name, never by its bytes")
    case .text, .markdown, .html:
      return (WholeDocument(source, head: head, kind: kind, options: options), kind)
    }
  }

  /// Whether a first line is there and is a record: whoever writes into a pipe may wait for the answer to it.
  private static func beginsLines(_ head: [UInt8], _ kind: InputKind?) -> Bool {
    guard let end = head.firstIndex(of: 0x0A), hasRecords(head[..<end]) else { return false }
    return (kind ?? sniff(head)) == .jsonLines
  }

  /// What the first bytes tell; UTF-16 is looked at as UTF-8.
  private static func sniff(_ head: [UInt8]) -> InputKind {
    guard head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) else {
      let kind = InputKind(sniffing: head.prefix(1 << 12))
      // A first line that is broken must not make one text of the records behind it.
      return kind == .text && hasRecords(head.prefix(1 << 12)) ? .jsonLines : kind
    }
    var start = Array(head.prefix(1 << 12))
    var transcoder = UTF16Transcoder(isLittleEndian: head[0] == 0xFF)
    transcoder.convertTail(of: &start, from: 0, isEnd: true)
    return InputKind(sniffing: start[...])
  }

  /// Whether some line begins as a record does. Then the lines are read one by one: a NUL in one of them, which makes
  /// other files binary, spoils that record only.
  private static func hasRecords(_ head: ArraySlice<UInt8>) -> Bool {
    // {" with spaces between, and the mark of a text sequence before it perhaps.
    var isAtLineStart = true
    var opened = false
    for byte in head {
      if opened, byte == 0x22 { return true }
      if byte == 0x20 || byte == 0x09 { continue }
      opened = isAtLineStart && byte == 0x7B
      isAtLineStart = byte == 0x0A || isAtLineStart && byte == 0x1E
    }
    return false
  }
}
