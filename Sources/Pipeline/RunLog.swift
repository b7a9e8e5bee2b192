import Ingest

/// Counts what went wrong with inputs and shows the first ten on standard error.
public struct RunLog {
  /// Shows a line to the user.
  private let show: (String) -> Void
  /// What the run tells of its way. The default is nil: nobody looks.
  public var progress: RunProgress?
  public private(set) var failures: [String] = []
  public private(set) var warnings: [String] = []
  public private(set) var failureCount = 0
  public private(set) var warningCount = 0
  /// Messages that are shown, and that are kept for the manifest.
  private static let shown = 10
  private static let kept = 1000

  public init(show: @escaping (String) -> Void) { self.show = show }

  public mutating func fail(_ message: String) {
    failureCount += 1
    if failures.count < Self.kept { failures.append(message) }
    if failureCount <= Self.shown { show("dateline: " + message) }
  }

  public mutating func warn(_ message: String) {
    warningCount += 1
    if warnings.count < Self.kept { warnings.append(message) }
    if warningCount <= Self.shown { show("dateline: warning: " + message) }
  }

  /// Shows a line that is about this run alone, and no part of what its manifest says.
  func note(_ message: String) { show("dateline: " + message) }

  /// What was said so far, for a run that goes on elsewhere.
  var issues: [IssueRecord] {
    let place = DocumentPosition(file: -1, record: 0)
    return failures.map { IssueRecord(position: place, isFailure: true, message: $0) }
      + warnings.map { IssueRecord(position: place, isFailure: false, message: $0) }
  }

  /// Counts warnings whose words are not kept.
  mutating func addWarnings(_ count: Int) { warningCount += count }

  /// Says how many messages were not shown.
  public func close() {
    if failureCount > Self.shown {
      show("dateline: \(failureCount - Self.shown) more inputs or records failed; see manifest.json")
    }
    if warningCount > Self.shown {
      show("dateline: \(warningCount - Self.shown) more warnings; see manifest.json")
    }
  }
}
