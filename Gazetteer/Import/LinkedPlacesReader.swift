package import Gazetteer
package import Ingest

/// Linked Places: JSON (https://github.com/LinkedPasts/linked-places-format) and its table form, LP-TSV.
package struct LinkedPlacesReader {
  package static func recognises(_ head: InputHead) -> Bool {
    if head.isJSON {
      return head.contains("linkedplaces") || head.contains("linked-places") || head.contains("\"toponym\"")
    }
    return head.hasColumn("title") && head.hasColumn("ccodes", "aat_types", "title_source", "fclasses", "variants")
  }

  package static func read(
    path: String, into builder: inout IndexBuilder, context: ImportContext, report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    try PlaceFile.read(path: path, vocabulary: .linkedPlaces, into: &builder, context: context, report: report)
  }
}
