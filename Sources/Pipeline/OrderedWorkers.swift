import Synchronization

/// Runs batches of work on several workers and hands the results back in the order of the batches.
///
/// A few batches wait ready, so that no worker stands still while the caller reads or writes; batches under way are
/// bounded, and so is memory, however fast the source is. With one worker the caller does the work itself: no more than one
/// core is used then.
package enum OrderedWorkers {
  /// - Parameters:
  ///   - states: one state a worker; a worker takes one, uses it, and gives it back.
  ///   - wouldWait: whether `next` would wait for its source. Then results that are under way come first, for the source may
  ///     be waiting for them.
  ///   - next: the next batch, nil at the end. Called in order on the caller's task.
  ///   - work: on a worker, with its own state.
  ///   - consume: the results in order, on the caller's task.
  package static func run<State: Sendable, Batch: Sendable, Output: Sendable>(
    states: [State], wouldWait: () -> Bool = { false }, next: () throws -> Batch?,
    work: @escaping @Sendable (inout State, Batch) -> Output,
    consume: (Output) throws -> Void
  ) async throws {
    if var only = states.first, states.count == 1 {
      while let batch = try next() { try consume(work(&only, batch)) }
      return
    }
    let line = WorkLine<State, Batch>(states)
    let limit = states.count * 2 + 1
    let (results, finishing) = AsyncStream.makeStream(of: (Int, Output).self)
    var arrivals = results.makeAsyncIterator()
    try await withThrowingTaskGroup(of: Void.self) { group in
      // An error ends the run; workers finish the batch in hand and take no other.
      defer { line.close() }
      var started = 0
      var finished = 0
      var waiting: [Int: Output] = [:]
      var isAtEnd = false
      while true {
        while !isAtEnd, started - finished < limit, started == finished || !wouldWait() {
          guard let batch = try next() else {
            isAtEnd = true
            break
          }
          if let idle = line.add(started, batch) {
            group.addTask {
              line.work(from: idle) { state, number, batch in finishing.yield((number, work(&state, batch))) }
            }
          }
          started += 1
        }
        if finished == started { break }
        guard let (number, output) = await arrivals.next() else { break }
        waiting[number] = output
        while let ready = waiting.removeValue(forKey: finished) {
          finished += 1
          try consume(ready)
        }
      }
    }
  }
}

/// Batches that wait for a worker, and the states of workers that wait for a batch: never both.
private final class WorkLine<State: Sendable, Batch: Sendable>: Sendable {
  private struct Waiting {
    var batches: [(number: Int, batch: Batch)] = []
    var idle: [State]
    var isClosed = false
  }

  private let waiting: Mutex<Waiting>

  init(_ states: [State]) { waiting = Mutex(Waiting(idle: states)) }

  /// - Returns: the state of a worker that must be set to work, if one is idle.
  func add(_ number: Int, _ batch: Batch) -> State? {
    waiting.withLock { waiting in
      waiting.batches.append((number, batch))
      return waiting.idle.popLast()
    }
  }

  func close() { waiting.withLock { $0.isClosed = true } }

  /// Works until no batch waits.
  func work(from state: State, _ body: (inout State, Int, Batch) -> Void) {
    var state = state
    while let (number, batch) = take(orRest: state) { body(&state, number, batch) }
  }

  private func take(orRest state: State) -> (Int, Batch)? {
    waiting.withLock { waiting in
      guard !waiting.isClosed, !waiting.batches.isEmpty else {
        waiting.idle.append(state)
        return nil
      }
      return waiting.batches.removeFirst()
    }
  }
}
