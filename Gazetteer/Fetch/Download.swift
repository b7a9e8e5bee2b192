/// One file on its way: what is on disk, which version that is, and what is asked of the server next.
final class Download {
  /// Whole files that were not what they should be.
  private(set) var refusals = 0
  private let file: RemoteFile
  private let options: FetchOptions
  private let tell: (FetchEvent) -> Void
  private let address: String
  private let path: String
  private let partial: PartialFile
  /// Which version the partial file is of.
  private var note: SourceNote?
  /// The file that is here already, whole and as it came.
  private var present: SourceNote?
  private var received = 0

  init(_ file: RemoteFile, options: FetchOptions, tell: @escaping (FetchEvent) -> Void) throws(FetchError) {
    self.file = file
    self.options = options
    self.tell = tell
    address = options.folderAddress + file.name
    path = options.path(of: file.name)
    partial = try PartialFile(path: path + ".partial")
    note = try SourceNote.read(for: partial.path)
    if note?.url != address { note = nil }
  }

  deinit { if partial.byteCount == 0 { SourceNote.remove(for: partial.path) } }

  var byteCount: Int { partial.byteCount }

  /// Looks whether the file is here from an earlier run. One that was changed since, or came from elsewhere, is not
  /// trusted and is fetched again.
  func findPresent() throws(FetchError) {
    guard let note = try SourceNote.read(for: path), note.url == address, note.byteCount != nil,
      let digest = note.sha256, try FileDigest.sha256(path) == digest
    else { return }
    present = note
  }

  // MARK: One try

  /// Asks the server for the file, or for the rest of it, and writes what comes.
  ///
  /// - Returns: True if the file is whole; false if the server has none newer than the one that is here.
  func attempt(on handle: borrowing CurlHandle) throws(FetchError) -> Bool {
    // Ended between the last byte and the check.
    if partial.byteCount > 0, partial.byteCount == note?.byteCount { return true }
    let headers = try requestHeaders()
    let start = partial.byteCount
    var progress = FetchProgress(name: file.name)
    progress.byteCount = start
    var meter = ProgressMeter(progress)
    let transfer = Transfer(
      begin: { [self] head throws(FetchError) in
        try begin(head, after: start)
        progress.totalByteCount = note?.byteCount
        progress.byteCount = partial.byteCount
        meter = ProgressMeter(progress)
      },
      take: { [self] bytes throws(FetchError) in
        try partial.append(bytes)
        received += bytes.count
        if let progress = meter.update(partial.byteCount) { tell(.progress(progress)) }
      })
    let outcome = try transfer.perform(address, headers: headers, options: options, on: handle)
    return try judge(transfer.head, outcome, handle.retryAfterSeconds())
  }

  private func requestHeaders() throws(FetchError) -> [String] {
    if partial.byteCount > 0, let condition = note?.rangeCondition, partial.byteCount < note?.byteCount ?? .max {
      // The rest, if the file is still the same; else the server sends the new one whole.
      return ["Range: bytes=\(partial.byteCount)-", "If-Range: \(condition)"]
    }
    try partial.restart()
    return present?.changeConditions ?? []
  }

  /// Makes ready for a body that continues what is on disk, or replaces it.
  private func begin(_ head: ResponseHead, after start: Int) throws(FetchError) {
    if head.status == 206 {
      let expected = note?.byteCount
      guard start > 0, head.rangeStart == start, expected == nil || head.wholeByteCount ?? expected == expected else {
        let found = head.rangeStart.map { "byte \($0) of \(head.wholeByteCount.map(String.init) ?? "?")" } ?? "no range"
        try partial.restart()
        throw FetchError(
          .doesNotContinue("it sends \(found), expected byte \(start) of \(expected.map(String.init) ?? "?")"),
          place: address)
      }
      note?.byteCount = head.wholeByteCount ?? expected
    } else {
      try partial.restart()
      note = SourceNote(
        url: address, etag: head.etag, lastModified: head.lastModified, byteCount: head.contentLength)
      // Before the body, so that a run that is stopped at any byte can be continued.
      try note?.write(for: partial.path)
    }
  }

  private func judge(
    _ head: ResponseHead, _ outcome: (code: Int, why: String), _ retryAfter: Int
  ) throws(FetchError) -> Bool {
    switch head.status {
    case 304 where present != nil: return false
    case 416:
      // Another size than the one that was promised.
      try partial.restart()
      throw FetchError(.doesNotContinue("it has no bytes there (416)"), place: address)
    case 200, 206:
      if outcome.code != 0 { throw failure(outcome) }
    default:
      if outcome.code != 0 && head.status < 400 { throw failure(outcome) }
      throw FetchError(.status(head.status, retryAfterSeconds: Double(retryAfter)), place: address)
    }
    if let expected = note?.byteCount, partial.byteCount != expected {
      throw failure((18, "\(partial.byteCount) of \(expected) bytes came"))
    }
    return true
  }

  private func failure(_ outcome: (code: Int, why: String)) -> FetchError {
    FetchError(.transfer(code: outcome.code, why: outcome.why, kept: resumableByteCount), place: address)
  }

  /// Bytes that the next try need not fetch again.
  private var resumableByteCount: Int { note?.rangeCondition == nil ? 0 : partial.byteCount }

  // MARK: The end

  /// Checks the whole file and gives it its name.
  func finish() throws(FetchError) -> FetchedFile {
    var progress = FetchProgress(name: file.name)
    progress.stage = .checking
    progress.totalByteCount = partial.byteCount
    var meter = ProgressMeter(progress)
    if partial.byteCount > Self.longCheckBytes { tell(.progress(progress)) }
    let fault = ContentCheck.fault(in: partial.path, of: file) { [tell] count in
      if let progress = meter.update(count) { tell(.progress(progress)) }
    }
    if let fault { throw try refuse(FetchError(.badContent(fault), place: address)) }
    guard let digest = try FileDigest.sha256(partial.path) else {
      throw FetchError(.sideFile("was removed while it was fetched."), place: partial.path)
    }
    if let expected = options.expectedDigests?[file.name], expected != digest {
      throw try refuse(FetchError(.wrongDigest(found: digest, expected: expected), place: address))
    }
    let count = partial.byteCount
    var whole = note ?? SourceNote(url: address)
    whole.byteCount = count
    whole.sha256 = digest
    try partial.commit(as: path)
    try whole.write(for: path)
    SourceNote.remove(for: partial.path)
    try ChecksumList.record(file.name, digest, at: options.path(of: ChecksumList.fileName))
    return FetchedFile(path: path, byteCount: count, sha256: digest, receivedByteCount: received)
  }

  /// A check that takes a second or so is told at its beginning.
  private static let longCheckBytes = 64 << 20

  private func refuse(_ error: FetchError) throws(FetchError) -> FetchError {
    refusals += 1
    try partial.restart()
    note = nil
    SourceNote.remove(for: partial.path)
    return error
  }

  /// The file that is here already.
  func unchanged() throws(FetchError) -> FetchedFile {
    guard let present, let count = present.byteCount, let digest = present.sha256 else {
      throw FetchError(.status(304, retryAfterSeconds: 0), place: address)
    }
    if let expected = options.expectedDigests?[file.name], expected != digest {
      throw FetchError(.wrongDigest(found: digest, expected: expected), place: path)
    }
    try ChecksumList.record(file.name, digest, at: options.path(of: ChecksumList.fileName))
    return FetchedFile(path: path, byteCount: count, sha256: digest, receivedByteCount: 0, isUnchanged: true)
  }
}
