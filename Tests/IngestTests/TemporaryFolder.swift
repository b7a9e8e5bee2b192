import Evidence
import Foundation
import Ingest

/// A folder of a test's own, removed when the test is done.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "ingest-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // Left-over files in the temporary folder do no harm; the system clears it.
    try? FileManager.default.removeItem(atPath: path)
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let full = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: full))
    return full
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// What a message says, with this folder taken off.
  func local(_ issue: InputIssue) -> String {
    issue.description.replacingOccurrences(of: path + "/", with: "")
      .replacingOccurrences(of: path, with: "FOLDER")
  }

  /// Everything that reading gives, messages as text.
  func read(_ inputs: String..., options: IngestOptions = IngestOptions()) -> Reading {
    var reader = DocumentReader(
      inputs: inputs.map { $0 == "-" ? $0 : path + "/" + $0 }, options: options)
    var reading = Reading()
    while let outcome = reader.next() {
      switch outcome {
      case .document(let document): reading.documents.append(document)
      case .warning(let issue): reading.warnings.append(local(issue))
      case .failure(let issue): reading.failures.append(local(issue))
      }
    }
    reading.files = reader.files
    reading.skipped = reader.skipped
    return reading
  }
}

struct Reading {
  var documents: [Document] = []
  var warnings: [String] = []
  var failures: [String] = []
  var files: [InputFile] = []
  var skipped: [SkippedFile] = []
}
