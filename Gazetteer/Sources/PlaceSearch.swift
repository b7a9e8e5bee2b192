public import Geo

/// Answers `lookup`: the places of a name, the most likely first when nothing but the name is known.
public struct PlaceSearch: Sendable {
  /// What a search found and how.
  public struct Result: Sendable {
    public var place: PlaceReference
    public var kind: NameKind
    /// The name that matched: as given, or without its type word or article.
    public var matchedName: String
    public var score: Double
  }

  private let stack: PlaceStack
  /// Packed country code; nil for all.
  public var country: UInt16?
  /// Folded words of a division's name that must hold the place; nil for all.
  public var admin1: String?
  /// Nearer places come first.
  public var near: Coordinate?

  public init(stack: PlaceStack) { self.stack = stack }

  /// At most `limit` results; empty when nothing has the name, which is not an error.
  public func results(for name: String, limit: Int) -> [Result] {
    for (spelling, levels) in Self.spellings(of: name) {
      guard let key = NameKey(spelling) else { continue }
      var results: [Result] = []
      stack.forEachPlace(key.value) { place, kind in
        let facts = stack.facts(place)
        guard accepts(place, facts) else { return }
        results.append(
          Result(
            place: place, kind: kind, matchedName: spelling,
            score: score(facts, kind, levels, spelling)))
      }
      if results.isEmpty { continue }
      results.sort {
        $0.score != $1.score ? $0.score > $1.score : $0.place.rawValue < $1.place.rawValue
      }
      return Array(results.prefix(limit))
    }
    return []
  }

  private func accepts(_ place: PlaceReference, _ facts: PlaceFacts) -> Bool {
    if let country, facts.country != country { return false }
    guard let admin1 else { return true }
    guard facts.admin1 != 0, let division = stack.place(geonames: facts.admin1),
      let wanted = NameKey(admin1)
    else { return false }
    var isNamed = false
    stack.forEachPlace(wanted.value) { candidate, _ in
      if candidate == division { isNamed = true }
    }
    return isNamed
  }

  /// Countries first, then by the logarithm of population; divisions stand back for their capitals of the same name
  /// unless the words ask for a division.
  private func score(
    _ facts: PlaceFacts, _ kind: NameKind, _ wanted: [PlaceLevel], _ spelling: String
  ) -> Double {
    var score = Self.logarithm(facts.population)
    switch facts.level {
    case .country: score += 4
    case .region: score += 5
    case .natural: score += 4
    case .admin1: score -= 1.5
    case .admin2: score -= 2
    case .site: score += 2
    case .populated: break
    }
    switch kind {
    case .primary, .form: score += 0.5
    case .abbreviation, .dottedAbbreviation:
      score += spelling.utf8.allSatisfy({ $0 < 97 }) ? 1 : -6
    case .demonym, .adjective: score -= 3
    case .nickname, .historic: score -= 1
    case .alternate: break
    }
    if !wanted.isEmpty { score += wanted.contains(facts.level) ? 4 : -4 }
    if let near { score -= distanceKm(near, facts.coordinate) / 100 }
    return score
  }

  private static func logarithm(_ population: Int) -> Double {
    var value = Double(population) + 1
    var logarithm = 0.0
    while value >= 10 {
      value /= 10
      logarithm += 1
    }
    return logarithm + (value - 1) / 9  // monotone, close to log10, and needs no library
  }

  /// The name as given, then without article, modifiers and type words.
  private static func spellings(of name: String) -> [(name: String, levels: [PlaceLevel])] {
    var spellings: [(String, [PlaceLevel])] = [(name, [])]
    var words = name.split(separator: " ").map(String.init)
    if words.first?.lowercased() == "the", words.count > 1 {
      words.removeFirst()
      spellings.append((words.joined(separator: " "), []))
    }
    if let last = words.last?.lowercased(), words.count > 1, let levels = typeWords[last] {
      spellings.append((words.dropLast().joined(separator: " "), levels))
    }
    if let first = words.first?.lowercased(), words.count > 1, let levels = typeWords[first] {
      var rest = words.dropFirst()
      if rest.first?.lowercased() == "of", rest.count > 1 { rest = rest.dropFirst() }
      spellings.append((rest.joined(separator: " "), levels))
    }
    return spellings
  }

  private static let typeWords: [String: [PlaceLevel]] = [
    "province": [.admin1], "governorate": [.admin1], "state": [.admin1], "region": [.admin1, .region],
    "oblast": [.admin1], "county": [.admin2], "district": [.admin2], "parish": [.admin2],
    "city": [.populated], "town": [.populated], "village": [.populated], "river": [.natural],
    "mount": [.natural], "lake": [.natural], "camp": [.site], "dam": [.site], "airport": [.site],
  ]
}
