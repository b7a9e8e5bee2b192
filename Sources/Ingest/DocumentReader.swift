import Evidence

/// Reads documents one by one from files, folders, patterns and standard input, in order and in
/// bounded memory.
///
/// ```swift
/// var reader = DocumentReader(inputs: ["reports/"], options: IngestOptions())
/// while let outcome = reader.next() { ... }
/// ```
/// A file or record that cannot be read is an outcome, never an error, so that the others are still
/// done.
public struct DocumentReader: ~Copyable {
  /// Sees the bytes of a file as stored, piece by piece, with its index in `files`; for checksums.
  /// A file that is refused by its first bytes is not seen to the end (compare
  /// `InputFile.byteCount`).
  public typealias ByteObserver = (Int, UnsafeRawBufferPointer) -> Void

  /// All files of the run in reading order; counts grow while reading.
  public private(set) var files: [InputFile]
  /// Files in folders that are no documents.
  public let skipped: [SkippedFile]
  /// Where the outcome that `next` gave last stands.
  public private(set) var position = DocumentPosition(file: -1, record: 0)
  /// Bytes read so far, as stored, of all files; for progress.
  public var bytesRead: Int { finishedBytes + (source?.bytesRead ?? 0) }

  private let options: IngestOptions
  private let observe: ByteObserver?
  private let sharedNames: Set<String>
  /// What is to be given before reading on, last first.
  private var pending: [(outcome: ReadOutcome, position: DocumentPosition)] = []
  private var current = -1
  private var finishedBytes = 0
  private var source: ByteSource?
  private var lines: LineReader?
  private var records: JSONDocuments?
  private var recordNumber = 0
  private var recordLine = 1
  private var recordLineOffset = 0
  private var usedRows: Set<Int> = []

  /// - Parameter inputs: Paths, patterns and `-`, as on the command line.
  public init(inputs: [String], options: IngestOptions, observe: ByteObserver? = nil) {
    let listing = InputListing(inputs)
    files = listing.files
    skipped = listing.skipped
    self.options = options
    self.observe = observe
    pending = listing.issues.enumerated().reversed().map {
      (.failure($0.element), DocumentPosition(file: -1, record: $0.offset))
    }
    if let shard = options.shard { pending.removeAll { !shard.holds($0.position) } }
    var names: Set<String> = []
    sharedNames = Set(listing.files.map(\.name).filter { !names.insert($0).inserted })
  }

  /// Rows of the manifest that named no file of this run; whole only after the last document.
  public var unusedManifestRows: [InputManifest.Row] {
    guard let manifest = options.manifest else { return [] }
    return manifest.rows.indices.filter { !usedRows.contains($0) }.map { manifest.rows[$0] }
  }

  /// The next document, warning or failure; nil when all inputs are done.
  public mutating func next() -> ReadOutcome? {
    while true {
      if let (outcome, position) = pending.popLast() {
        self.position = position
        return outcome
      }
      if lines != nil {
        readLine()
      } else if records != nil {
        readRecord()
      } else if current + 1 < files.count {
        current += 1
        open()
      } else {
        return nil
      }
    }
  }

  // MARK: Files

  private mutating func open() {
    let index = current
    let path = files[index].path
    recordNumber = 0
    recordLine = 1
    recordLineOffset = 0
    if let row = options.manifest?.index(for: path) { usedRows.insert(row) }
    // Files of other kinds hold as many documents as they please, and are read to count them.
    if let kind = files[index].kind, kind.isOneDocument, !isWanted(record: 0) { return }
    let observer = observe.map { observe in
      { (bytes: UnsafeRawBufferPointer) in observe(index, bytes) }
    }
    do throws(InputIssue) {
      if let issue = Self.tableIssue(path) { throw issue }
      let source =
        path == InputListing.standardInputName
        ? ByteSource(standardInputAs: path, observe: observer)
        : try ByteSource(path: path, observe: observer)
      self.source = source
      try read(from: source)
    } catch {
      fail(error, record: 0)
      close()
    }
  }

  private static func tableIssue(_ path: String) -> InputIssue? {
    let name = Array(path.lowercased().utf8)
    guard name.ends(with: ".csv") || name.ends(with: ".tsv") else { return nil }
    return InputIssue(
      path: path,
      message: "is a table, not a document. Put its texts in JSON lines (a field 'text' and one record a line).")
  }

