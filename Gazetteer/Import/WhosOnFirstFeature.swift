import Ingest

/// What a feature of Who's On First says in members that are no columns.
enum WhosOnFirstFeature {
  /// Takes the GeoNames number from the concordances, and the divisions from the hierarchy.
  static func complete(_ draft: inout PlaceDraft, _ properties: JSONValue, _ context: ImportContext) {
    if let number = properties["wof:concordances"]?["gn:id"] {
      draft.geonames = GeoNamesNumber.reading(FeatureReader.text(number), acceptsBareNumber: true)
    }
    let own = properties["wof:id"].flatMap(\.integer)
    if let own, draft.geonames != 0 { context.addConcordance(whosOnFirst: own, geonames: draft.geonames) }
    guard let branch = properties["wof:hierarchy"]?.array?.first else { return }
    for (key, level) in [("region_id", \PlaceDraft.admin1), ("county_id", \PlaceDraft.admin2)] {
      if let id = branch[key]?.integer, let number = context.geonames(whosOnFirst: id) {
        draft[keyPath: level] = number
      }
    }
  }
}
