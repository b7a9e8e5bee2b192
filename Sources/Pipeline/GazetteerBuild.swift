public import Gazetteer
import Geo
import Ingest

/// `dateline gazetteer build`: places from GeoNames dumps and tables into one index file.
public enum GazetteerBuild {
  public struct Outcome: Sendable {
    public var places: Int
    public var rejected: Int
    public var byteCount: Int
  }

  /// Reads `inputs` in order, later rows replacing earlier ones with the same id, and writes `output`.
  ///
  /// - Parameter core: resolves division codes and names; the embedded core.
  public static func run(
    inputs: [String], output: String, core: PlaceStack, log: inout RunLog
  ) throws -> Outcome {
    let index = try compile(inputs, core: core, log: &log)
    try writeIndex(index.bytes, to: output)
    return Outcome(
      places: index.places, rejected: index.rejected, byteCount: index.bytes.count)
  }

  /// A table of places as an index in memory, for `--gazetteer places.csv`.
  public static func index(
    of table: String, core: PlaceStack, log: inout RunLog
  ) throws -> PlaceIndex {
    try PlaceIndex(bytes: try compile([table], core: core, log: &log).bytes, path: table)
  }

  private static func compile(
    _ inputs: [String], core: PlaceStack, log: inout RunLog
  ) throws -> (bytes: [UInt8], places: Int, rejected: Int) {
    var builder = IndexBuilder()
    var rejected = 0
    for input in inputs {
      do {
        rejected += try PlaceTable.read(input, into: &builder, core: core, log: &log)
      } catch let issue as InputIssue {
        log.fail(issue.description)
      }
    }
    let places = builder.placeCount
    guard places > 0 else {
      throw GazetteerError(
        .badTable("no place was read. Expected a GeoNames dump or a table with name, lat, lon."),
        path: inputs.joined(separator: ", "))
    }
    let bytes = try builder.finish(about: [
      ("name", inputs.joined(separator: ", ")), ("places", String(places)),
      ("licence", "as its sources say; GeoNames data is CC BY 4.0"),
    ])
    return (bytes, places, rejected)
  }
}