  private mutating func read(from source: ByteSource) throws(InputIssue) {
    var head: [UInt8] = []
    while head.count < 1 << 12, try source.read(into: &head) > 0 {}
    files[current].isCompressed = source.isCompressed
    if head.isEmpty {
      throw InputIssue(path: source.path, message: "is empty. Nothing to read; leave it out.")
    }
    let kind = files[current].kind ?? Self.sniff(head)
    files[current].kind = kind
    if kind.isOneDocument, !isWanted(record: 0) { return close() }
    if kind == .jsonLines {
      let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      if !isUTF16, !Self.hasRecords(head.prefix(1 << 12)), let binary = BinarySniffer.kind(of: head.prefix(1 << 12)) {
        throw InputIssue(
          path: source.path, message: "looks like binary (\(binary)), not JSONL. Leave it out.")
      }
      lines = LineReader(source, head: head, maxLineBytes: options.maxRecordBytes)
      return
    }
    let limit = kind == .html ? options.maxPageBytes : options.maxFileBytes
    while head.count <= limit {
      if try source.read(into: &head) == 0 { break }
    }
    if head.count > limit {
      throw InputIssue(
        path: source.path,
        message: "is larger than \(limit) bytes, the limit for a file that is read whole. "
          + "Split it, or put its documents in JSONL (one a line), which is streamed.")
    }
    readWhole(head, kind, source.path)
    if records == nil { close() }
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

  private mutating func close() {
    if let source {
      finishedBytes += source.bytesRead
      if files[current].isStream { files[current].byteCount = source.bytesRead }
    }
    source = nil
    lines = nil
    records = nil
  }

  // MARK: Whole files

  private mutating func readWhole(_ bytes: [UInt8], _ kind: InputKind, _ path: String) {
    if kind == .html {
      let page = PageReader(bytes)
      if let refusal = page.refusal { return fail(InputIssue(path: path, message: refusal), record: 0) }
      give(page.fields, page.published, warning: page.warning, line: nil, isOnly: true, record: 0)
      return
    }
    let decoded = TextDecoder(bytes)
    if let refusal = decoded.refusal { return fail(InputIssue(path: path, message: refusal), record: 0) }
    if decoded.text.utf8.allSatisfy(isSpace) {
      return fail(
        InputIssue(path: path, message: "holds only white space. Nothing to read; leave it out."), record: 0)
    }
    switch kind {
    case .markdown:
      let markdown = MarkdownReader(decoded.text)
      var fields = markdown.fields
      fields.text = MarkdownInline.plain(markdown.text)
      give(fields, nil, warning: decoded.warning, line: nil, isOnly: true, record: 0)
    case .json:
      if let warning = decoded.warning { warn(InputIssue(path: path, message: warning), record: 0) }
      records = JSONDocuments(
        Array(decoded.text.utf8), RecordDecoder(readsGivenSpans: options.readGivenSpans))
    // Warnings wait in `pending` before the first record is read.
    case .text, .html, .jsonLines:
      var fields = RecordFields()
      fields.text = decoded.text
      give(fields, nil, warning: decoded.warning, line: nil, isOnly: true, record: 0)
    }
  }

  private mutating func readRecord() {
    let path = files[current].path
    guard let step = records!.next() else {
      if recordNumber == 0 {
        fail(
          InputIssue(
            path: path,
            message: "holds no document. Expected an object with a field 'text', or a list of them."
          ), record: 0)
      }
      return close()
    }
    let record = recordNumber
    recordNumber += 1
    recordLine += records!.bytes[recordLineOffset..<step.start].count { $0 == 0x0A }
    recordLineOffset = step.start
    let line = recordLine
    let isOnly = recordNumber == 1 && !records!.isArray
    switch step.result {
    case .success(let fields):
      give(
        fields, nil, warning: nil, line: isOnly ? nil : line, isOnly: isOnly, record: record, remarks: step.remarks)
    case .failure(.content(let message)):
      fail(InputIssue(path: path, line: line, message: message + ". Record skipped."), record: record)
    case .failure(.syntax(let error)):
      let place = error.position(in: records!.bytes)
      fail(
        InputIssue(
          path: path, line: place.line, column: place.column, byteOffset: error.byteOffset,
          message: "broken JSON, \(error.message). The rest of the file is skipped."), record: record)
    }
  }

  // MARK: Lines

  private mutating func readLine() {
    let path = files[current].path
    do throws(InputIssue) {
      guard let line = try lines!.next() else {
        if recordNumber == 0 {
          fail(InputIssue(path: path, message: "holds no records. Nothing to read; leave it out."), record: 0)
        }
        return close()
      }
      let number = lines!.number
      switch line {
      case .tooLong(let count):
        recordNumber += 1
        fail(
          InputIssue(
            path: path, line: number,
            message: "a record of \(count) bytes is over the limit of \(options.maxRecordBytes). "
              + "Record skipped. Split it into several records."), record: recordNumber - 1)
      case .bytes(let range): decodeLine(range, number)
      }
    } catch {
      fail(error, record: recordNumber)
      close()
    }
  }

  private mutating func decodeLine(_ range: Range<Int>, _ number: Int) {
    let decoder = RecordDecoder(readsGivenSpans: options.readGivenSpans)
    var remarks: [String] = []
    var fault: InputIssue?
    var isRecord = false
    let path = files[current].path
    let isWanted = isWanted(record: recordNumber)
    let fields: RecordFields? = lines!.buffer.withUnsafeBufferPointer { buffer in
      let bytes = UnsafeBufferPointer(rebasing: buffer[range])
      var scanner = JSONScanner(bytes)
      // Text sequences (RFC 8142) mark each record with 0x1E.
      if bytes.first == 0x1E { scanner.index = 1 }
      guard scanner.peek() != nil else { return nil }
      isRecord = true
      if !isWanted { return nil }
      do throws(RecordDecoder.Fault) {
        let fields = try decoder.decode(&scanner, remarks: &remarks)
        do throws(JSONError) { try scanner.finish() } catch { throw .syntax(error) }
        return fields
      } catch {
        switch error {
        case .content(let message):
          fault = InputIssue(path: path, line: number, message: message + ". Record skipped.")
        case .syntax(let error):
          fault = InputIssue(
            path: path, line: number, column: error.position(in: bytes).column,
            byteOffset: error.byteOffset, message: "broken JSON, \(error.message). Record skipped.")
        }
        return nil
      }
    }
    if isRecord { recordNumber += 1 }
    if let fault {
      fail(fault, record: recordNumber - 1)
    } else if let fields {
      give(
        fields, nil, warning: nil, line: number, isOnly: false, record: recordNumber - 1, remarks: remarks)
    }
  }

  // MARK: Outcomes

  private func isWanted(record: Int) -> Bool {
    options.shard?.holds(DocumentPosition(file: current, record: record)) ?? true
  }

  private mutating func add(_ outcome: ReadOutcome, record: Int) {
    pending.insert((outcome, DocumentPosition(file: current, record: record)), at: 0)
  }

  private mutating func fail(_ issue: InputIssue, record: Int) {
    guard isWanted(record: record) else { return }
    files[current].failures += 1
    add(.failure(issue), record: record)
  }

  private mutating func warn(_ issue: InputIssue, record: Int) {
    guard isWanted(record: record) else { return }
    files[current].warnings += 1
    add(.warning(issue), record: record)
  }

  private mutating func give(
    _ fields: RecordFields, _ published: PublishedDate?, warning: String?, line: Int?, isOnly: Bool,
    record: Int, remarks: [String] = []
  ) {
    guard isWanted(record: record) else { return }
    let file = files[current]
    for remark in [warning].compactMap({ $0 }) + remarks {
      warn(InputIssue(path: file.path, line: line, message: remark), record: record)
    }
    let stem =
      file.path == InputListing.standardInputName
      ? "stdin" : sharedNames.contains(file.name) ? file.path : file.name
    let assembly = DocumentAssembly(
      fields: fields, published: published, options: options,
      row: options.manifest?.row(for: file.path), isOnly: isOnly,
      fallbackID: isOnly ? stem : "\(stem)#\(record + 1)",
      origin: line.map { "\(file.path):\($0)" } ?? file.path)
    let (document, problems) = assembly.make()
    for problem in problems { warn(InputIssue(path: file.path, line: line, message: problem), record: record) }
    files[current].documents += 1
    add(.document(document), record: record)
  }
}
