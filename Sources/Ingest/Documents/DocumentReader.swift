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

  /// A step of reading whose document may be still to be made.
  package enum Step: Sendable {
    case outcome(ReadOutcome)
    case unread(UnreadDocument)
  }

  /// All files of the run in reading order; counts grow while reading.
  public private(set) var files: [InputFile]
  /// Files in folders that are no documents.
  public let skipped: [SkippedFile]
  /// Where the outcome that `next` gave last stands.
  public private(set) var position = DocumentPosition(file: -1, record: 0)
  /// Bytes read so far, as stored, of all files; for progress.
  public var bytesRead: Int { finishedBytes + (steps?.bytesRead ?? 0) }

  /// Bytes of all files, as stored; nil where a pipe or standard input is among them.
  public var bytesTotal: Int? {
    files.contains(where: \.isStream) ? nil : files.reduce(0) { $0 + $1.byteCount }
  }

  private let options: IngestOptions
  private let observe: ByteObserver?
  private let sharedNames: Set<String>
  /// What is to be given before reading on, last first.
  private var pending: [(step: Step, position: DocumentPosition)] = []
  private var current = -1
  private var finishedBytes = 0
  /// Reads the current file.
  private var steps: (any RecordSteps)?
  private var recordCount = 0
  /// Rows of the manifest that have named a file or a member of one.
  public private(set) var usedRows: Set<Int> = []

  /// - Parameter inputs: Paths, patterns and `-`, as on the command line.
  public init(inputs: [String], options: IngestOptions, observe: ByteObserver? = nil) {
    let listing = InputListing(inputs)
    files = listing.files
    skipped = listing.skipped
    self.options = options
    self.observe = observe
    pending = listing.issues.enumerated().reversed().map {
      (.outcome(.failure($0.element)), DocumentPosition(file: -1, record: $0.offset))
    }
    if let shard = options.shard { pending.removeAll { !shard.holds($0.position) } }
    var names: Set<String> = []
    sharedNames = Set(listing.files.map(\.name).filter { !names.insert($0).inserted })
  }

  /// Whether `next` would wait for somebody who writes documents into a pipe. Then it is time to answer what is there: he
  /// may be waiting too.
  public var wouldWait: Bool { pending.isEmpty && (steps?.wouldWait ?? false) }

  /// Goes on behind files that an earlier run has read, before the first document is given.
  ///
  /// - Parameters:
  ///   - file: the next one to be read; -1 to begin with what is said of inputs that stand for no file.
  ///   - finished: those before it, with what came of them.
  ///   - rows: of the manifest that named one of them.
  public mutating func resume(at file: Int, finished: [InputFile], rows: Set<Int>) {
    guard file >= 0 else { return }
    pending = []
    files.replaceSubrange(..<file, with: finished.prefix(file))
    current = file - 1
    finishedBytes = finished.prefix(file).reduce(0) { $0 + $1.byteCount }
    usedRows = rows
  }

  /// Rows of the manifest that named no file of this run; whole only after the last document.
  public var unusedManifestRows: [InputManifest.Row] {
    guard let manifest = options.manifest else { return [] }
    return manifest.rows.indices.filter { !usedRows.contains($0) }.map { manifest.rows[$0] }
  }

  /// The next document, warning or failure; nil when all inputs are done.
  public mutating func next() -> ReadOutcome? {
    while let step = nextStep() {
      switch step {
      case .unread(let document):
        let position = position
        pending += document.read().reversed().map { (.outcome($0), position) }
      case .outcome(let outcome):
        var counts = OutcomeCounts()
        counts.add(outcome)
        count(counts, ofFile: position.file)
        return outcome
      }
    }
    return nil
  }

  /// The next document, whose bytes may be unread, warning or failure; nil when all inputs are done.
  ///
  /// Nothing is counted in `files`: who makes documents of the bytes knows what comes of them, and says so with `count`.
  package mutating func nextStep() -> Step? {
    while true {
      if let (step, position) = pending.popLast() {
        self.position = position
        return step
      }
      if steps != nil {
        read()
      } else if current + 1 < files.count {
        current += 1
        open()
      } else {
        return nil
      }
    }
  }

  /// Counts what came of steps of a file; what is said of inputs that stand for no file is not counted.
  package mutating func count(_ counts: OutcomeCounts, ofFile file: Int) {
    if file >= 0 { files[file].add(counts) }
  }

  // MARK: Files

  private mutating func open() {
    let index = current
    let file = files[index]
    recordCount = 0
    useRow(for: file.path)
    // Files of other kinds hold as many documents as they please, and are read to count them.
    if let kind = file.kind, kind.isOneDocument, !isWanted(record: 0) {
      finishedBytes += file.byteCount
      return
    }
    do throws(InputIssue) {
      if file.kind == .zip, !file.isStream {
        steps = try ZipDocuments(path: file.path, options: options)
        return
      }
      let observer = observe.map { observe in
        { (bytes: UnsafeRawBufferPointer) in observe(index, bytes) }
      }
      let source =
        file.path == InputListing.standardInputName
        ? ByteSource(standardInputAs: file.path, observe: observer)
        : try ByteSource(path: file.path, observe: observer)
      let opened = try DocumentFormat.open(source, kind: file.kind, options: options)
      steps = opened.steps
      files[index].kind = opened.kind
      files[index].isCompressed = source.isCompressed
    } catch {
      fail(error, record: 0)
      finishedBytes += file.byteCount
    }
  }

  /// Shows an archive to the observer, front to back: its members were read here and there.
  private mutating func showArchive() {
    guard let observe, !files[current].isStream else { return }
    let index = current
    do throws(InputIssue) {
      let bytes = try ByteSource(path: files[index].path) { bytes in observe(index, bytes) }
      var buffer: [UInt8] = []
      while try bytes.read(into: &buffer) > 0 { buffer.removeAll(keepingCapacity: true) }
    } catch {
      fail(error, record: recordCount)
    }
  }

  private mutating func close() {
    guard let steps else { return }
    finishedBytes += steps.bytesRead
    if files[current].isStream { files[current].byteCount = steps.bytesRead }
    files[current].skippedRecords = steps.skipped
    self.steps = nil
    if files[current].kind == .zip { showArchive() }
  }

  private mutating func useRow(for path: String) {
    if let row = options.manifest?.index(for: path) { usedRows.insert(row) }
  }

  // MARK: Records

  private mutating func read() {
    let record = recordCount
    do throws(InputIssue) {
      guard let step = try steps!.next(isWanted: isWanted(record: record)) else { return close() }
      recordCount += 1
      if step.path != files[current].path { useRow(for: step.path) }
      if isWanted(record: record) { give(step, record: record) }
    } catch {
      fail(error, record: record)
      close()
    }
  }

  private func isWanted(record: Int) -> Bool {
    options.shard?.holds(DocumentPosition(file: current, record: record)) ?? true
  }

  private mutating func add(_ step: Step, record: Int) {
    pending.insert((step, DocumentPosition(file: current, record: record)), at: 0)
  }

  private mutating func fail(_ issue: InputIssue, record: Int) {
    if isWanted(record: record) { add(.outcome(.failure(issue)), record: record) }
  }

  private mutating func give(_ step: RecordStep, record: Int) {
    if case .unread(let page) = step.outcome {
      add(.unread(UnreadDocument(page, path: step.path, assembly(of: step))), record: record)
    } else {
      for outcome in step.outcomes(assembly(of: step)) { add(.outcome(outcome), record: record) }
    }
  }

  private func assembly(of step: RecordStep) -> DocumentAssembly {
    let file = files[current]
    let stem =
      file.path == InputListing.standardInputName
      ? "stdin" : sharedNames.contains(file.name) ? file.path : file.name
    // Of an archive the member's path is a part.
    let member = String(decoding: step.path.utf8.dropFirst(file.path.utf8.count), as: UTF8.self)
    var assembly = DocumentAssembly(
      fallbackID: stem + member + (step.number.map { "#\($0)" } ?? ""), origin: step.path + step.place)
    let own = options.manifest?.row(for: step.path)
    // A file that holds this document only may be meant by the row's id, title and url.
    if let own, step.number == nil { (assembly.id, assembly.title, assembly.url) = (own.id, own.title, own.url) }
    let row = own ?? options.manifest?.row(for: file.path)
    assembly.published = options.published ?? row?.published
    assembly.source = row?.source
    return assembly
  }
}
