import Synchronization

/// Runs batches of work on several workers and hands the results back in the order of the batches.
///
/// As many batches are worked on as there are states, and at most twice as many are under way with those that wait for
/// a slow one before them, so that memory stays bounded however fast the source is.
package enum OrderedWorkers {
  /// - Parameters:
  ///   - states: one state a worker; a worker takes one, uses it, and gives it back.
  ///   - next: the next batch, nil at the end. Called in order on the caller's task.
  ///   - work: on a worker, with its own state.
  ///   - consume: the results in order, on the caller's task.
  package static func run<State: Sendable, Batch: Sendable, Output: Sendable>(
    states: [State], next: () throws -> Batch?,
    work: @escaping @Sendable (inout State, Batch) -> Output,
    consume: (Output) throws -> Void
  ) async throws {
    let pool = StatePool(states)
    let limit = states.count * 2
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var started = 0
      var finished = 0
      var running = 0
      var waiting: [Int: Output] = [:]
      var isAtEnd = false
      while true {
        while !isAtEnd, running < states.count, started - finished < limit {
          guard let batch = try next() else {
            isAtEnd = true
            break
          }
          let number = started
          started += 1
          running += 1
          group.addTask { (number, pool.use { state in work(&state, batch) }) }
        }
        if finished == started { break }
        guard let (number, output) = try await group.next() else { break }
        running -= 1
        waiting[number] = output
        while let ready = waiting.removeValue(forKey: finished) {
          finished += 1
          try consume(ready)
        }
      }
    }
  }
}

/// Worker states that are not in use. The lock is held only to take one and to give it back.
private final class StatePool<State: Sendable>: Sendable {
  private let free: Mutex<[State]>

  init(_ states: [State]) { free = Mutex(states) }

  func use<Output>(_ body: (inout State) -> Output) -> Output {
    guard var state = free.withLock({ $0.popLast() }) else {
      preconditionFailure("more tasks run than there are states")
    }
    let output = body(&state)
    free.withLock { $0.append(state) }
    return output
  }
}
