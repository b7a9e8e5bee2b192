import Evidence

/// The words that show names in texts of capitals.
enum NamesInCapitalsWords {
  static let of = WordKey("of")

  /// What a word says of the name beside it, nil for other words.
  static func kind(_ key: WordKey) -> NamesInCapitals.Kind? {
    // Nearly every word is none of them, and one bit of its key tells.
    if kindBits & 1 << (key.value & 63) == 0 { return nil }
    return settlements.contains(key) ? .settlement : parts.contains(key) ? .partOfTown : nil
  }

  /// "EL", "LAS", "SAN": stand at the head of a Spanish name.
  static func isArticle(_ key: WordKey) -> Bool { articles.contains(key) }

  /// "DE", "DEL", "DE LA": the name goes on.
  static func isJoining(_ key: WordKey) -> Bool { joining.contains(key) }

  /// "IN", "NEAR": a place follows.
  static func isPreposition(_ key: WordKey) -> Bool { prepositions.contains(key) }

  static func isIndefinite(_ key: WordKey) -> Bool { indefinite.contains(key) }

  /// Words that belong to no name: function words, months, weekdays, words of time and number.
  static func isPlain(_ key: WordKey) -> Bool { plain.contains(key) }

  /// Of everyday words that no list has.
  static let adjectiveEndings: [ArraySlice<UInt8>] = [
    "ING", "ED", "AL", "OUS", "IVE", "ERN", "FUL", "ISH", "LY", "ABLE", "ARY", "ORY", "ENT", "ANT", "ATE", "LESS",
  ].map { ArraySlice($0.utf8) }

  private static func keys(_ words: String) -> Set<WordKey> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey(String($0)) })
  }

  private static let kindBits = settlements.union(parts).reduce(UInt64(0)) { $0 | 1 << ($1.value & 63) }
  private static let settlements = keys(
    "village town township hamlet city canton municipality jurisdiction corregimiento")
  private static let parts = keys("neighborhood neighbourhood suburb district quarter")
  private static let articles = keys("el la las los san santa santo villa ciudad puerto de del")
  private static let joining = keys("de del la las los el")
  private static let prepositions = keys("in near")
  private static let indefinite = keys("a an each every any another some this that same")
  private static let plain = keys(
    """
    a about after against ago all along also among an and another any are around as at be because been before began
    behind below beside between both but by can could did do does down due during each early either even every few first
    five following for four from had has have he her here him his how i if in including inside into is it its just last
    late later least left less many may me more most much my nearby neither next no nor not now of off on once one only
    or other others our out outside over own per same second several shall she should since six so some such than that
    the their them then there these they third this those three through throughout thus till to today tomorrow tonight
    too toward towards two under until up upon us very was we were what when where whether which while who whom whose
    why will with within without would yesterday yet you your
    january february march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday morning afternoon evening night noon midnight dawn day days week weeks month months year years
    hour hours said says told reported
    people peasant peasants worker workers member members class income residential capital urban area sector zone
    jungle alternate electoral municipal adjacent elegant
    """)
}
