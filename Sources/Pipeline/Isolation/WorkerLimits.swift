import Synchronization

/// What a document may cost in a process of its own, by what others have cost; shared by the workers of a run.
final class WorkerLimits: Sendable {
  /// Where nothing is known yet, and for short documents.
  private static let leastSeconds = 30.0
  private static let timesUsual = 100.0

  let megabytes: Int
  private let seconds: Double?
  private let passed = Mutex((seconds: 0.0, bytes: 0))

  init(_ command: WorkerCommand) {
    seconds = command.documentSeconds
    megabytes = command.documentMegabytes
  }

  func note(bytes: Int, seconds: Double) {
    passed.withLock { passed in
      passed.seconds += seconds
      passed.bytes += bytes
    }
  }

  func seconds(forBytes bytes: Int) -> Double {
    if let seconds { return seconds }
    let usual = passed.withLock { $0.bytes == 0 ? 0 : $0.seconds / Double($0.bytes) * Double(bytes) }
    return max(Self.leastSeconds, usual * Self.timesUsual)
  }
}
