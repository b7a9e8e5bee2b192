import Foundation
import TestSupport
import Testing

/// Each call of the system that puts layers in place, killed at or refused: `strace` makes the faults, so that the few
/// milliseconds in which files take their names are met every time.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)"), .serialized) struct RefusedCallTests {
  /// Whether strace is there and may trace; says so where not.
  private func canTrace() async throws -> Bool {
    let probe = try await Dateline.shell("strace -f -qq -o /dev/null true")
    if probe.exitCode != 0 { print("RefusedCallTests skipped: strace is not installed, or may not trace here.") }
    return probe.exitCode == 0
  }

  /// - Parameter fault: such as `signal=KILL`.
  private func run(_ fault: FaultFolder, _ call: String, _ what: String, at number: Int) async throws -> Dateline.Result
  {
    try await fault.run(
      through: "strace -f -qq -o /dev/null -e trace=\(call) -e inject=\(call):\(what):when=\(number)")
  }

  /// The first, the last and a few between, or all.
  private func points(of count: Int) -> [Int] {
    FaultLength.isFull ? Array(1...count) : [1, 2, count / 2, count - 1, count]
  }

  @Test func killedAtEachName() async throws {
    guard try await canTrace() else { return }
    let fault = try await FaultFolder()
    for number in points(of: fault.new.count) {
      try fault.restore()
      let result = try await run(fault, "/^rename", "signal=KILL", at: number)
      #expect(result.exitCode == 137, "\(number): \(result.stderr)")
      let state = try fault.state("killed at name \(number)")
      // The manifest is the last.
      #expect(state == .unsealed || number == fault.new.count && state == .new, "\(number)")
    }
    #expect(try await fault.run().exitCode == 0)
    #expect(try fault.folder.contents(of: "out") == fault.new)
  }

  @Test func nameRefused() async throws {
    guard try await canTrace() else { return }
    let fault = try await FaultFolder()
    for number in points(of: fault.new.count) {
      try fault.restore()
      let result = try await run(fault, "/^rename", "error=EIO", at: number)
      #expect(result.exitCode == 2)
      #expect(result.stderr.hasPrefix("dateline: out/"), "\(result.stderr)")
      #expect(result.stderr.contains("Input/output error"), "\(result.stderr)")
      #expect(try fault.state("name \(number) refused") == .unsealed)
      #expect(try fault.partials == [])
    }
  }

  @Test(arguments: [("fsync", "EIO", "Input/output error"), ("fsync", "EDQUOT", "the disk is full")])
  func layersAreNotSafeOnTheDisk(_ call: String, _ error: String, _ words: String) async throws {
    guard try await canTrace() else { return }
    let fault = try await FaultFolder()
    // Every file but the manifest is synced before it.
    for number in points(of: fault.new.count - 1) {
      let result = try await run(fault, call, "error=\(error)", at: number)
      #expect(result.exitCode == 2)
      #expect(result.stderr.hasPrefix("dateline: out/"), "\(result.stderr)")
      #expect(result.stderr.contains(words), "\(result.stderr)")
      #expect(try fault.state("\(call) \(number) refused") == .old)
      #expect(try fault.partials == [])
    }
  }
}
