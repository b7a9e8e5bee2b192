import Foundation
import TestSupport
import Testing

/// The disk fills, or a limit is met, wherever in a run: exit code 2, a message that names the file and the way out, and
/// the old layers byte for byte.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)"), .serialized) struct FullOutputTests {

  private func check(_ result: Dateline.Result, _ fault: FaultFolder, _ words: String, _ what: String) throws {
    #expect(result.exitCode == 2, "\(what): \(result.stderr)")
    #expect(result.stderr.hasPrefix("dateline: \(fault.output)/"), "\(what): \(result.stderr)")
    #expect(result.stderr.contains(words), "\(what): \(result.stderr)")
    #expect(result.stderr.contains("choose another folder") || result.stderr.contains("ulimit -f"))
    #expect(try fault.state(what) == .old, "\(what)")
    #expect(try fault.partials == [], "\(what)")
  }

  @Test func everyLimitOfAFile() async throws {
    let fault = try await FaultFolder()
    let largest = fault.new.values.map(\.count).max() ?? 0
    for limit in stride(from: 64 << 10, to: largest, by: FaultLength.choose(quick: 320 << 10, full: 64 << 10)) {
      let result = try await fault.run(through: "ulimit -f \(limit / 512); exec")
      try check(result, fault, "larger than the system allows", "limit \(limit)")
    }
    #expect(try await fault.run(through: "ulimit -f \(largest / 512 + 1); exec").exitCode == 0)
    #expect(try fault.state("no limit met") == .new)
  }

  /// `geocode` writes through the same door.
  @Test func limitsOfGeocode() async throws {
    let folder = try TemporaryFolder()
    func table(_ rows: Int) -> String {
      "date,place,note\n" + (0..<rows).map { "2017-07-10,\(["Mosul", "Nowhere"][$0 % 2]),row \($0)\n" }.joined()
    }
    try folder.write(table(4), to: "few.csv")
    try folder.write(table(3000), to: "many.csv")
    let words = ["--format", FaultFolder.formats, "-o", "out", "--progress", "none"]
    let first = try await Dateline.run(["geocode", "few.csv"] + words, workingDirectory: folder.path)
    #expect(first.exitCode == 0, "\(first.stderr)")
    let old = try folder.contents(of: "out")
    #expect(old.keys.contains("unmatched.csv") && old.keys.contains("manifest.json"))
    for limit in [64 << 10, 320 << 10] {
      let result = try await Dateline.shell(
        "ulimit -f \(limit / 512); exec \"$DATELINE\" geocode many.csv \(words.joined(separator: " "))",
        workingDirectory: folder.path)
      #expect(result.exitCode == 2)
      #expect(result.stderr.contains("larger than the system allows"), "\(result.stderr)")
      #expect(try folder.contents(of: "out") == old, "limit \(limit)")
    }
  }

  /// A small disk of its own, larger by a step for each run.
  @Test(.enabled(if: getuid() == 0, "only root can mount a small disk"))
  func everySizeOfTheDisk() async throws {
    let folder = try TemporaryFolder()
    let disk = try folder.makeFolder("disk")
    let mount = try await Dateline.shell("mount -t tmpfs -o size=64m tmpfs '\(disk)'")
    guard mount.exitCode == 0 else {
      print("FullOutputTests.everySizeOfTheDisk skipped: this machine does not let root mount a tmpfs.")
      return
    }
    var failure: (any Error)?
    do { try await fillDisk(folder, disk) } catch { failure = error }
    _ = try await Dateline.shell("umount '\(disk)'")
    if let failure { throw failure }
  }

  private func fillDisk(_ folder: TemporaryFolder, _ disk: String) async throws {
    let fault = try await FaultFolder(output: "disk/out", in: folder)
    // A tmpfs counts in pages.
    let pages = { (files: [String: Data]) in files.values.reduce(0) { $0 + ($1.count + 4095) / 4096 * 4096 } }
    let base = pages(fault.old)
    let needed = pages(fault.new)
    for free in stride(from: 0, to: needed, by: FaultLength.choose(quick: 1280 << 10, full: 64 << 10)) {
      let resize = try await Dateline.shell("mount -o remount,size=\(base + free) '\(disk)'")
      try #require(resize.exitCode == 0, "\(resize.stderr)")
      try check(await fault.run(), fault, "disk is full", "\(free) bytes free")
    }
    // Scratch files need room too.
    _ = try await Dateline.shell("mount -o remount,size=\(base + 3 * needed) '\(disk)'")
    #expect(try await fault.run().exitCode == 0)
    #expect(try fault.state("enough room") == .new)
  }
}
