import Gazetteer
import Geo
import Layers

/// The parts of `manifest.json` that every command writes alike.
enum ManifestParts {
  /// The whole file: who wrote it, what `body` says, whom to credit.
  ///
  /// - Parameter body: may write what is made so far to the file.
  static func write(
    to file: inout OutputFile, _ body: (inout JSONBuilder, inout OutputFile) throws -> Void
  ) throws {
    var json = JSONBuilder(indented: true)
    json.beginObject()
    json.field("program", "dateline")
    json.field("version", ProgramVersion.current)
    try body(&json, &file)
    json.field("attribution", GazetteerLicence.attribution)
    json.endObject()
    json.endLine()
    try file.write(json.takeBytes())
  }

  static func write(_ gazetteer: PlaceStack, _ json: inout JSONBuilder) {
    json.key("gazetteer")
    json.beginArray()
    for index in gazetteer.indexes {
      json.beginObject()
      json.field("file", index.path)
      json.field("places", index.placeCount)
      for (key, value) in index.about where key != "places" { json.field(key, value) }
      json.endObject()
    }
    json.endArray()
  }

  static func write(_ log: RunLog, _ json: inout JSONBuilder) {
    json.field("failure_count", log.failureCount)
    json.field("failures", log.failures)
    json.field("warning_count", log.warningCount)
    json.field("warnings", log.warnings)
  }

  /// - Parameter hashes: of all files of the layers.
  static func write(_ summaries: [LayerSummary], _ hashes: OutputHashes, _ json: inout JSONBuilder) {
    json.key("outputs")
    json.beginArray()
    for summary in summaries {
      for (number, path) in summary.paths.enumerated() {
        json.beginObject()
        json.field("file", path.split(separator: "/").last.map(String.init) ?? path)
        json.field("features", summary.featureCount)
        // Of the layer; the files beside it have none.
        if number == 0, let box = summary.smallestBounds { write(box, &json) }
        json.field("sha256", hashes.hexadecimal(of: path))
        json.endObject()
      }
    }
    json.endArray()
  }

  private static func write(_ box: Bounds, _ json: inout JSONBuilder) {
    json.key("bbox")
    json.beginArray()
    for degrees in [box.west, box.south, box.east, box.north] { json.number(degrees, decimals: 6) }
    json.endArray()
  }
}
