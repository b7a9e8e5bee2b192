import Foundation
import TestSupport
import Testing

/// A folder with the layers of one run, over which another run is going to write and to fail.
struct FaultFolder {
  /// What the folder may hold after a fault.
  enum State { case old, new, unsealed }

  static let formats = "geojson,csv,gpkg,fgb,kml,parquet,shp"

  let folder: TemporaryFolder
  /// The folder of the layers.
  let output: String
  private let whole: Whole

  var old: [String: Data] { whole.old }
  var new: [String: Data] { whole.new }
  /// How long the new run takes when it is let be.
  var seconds: Double { whole.seconds }

  var arguments: [String] { Self.arguments("many.jsonl", output) }

  private static func arguments(_ input: String, _ output: String) -> [String] {
    ["export", input, "--no-merge", "--format", formats, "-o", output, "--progress", "none"]
  }

  /// - Parameter output: inside the folder.
  init(output: String = "out", in folder: TemporaryFolder? = nil) async throws {
    self.folder = try folder ?? TemporaryFolder()
    self.output = output
    whole = try await Self.wholeRuns.value
    try Self.writeInputs(self.folder)
    try restore()
  }

  /// The layers of the two runs when they are let be. A manifest names no folder of the output, so that they are the same
  /// in each.
  private struct Whole {
    var old: [String: Data]
    var new: [String: Data]
    var seconds: Double
  }

  /// Made once for all tests.
  private static let wholeRuns = Task {
    let folder = try TemporaryFolder()
    try writeInputs(folder)
    func written(_ input: String) async throws -> [String: Data] {
      let result = try await Dateline.run(arguments(input, "of-" + input), workingDirectory: folder.path)
      try #require(result.exitCode == 0, "\(result.stderr)")
      return try folder.contents(of: "of-" + input)
    }
    let old = try await written("few.jsonl")
    let start = ContinuousClock.now
    let new = try await written("many.jsonl")
    let duration = (ContinuousClock.now - start).components
    try #require(old.keys.sorted() == new.keys.sorted())
    // A mix of the two must show.
    #expect(old.keys.filter { $0.hasPrefix("events.") && old[$0] == new[$0] }.allSatisfy(isStatic))
    return Whole(
      old: old, new: new, seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18)
  }

  private static func writeInputs(_ folder: TemporaryFolder) throws {
    let records = try Checkout.text("seeds/14-dispatches.jsonl")
    try folder.write(records, to: "few.jsonl")
    try folder.write(String(repeating: records, count: 60), to: "many.jsonl")
  }

  /// Sidecars that say the same of every layer with these columns.
  private static func isStatic(_ name: String) -> Bool {
    ["csvt", "prj", "cpg", "qml", "qgs", "csv-metadata.json"].contains { name.hasSuffix("." + $0) }
  }

  /// Puts the old layers back; partial files stay, as a killed run leaves them.
  func restore() throws {
    for (name, data) in old { try folder.write(data, to: output + "/" + name) }
  }

  func run(_ more: [String] = [], through shell: String? = nil) async throws -> Dateline.Result {
    guard let shell else { return try await Dateline.run(arguments + more, workingDirectory: folder.path) }
    let words = (arguments + more).map { "'\($0)'" }.joined(separator: " ")
    return try await Dateline.shell(shell + " \"$DATELINE\" " + words, workingDirectory: folder.path)
  }

  var partials: [String] {
    get throws { try folder.names(in: output).filter { $0.hasSuffix(".partial") || $0.contains("scratch") } }
  }

  /// Each layer is one of the two, byte for byte; where a manifest stands, all are those that it tells of.
  func state(_ what: String) throws -> State {
    let found = try folder.contents(of: output).filter { !$0.key.hasSuffix(".partial") }
    for (name, data) in found {
      #expect(data == old[name] || data == new[name], "\(what): \(name) is neither the old one nor the new")
    }
    for name in old.keys where name != "manifest.json" {
      #expect(found[name] != nil, "\(what): \(name) is gone")
    }
    guard let manifest = found["manifest.json"] else { return .unsealed }
    let isNew = manifest == new["manifest.json"]
    #expect(found == (isNew ? new : old), "\(what): the manifest tells of other files")
    return isNew ? .new : .old
  }
}
