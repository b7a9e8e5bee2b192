/// The documents of a JSON file read whole: one object, an array of objects, or several objects in
/// a row.
final class JSONDocuments: RecordSteps {
  private enum Place { case start, inArray, afterElement, end }

  private let source: ByteSource
  private let maxFileBytes: Int
  private var bytes: [UInt8]
  private var isRead = false
  private var fileRemarks: [String] = []
  private var isArray = false
  private var index = 0
  private var place = Place.start
  private let decoder: RecordDecoder
  private var count = 0
  /// Line of the record given last, and the byte where it begins.
  private var line = 1
  private var lineOffset = 0

  /// - Parameter head: What was already taken from the source.
  init(_ source: ByteSource, head: [UInt8], options: IngestOptions) {
    self.source = source
    bytes = head
    maxFileBytes = options.maxFileBytes
    decoder = RecordDecoder(readsGivenSpans: options.readGivenSpans)
  }

  var bytesRead: Int { source.bytesRead }

  func next(isWanted: Bool) throws(InputIssue) -> RecordStep? {
    if !isRead { try read() }
    guard var step = advance() else {
      if count > 0 { return nil }
      count += 1
      place = .end
      return finished(
        .failure("holds no document. Expected an object with a field 'text', or a list of them.", path: source.path))
    }
    // One object alone is the file, not a record in it.
    if step.number == 1, !isArray {
      step.number = nil
      if case .document = step.outcome {
        step.line = nil
        step.place = ""
      }
    }
    return finished(step)
  }

  private func finished(_ step: RecordStep) -> RecordStep {
    var step = step
    step.fileRemarks = fileRemarks
    fileRemarks = []
    return step
  }

  private func read() throws(InputIssue) {
    isRead = true
    try source.readWhole(into: &bytes, limit: maxFileBytes)
    let decoded = TextDecoder(bytes)
    if let refusal = decoded.refusal ?? (decoded.isBlank ? TextDecoder.blankRefusal : nil) {
      throw InputIssue(path: source.path, message: refusal)
    }
    fileRemarks = [decoded.warning].compactMap { $0 }
    bytes = Array(decoded.text.utf8)
  }

  /// The next record. After broken syntax there is no way on.
  private func advance() -> RecordStep? {
    if place == .end { return nil }
    let from = index
    var state = place
    var reached = from
    var start = from
    let decoder = decoder
    var remarks: [String] = []
    let result: Result<RecordFields, RecordDecoder.Fault>? = bytes.withUnsafeBufferPointer { pointer in
      var scanner = JSONScanner(pointer)
      scanner.index = from
      defer { reached = scanner.index }
      do throws(JSONError) {
        if try !Self.advance(&scanner, &state) { return nil }
      } catch {
        state = .end
        return .failure(.syntax(error))
      }
      start = scanner.index
      defer { if state == .inArray { state = .afterElement } }
      do throws(RecordDecoder.Fault) {
        return .success(try decoder.decode(&scanner, remarks: &remarks))
      } catch {
        if case .syntax = error { state = .end }
        return .failure(error)
      }
    }
    index = reached
    if state == .inArray || state == .afterElement { isArray = true }
    place = result == nil ? .end : state
    guard let result else { return nil }
    count += 1
    line += bytes[lineOffset..<start].count { $0 == 0x0A }
    lineOffset = start
    var step = RecordStep(outcome(result), path: source.path, line: line, number: count)
    step.remarks = remarks
    return step
  }

  private func outcome(_ result: Result<RecordFields, RecordDecoder.Fault>) -> RecordStep.Outcome {
    switch result {
    case .success(let fields): return .document(fields)
    case .failure(.content(let message)):
      return .failure(InputIssue(path: source.path, line: line, message: message + ". Record skipped."))
    case .failure(.syntax(let error)):
      let place = error.position(in: bytes)
      return .failure(
        InputIssue(
          path: source.path, line: place.line, column: place.column, byteOffset: error.byteOffset,
          message: "broken JSON, \(error.message). The rest of the file is skipped."))
    }
  }

  /// Moves the cursor to the next object; false when there is none.
  private static func advance(
    _ scanner: inout JSONScanner, _ place: inout Place
  ) throws(JSONError) -> Bool {
    while true {
      let byte = scanner.peek()
      switch place {
      case .start:
        if byte == nil { return false }
        if byte != 0x5B { return true }
        scanner.index += 1
        place = .inArray
        if scanner.peek() == 0x5D {
          scanner.index += 1
          place = .start
        }
      case .inArray: return true
      case .afterElement:
        if byte == 0x5D {
          scanner.index += 1
          place = .start
        } else if byte == 0x2C {
          scanner.index += 1
          place = .inArray
        } else {
          throw scanner.error("expected ',' or ']' after a document, found \(scanner.found())")
        }
      case .end: return false
      }
    }
  }
}
