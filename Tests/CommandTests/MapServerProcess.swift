import Foundation
import TestSupport
import Testing

/// `dateline serve` as a process, on a port of its own.
final class MapServerProcess {
  private let process: Process
  private let output: TemporaryFolder
  private let ends: AsyncStream<Int32>
  let port: Int

  /// Returns when it can be asked.
  init(_ folder: String, _ arguments: String...) async throws {
    output = try TemporaryFolder()
    process = Command(
      path: Dateline.path ?? "", arguments: ["serve", folder, "--port", "0"] + arguments, workingDirectory: folder
    ).makeProcess()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try output.newFile("stdout")
    process.standardError = try output.newFile("stderr")
    let (ends, end) = AsyncStream.makeStream(of: Int32.self)
    self.ends = ends
    process.terminationHandler = { ended in
      end.yield((ended.terminationReason == .uncaughtSignal ? 128 : 0) + ended.terminationStatus)
      end.finish()
    }
    try process.run()
    let log = output
    var found: Int?
    let isReady = try await eventually {
      found = Self.port(in: try log.text("stderr"))
      return found != nil
    }
    guard isReady, let found else {
      process.terminate()
      throw Failure(log: try log.text("stderr"))
    }
    port = found
  }

  struct Failure: Error { var log: String }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// "... at http://127.0.0.1:40123/ (map: ...".
  private static func port(in log: String) -> Int? {
    guard let start = log.range(of: "(map: http://127.0.0.1:") else { return nil }
    return Int(log[start.upperBound...].prefix { $0.isNumber })
  }

  func log() throws -> String { try output.text("stderr") }

  /// What `--edit` shows; it comes with the port, or right after it.
  func token() async throws -> String {
    var token = ""
    _ = try await eventually {
      let log = try output.text("stderr")
      guard let start = log.range(of: "#token=") else { return false }
      token = String(log[start.upperBound...].prefix { $0.isHexDigit })
      return !token.isEmpty
    }
    return token
  }

  func send(signal number: Int32) { kill(process.processIdentifier, number) }

  /// Waits for the end, at most half a minute.
  func end() async -> Int32 {
    await Command.end(of: process.processIdentifier, in: ends, seconds: 30)
  }

  /// Sends a correction; the whole answer.
  static func post(_ body: String, token: String, to port: Int) -> String {
    LoopbackClient.ask(
      port, "/edits/corrections", method: "POST",
      headers: "Authorization: Bearer \(token)\r\nContent-Type: application/json\r\n", body: body)
  }
}
