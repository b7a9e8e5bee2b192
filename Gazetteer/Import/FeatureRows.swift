import Gazetteer
import Ingest

/// Reads the features of a GeoJSON file into places.
enum FeatureRows {
  static func read(
    path: String, vocabulary: PlaceVocabulary, into builder: inout IndexBuilder, context: ImportContext,
    report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    let feature = FeatureReader(vocabulary: vocabulary)
    let reader = RowPlace(vocabulary: vocabulary, context: context)
    var sink = PlaceSink(path: path, context: context)
    var row = PlaceRow()
    var stream = try FeatureStream(path: path)
    try stream.forEachFeature { (bytes, line) throws(InputIssue) in
      row.clear()
      do throws(FeatureReader.Fault) {
        let parts = try feature.read(bytes, into: &row)
        guard var draft = reader.draft(row, shape: parts.shape, line: line, unknown: &sink.unknown) else {
          return sink.passOver()
        }
        if vocabulary == .whosOnFirst { WhosOnFirstFeature.complete(&draft, parts.properties, context) }
        if vocabulary == .linkedPlaces { LinkedPlacesFeature.complete(&draft, parts) }
        sink.add(draft, line: line, to: &builder, report)
      } catch {
        sink.reject(line: line, "\(error.message). Feature left out.", report)
      }
    }
    return sink.finish(report)
  }
}
