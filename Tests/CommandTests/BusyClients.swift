import Foundation
import Synchronization
import TestSupport

/// Clients that ask one thing after another until they are done or nobody answers. Each has a thread of its own, because
/// waiting for a socket must not hold up the tasks of other tests.
final class BusyClients: Sendable {
  private let found = Mutex<(answers: [String], running: Int)>(([], 0))

  /// - Parameter ask: gets the number of the client and of its request; nil ends the client, and so does no answer.
  init(count: Int, ask: @escaping @Sendable (Int, Int) -> String?) {
    found.withLock { $0.running = count }
    for client in 0..<count {
      Thread.detachNewThread { [self] in
        var number = 0
        while let answer = ask(client, number), !answer.isEmpty {
          found.withLock { $0.answers.append(answer) }
          number += 1
        }
        found.withLock { $0.running -= 1 }
      }
    }
  }

  /// All answers, when all clients have ended.
  func answers(withinSeconds seconds: Int = 60) async throws -> [String] {
    for _ in 0..<(seconds * 50) where found.withLock({ $0.running > 0 }) {
      try await Task.sleep(for: .milliseconds(20))
    }
    return found.withLock { $0.answers }
  }
}
