import Foundation
import TestSupport
import Testing

/// A run with `--resume` that is ended goes on where it was, and its layers are those of an unbroken run, byte for byte.
/// `DATELINE_FAULTS=full` ends 50 runs.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)"), .serialized) struct ResumeTests {
  /// An archive of several checkpoints, and the layers of a run over it that is let be.
  private static let unbroken = Task {
    let archive = try ArchiveFolder(copies: 1200)
    let start = ContinuousClock.now
    let whole = try await archive.whole()
    return (archive: archive, whole: whole, seconds: Double((ContinuousClock.now - start).components.seconds) + 1)
  }

  private static let arguments = ["export"] + ArchiveFolder.reading + ArchiveFolder.layers

  @Test func withoutAnEndItGivesTheSame() async throws {
    let archive = try ArchiveFolder(copies: 20)
    let whole = try await archive.whole()
    let result = try await archive.run(Self.arguments + ["--resume", "-o", "out"])
    #expect(result.exitCode == 2, "\(result.stderr)")
    #expect(ArchiveFolder.differences(whole, try archive.folder.contents(of: "out")).isEmpty)
  }

  @Test func killedAtRandomPoints() async throws {
    let (archive, whole, seconds) = try await Self.unbroken.value
    var random = SplitMix(seed: 10)
    var wentOn = 0
    var wholeRuns = 0
    for number in 0..<FaultLength.choose(quick: 8, full: 50) {
      let process = Command(
        path: Dateline.path ?? "", arguments: Self.arguments + ["--resume", "-o", "killed", "--jobs", "2"],
        workingDirectory: archive.folder.path
      ).makeProcess()
      process.standardOutput = FileHandle.nullDevice
      process.standardError = try archive.folder.newFile("stderr")
      let code = try await Command.end(of: process, seconds: seconds * 0.6 * random.unit(), signal: SIGKILL) {
        try process.run()
      }
      if try archive.folder.text("stderr").contains("goes on where a run was ended") { wentOn += 1 }
      if code == 128 + SIGKILL { continue }
      #expect(code == 2, "run \(number)")
      wholeRuns += 1
      #expect(ArchiveFolder.differences(whole, try archive.folder.contents(of: "killed")).isEmpty, "run \(number)")
      try FileManager.default.removeItem(atPath: archive.folder.file("killed"))
    }
    let last = try await archive.run(Self.arguments + ["--resume", "-o", "killed"])
    #expect(last.exitCode == 2, "\(last.stderr)")
    #expect(ArchiveFolder.differences(whole, try archive.folder.contents(of: "killed")).isEmpty, "the last run")
    #expect(wentOn > 0, "no run went on; \(wholeRuns) came to their end")
  }

  /// A disk without room, at whatever size: the message says what to do, and then the run goes on.
  @Test(.enabled(if: getuid() == 0, "only root can mount a small disk"))
  func aFullDiskStopsItAndRoomLetsItGoOn() async throws {
    let archive = try ArchiveFolder(copies: 1000)
    let whole = try await archive.whole()
    let disk = try archive.folder.makeFolder("disk")
    guard try await Dateline.shell("mount -t tmpfs -o size=1m tmpfs '\(disk)'").exitCode == 0 else {
      print("ResumeTests.aFullDisk… skipped: this machine does not let root mount a tmpfs.")
      return
    }
    var failure: (any Error)?
    do { try await fill(disk, archive, whole) } catch { failure = error }
    _ = try await Dateline.shell("umount '\(disk)'")
    if let failure { throw failure }
  }

  private func fill(_ disk: String, _ archive: ArchiveFolder, _ whole: [String: Data]) async throws {
    let arguments = Self.arguments + ["--resume", "-o", "disk/out"]
    var journals = 0
    for megabytes in [1, 2, 3, 4, 6, 9, 14, 21, 32, 48, 72, 108, 162] {
      _ = try await Dateline.shell("mount -o remount,size=\(megabytes)m '\(disk)'")
      let result = try await archive.run(arguments)
      if !result.stderr.contains("the disk is full") {
        #expect(result.exitCode == 2, "\(result.stderr)")
        #expect(ArchiveFolder.differences(whole, try archive.folder.contents(of: "disk/out")).isEmpty)
        #expect(journals > 1, "the journal was never without room")
        return
      }
      #expect(result.exitCode == 2)
      if result.stderr.contains(".dateline-journal/") {
        journals += 1
        #expect(result.stderr.contains("Make room and run the same command again with --resume."), "\(result.stderr)")
      }
      let left = try archive.folder.names(in: "disk/out").filter { $0 != ".dateline-journal" }
      #expect(left.isEmpty, "\(megabytes) MB: \(left)")
    }
    Issue.record("the run never found enough room")
  }

  /// Ends a run while it analyses, so that its journal stays.
  private func endedRun(_ archive: ArchiveFolder, _ output: String) async throws {
    let result = try await Dateline.shell(
      "ulimit -f \(2 << 11); exec \"$DATELINE\" \((Self.arguments + ["--resume", "-o", output]).joined(separator: " "))",
      workingDirectory: archive.folder.path)
    #expect(
      result.exitCode == 2 && result.stderr.contains("larger than the system allows (ulimit -f)"), "\(result.stderr)")
    #expect(try archive.folder.names(in: output) == [".dateline-journal"])
  }

  @Test func somethingElseIsNotGoneOnWith() async throws {
    let (archive, whole, _) = try await Self.unbroken.value
    try await endedRun(archive, "other")
    func run(_ arguments: [String]) async throws -> String {
      let result = try await archive.run(arguments + ["--resume", "-o", "other"])
      #expect(result.exitCode == 2)
      #expect(try archive.folder.names(in: "other") == [".dateline-journal"], "\(result.stderr)")
      return result.stderr
    }
    let dated = try await run(Self.arguments + ["--published", "2016-01-01"])
    #expect(dated.contains("--published was none, now 2016-01-01. Run as before, or without --resume to begin anew."))
    let fewer = try await run(["export", "archive", "--manifest", "table.csv"])
    #expect(fewer.contains("the list of inputs was archive archive/more missing.txt, now archive."), "\(fewer)")
    let table = try archive.folder.text("table.csv")
    try archive.folder.write(table + "x.txt,2011-01-01,x\n", to: "table.csv")
    #expect(try await run(Self.arguments).contains("what the tables of --manifest and --corrections hold"))
    try archive.folder.write(table, to: "table.csv")
    try archive.folder.write("New.", to: "archive/a.txt")
    #expect(try await run(Self.arguments).contains("is new or was changed since"))
    try FileManager.default.removeItem(atPath: archive.folder.file("archive/a.txt"))
    let gone = archive.folder.file("archive/c-empty.txt")
    try FileManager.default.moveItem(atPath: gone, toPath: gone + ".away")
    let (files, now) =
      (try await run(Self.arguments)).firstMatch(of: /there were (\d+) input files, now (\d+)\./).map {
        (Int($0.1) ?? 0, Int($0.2) ?? 0)
      } ?? (0, 0)
    #expect(files == now + 1 && now > 0, "a file is gone")
    try FileManager.default.moveItem(atPath: gone + ".away", toPath: gone)
    // Layers may be others: they are made at the end.
    let result = try await archive.run(Self.arguments + ["--resume", "-o", "other"])
    #expect(result.stderr.contains("goes on where a run was ended"), "\(result.stderr)")
    #expect(ArchiveFolder.differences(whole, try archive.folder.contents(of: "other")).isEmpty)
  }

  @Test func aRunWithoutItBeginsAnew() async throws {
    let (archive, whole, _) = try await Self.unbroken.value
    try await endedRun(archive, "anew")
    let result = try await archive.run(Self.arguments + ["-o", "anew"])
    #expect(result.stderr.contains("this one begins anew, for want of --resume"), "\(result.stderr)")
    #expect(ArchiveFolder.differences(whole, try archive.folder.contents(of: "anew")).isEmpty)
  }

  @Test func twoRunsOnOneOutputAreRefused() async throws {
    let (archive, whole, _) = try await Self.unbroken.value
    let first = try Session(Self.arguments + ["--resume", "-o", "two"], workingDirectory: archive.folder.path)
    #expect(try await eventually { try archive.folder.names(in: "two").contains(".dateline-journal") })
    for more in [["--resume"], [], ["--format", "kml"]] {
      let second = try await archive.run(["export", "archive/b-broken.jsonl", "-o", "two"] + more)
      #expect(second.exitCode == 2)
      #expect(second.stderr.contains("two/manifest.json: another run is writing this file"), "\(second.stderr)")
    }
    #expect(await first.end() == 2)
    #expect(ArchiveFolder.differences(whole, try archive.folder.contents(of: "two")).isEmpty)
  }

  @Test func standardInputCannotBeReadAgain() async throws {
    let folder = try TemporaryFolder()
    let result = try await Dateline.run(
      ["export", "-", "--resume", "-o", folder.file("out")], stdin: "{\"text\":\"x\"}\n")
    #expect(result.exitCode == 2 && result.stderr.contains("Give files, or leave --resume out."), "\(result.stderr)")
    let stream = try await Dateline.run(["export", "seeds", "--resume", "-o", "-", "--format", "geojson"])
    #expect(stream.exitCode == 64 && stream.stderr.contains("--resume keeps files beside its output"))
  }
}
