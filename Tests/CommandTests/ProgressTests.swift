import Foundation
import TestSupport
import Testing

/// How far a run is stands on standard error: written over on a terminal, in plain lines elsewhere, and not at all where
/// nobody wants it.
@Suite(.enabled(if: Dateline.isBuilt, "\(Dateline.absence)")) struct ProgressTests {
  private static let record = "{\"id\":\"a\",\"text\":\"Troops captured Raqqa on Oct. 17, 2017.\"}\n"

  /// Runs `arguments` with a terminal as standard error and an input that stays open for a while.
  private func terminal(_ arguments: [String]) async throws -> String {
    var main: Int32 = -1
    var side: Int32 = -1
    try #require(openpty(&main, &side, nil, nil, nil) == 0)
    let terminal = FileHandle(fileDescriptor: main, closeOnDealloc: true)
    let process = Command(path: Dateline.path ?? "", arguments: arguments, workingDirectory: Checkout.root)
      .makeProcess()
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: side, closeOnDealloc: false)
    var shown = ""
    _ = try await Command.end(of: process, seconds: 60) {
      try process.run()
      close(side)
      try input.fileHandleForWriting.write(contentsOf: Data(Self.record.utf8))
      // Until something is shown, or so long that nothing will be.
      let given = Date().addingTimeInterval(arguments.contains("none") ? 2 : 20)
      let flags = fcntl(main, F_GETFL)
      _ = fcntl(main, F_SETFL, flags | O_NONBLOCK)
      while shown.isEmpty, Date() < given {
        shown += Self.take(main)
        usleep(20_000)
      }
      input.fileHandleForWriting.closeFile()
    }
    shown += Self.take(main)
    _ = terminal
    return shown
  }

  private static func take(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test(arguments: [["annotate"], ["export", "-", "-o", "-", "--format", "geojson"]])
  func `a line on a terminal is written over and taken away`(command: [String]) async throws {
    let shown = try await terminal(command)
    #expect(
      shown.hasPrefix("\r0 documents, 0.0 MB/s, 0 events, ") || shown.hasPrefix("\r1 document, "),
      "\(shown.debugDescription)")
    #expect(shown.contains("\u{1B}[K"))
    let rest = shown.components(separatedBy: "\r\u{1B}[K").last ?? ""
    #expect(!rest.contains(" MB/s"), "\(shown.debugDescription)")
    #expect(try await terminal(command + ["--progress", "none"]) == "")
  }

  @Test func `elsewhere a plain line comes every ten seconds`() async throws {
    let folder = try TemporaryFolder()
    let line = "(cat \(folder.path)/a.jsonl; sleep 12) | $DATELINE annotate"
    try folder.write(Self.record, to: "a.jsonl")
    let result = try await Dateline.shell(line)
    #expect(result.exitCode == 0)
    let told = result.stderr.split(separator: "\n")
    #expect(told.count == 1, "\(result.stderr)")
    #expect(told.first?.hasPrefix("dateline: ") == true && told.first?.contains(" MB/s, ") == true)
    let silent = try await Dateline.shell("\(line) --progress none")
    #expect(silent.stderr == "")
  }
}
