package import Ingest

/// A failure or a warning of a run, with the place in the input that it is about.
package struct IssueRecord: Hashable, Sendable {
  package var position: DocumentPosition
  package var isFailure: Bool
  package var message: String

  package init(position: DocumentPosition, isFailure: Bool, message: String) {
    self.position = position
    self.isFailure = isFailure
    self.message = message
  }

  package var frame: RecordFrame {
    var encoder = ByteEncoder()
    encoder.append(position.file)
    encoder.append(position.record)
    encoder.append(isFailure ? 1 : 0)
    encoder.append(message)
    return RecordFrame(.issue, encoder.bytes)
  }

  package init(_ frame: RecordFrame) throws(RecordError) {
    guard frame.kind == .issue else { throw RecordError(.kind(expected: "issue")) }
    var decoder = ByteDecoder(frame.payload)
    position = DocumentPosition(file: try decoder.integer(), record: try decoder.integer())
    isFailure = try decoder.integer() == 1
    message = try decoder.text()
  }
}

extension RunLog {
  mutating func report(_ issue: IssueRecord) {
    if issue.isFailure { fail(issue.message) } else { warn(issue.message) }
  }
}
