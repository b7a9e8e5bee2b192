import Foundation
import TestSupport

/// A program with its arguments, to be run once.
struct Command {
  var path: String
  var arguments: [String]
  var environment: [String: String] = [:]
  var workingDirectory: String

  func run(stdin: Data?, seconds: Double) async throws -> Dateline.Result {
    let folder = try TemporaryFolder()
    let process = makeProcess()
    process.standardInput = FileHandle.nullDevice
    if let stdin {
      try folder.write(stdin, to: "stdin")
      process.standardInput = try FileHandle(forReadingFrom: folder.url("stdin"))
    }
    process.standardOutput = try folder.newFile("stdout")
    process.standardError = try folder.newFile("stderr")
    let exitCode = try await Self.end(of: process, seconds: seconds) { try process.run() }
    return Dateline.Result(
      output: try folder.bytes("stdout"), stderr: try folder.text("stderr"), exitCode: exitCode)
  }

  func makeProcess() -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: workingDirectory)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }

  /// Starts a process and waits for its end without holding a thread.
  /// - Parameters:
  ///   - seconds: after these it is sent `signal`.
  static func end(
    of process: Process, seconds: Double, signal: Int32 = SIGKILL, start: () throws -> Void
  ) async throws -> Int32 {
    let (ends, end) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { ended in
      let isSignal = ended.terminationReason == .uncaughtSignal
      end.yield((isSignal ? 128 : 0) + ended.terminationStatus)
      end.finish()
    }
    try start()
    return await Self.end(of: process.processIdentifier, in: ends, seconds: seconds, signal: signal)
  }

  /// Waits for the exit code that a running process gives into `ends`.
  static func end(
    of process: Int32, in ends: AsyncStream<Int32>, seconds: Double, signal: Int32 = SIGKILL
  ) async -> Int32 {
    let watch = Task {
      try await Task.sleep(for: .seconds(seconds))
      kill(process, signal)
    }
    defer { watch.cancel() }
    for await code in ends { return code }
    return -1
  }
}
