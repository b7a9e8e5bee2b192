import Ingest

/// What came of the inputs of a run: the last frames of its file of records.
struct RecordTail {
  var inputs: RunInputs

  /// Frames of `input`, one a file, and the `tail`.
  func forEachFrame<Failure: Error>(_ body: (RecordFrame) throws(Failure) -> Void) throws(Failure) {
    for (number, file) in inputs.files.enumerated() { try body(Self.frame(file, number, inputs.hashes[number])) }
    try body(lastFrame)
  }

  /// What is known only when all is read.
  var lastFrame: RecordFrame {
    var encoder = ByteEncoder()
    encoder.append(inputs.skipped.count)
    for file in inputs.skipped {
      encoder.append(file.path)
      encoder.append(file.reason)
    }
    encoder.append(inputs.remarks)
    return RecordFrame(.tail, encoder.bytes)
  }

  static func frame(_ file: InputFile, _ number: Int, _ hash: String?) -> RecordFrame {
    var encoder = ByteEncoder()
    encoder.append(number)
    encoder.append(file.path)
    encoder.append(file.kind?.rawValue ?? "")
    encoder.append(hash ?? "")
    for value in [
      file.byteCount, file.isCompressed ? 1 : 0, file.isStream ? 1 : 0, file.documents, file.failures, file.warnings,
    ] { encoder.append(value) }
    encoder.append(file.skippedRecords)
    return RecordFrame(.input, encoder.bytes)
  }

  /// A file and what came of it.
  static func file(_ frame: RecordFrame) throws(RecordError) -> (number: Int, file: InputFile, hash: String?) {
    var decoder = ByteDecoder(frame)
    let number = try decoder.integer()
    var file = InputFile(path: try decoder.text())
    let kind = try decoder.text()
    file.kind = kind.isEmpty ? nil : InputKind(rawValue: kind)
    let hash = try decoder.text()
    file.byteCount = try decoder.integer()
    file.isCompressed = try decoder.integer() == 1
    file.isStream = try decoder.integer() == 1
    file.documents = try decoder.amount()
    file.failures = try decoder.amount()
    file.warnings = try decoder.amount()
    file.skippedRecords = try decoder.numbers()
    return (number, file, hash.isEmpty ? nil : hash)
  }

  /// Takes the frames that close a file, `tail` the last.
  ///
  /// - Returns: whether that was the last.
  mutating func take(_ frame: RecordFrame) throws(RecordError) -> Bool {
    if frame.kind == .input {
      let (_, file, hash) = try Self.file(frame)
      inputs.files.append(file)
      inputs.hashes.append(hash)
      return false
    }
    guard frame.kind == .tail else { throw RecordError(.kind(expected: "end of records")) }
    var decoder = ByteDecoder(frame)
    inputs.skipped = try decoder.list { (decoder) throws(RecordError) in
      SkippedFile(path: try decoder.text(), reason: try decoder.text())
    }
    inputs.remarks = try decoder.texts()
    return true
  }
}
