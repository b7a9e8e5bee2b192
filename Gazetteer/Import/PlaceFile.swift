import Gazetteer
import Ingest

/// A file of places that may come as JSON or as a table; which one its first byte tells.
enum PlaceFile {
  static func read(
    path: String, vocabulary: PlaceVocabulary, into builder: inout IndexBuilder, context: ImportContext,
    report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    if try InputHead(path: path).isJSON {
      return try FeatureRows.read(
        path: path, vocabulary: vocabulary, into: &builder, context: context, report: report)
    }
    return try TableRows.read(path: path, vocabulary: vocabulary, into: &builder, context: context, report: report)
  }
}
