/// Spellings under which a division may be known when a table writes it with its type: "Nineveh Governorate".
enum DivisionName {
  private static let typeWords: Set<String> = [
    "province", "governorate", "state", "region", "oblast", "county", "district", "prefecture", "department",
    "territory",
    "wilaya", "wilayat", "division", "canton", "municipality", "parish", "republic", "rayon", "raion", "krai", "kray",
    "muhafazah", "muhafazat", "ostan", "il", "ili", "ilce", "ilcesi", "subdistrict", "sub-district", "emirate",
    "voivodeship",
    "provincia", "departamento", "estado", "provinz", "kreis", "land",
  ]

  /// The text itself, then without a type word at its end or beginning.
  static func spellings(of text: String) -> [String] {
    var spellings = [text]
    var words = text.split(separator: " ")
    guard words.count > 1 else { return spellings }
    if let last = words.last, typeWords.contains(last.lowercased()) {
      spellings.append(words.dropLast().joined(separator: " "))
    }
    if let first = words.first, typeWords.contains(first.lowercased()) {
      words.removeFirst()
      if words.count > 1, ["of", "de", "du", "d'", "di"].contains(words[0].lowercased()) { words.removeFirst() }
      spellings.append(words.joined(separator: " "))
    }
    return spellings
  }
}
