import Geo
import Layers
import Projection

/// One layer in every chosen format.
struct LayerFiles: ~Copyable {
  private var geojson: GeoJSONWriter?
  private var csv: CSVWriter?

  /// - Parameter reference: of the projected columns, for the formats that have them.
  init(
    schema: LayerSchema, folder: String, formats: [ExportOptions.Format],
    reference: PlaneReference?
  ) throws(LayerError) {
    // `-` writes the one chosen format to standard output.
    func path(_ suffix: String) -> String {
      folder == "-" ? "-" : folder + "/" + schema.name + suffix
    }
    if formats.contains(.geojson) {
      geojson = try GeoJSONWriter(path: path(".geojson"), schema: schema)
    }
    if formats.contains(.csv) {
      csv = try CSVWriter(path: path(".csv"), schema: schema, reference: reference)
    }
  }

  mutating func write(_ feature: Feature) throws(LayerError) {
    try geojson?.write(feature)
    try csv?.write(feature)
  }

  /// Puts the files in place; what each holds.
  consuming func finish() throws(LayerError) -> [LayerSummary] {
    var summaries: [LayerSummary] = []
    if let writer = geojson.take() { summaries.append(try writer.finish()) }
    if let writer = csv.take() { summaries.append(try writer.finish()) }
    return summaries
  }
}
