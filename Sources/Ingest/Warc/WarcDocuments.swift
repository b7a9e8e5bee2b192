/// The documents of a web archive: pages and texts that were fetched with success, and texts made of pages.
///
/// Other records are counted by reason. A broken record is told with its place, and reading goes on at the next line or
/// gzip member that begins with one. Memory: the longest record that may be kept.
final class WarcDocuments: RecordSteps {
  private enum Step {
    case record(RecordStep)
    case skipped(String)
    /// What is wrong with the record that begins, or does not begin, here.
    case broken(String)
    /// The same, and the next record is in reach.
    case cut(String)
    case end
  }

  private let bytes: WarcBytes
  private let path: String
  private let options: IngestOptions
  private(set) var skipped: [String: Int] = [:]
  private var count = 0
  private var isAtEnd = false
  /// Where the record in hand begins.
  private var place = ""

  private static let maxHeadBytes = 1 << 16

  /// - Parameter head: What was already taken from the source.
  init(_ source: ByteSource, head: [UInt8], options: IngestOptions) {
    bytes = WarcBytes(source, head: head)
    path = source.path
    self.options = options
  }

  var bytesRead: Int { bytes.source.bytesRead }

  func next(isWanted: Bool) throws(InputIssue) -> RecordStep? {
    while !isAtEnd {
      let step: Step
      do throws(InputIssue) {
        step = try read(isWanted: isWanted)
      } catch {
        guard bytes.source.isCompressed, let offset = error.byteOffset else { throw error }
        count += 1
        return try behindDamage(near: offset)
      }
      switch step {
      case .skipped(let reason): skipped[reason, default: 0] += 1
      case .record(var step):
        count += 1
        step.number = count
        return step
      case .cut(let message):
        count += 1
        return .failure(message, path: path)
      case .broken(let message):
        count += 1
        isAtEnd = try !bytes.seekRecord()
        return .failure(
          message + (isAtEnd ? " No record follows." : " Reading went on at \(bytes.place)."), path: path)
      case .end: isAtEnd = true
      }
    }
    if count == 0 && skipped.isEmpty {
      throw InputIssue(path: path, message: "holds no records. Nothing to read; leave it out.")
    }
    return nil
  }

  private func behindDamage(near offset: Int) throws(InputIssue) -> RecordStep {
    let begin = place
    isAtEnd = try !bytes.seekMember()
    return .failure(
      "gzip data are damaged near byte \(offset), in the record at \(begin), which is left out. "
        + (isAtEnd ? "No record follows." : "Reading went on at \(bytes.place)."), path: path)
  }

  // MARK: One record

  private func read(isWanted: Bool) throws(InputIssue) -> Step {
    repeat {
      bytes.advance(bytes.bytes.prefix { isSpace($0) }.count)
      if bytes.bytes.isEmpty, try !bytes.fill() { return .end }
    } while isSpace(bytes.bytes[bytes.bytes.startIndex])
    place = bytes.place
    let offset = bytes.offset
    _ = try bytes.need(8)
    guard WarcHeader.begins(bytes.bytes) else {
      return .broken("no record begins at \(place), where 'WARC/1.' was expected.")
    }
    guard let end = try headEnd(within: Self.maxHeadBytes) else {
      return .broken("the head of the record at \(place) does not end within \(Self.maxHeadBytes) bytes.")
    }
    let header = WarcHeader(bytes.bytes.prefix(end))
    guard let length = header.contentLength else {
      let found = header["content-length"].map { "'\($0.prefix(20))'" } ?? "none"
      return .broken("the record at \(place) should say its length (Content-Length, a number); found \(found).")
    }
    bytes.advance(end)
    let record = WarcRecord(header: header, length: length, place: place, offset: offset)
    switch record.content {
    case .other(let reason): return try skip(length, .skipped(reason))
    case .document(let media): return try document(record, media, isWanted: isWanted)
    case .response: return try page(record, isWanted: isWanted)
    }
  }

  /// How many bytes a head has that begins here, its empty line included; nil where it does not end within `limit`.
  private func headEnd(within limit: Int) throws(InputIssue) -> Int? {
    while true {
      let head = bytes.bytes.prefix(limit)
      if let end = WarcHeader.end(in: head) { return end - head.startIndex }
      // No more is asked for than is needed: what comes next may be damaged.
      if head.count == limit { return nil }
      if try !bytes.fill() { return nil }
    }
  }

  /// Passes over what is left of a record.
  private func skip(_ count: Int, _ step: Step) throws(InputIssue) -> Step {
    let missing = try bytes.skip(count)
    return missing == 0 ? step : cut(missing)
  }

  private func cut(_ missing: Int) -> Step {
    .cut(
      "the record at \(place) ends \(missing) bytes before the length that it tells. It is left out; "
        + "fetch the archive again.")
  }

  private func document(_ record: WarcRecord, _ media: MediaType, isWanted: Bool) throws(InputIssue) -> Step {
    guard let kind = media.kind, isWanted else {
      return try skip(record.length, .record(RecordStep(.passedOver, path: path)))
    }
    return try block(record, 0, kind) { stored in
      UnreadPage(
        Array(stored), kind, charset: media.charset, record: record.summary(limit: options.maxFileBytes))
    }
  }

  private func page(_ record: WarcRecord, isWanted: Bool) throws(InputIssue) -> Step {
    let limit = min(record.length, Self.maxHeadBytes)
    guard let end = try headEnd(within: limit), bytes.bytes.starts(with: "HTTP/".utf8) else {
      let fault = "no answer of a web server, which begins with 'HTTP/1.'. Record skipped."
      return try skip(record.length, .record(failure(fault, record)))
    }
    let head = WarcHeader(bytes.bytes.prefix(end))
    if let reason = WarcRecord.reasonToSkip(head, bodyLength: record.length - end) {
      return try skip(record.length, .skipped(reason))
    }
    if !isWanted { return try skip(record.length, .record(RecordStep(.passedOver, path: path))) }
    let kind = head["content-type"].flatMap { MediaType($0).kind } ?? .html
    return try block(record, end, kind) { stored in record.page(stored, head, options) }
  }

  /// Takes a block without its first bytes, if it is whole and not too large.
  private func block(
    _ record: WarcRecord, _ headBytes: Int, _ kind: InputKind, _ take: (ArraySlice<UInt8>) -> UnreadPage
  ) throws(InputIssue) -> Step {
    let limit = kind == .html ? options.maxPageBytes : options.maxFileBytes
    guard record.length - headBytes <= limit else {
      let fault =
        "has \(record.length - headBytes) bytes, more than \(limit), the limit for a file that is read whole. "
        + "Record skipped."
      return try skip(record.length, .record(failure(fault, record)))
    }
    let missing = try bytes.needOfRecord(record.length)
    if missing > 0 {
      bytes.advance(record.length - missing)
      return cut(missing)
    }
    var step = RecordStep(.unread(take(bytes.bytes.prefix(record.length).dropFirst(headBytes))), path: path)
    step.place = "@\(record.offset)"
    bytes.advance(record.length)
    return .record(step)
  }

  private func failure(_ message: String, _ record: WarcRecord) -> RecordStep {
    record.summary(limit: 0).failure(message, path: path)
  }
}
