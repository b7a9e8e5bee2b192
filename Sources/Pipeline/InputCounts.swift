import Ingest

/// What came of the documents of a batch, by the files that they stand in.
struct InputCounts: Sendable {
  private(set) var files: [Int: OutcomeCounts] = [:]

  mutating func addDocument(at position: DocumentPosition) { files[position.file, default: .init()].documents += 1 }

  mutating func add(_ issue: IssueRecord) {
    // A document that was set aside was there all the same.
    if issue.isSetAside {
      addDocument(at: issue.position)
    } else if issue.isFailure {
      files[issue.position.file, default: .init()].failures += 1
    } else {
      files[issue.position.file, default: .init()].warnings += 1
    }
  }
}
