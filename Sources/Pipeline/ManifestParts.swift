import Crypto
import Gazetteer
import Geo
import Layers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The parts of `manifest.json` that every command writes alike.
enum ManifestParts {
  /// The whole file: who wrote it, what `body` says, whom to credit.
  static func write(to file: inout OutputFile, _ body: (inout JSONBuilder) throws -> Void) throws {
    var json = JSONBuilder(indented: true)
    json.beginObject()
    json.field("program", "dateline")
    json.field("version", ProgramVersion.current)
    try body(&json)
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

  /// - Parameters:
  ///   - outputs: knows where the files stand now.
  ///   - hashes: of files that were hashed while they were written; others are read again.
  static func write(
    _ summaries: [LayerSummary], of outputs: OutputGroup, hashes: OutputHashes? = nil, _ json: inout JSONBuilder
  ) throws {
    json.key("outputs")
    json.beginArray()
    for summary in summaries {
      for (number, path) in summary.paths.enumerated() {
        json.beginObject()
        json.field("file", path.split(separator: "/").last.map(String.init) ?? path)
        json.field("features", summary.featureCount)
        // Of the layer; the files beside it have none.
        if number == 0, let box = summary.smallestBounds { write(box, &json) }
        json.field("sha256", try hashes?.hexadecimal(of: path) ?? hash(of: outputs.currentPath(of: path)))
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

  /// Reads a file back in pieces: the hash is of what is on the disk.
  private static func hash(of path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LayerError(path: path, reason: .system(errno)) }
    defer { close(descriptor) }
    var hasher = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress!, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw LayerError(path: path, reason: .system(errno))
      }
      if count == 0 { break }
      buffer.withUnsafeBytes {
        hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count]))
      }
    }
    return hasher.finalize().hexadecimal
  }
}
