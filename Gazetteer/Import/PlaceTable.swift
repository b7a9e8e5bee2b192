package import Gazetteer
package import Ingest

/// A CSV, TSV or semicolon table with a header that has `name`, `lat` and `lon` under a usual name, and if known `id`
/// or `geonameid`, `feature`, `country`, `admin1`, `admin2`, `population`, `radius_km`, `names`, `west`, `south`,
/// `east`, `north`; `PlaceVocabulary` has all the names of columns.
package struct PlaceTable {
  package static func recognises(_ head: InputHead) -> Bool {
    if head.isJSON { return false }
    let aliases = PlaceVocabulary.general.makeAliases()
    var found: Set<PlaceColumn> = []
    for column in head.columns { if case .column(let known, _)? = aliases.slot(column) { found.insert(known) } }
    // A table without a name or a point is one all the same; reading says what is missing.
    return !found.isDisjoint(with: [.latitude, .longitude, .wellKnownText, .name]) && head.columns.count > 1
  }

  package static func read(
    path: String, into builder: inout IndexBuilder, context: ImportContext, report: (InputIssue) -> Void
  ) throws(InputIssue) -> ImportCounts {
    try TableRows.read(path: path, vocabulary: .general, into: &builder, context: context, report: report)
  }
}
