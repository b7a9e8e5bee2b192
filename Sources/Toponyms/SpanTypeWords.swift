import Evidence
import Geo

/// Words that tell what kind of place a name means, and words that only narrow it.
enum SpanTypeWords {
  /// The levels that a word after or before a name stands for, empty for words that are no type word.
  static func levels(_ key: WordKey) -> PlaceLevels { types[key] ?? [] }

  /// "northern", "greater", "downtown": left out to find the entry.
  static func isModifier(_ key: WordKey) -> Bool { modifiers.contains(key) }

  /// "St.", "Ave.", "Twp.": shortened words that end the name of a street or division, with a dot.
  static func isShortened(_ key: WordKey) -> Bool { shortened.contains(key) }

  /// "Street", "Avenue": never a place's whole name, though villages have them.
  static func isStreet(_ key: WordKey) -> Bool { streets.contains(key) }

  /// "streets" of "San Diego and Arturo Prat streets".
  static func areStreets(_ key: WordKey) -> Bool { pluralStreets.contains(key) }

  private static let streets = Set(keys("street avenue road boulevard highway lane drive"))
  private static let pluralStreets = Set(keys("streets avenues roads boulevards highways"))

  private static let shortened = Set(
    keys("st ave av rd blvd dr ln hwy pkwy pl sq ct cir ter co twp dist mt mtn is univ bldg"))

  private static func keys(_ words: String) -> [WordKey] {
    words.split(separator: " ").map { WordKey(String($0)) }
  }

  private static let types: [WordKey: PlaceLevels] = {
    var types: [WordKey: PlaceLevels] = [:]
    func add(_ words: String, _ levels: [PlaceLevel]) {
      for key in keys(words) { types[key] = levels.reduce(into: []) { $0.insert(PlaceLevels($1)) } }
    }
    add(
      "province provinces governorate governorates state states oblast region regions prefecture canton "
        + "emirate wilayat wilayah territory muhafazat", [.admin1])
    add(
      "county counties parish parishes borough district districts municipality subdistrict co commune raion",
      [.admin2])
    add("department departments", [.admin1, .admin2])
    add("city cities town towns village villages township capital hamlet", [.populated])
    add("neighborhood neighbourhood suburb quarter camp dam airport airbase crossing", [.site])
    add(
      "river valley desert mountain mountains mount lake sea gulf island islands peninsula bay strait hills "
        + "basin plain plains", [.natural, .region])
    add("republic kingdom", [.country])
    return types
  }()

  private static let modifiers = Set(
    keys(
      "the northern southern eastern western north south east west northeastern northwestern southeastern "
        + "southwestern central upper lower greater downtown old inner outer rural mainland modern ancient"))
}
