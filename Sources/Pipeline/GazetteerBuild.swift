public import Gazetteer
import GazetteerImport
import Ingest

/// `dateline gazetteer build`: places from dumps and tables into one index.
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
    let (builder, rejected) = try read(inputs, core: core, log: &log)
    let outcome = try builder.write(to: output, about: about(inputs))
    if outcome.unusedCount > 0 {
      log.warn("\(outcome.unusedCount) names or parents are of places that no input has. Left out.")
    }
    return Outcome(places: outcome.placeCount, rejected: rejected, byteCount: outcome.byteCount)
  }

  /// A table of places as an index in memory, for `--gazetteer places.csv`.
  public static func index(
    of table: String, core: PlaceStack, log: inout RunLog
  ) throws -> PlaceIndex {
    let builder = try read([table], core: core, log: &log).builder
    return try PlaceIndex(bytes: try builder.finish(about: about([table])), path: table)
  }

  private static func read(
    _ inputs: [String], core: PlaceStack, log: inout RunLog
  ) throws -> (builder: IndexBuilder, rejected: Int) {
    var builder = IndexBuilder()
    builder.knownDivisions = core
    let outcome = GazetteerImport.read(inputs, into: &builder, core: core) { log.warn($0.description) }
    for issue in outcome.skipped { log.warn(issue.description) }
    for issue in outcome.failures { log.fail(issue.description) }
    guard builder.placeCount > 0 else {
      throw GazetteerError(
        .badTable("no place was read. Expected a GeoNames dump or a table with name, lat, lon."),
        path: inputs.joined(separator: ", "))
    }
    return (builder, outcome.files.reduce(0) { $0 + $1.counts.rejected })
  }

  private static func about(_ inputs: [String]) -> [(key: String, value: String)] {
    [("name", inputs.joined(separator: ", ")), ("licence", "as its sources say; GeoNames data is CC BY 4.0")]
  }
}
