import Evidence
import Foundation
import Ingest
import TestSupport

extension TemporaryFolder {
  /// Writes a file, name first as most tests here read best.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String { try write(bytes, to: name) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(text, to: name) }

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
