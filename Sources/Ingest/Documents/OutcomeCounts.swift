/// How many documents, failures and warnings came of a file.
package struct OutcomeCounts: Sendable, Hashable {
  package var documents = 0
  package var failures = 0
  package var warnings = 0

  package init(documents: Int = 0, failures: Int = 0, warnings: Int = 0) {
    self.documents = documents
    self.failures = failures
    self.warnings = warnings
  }

  mutating func add(_ outcome: ReadOutcome) {
    switch outcome {
    case .document: documents += 1
    case .failure: failures += 1
    case .warning: warnings += 1
    }
  }
}

extension InputFile {
  /// What came of it so far.
  package var outcomes: OutcomeCounts {
    OutcomeCounts(documents: documents, failures: failures, warnings: warnings)
  }

  mutating func add(_ counts: OutcomeCounts) {
    documents += counts.documents
    failures += counts.failures
    warnings += counts.warnings
  }
}
