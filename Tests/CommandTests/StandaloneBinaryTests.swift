import Foundation
import TestSupport
import Testing

/// The program is one file: copied elsewhere, it needs nothing of the folder it was built in.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct StandaloneBinaryTests {
  @Test func runsFromAnotherFolder() async throws {
    let folder = try TemporaryFolder()
    let binary = folder.file("dateline")
    try FileManager.default.copyItem(atPath: try #require(Dateline.path), toPath: binary)
    try folder.write("Troops captured Raqqa on Oct. 17, 2017.\n", to: "report.txt")
    let lookup = try await Dateline.run(
      ["lookup", "Deir Ezzor", "--limit", "1"], workingDirectory: folder.path, binary: binary)
    #expect(lookup.exitCode == 0)
    #expect(lookup.stdout.contains("Deir ez-Zor"))
    let export = try await Dateline.run(
      ["export", "report.txt", "-o", "out"], workingDirectory: folder.path, binary: binary)
    #expect(export.exitCode == 0, "\(export.stderr)")
    let layers = try LayerSet(folder.contents(of: "out"))
    #expect(layers.properties("events").map { $0["place"] } == [.string("Raqqa")])
  }

  @Test func needsNoEnvironment() async throws {
    let result = try await Dateline.shell("env -i \"$DATELINE\" lookup Raqqa --limit 1")
    #expect(result.exitCode == 0)
    #expect(result.stdout.contains("Raqqa"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/ldd"), "there is no ldd"))
  func linksNoSwiftLibraryInReleaseBuilds() async throws {
    let path = try #require(Dateline.path)
    guard path.contains("/release/") else { return }
    let libraries = try await Dateline.shell("ldd '\(path)'")
    #expect(libraries.exitCode == 0)
    // Loaded when they are needed: they would take longer to link than an answer takes.
    #expect(!libraries.stdout.contains("libproj"), "\(libraries.stdout)")
    #expect(!libraries.stdout.contains("libcurl"), "\(libraries.stdout)")
    #expect(!libraries.stdout.contains("libswift"), "\(libraries.stdout)")
    #expect(!libraries.stdout.contains("libFoundation"), "\(libraries.stdout)")
  }

  @Test func versionIsAsTheChangelogHasIt() async throws {
    let result = try await Dateline.run(["--version"])
    #expect(result.exitCode == 0)
    #expect(result.stdout.split(separator: ".").count == 3)
  }
}
