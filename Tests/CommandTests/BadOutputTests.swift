import Foundation
import TestSupport
import Testing

/// An output that cannot be written: a message, exit code 2, and nothing half-written.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct BadOutputTests {
  private func report() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("Troops captured Raqqa on Oct. 17, 2017.\n", to: "report.txt")
    return folder
  }

  private func export(to output: String, _ folder: TemporaryFolder) async throws -> Dateline.Result {
    try await Dateline.run(
      ["export", "report.txt", "-o", output], workingDirectory: folder.path)
  }

  @Test func outputIsAFile() async throws {
    let folder = try report()
    try folder.write("mine", to: "layers")
    let result = try await export(to: "layers", folder)
    #expect(result.exitCode == 2)
    #expect(result.stderr == "dateline: layers: is a file. Give a folder: -o layers/\n")
    #expect(try folder.text("layers") == "mine")
    let below = try await export(to: "layers/more", folder)
    #expect(below.exitCode == 2)
    #expect(below.stderr.hasPrefix("dateline: layers/more: cannot be made ("))
  }

  @Test func layerNameIsTakenByAFolder() async throws {
    let folder = try report()
    _ = try folder.makeFolder("out/events.csv")
    let result = try await export(to: "out", folder)
    #expect(result.exitCode == 2)
    #expect(result.stderr.contains("out/events.csv: "), "\(result.stderr)")
    #expect(try folder.names(in: "out") == ["events.csv"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self"), "there is no /proc"))
  func folderCannotBeMade() async throws {
    let folder = try report()
    let result = try await export(to: "/proc/layers", folder)
    #expect(result.exitCode == 2)
    #expect(result.stderr.hasPrefix("dateline: /proc/layers: cannot be made ("))
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func folderIsReadOnly() async throws {
    let folder = try report()
    let path = try folder.makeFolder("out")
    chmod(path, 0o555)
    defer { chmod(path, 0o755) }
    let result = try await export(to: "out", folder)
    #expect(result.exitCode == 2)
    #expect(result.stderr.contains("out/events.geojson: "), "\(result.stderr)")
    #expect(try folder.names(in: "out").isEmpty)
  }

  @Test func foldersAreMadeWithTheirParents() async throws {
    let folder = try report()
    let result = try await export(to: "a/b/c", folder)
    #expect(result.exitCode == 0)
    #expect(try folder.names(in: "a/b/c").contains("manifest.json"))
  }

  /// A disk of 64 KB, too small for the layers: none may stand there in part, and what stood
  /// there before stays.
  @Test(.enabled(if: getuid() == 0, "only root can mount a small disk"))
  func diskIsFull() async throws {
    let folder = try report()
    let disk = try folder.makeFolder("disk")
    let mount = try await Dateline.shell(
      "mount -t tmpfs -o size=64k tmpfs '\(disk)'", workingDirectory: folder.path)
    guard mount.exitCode == 0 else {
      print("BadOutputTests.diskIsFull skipped: this machine does not let root mount a tmpfs.")
      return
    }
    var failure: (any Error)?
    do {
      _ = try folder.makeFolder("disk/out")
      try folder.write("old", to: "disk/out/events.geojson")
      let result = try await Dateline.run(["export", "seeds", "-o", disk + "/out"])
      #expect(result.exitCode == 2)
      #expect(result.stderr.contains("disk is full"), "\(result.stderr)")
      #expect(try folder.names(in: "disk/out") == ["events.geojson"])
      #expect(try folder.text("disk/out/events.geojson") == "old")

      // CSV alone: the first layer fits, the others do not.
      let csv = try await Dateline.run(
        ["export", "seeds", "--format", "csv", "-o", disk + "/csv"])
      #expect(csv.exitCode == 2)
      #expect(csv.stderr.contains("disk is full"), "\(csv.stderr)")
      #expect(try !folder.names(in: "disk/csv").contains { $0.hasSuffix(".partial") })
      if try folder.names(in: "disk/csv").contains("events.csv") {
        let (whole, _) = try await LayerSet.export(["seeds", "--format", "csv"])
        #expect(try folder.bytes("disk/csv/events.csv") == whole.files["events.csv"])
      }
    } catch {
      failure = error
    }
    _ = try await Dateline.shell("umount '\(disk)'", workingDirectory: folder.path)
    if let failure { throw failure }
  }

  @Test func closedPipeEndsQuietly() async throws {
    let folder = try TemporaryFolder()
    let records = try Checkout.text("seeds/14-dispatches.jsonl")
    try folder.write(String(repeating: records, count: 400), to: "many.jsonl")
    for format in ["geojson", "csv"] {
      let result = try await Dateline.shell(
        "{ \"$DATELINE\" export many.jsonl --no-merge --format \(format) -o -; echo \"code $?\" >&2; }"
          + " | head -n 1",
        workingDirectory: folder.path)
      #expect(result.lines.count == 1)
      #expect(result.stderr == "code 0\n")
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func fullStandardOutputIsTold() async throws {
    let result = try await Dateline.shell(
      "\"$DATELINE\" export seeds --format csv -o - > /dev/full")
    #expect(result.exitCode == 2)
    #expect(result.stderr.contains("full"), "\(result.stderr)")
  }

  @Test func streamTakesOneFormat() async throws {
    let folder = try report()
    let result = try await export(to: "-", folder)
    #expect(result.exitCode == 64)
    #expect(result.stderr.contains("--format geojson"))
  }
}
