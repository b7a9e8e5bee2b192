import Foundation
import TestSupport
import Testing

/// Ctrl-C half way: no half-written layer, and what stood there before stays.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)"), .timeLimit(.minutes(2)))
struct InterruptionTests {
  private static let record =
    "{\"id\":\"a\",\"text\":\"Troops captured Raqqa on Oct. 17, 2017.\"}\n"

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func leavesNoHalfLayer(_ signal: Int32, _ code: Int32) async throws {
    let folder = try TemporaryFolder()
    let session = try Session(["export", "-", "-o", "out"], workingDirectory: folder.path)
    // Enough for batches to be done and written while the input is still open.
    try session.write(String(repeating: Self.record, count: 4000))
    #expect(
      try await eventually { try folder.names(in: "out").contains("events.geojson.partial") })
    session.send(signal: signal)
    #expect(await session.end() == code)
    #expect(try folder.names(in: "out").isEmpty)
  }

  /// `dateline export ... 2>&1 | head`: the layers are written all the same.
  @Test func messagesThatNobodyReadsEndNothing() async throws {
    let folder = try TemporaryFolder()
    try folder.write("{broken\n" + Self.record, to: "a.jsonl")
    let result = try await Dateline.shell(
      "(sleep 0.3; env --default-signal=PIPE \"$DATELINE\" export a.jsonl -o out; echo $? > code) 2>&1 | true; cat code",
      workingDirectory: folder.path)
    #expect(result.output == Data("2\n".utf8))
    #expect(try folder.names(in: "out").contains("manifest.json"))
  }

  @Test func oldLayersStay() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Troops captured Raqqa on Oct. 17, 2017.\n", to: "report.txt")
    let first = try await Dateline.run(
      ["export", "report.txt", "-o", "out"], workingDirectory: folder.path)
    #expect(first.exitCode == 0)
    let before = try folder.contents(of: "out")
    let session = try Session(["export", "-", "-o", "out"], workingDirectory: folder.path)
    try session.write(Self.record)
    #expect(
      try await eventually { try folder.names(in: "out").contains("events.geojson.partial") })
    session.send(signal: SIGINT)
    #expect(await session.end() == 130)
    #expect(try folder.contents(of: "out") == before)
  }

  /// Two runs into one folder would mix their layers: the later one is told, the earlier goes on.
  @Test func secondRunIntoTheFolderIsRefused() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Troops captured Raqqa on Oct. 17, 2017.\n", to: "report.txt")
    let session = try Session(["export", "-", "-o", "out"], workingDirectory: folder.path)
    try session.write(Self.record)
    #expect(
      try await eventually { try folder.names(in: "out").contains("events.geojson.partial") })
    let second = try await Dateline.run(
      ["export", "report.txt", "-o", "out"], workingDirectory: folder.path)
    #expect(second.exitCode == 2)
    #expect(second.stderr.hasPrefix("dateline: out/events.geojson"), "\(second.stderr)")
    // Whatever formats it is to write: the manifest would tell of the layers of one run only.
    let other = try await Dateline.run(
      ["export", "report.txt", "--format", "kml", "-o", "out"], workingDirectory: folder.path)
    #expect(other.exitCode == 2)
    #expect(other.stderr.hasPrefix("dateline: out/"), "\(other.stderr)")
    #expect(other.stderr.contains("another run is writing this file"))
    session.close()
    #expect(await session.end() == 0)
    let layers = try LayerSet(folder.contents(of: "out"))
    #expect(layers.properties("events").first?["document_id"] == .string("a"))
    #expect(!layers.files.keys.contains { $0.hasSuffix(".partial") })
  }
}
