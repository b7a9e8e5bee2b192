import Pipeline
import Synchronization
import Testing

@Suite struct OrderedWorkersTests {
  struct Failure: Error, Equatable { var number: Int }

  /// Burns time without the clock: more for the first batches.
  private static func work(_ number: Int, slow: Int) -> Int {
    var value = UInt64(number)
    for _ in 0..<(number < slow ? 300_000 : 100) { value = value &* 6_364_136_223_846_793_005 &+ 1 }
    return value == 0 ? -1 : number * 3
  }

  private static func run(workers: Int, batches: Int, slow: Int = 3) async throws -> [Int] {
    var next = 0
    var results: [Int] = []
    try await OrderedWorkers.run(
      states: Array(repeating: 0, count: workers),
      next: { () -> Int? in
        guard next < batches else { return nil }
        next += 1
        return next - 1
      },
      work: { (state: inout Int, batch: Int) -> Int in
        state += 1
        return work(batch, slow: slow)
      },
      consume: { results.append($0) })
    return results
  }

  @Test(arguments: [1, 2, 4, 9], [0, 1, 2, 7, 200])
  func resultsComeInOrder(_ workers: Int, _ batches: Int) async throws {
    let results = try await Self.run(workers: workers, batches: batches)
    #expect(results == (0..<batches).map { $0 * 3 })
  }

  /// What is read ahead and not yet consumed stays within twice the workers, and one.
  @Test func readingAheadIsBounded() async throws {
    var started = 0
    var consumed = 0
    var furthest = 0
    try await OrderedWorkers.run(
      states: [0, 0, 0],
      next: { () -> Int? in
        guard started < 300 else { return nil }
        started += 1
        furthest = max(furthest, started - consumed)
        return started - 1
      },
      work: { (_: inout Int, batch: Int) -> Int in Self.work(batch, slow: batch % 50 == 0 ? 400 : 0)
      },
      consume: { _ in consumed += 1 })
    #expect(consumed == 300)
    #expect(furthest <= 7)
  }

  /// Whoever gives the batches may wait for the results of those before.
  @Test func resultsComeBeforeASourceIsWaitedFor() async throws {
    var given = 0
    var consumed = 0
    try await OrderedWorkers.run(
      states: [0, 0, 0], wouldWait: { true },
      next: { () -> Int? in
        #expect(consumed == given, "batch \(given) is asked for while others are under way")
        given += 1
        return given <= 20 ? given : nil
      },
      work: { (_: inout Int, batch: Int) -> Int in batch }, consume: { _ in consumed += 1 })
    #expect(consumed == 20)
  }

  /// No more batches are worked on at once than there are states.
  @Test func statesAreNotShared() async throws {
    let busy = Mutex((now: 0, most: 0))
    var next = 0
    try await OrderedWorkers.run(
      states: [1, 2],
      next: { () -> Int? in
        next += 1
        return next <= 100 ? next : nil
      },
      work: { (_: inout Int, batch: Int) -> Int in
        busy.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        let result = Self.work(batch, slow: 100)
        busy.withLock { $0.now -= 1 }
        return result
      },
      consume: { _ in })
    #expect(busy.withLock { $0.most } <= 2)
    #expect(busy.withLock { $0.now } == 0)
  }

  @Test(arguments: [1, 4]) func anErrorOfTheSourceEndsTheRun(_ workers: Int) async {
    var next = 0
    var results: [Int] = []
    await #expect(throws: Failure(number: 20)) {
      try await OrderedWorkers.run(
        states: Array(repeating: 0, count: workers),
        next: { () throws -> Int? in
          if next == 20 { throw Failure(number: 20) }
          next += 1
          return next - 1
        },
        work: { (_: inout Int, batch: Int) -> Int in batch }, consume: { results.append($0) })
    }
    #expect(results == Array(0..<results.count))
    #expect(results.count <= 20)
  }

  @Test(arguments: [1, 4]) func anErrorOfTheConsumerEndsTheRun(_ workers: Int) async {
    var next = 0
    var results: [Int] = []
    await #expect(throws: Failure(number: 5)) {
      try await OrderedWorkers.run(
        states: Array(repeating: 0, count: workers),
        next: { () -> Int? in
          next += 1
          return next <= 1000 ? next - 1 : nil
        },
        work: { (_: inout Int, batch: Int) -> Int in batch },
        consume: {
          if $0 == 5 { throw Failure(number: 5) }
          results.append($0)
        })
    }
    #expect(results == [0, 1, 2, 3, 4])
    #expect(next < 30)
  }
}
