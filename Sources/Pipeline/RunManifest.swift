import Evidence
import Gazetteer
import Geo
import Ingest
import Layers
import Temporal

/// Writes `manifest.json`: what a reader of the layers needs to check them. It holds no time of day and no worker
/// count, so that the same input gives the same bytes.
struct RunManifest {
  let options: ExportOptions
  let origin: RunOrigin
  let gazetteer: PlaceStack
  let inputs: RunInputs
  let counts: ExportCounts
  let summaries: [LayerSummary]
  let outputHashes: OutputHashes
  let log: RunLog

  private static let pieceBytes = 1 << 16

  func write(to file: inout OutputFile) throws {
    try ManifestParts.write(to: &file) { json, file in
      writeOptions(&json)
      ManifestParts.write(gazetteer, &json)
      try writeInputs(&json, to: &file)
      writeCounts(&json)
      ManifestParts.write(log, &json)
      ManifestParts.write(summaries, outputHashes, &json)
    }
  }

  private func writeOptions(_ json: inout JSONBuilder) {
    json.key("options")
    json.beginObject()
    json.field("inputs", origin.inputs)
    if let shard = options.ingest.shard { json.field("shard", "\(shard.number)/\(shard.count)") }
    json.field("formats", options.formats.map(\.rawValue))
    if !options.schemas.isEmpty { json.field("schemas", options.schemas.map(\.rawValue)) }
    json.field("crs", options.crs)
    if options.simplestyle { json.field("simplestyle", true) }
    if options.circles { json.field("circles", true) }
    if let meters = options.spreadMeters { json.field("spread_meters", meters, decimals: 3) }
    if !options.aggregates.isEmpty { json.field("aggregates", options.aggregates.map(\.text)) }
    json.field("published", origin.published)
    json.field("manifest", origin.manifest)
    json.field("gazetteers", origin.gazetteers)
    // Parts of an archive were read with some of them; others come with the layers.
    let corrections = origin.corrections + options.correctionsPaths.filter { !origin.corrections.contains($0) }
    if !corrections.isEmpty { json.field("corrections", corrections) }
    json.field("since", options.since?.description)
    json.field("until", options.until?.description)
    json.field(
      "bbox",
      options.bounds.map { "\($0.west),\($0.south),\($0.east),\($0.north)" })
    json.field("countries", options.countries.sorted())
    json.field("types", options.types.sorted())
    json.field("min_confidence", options.minConfidence, decimals: 3)
    json.field("merge", options.merges)
    json.field("map", options.writesMap)
    json.endObject()
  }

  /// A million inputs take a quarter of a gigabyte, which goes to the file as it is made.
  private func writeInputs(_ json: inout JSONBuilder, to file: inout OutputFile) throws {
    json.key("inputs")
    json.beginArray()
    for (number, input) in inputs.files.enumerated() {
      json.beginObject()
      json.field("path", input.path)
      json.field("kind", input.kind.map { String(describing: $0) })
      json.field("bytes", input.byteCount)
      json.field("sha256", inputs.hashes[number])
      json.field("documents", input.documents)
      json.field("failures", input.failures)
      json.field("warnings", input.warnings)
      writeSkipped(input, &json)
      json.endObject()
      if json.count >= Self.pieceBytes { try file.write(json.takeBytes()) }
    }
    json.endArray()
    json.key("skipped")
    json.beginArray()
    for file in inputs.skipped {
      json.beginObject()
      json.field("path", file.path)
      json.field("reason", file.reason)
      json.endObject()
    }
    json.endArray()
  }

  private func writeSkipped(_ file: InputFile, _ json: inout JSONBuilder) {
    guard !file.skippedRecords.isEmpty else { return }
    json.key("skipped_records")
    json.beginObject()
    for (reason, count) in file.skippedRecords.sorted(by: { $0.key < $1.key }) { json.field(reason, count) }
    json.endObject()
  }

  private func writeCounts(_ json: inout JSONBuilder) {
    json.key("counts")
    json.beginObject()
    json.field("documents", counts.documents)
    if counts.setAside > 0 { json.field("documents_set_aside", counts.setAside) }
    json.field("mentions", counts.mentions)
    json.field("mentions_resolved", counts.resolvedMentions)
    json.field("places", counts.places)
    json.field("dates", counts.dates)
    json.key("events_by_modality")
    json.beginObject()
    for (modality, count) in counts.modalities.sorted(by: { $0.key < $1.key }) {
      json.field(modality, count)
    }
    json.endObject()
    json.field("events_told", counts.told)
    json.field("events_merged_away", counts.mergedAway)
    json.field("features_dated", counts.dated)
    json.field("features_undated", counts.undated)
    json.field("features_without_place", counts.unplaced)
    json.field("features_left_out_by_options", counts.filtered)
    if !counts.corrections.isEmpty { json.field("events_left_out_by_corrections", counts.notEvents) }
    if counts.leftOffMap > 0 { json.field("features_not_on_map_html", counts.leftOffMap) }
    json.endObject()
    if !counts.corrections.isEmpty {
      json.key("corrections")
      json.beginArray()
      for file in counts.corrections { file.write(&json) }
      json.endArray()
    }
    counts.circles?.write(options.formats, &json)
    if !counts.aggregates.isEmpty { writeAggregates(&json) }
    if !counts.schemas.isEmpty { writeSchemas(&json) }
  }

  private func writeAggregates(_ json: inout JSONBuilder) {
    json.key("aggregates")
    json.beginArray()
    for counts in counts.aggregates { counts.write(&json) }
    json.endArray()
  }

  private func writeSchemas(_ json: inout JSONBuilder) {
    json.key("schemas")
    json.beginArray()
    for counts in counts.schemas {
      json.beginObject()
      json.field("schema", counts.schema.rawValue)
      json.field("rows", counts.rows)
      json.key("left_out")
      json.beginObject()
      for (reason, count) in counts.leftOut.sorted(by: { $0.key < $1.key }) { json.field(reason, count) }
      json.endObject()
      json.endObject()
    }
    json.endArray()
  }
}
