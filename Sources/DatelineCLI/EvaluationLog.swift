import Evaluation
import Ingest

/// What a user sees of an evaluation on standard error: progress, the first failures, and the first warning of each file.
struct EvaluationLog {
  private(set) var failureCount = 0
  private var warnings: [(path: String, count: Int)] = []
  private static let shownFailures = 10

  mutating func take(_ message: EvaluationMessage) {
    switch message {
    case .progress(let line): StandardError.show(line)
    case .failure(let issue):
      failureCount += 1
      if failureCount <= Self.shownFailures { StandardError.show("dateline: \(issue)") }
    case .warning(let issue):
      // Gold files have hundreds of spans that no reader can use; one line tells what kind they are of.
      if let index = warnings.firstIndex(where: { $0.path == issue.path }) {
        warnings[index].count += 1
      } else {
        warnings.append((issue.path, 1))
        StandardError.show("dateline: warning: \(issue)")
      }
    }
  }

  /// Says how many messages were not shown.
  func close() {
    if failureCount > Self.shownFailures {
      StandardError.show("dateline: \(failureCount - Self.shownFailures) more lines failed")
    }
    for (path, count) in warnings where count > 1 {
      StandardError.show("dateline: \(count - 1) more warnings in \(path)")
    }
  }
}
