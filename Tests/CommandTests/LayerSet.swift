import Foundation
import TestSupport

/// The layers of one export, read back.
struct LayerSet {
  static let layers = ["events", "events_undated", "places", "mentions"]

  /// Every file by name.
  var files: [String: Data]
  private var parsed: [String: JSONText] = [:]

  init(_ files: [String: Data]) throws {
    self.files = files
    for (name, data) in files where name.hasSuffix("json") {
      parsed[name] = try JSONText(String(decoding: data, as: UTF8.self))
    }
  }

  var manifest: JSONText { parsed["manifest.json"] ?? .null }

  func collection(_ layer: String) -> JSONText { parsed[layer + ".geojson"] ?? .null }

  func features(_ layer: String) -> [JSONText] { collection(layer)["features"]?.array ?? [] }

  func properties(_ layer: String) -> [JSONText] {
    features(layer).map { $0["properties"] ?? .null }
  }

  func table(_ layer: String) -> CSVText {
    CSVText(String(decoding: files[layer + ".csv"] ?? Data(), as: UTF8.self))
  }

  /// Exports `arguments` into a folder of its own and reads what was written.
  static func export(_ arguments: [String], workingDirectory: String? = nil) async throws
    -> (layers: LayerSet, result: Dateline.Result)
  {
    let folder = try TemporaryFolder()
    let result = try await Dateline.run(
      ["export"] + arguments + ["-o", folder.file("out")], workingDirectory: workingDirectory)
    return (try LayerSet(folder.contents(of: "out")), result)
  }

  /// As the README exports the seeds.
  static func seeds(_ more: String...) async throws -> (layers: LayerSet, result: Dateline.Result) {
    try await export(["seeds", "--manifest", "seeds/manifest.csv"] + more)
  }
}
