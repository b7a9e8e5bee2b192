package import Ingest

/// A failure or a warning of a run, with the place in the input that it is about.
package struct IssueRecord: Hashable, Sendable {
  package var position: DocumentPosition
  package var isFailure: Bool
  package var message: String
  /// A failure that set a document aside which was read: its analysis crashed, or took too long or too much.
  package var isSetAside = false

  package init(position: DocumentPosition, isFailure: Bool, message: String) {
    self.position = position
    self.isFailure = isFailure
    self.message = message
  }

  package init(_ issue: InputIssue, isFailure: Bool, at position: DocumentPosition) {
    self.init(position: position, isFailure: isFailure, message: issue.description)
  }

  package var frame: RecordFrame {
    var encoder = ByteEncoder()
    encoder.append(position.file)
    encoder.append(position.record)
    encoder.append(isSetAside ? 2 : isFailure ? 1 : 0)
    encoder.append(message)
    return RecordFrame(.issue, encoder.bytes)
  }

  package init(_ frame: RecordFrame) throws(RecordError) {
    guard frame.kind == .issue else { throw RecordError(.kind(expected: "issue")) }
    var decoder = ByteDecoder(frame)
    self = try decoder.issue()
  }
}

extension ByteDecoder {
  mutating func issue() throws(RecordError) -> IssueRecord {
    let position = DocumentPosition(file: try integer(), record: try integer())
    let kind = try integer()
    var issue = IssueRecord(position: position, isFailure: kind != 0, message: try text())
    issue.isSetAside = kind == 2
    return issue
  }
}

extension RunLog {
  mutating func report(_ issue: IssueRecord) {
    if issue.isFailure { fail(issue.message) } else { warn(issue.message) }
  }
}
