import Foundation
import TestSupport
import Testing

/// 200 MB on one line: a message and the other inputs done, in memory that a laptop has.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)"), .serialized) struct LargeInputTests {
  private static let megabytes = 200
  /// GNU time tells the peak of memory; without it that part is left out.
  private static let timer = "/usr/bin/time"
  private static let hasTimer = FileManager.default.isExecutableFile(atPath: timer)

  /// Writes `head`, 200 MB of one sentence, and `tail`, with no line break.
  private func write(_ head: String, _ tail: String, to name: String, _ folder: TemporaryFolder)
    throws
  {
    let file = try folder.newFile(name)
    defer { file.closeFile() }
    let sentence = "The long report tells of nothing much, and then it goes on and on. "
    let megabyte = Data(
      String(repeating: sentence, count: (1 << 20) / sentence.utf8.count + 1).utf8)
    try file.write(contentsOf: Data(head.utf8))
    for _ in 0..<Self.megabytes { try file.write(contentsOf: megabyte) }
    try file.write(contentsOf: Data(tail.utf8))
  }

  @Test(arguments: [
    ("big.jsonl", "{\"id\":\"big\",\"text\":\"", "\"}", 400), ("big.txt", "", "", 1000),
  ])
  func oneLineOf200Megabytes(_ name: String, _ head: String, _ tail: String, _ peakMegabytes: Int)
    async throws
  {
    let folder = try TemporaryFolder()
    try write(head, tail, to: name, folder)
    try folder.write("Troops captured Raqqa on Oct. 17, 2017.\n", to: "good.txt")
    let arguments = ["export", name, "good.txt", "-o", "out", "--jobs", "1"]
    let timed = ["-f", "peak %M KB", Dateline.path ?? ""] + arguments
    let result = try await Dateline.run(
      Self.hasTimer ? timed : arguments, workingDirectory: folder.path,
      binary: Self.hasTimer ? Self.timer : nil, seconds: 180)
    #expect(result.exitCode == 2, "\(result.stderr)")
    #expect(result.stderr.contains("dateline: \(name):"))
    #expect(result.stderr.contains("limit"), "\(result.stderr)")
    let layers = try LayerSet(folder.contents(of: "out"))
    #expect(layers.properties("events").map { $0["document_id"] } == [.string("good.txt")])
    #expect(!layers.files.keys.contains { $0.hasSuffix(".partial") })
    if Self.hasTimer {
      let peak = result.stderr.split(separator: "\n").last { $0.hasPrefix("peak ") } ?? ""
      let kilobytes = try #require(Int(peak.split(separator: " ")[1]))
      #expect(kilobytes / 1024 < peakMegabytes, "\(name): \(kilobytes / 1024) MB")
    } else {
      print("LargeInputTests: \(Self.timer) is not installed, the peak of memory is not checked.")
    }
  }
}
