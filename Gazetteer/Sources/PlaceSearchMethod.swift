/// How a name found its place, from the surest.
public enum MatchMethod: String, Sendable, CaseIterable, Comparable {
  /// The place's own name, but for case, marks, apostrophes and hyphens.
  case exact
  /// Another listed spelling, language or form.
  case variant
  /// Exact, after words that say what it is were taken away: "city of", "district".
  case typeWord = "type-word"
  /// Exact, after its words changed places.
  case swapped
  /// Sounds the same and is spelled nearly so: another romanisation or script.
  case transliteration
  /// Sounds alike; a letter is missing, added or wrong.
  case fuzzy

  private var rank: Int {
    switch self {
    case .exact: 0
    case .variant: 1
    case .typeWord: 2
    case .swapped: 3
    case .transliteration: 4
    case .fuzzy: 5
    }
  }

  public static func < (a: MatchMethod, b: MatchMethod) -> Bool { a.rank < b.rank }
}
