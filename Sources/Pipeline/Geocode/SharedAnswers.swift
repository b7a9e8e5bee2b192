import Synchronization

/// The answers that any worker has found, for the others: matching a name costs more than a thousand rows of it.
///
/// Bounded: when it is full it begins anew. Two workers that meet a name at the same time both find it; the answer is
/// the same, because it depends on the row alone.
final class SharedAnswers: Sendable {
  private struct State {
    var answers: [[UInt8]: PlaceAnswer] = [:]
    var cost = 0
  }

  private static let mostCost = 24 << 20
  private let state = Mutex(State())

  func find(_ key: [UInt8]) -> PlaceAnswer? { state.withLock { $0.answers[key] } }

  func add(_ answer: PlaceAnswer, _ key: [UInt8]) {
    state.withLock { state in
      if state.cost >= Self.mostCost { state = State() }
      state.answers[key] = answer
      state.cost += answer.cost + key.count
    }
  }
}
