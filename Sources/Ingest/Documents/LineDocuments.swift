/// The documents of a file with one JSON object a line, streamed.
final class LineDocuments: RecordSteps {
  private let source: ByteSource
  private var lines: LineReader
  private let decoder: RecordDecoder
  private let maxRecordBytes: Int
  private var count = 0

  /// - Parameter head: What was already taken from the source.
  init(_ source: ByteSource, head: [UInt8], options: IngestOptions) {
    self.source = source
    lines = LineReader(source, head: head, maxLineBytes: options.maxRecordBytes)
    decoder = RecordDecoder(readsGivenSpans: options.readGivenSpans)
    maxRecordBytes = options.maxRecordBytes
  }

  var bytesRead: Int { source.bytesRead }
  var wouldWait: Bool { lines.wouldWait }

  func next(isWanted: Bool) throws(InputIssue) -> RecordStep? {
    while let line = try lines.next() {
      switch line {
      case .tooLong(let length):
        count += 1
        return .failure(
          "a record of \(length) bytes is over the limit of \(maxRecordBytes). "
            + "Record skipped. Split it into several records.", path: source.path, line: lines.number)
      case .bytes(let range):
        guard let step = decode(range, isWanted: isWanted) else { continue }
        return step
      }
    }
    if count == 0 {
      throw InputIssue(path: source.path, message: "holds no records. Nothing to read; leave it out.")
    }
    return nil
  }

  /// - Returns: nil for an empty line.
  private func decode(_ range: Range<Int>, isWanted: Bool) -> RecordStep? {
    let path = source.path
    let line = lines.number
    var remarks: [String] = []
    let decoder = decoder
    let outcome: RecordStep.Outcome? = lines.buffer.withUnsafeBufferPointer { buffer in
      let bytes = UnsafeBufferPointer(rebasing: buffer[range])
      var scanner = JSONScanner(bytes)
      // Text sequences (RFC 8142) mark each record with 0x1E.
      if bytes.first == 0x1E { scanner.index = 1 }
      guard scanner.peek() != nil else { return nil }
      if !isWanted { return .passedOver }
      do throws(RecordDecoder.Fault) {
        let fields = try decoder.decode(&scanner, remarks: &remarks)
        do throws(JSONError) { try scanner.finish() } catch { throw .syntax(error) }
        return .document(fields)
      } catch {
        switch error {
        case .content(let message):
          return .failure(InputIssue(path: path, line: line, message: message + ". Record skipped."))
        case .syntax(let error):
          return .failure(
            InputIssue(
              path: path, line: line, column: error.position(in: bytes).column, byteOffset: error.byteOffset,
              message: "broken JSON, \(error.message). Record skipped."))
        }
      }
    }
    guard let outcome else { return nil }
    count += 1
    var step = RecordStep(outcome, path: path, line: line, number: count)
    step.remarks = remarks
    return step
  }
}
