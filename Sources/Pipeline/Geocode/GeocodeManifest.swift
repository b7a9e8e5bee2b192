import Gazetteer
import Ingest
import Layers
import Tables
import Toponyms

/// Writes the `manifest.json` of `geocode`: the plan, what was read, where the rows went and why. It holds no time of day and
/// no worker count, so that the same table gives the same bytes.
struct GeocodeManifest {
  let plan: GeocodePlan
  let options: GeocodeOptions
  let gazetteer: PlaceStack
  let hashes: InputHashes
  let outputHashes: OutputHashes
  let bytesRead: Int
  let counts: GeocodeCounts
  /// nil where no circles were asked for.
  let circles: CircleCounts?
  let unmatched: UnmatchedNames
  let summaries: [LayerSummary]
  let log: RunLog

  func write(to file: inout OutputFile) throws {
    try ManifestParts.write(to: &file) { json, _ in
      writeOptions(&json)
      ManifestParts.write(gazetteer, &json)
      writeInput(&json)
      writeCounts(&json)
      circles?.write(options.formats, &json)
      ManifestParts.write(log, &json)
      ManifestParts.write(summaries, outputHashes, &json)
    }
  }

  private func writeOptions(_ json: inout JSONBuilder) {
    json.key("options")
    json.beginObject()
    json.field("input", options.input)
    json.field("formats", options.formats.map(\.rawValue))
    json.key("columns")
    json.beginObject()
    for (role, name) in options.columns.roles.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      json.field(role.rawValue, name)
    }
    json.endObject()
    json.field("corrections", options.correctionsPath)
    json.field("gazetteers", options.gazetteerPaths)
    json.field("min_score", options.minScore, decimals: 3)
    if options.circles { json.field("circles", true) }
    json.endObject()
  }

  private func writeInput(_ json: inout JSONBuilder) {
    json.key("input")
    json.beginObject()
    json.field("path", plan.columns.path)
    json.field("bytes", bytesRead)
    json.field("sha256", hashes.hexadecimal(file: 0))
    json.field("dialect", plan.dialect.description)
    json.key("columns")
    json.beginArray()
    for column in plan.columns.columns {
      json.beginObject()
      json.field("name", column.name)
      json.field("used_as", column.role?.rawValue)
      if column.role != nil { json.field("why", column.reason) }
      json.endObject()
    }
    json.endArray()
    json.field("dates", plan.columns.dates.lines)
    json.field("coordinates_swapped", plan.isSwapped)
    json.endObject()
  }

  private func writeCounts(_ json: inout JSONBuilder) {
    json.key("counts")
    json.beginObject()
    json.field("rows", counts.rows)
    json.field("rows_written", counts.events + counts.undated)
    json.field("rows_dated", plan.hasDates ? counts.events : 0)
    json.field("rows_undated", plan.hasDates ? counts.undated : counts.events)
    json.field("rows_rejected", counts.rejected)
    json.field("rows_placed", counts.placed)
    json.field("rows_not_placed", counts.events + counts.undated - counts.placed)
    json.field("rows_with_unmatched_name", counts.unmatchedRows)
    json.field("names_unmatched", counts.unmatchedNames)
    json.field("rows_unmatched_beyond_the_list", unmatched.rowsBeyond)
    json.field("dates_unreadable", counts.unreadableDates)
    func write(_ name: String, _ keys: [String], _ values: [Int]) {
      json.key(name)
      json.beginObject()
      for (key, value) in zip(keys, values) { json.field(key, value) }
      json.endObject()
    }
    write("match_levels", RowPlace.Level.allCases.map(\.rawValue), counts.levels)
    write("match_methods", RowPlace.Method.allCases.map(\.rawValue), counts.methods)
    write("conflicts", PlaceConflict.Kind.allCases.map(\.rawValue), counts.conflicts)
    json.endObject()
  }
}
