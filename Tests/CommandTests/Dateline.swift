import Foundation
import TestSupport

/// The built program, run as a process.
///
/// It is `DATELINE_BINARY` (absolute, or from the package root), else the release build, else the
/// debug build. Without any of them the tests are skipped.
enum Dateline {
  static let path: String? = {
    if let given = ProcessInfo.processInfo.environment["DATELINE_BINARY"], !given.isEmpty {
      return given.hasPrefix("/") ? given : Checkout.path(given)
    }
    return [".build/release/dateline", ".build/debug/dateline"].map(Checkout.path).first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  static let isBuilt = path.map { FileManager.default.isExecutableFile(atPath: $0) } ?? false
  static let absence = "no built program: swift build --product dateline, or set DATELINE_BINARY"

  struct Result {
    var output: Data
    var stderr: String
    /// As a shell shows it: 128 and the number of the signal where one ended the program.
    var exitCode: Int32

    var stdout: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { stdout.split(separator: "\n").map(String.init) }
  }

  /// Runs the program to its end.
  ///
  /// The three streams are files, so no pipe can fill up and block; see `Session` for a pipe that
  /// stays open.
  /// - Parameters:
  ///   - environment: added to that of the tests.
  ///   - workingDirectory: the package root if nil.
  ///   - binary: another copy of the program.
  ///   - seconds: after these the program is killed, and the exit code is 137.
  static func run(
    _ arguments: [String], stdin: String? = nil, environment: [String: String] = [:],
    workingDirectory: String? = nil, binary: String? = nil, seconds: Double = 120
  ) async throws -> Result {
    try await Command(
      path: binary ?? path ?? "", arguments: arguments, environment: environment,
      workingDirectory: workingDirectory ?? Checkout.root
    ).run(stdin: stdin.map { Data($0.utf8) }, seconds: seconds)
  }

  /// Runs a line of shell in which `$DATELINE` is the program.
  static func shell(_ line: String, workingDirectory: String? = nil) async throws -> Result {
    try await Command(
      path: "/bin/sh", arguments: ["-c", line], environment: ["DATELINE": path ?? ""],
      workingDirectory: workingDirectory ?? Checkout.root
    ).run(stdin: nil, seconds: 120)
  }
}
