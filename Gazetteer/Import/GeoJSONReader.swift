package import Gazetteer
package import Ingest

/// GeoJSON (RFC 7946) of points, lines or polygons with named properties: a feature collection, features in an array,
/// or one feature a line. Properties have the names of columns that tables have.
package struct GeoJSONReader {
  package static func recognises(_ head: InputHead) -> Bool {
    let marks = ["\"feature\"", "\"featurecollection\"", "\"features\"", "\"lat\"", "\"latitude\""]
    return head.isJSON && marks.contains { head.contains($0) }
  }

  package static func read(
    path: String, into builder: inout IndexBuilder, context: ImportContext, report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    try PlaceFile.read(path: path, vocabulary: .general, into: &builder, context: context, report: report)
  }
}
