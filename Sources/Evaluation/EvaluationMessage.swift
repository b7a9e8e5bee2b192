package import Ingest

/// What a user is told while an evaluation runs.
package enum EvaluationMessage: Sendable {
  case progress(String)
  case warning(InputIssue)
  /// A line, a file or a training that failed; the rest is still done.
  case failure(InputIssue)
}
