import Ingest

/// What a feature of Linked Places says beside its properties: names, types, times and links.
enum LinkedPlacesFeature {
  /// Takes the names and types.
  static func fill(_ row: inout PlaceRow, _ parts: FeatureReader.Parts) {
    for name in parts.members["names"]?.array ?? [] {
      guard let text = name["toponym"]?.string else { continue }
      let time = span(name["when"])
      row.add(
        PlaceRow.Name(
          text: text, language: LanguageCode.packed(tag: name["lang"]?.string ?? ""), fromYear: time.from,
          toYear: time.to))
    }
    // A record without a title has its first name.
    if let first = row.names.first { row.set(.name, first.text, rank: 1000) }
    let types = parts.members["types"]?.array ?? []
    row.set(.feature, types.compactMap { $0["identifier"]?.string }.joined(separator: ";"))
    var words: [String] = []
    for type in types {
      words += [type["label"]?.string, type["sourceLabel"]?.string].compactMap(\.self)
      words += (type["sourceLabels"]?.array ?? []).compactMap { $0["label"]?.string }
    }
    row.set(.type, words.joined(separator: ";"))
  }

  /// Takes the time of the record, and the number of the GeoNames record that is said to be exactly this place.
  static func complete(_ draft: inout PlaceDraft, _ parts: FeatureReader.Parts) {
    let time = span(parts.members["when"])
    if time.from != 0 { draft.fromYear = time.from }
    if time.to != 0 {
      draft.toYear = time.to
      draft.isHistoric = true
    }
    for link in parts.members["links"]?.array ?? [] where draft.geonames == 0 {
      guard let type = link["type"]?.string, ["exactMatch", "sameAs"].contains(type.split(separator: ":").last ?? "")
      else { continue }
      draft.geonames = GeoNamesNumber.reading(link["identifier"]?.string ?? "", acceptsBareNumber: false)
    }
  }

  /// First and last year of a `when`; 0 where it is open. A place or name is over only if all its spans have an end.
  static func span(_ when: JSONValue?) -> (from: Int16, to: Int16) {
    var from: Int16?
    var to: Int16?
    var isOpen = false
    for span in when?["timespans"]?.array ?? [] {
      if let year = year(span["start"], keys: ["in", "earliest", "latest"]) { from = min(from ?? year, year) }
      if let year = year(span["end"], keys: ["in", "latest", "earliest"]), year < 2100 {
        to = max(to ?? year, year)
      } else {
        isOpen = true
      }
    }
    return (from ?? 0, isOpen ? 0 : to ?? 0)
  }

  private static func year(_ edge: JSONValue?, keys: [String]) -> Int16? {
    for key in keys {
      guard let value = edge?[key] else { continue }
      let year = YearText.year(FeatureReader.text(value))
      if year != 0 { return year }
    }
    return nil
  }
}
