import Gazetteer
import Geo
import Layers
import Toponyms

/// Writes `unmatched.csv`: the names that were not found, those of most rows first, each with its best suggestions.
///
/// It is a corrections file with the decisions left open: fill in `place_id`, or `latitude` and `longitude`, and give it
/// back with `--corrections`.
struct UnmatchedFile {
  static let corrections = ["name", "admin1", "country", "place_id", "latitude", "longitude"]
  private static let header =
    corrections + ["rows", "placed_at"]
    + (1...Suggestions.count).flatMap { number in
      ["id", "name", "admin1", "country", "latitude", "longitude"].map { "suggestion_\(number)_\($0)" }
    }

  /// Names that get suggestions; those of fewest rows go without.
  static let mostSuggested = 5_000

  let stack: PlaceStack
  let jobs: Int

  func write(_ names: UnmatchedNames, to path: String, in group: OutputGroup) async throws -> LayerSummary {
    let entries = names.sorted
    let schema = LayerSchema(name: "unmatched", fields: Self.header.map { Field($0, .text) })
    var file = try OutputFile(path, group: group)
    try file.write(Self.header.joined(separator: ",") + "\n")
    let suggestions = Suggestions(stack: stack)
    let batches = stride(from: 0, to: entries.count, by: Self.batchCount).map {
      $0..<min($0 + Self.batchCount, entries.count)
    }
    var next = batches.makeIterator()
    try await OrderedWorkers.run(
      states: Array(repeating: suggestions, count: jobs), next: { next.next() },
      work: { suggestions, range in
        range.map { number in
          let entry = entries[number]
          let found = number < Self.mostSuggested ? suggestions.places(for: entry.name) : []
          return Self.line(entry, found, schema)
        }
      },
      consume: { lines in for line in lines { try file.write(line) } })
    let bytes = try file.commit()
    return LayerSummary(paths: [path], featureCount: entries.count, locatedCount: 0, byteCount: bytes, bounds: nil)
  }

  private static let batchCount = 64

  private static func line(_ entry: UnmatchedNames.Entry, _ places: [ResolvedPlace], _ schema: LayerSchema) -> [UInt8] {
    var values: [Value] = [
      .text(entry.name.name), .text(orNull: entry.name.admin1), .text(orNull: entry.name.country), .null, .null, .null,
      .integer(entry.rows), .text(entry.level.rawValue),
    ]
    for place in places {
      values += [
        .text(place.id), .text(place.name), .text(orNull: place.admin1), .text(orNull: place.country),
        .number(place.coordinate.latitude, decimals: 6), .number(place.coordinate.longitude, decimals: 6),
      ]
    }
    values += Array(repeating: .null, count: header.count - values.count)
    return CSVEncoder.encoded(values, from: 0, of: schema) + [0x0A]
  }
}
