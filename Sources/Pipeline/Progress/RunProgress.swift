import Ingest
import Synchronization

/// How far a run is: what its threads have counted so far. Nothing in the results depends on it.
public final class RunProgress: Sendable {
  /// What the run does now.
  public enum Stage: Sendable {
    case reading
    /// All is read; events are merged and layers written.
    case writing
  }

  public struct Counts: Sendable {
    public var stage = Stage.reading
    /// Bytes of the input as stored.
    public var bytes = 0
    /// Of all inputs; nil where a pipe or standard input is among them.
    public var totalBytes: Int?
    public var documents = 0
    public var events = 0

    public init() {}
  }

  private let state = Mutex(Counts())

  public init() {}

  public var counts: Counts { state.withLock { $0 } }

  func read(_ bytes: Int, of total: Int?) {
    state.withLock { counts in
      counts.bytes = bytes
      counts.totalBytes = total
    }
  }

  func add(documents: Int, events: Int) {
    state.withLock { counts in
      counts.documents += documents
      counts.events += events
    }
  }

  /// Counts a document that is read; nothing once all is, when records may come by a second time.
  func add(_ item: ExportBatch.Item) {
    guard counts.stage == .reading else { return }
    switch item {
    case .record(let record, _): add(documents: record.part == 0 ? 1 : 0, events: record.events.count)
    case .long(let analysis, _): add(documents: 1, events: analysis.events.count)
    case .issue: break
    }
  }

  func write() { state.withLock { $0.stage = .writing } }
}
