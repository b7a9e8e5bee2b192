import Ingest

/// The first message of an answer about a document: what is wrong with it. What was found in it follows, where there is a
/// document.
struct AnswerHead {
  var issues: [IssueRecord]
  var hasDocument: Bool

  init(_ issues: [IssueRecord], hasDocument: Bool) {
    self.issues = issues
    self.hasDocument = hasDocument
  }

  var bytes: [UInt8] {
    var encoder = ByteEncoder()
    encoder.append(hasDocument ? 1 : 0)
    encoder.append(issues.count)
    for issue in issues {
      encoder.append(issue.isFailure ? 1 : 0)
      encoder.append(issue.message)
    }
    return encoder.bytes
  }

  /// - Parameter position: of the document that the answer is about.
  init(_ bytes: [UInt8], at position: DocumentPosition) throws(RecordError) {
    var decoder = ByteDecoder(bytes)
    hasDocument = try decoder.integer() == 1
    issues = try decoder.list { (decoder) throws(RecordError) in
      IssueRecord(position: position, isFailure: try decoder.integer() == 1, message: try decoder.text())
    }
  }
}
