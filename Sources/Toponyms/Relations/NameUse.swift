import Evidence
import Geo

/// What the words around a name make of it: a team, the owner of something else, a stretch of land.
enum NameUse {
  /// "the west of England side", where the name is part of another.
  static func isTeam(_ next: Int, _ words: RelationWords) -> Bool {
    words.isWord(next, side) || words.isWord(next, team) || words.isWord(next, club)
  }

  private static let side = WordKey("side")
  private static let team = WordKey("team")
  private static let club = WordKey("club")
  private static let edges = Set(["edge", "edges", "fringe", "approaches", "suburbs"].map { WordKey($0) })

  /// "the U.S. Embassy", "the Bogota customs office": the distance is from another thing, which has the name.
  static func isOwner(
    _ name: Range<Int>, _ lead: MentionLead, _ place: ResolvedPlace, _ words: RelationWords
  ) -> Bool {
    let next = name.upperBound
    guard lead.start == name.lowerBound - 1, words.has(lead.start, .the), next < words.text.tokens.count,
      words.text.tokens[next].has(.word), !words.text.tokens[next].has(.possessive)
    else { return false }
    if place.level == .populated { return !words.has(next, .surroundings) }
    return words.text.tokens[next].has(.capitalized) || words.has(next, .kind) || words.isWord(next, embassy)
  }

  /// "travels around Colombia": a country is not gone round.
  static func isTour(_ phrase: RelationPhrase, _ place: ResolvedPlace, _ words: RelationWords) -> Bool {
    guard case .near = phrase.kind, place.level <= .country, let first = phrase.tokens.first else { return false }
    return words.isWord(first, around)
  }

  private static let embassy = WordKey("embassy")
  private static let around = WordKey("around")

  /// "area" of "the Mosul area", for towns: "Aleppo region" may be the province.
  static func surroundings(after next: Int, _ place: ResolvedPlace, _ words: RelationWords) -> Range<Int>? {
    guard place.level >= .populated, words.has(next, .surroundings), !words.has(next + 1, .of),
      words.text.tokens[next].has(.allCaps) || !words.text.tokens[next].has(.capitalized),
      !edges.contains(words.text.tokens[next].key)
    else { return nil }
    return next..<next + 1
  }
}
