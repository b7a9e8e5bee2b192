import Foundation
import TestSupport

/// The program with its standard input held open, as a terminal or a slow feed holds it.
final class Session {
  private let process: Process
  private let input = Pipe()
  private let folder: TemporaryFolder
  private let ends: AsyncStream<Int32>

  init(_ arguments: [String], workingDirectory: String) throws {
    let command = Command(
      path: Dateline.path ?? "", arguments: arguments, workingDirectory: workingDirectory)
    folder = try TemporaryFolder()
    process = command.makeProcess()
    process.standardInput = input
    process.standardOutput = try folder.newFile("stdout")
    process.standardError = try folder.newFile("stderr")
    let (ends, end) = AsyncStream.makeStream(of: Int32.self)
    self.ends = ends
    process.terminationHandler = { ended in
      end.yield((ended.terminationReason == .uncaughtSignal ? 128 : 0) + ended.terminationStatus)
      end.finish()
    }
    // A program that ended early is an error of `write`, not the end of the tests.
    _ = signal(SIGPIPE, SIG_IGN)
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  func write(_ text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// Lines that the program has written so far.
  var lineCount: Int { get throws { try folder.bytes("stdout").count { $0 == UInt8(ascii: "\n") } } }

  /// Ends the input.
  func close() { input.fileHandleForWriting.closeFile() }

  var number: Int32 { process.processIdentifier }

  func send(signal number: Int32) { kill(process.processIdentifier, number) }

  func end() async -> Int32 {
    await Command.end(of: process.processIdentifier, in: ends, seconds: 30)
  }
}

/// Asks again and again, at most ten seconds.
func eventually(_ isTrue: () throws -> Bool) async throws -> Bool {
  for _ in 0..<500 {
    if try isTrue() { return true }
    try await Task.sleep(for: .milliseconds(20))
  }
  return false
}
