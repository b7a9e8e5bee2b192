package import Gazetteer
package import Ingest

/// Tables of Natural Earth (populated places, regions, airports and others) as GeoJSON, CSV or TSV with their own
/// columns in any case. A row with a GeoNames number gets it as its id.
package struct NaturalEarthReader {
  package static func recognises(_ head: InputHead) -> Bool {
    head.isJSON ? head.contains("\"featurecla\"") : head.hasColumn("featurecla")
  }

  package static func read(
    path: String, into builder: inout IndexBuilder, context: ImportContext, report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    try PlaceFile.read(path: path, vocabulary: .naturalEarth, into: &builder, context: context, report: report)
  }
}
