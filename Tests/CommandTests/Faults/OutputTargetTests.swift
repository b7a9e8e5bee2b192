import Foundation
import TestSupport
import Testing

/// Where the layers should go stands something else: a folder, a link, a place that may not be written, a closed pipe.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct OutputTargetTests {
  @Test(arguments: [
    "events.geojson", "events.csvt", "events.gpkg", "events_unplaced.fgb", "events.shx", "events.qgs", "places.kml",
    "manifest.json",
  ])
  func nameIsTakenByAFolder(_ name: String) async throws {
    let fault = try await FaultFolder()
    try FileManager.default.removeItem(atPath: fault.folder.file("out/" + name))
    try fault.folder.write("mine", to: "out/\(name)/inside")
    let result = try await fault.run()
    #expect(result.exitCode == 2)
    #expect(
      result.stderr == "dateline: out/\(name): this is a folder, a file was expected. Give the name of a file in it.\n")
    try FileManager.default.removeItem(atPath: fault.folder.file("out/" + name))
    let left = try fault.folder.contents(of: "out")
    #expect(left == fault.old.filter { $0.key != name })
  }

  /// As with `cp`: the link stays, the file behind it is the new one.
  @Test func linksStayLinks() async throws {
    let fault = try await FaultFolder()
    _ = try fault.folder.makeFolder("elsewhere")
    for name in ["events.csv", "manifest.json"] {
      try FileManager.default.moveItem(
        atPath: fault.folder.file("out/" + name), toPath: fault.folder.file("elsewhere/" + name))
      try FileManager.default.createSymbolicLink(
        atPath: fault.folder.file("out/" + name), withDestinationPath: "../elsewhere/" + name)
    }
    #expect(try await fault.run().exitCode == 0)
    #expect(try fault.state("links") == .new)
    #expect(try fault.folder.contents(of: "elsewhere")["events.csv"] == fault.new["events.csv"])
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: fault.folder.file("out/events.csv"))
    #expect(link == "../elsewhere/events.csv")
  }

  /// Root may write everywhere, so it becomes nobody, or mounts the folder read-only.
  @Test(.enabled(if: getuid() == 0, "others are tested by BadOutputTests.folderIsReadOnly"))
  func folderMayNotBeWritten() async throws {
    let fault = try await FaultFolder()
    let output = fault.folder.file("out")
    let probe = try await Dateline.shell(
      "chmod 755 '\(fault.folder.path)' && setpriv --reuid 65534 --regid 65534 --clear-groups \"$DATELINE\" --version")
    if probe.exitCode == 0 {
      let result = try await fault.run(through: "setpriv --reuid 65534 --regid 65534 --clear-groups")
      #expect(result.exitCode == 2)
      #expect(result.stderr.hasPrefix("dateline: out/events.geojson: no permission to write here."), "\(result.stderr)")
      #expect(try fault.state("no permission") == .old)
    } else {
      print("OutputTargetTests: nobody may not run the program here, permissions are not tested.")
    }
    let mount = try await Dateline.shell("mount --bind '\(output)' '\(output)' && mount -o remount,ro,bind '\(output)'")
    if mount.exitCode == 0 {
      let result = try await fault.run()
      #expect(result.exitCode == 2)
      #expect(result.stderr.hasPrefix("dateline: out/events.geojson: the disk is read-only."), "\(result.stderr)")
      #expect(try fault.state("read-only") == .old)
    } else {
      print("OutputTargetTests: this machine does not let root mount a folder, a read-only disk is not tested.")
    }
    _ = try await Dateline.shell("umount '\(output)'")
  }

  /// `| head` has seen enough: quiet, exit code 0, as with other Unix tools.
  @Test(arguments: ["geojson", "geojsonl", "geojsons", "csv", "fgb", "kml", "kmz", "lpf", "parquet", "pmtiles"])
  func readerOfAPipeEnds(_ format: String) async throws {
    let folder = try TemporaryFolder()
    let records = try Checkout.text("seeds/14-dispatches.jsonl")
    try folder.write(String(repeating: records, count: 60), to: "many.jsonl")
    for command in ["export many.jsonl --no-merge", "export many.jsonl --no-merge --no-index"]
    where format == "fgb" || !command.hasSuffix("--no-index") {
      let result = try await Dateline.shell(
        "{ \"$DATELINE\" \(command) --format \(format) --progress none -o -; echo \"code $?\" >&2; } | head -c 10 | wc -c",
        workingDirectory: folder.path)
      #expect(result.stdout.contains("10"))
      #expect(result.stderr == "code 0\n", "\(format)")
    }
    #expect(try folder.names() == ["many.jsonl"])
  }
}
