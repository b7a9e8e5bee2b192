internal import Synchronization

/// Memory of encoded features that goes round between the workers that fill it and the writer that empties it: asking the
/// system for it anew costs more than filling it.
public final class FeatureBufferPool: Sendable {
  private let free = Mutex<[FeatureChunk]>([])

  public init() {}

  func take() -> FeatureChunk { free.withLock { $0.popLast() } ?? FeatureChunk() }

  func give(_ chunk: FeatureChunk) {
    chunk.buffer.removeAll()
    free.withLock { $0.append(chunk) }
  }
}

/// A buffer that is handed on.
final class FeatureChunk: @unchecked Sendable {
  // Sendable although it changes: one encoder fills it, and only when that is done does the writer get it.
  var buffer = ByteBuffer(capacity: 64)
}
