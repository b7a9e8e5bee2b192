package import Gazetteer
package import Ingest

/// Records of Who's On First: meta files and other exports as CSV, and features as GeoJSON.
///
/// A record with a concordance to GeoNames gets that number as its id; superseded and deprecated records, addresses and
/// postal codes are passed over. The divisions of a feature are those of its hierarchy that came before it with a
/// concordance.
package struct WhosOnFirstReader {
  package static func recognises(_ head: InputHead) -> Bool {
    if head.isJSON { return head.contains("\"wof:id\"") || head.contains("\"wof:placetype\"") }
    return head.hasColumn("wof_id", "wof:id", "wof_placetype", "wof:placetype")
      || (head.hasColumn("id") && head.hasColumn("superseded_by", "geom_latitude", "lbl_latitude"))
  }

  package static func read(
    path: String, into builder: inout IndexBuilder, context: ImportContext, report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    try PlaceFile.read(path: path, vocabulary: .whosOnFirst, into: &builder, context: context, report: report)
  }
}
