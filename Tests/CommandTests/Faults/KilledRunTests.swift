import Foundation
import TestSupport
import Testing

/// Ended from outside at any moment, a run leaves the old layers or the new ones. `DATELINE_FAULTS=full` ends 200 runs.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)"), .serialized) struct KilledRunTests {
  @Test func atRandomPoints() async throws {
    let fault = try await FaultFolder()
    var random = SplitMix(seed: 8)
    var states: [FaultFolder.State] = []
    for number in 0..<FaultLength.choose(quick: 25, full: 200) {
      try fault.restore()
      // Every fourth run is asked, not killed; half of all end near their end, where the layers take their names.
      let signal = number % 4 == 3 ? SIGTERM : SIGKILL
      let share = number % 2 == 0 ? random.unit() : 0.6 + 0.6 * random.unit()
      let code = try await end(fault, signal, after: fault.seconds * share)
      #expect([0, 128 + signal].contains(code), "run \(number) ended with \(code)")
      let state = try fault.state("run \(number), signal \(signal) after \(share) of its time")
      states.append(state)
      if code == 0 { #expect(state == .new) }
      // Asked to end, it cleans up; and it never ends between two names.
      if signal == SIGTERM {
        #expect(state != .unsealed)
        #expect(try fault.partials == [])
      }
    }
    #expect(states.contains(.old), "no run was ended before its end")
    let last = try await fault.run()
    #expect(last.exitCode == 0)
    #expect(try fault.folder.contents(of: "out") == fault.new)
  }

  private func end(_ fault: FaultFolder, _ signal: Int32, after seconds: Double) async throws -> Int32 {
    let command = Command(
      path: Dateline.path ?? "", arguments: fault.arguments, workingDirectory: fault.folder.path)
    let process = command.makeProcess()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return try await Command.end(of: process, seconds: seconds, signal: signal) { try process.run() }
  }

  /// A killed run's partial files are gone after the next one, whatever formats that one writes.
  @Test func theNextRunClearsUp() async throws {
    let fault = try await FaultFolder()
    for name in ["events.geojson", "events_undated.parquet", "merges.csv", "manifest.json"] {
      try fault.folder.write("half", to: "out/\(name).partial")
    }
    try fault.folder.write("not ours", to: "out/download.iso.partial")
    let result = try await Dateline.run(
      ["export", "few.jsonl", "--format", "kml", "-o", "out"], workingDirectory: fault.folder.path)
    #expect(result.exitCode == 0)
    #expect(try fault.partials == ["download.iso.partial"])
  }
}
