public import Geo

/// Answers `lookup`: the places of a name, the most likely first when nothing but the name is known.
///
/// Steps, each taken only if those before found nothing that fits: the name as given; without words that say what it
/// is; "X, Y" as X in Y; its words in another order; names that sound the same; names that sound alike.
public struct PlaceSearch: Sendable {
  /// What a search found and how.
  public struct Result: Sendable {
    public var place: PlaceReference
    public var kind: NameKind
    /// The name that matched: as given, or without its type word or article.
    public var matchedName: String
    public var score: Double
    public var method: MatchMethod
    /// How unlike the spelling sounds, 0 for none; see `SpellingDistance`.
    public var distance: Double
  }

  let stack: PlaceStack
  /// Packed country code; nil for all.
  public var country: UInt16?
  /// A division's name, in any spelling, that must hold the place; nil for all.
  public var admin1: String?
  /// Nearer places come first.
  public var near: Coordinate?

  public init(stack: PlaceStack) { self.stack = stack }

  /// At most `limit` results; empty when nothing has the name, which is not an error.
  public func results(for name: String, limit: Int) -> [Result] {
    guard limit > 0, let gates = gates(for: nil) else { return [] }
    let whole = results(forPart: name, gates: gates, limit: limit, exactOnly: name.utf8.contains(0x2C))
    if !whole.isEmpty { return whole }
    // "Rutba, Anbar, Iraq": all later parts must hold the first.
    let parts = name.split(whereSeparator: { $0 == "," || $0 == "،" }).map(Self.trimmed).filter { !$0.isEmpty }
    guard parts.count > 1, let gates = self.gates(for: Array(parts[1...])) else { return [] }
    return results(forPart: parts[0], gates: gates, limit: limit, exactOnly: false)
  }

  // MARK: Gates

  /// One list for each condition, any of which must hold; nil if a condition names nothing known.
  private func gates(for parts: [String]?) -> [[PlaceGate]]? {
    var gates: [[PlaceGate]] = []
    if let admin1 {
      let divisions = PlaceGate.named(admin1, levels: [.admin1], country: country, stack: stack)
      if divisions.isEmpty { return nil }
      gates.append(divisions)
    }
    for part in parts ?? [] {
      let holders = PlaceGate.named(part, levels: [.country, .admin1, .admin2], country: country, stack: stack)
      if holders.isEmpty { return nil }
      gates.append(holders)
    }
    return gates
  }

  func accepts(_ place: PlaceReference, _ facts: PlaceFacts, _ gates: [[PlaceGate]]) -> Bool {
    if let country, facts.country != country {
      // A river of several countries has none of its own.
      guard facts.country == 0, facts.level == .natural, let holder = stack.country(country),
        let bounds = stack.bounds(holder),
        bounds.contains(facts.coordinate)
      else { return false }
    }
    return gates.allSatisfy { $0.contains { $0.holds(place, facts) } }
  }

  // MARK: Steps

  /// Exact hits that outrank a sound hit by this much leave it out: a hundredfold of people.
  private static let muchMoreImportant = 2.0
  /// A place that sounds the same comes even before listed spellings of places so much smaller.
  private static let farMoreImportant = 4.0
  private static let equal = 0.02
  /// Up to this distance no other spelling is looked for.
  private static let near = 0.05

  private func results(forPart name: String, gates: [[PlaceGate]], limit: Int, exactOnly: Bool) -> [Result] {
    let questions = PlaceQuestion.questions(for: name)
    var found: [Result] = []
    var isSettled = false
    let wanted = questions.last?.kind
    for question in questions where !isSettled {
      // A name listed with its type word wants the same level as without.
      var weighed = question
      weighed.kind = question.kind ?? wanted
      let hits = exactHits(weighed, gates)
      found = Self.merged(found, hits)
      // "X district" is not settled by a town of that name while a district may be spelled another way.
      isSettled = hits.contains { question.kind?.levels.contains(stack.facts($0.place).level) ?? true }
    }
    if exactOnly { return Self.ranked(found, limit) }
    if isSettled, found.count >= limit { return Self.ranked(found, limit) }
    let isGated = country != nil || !gates.isEmpty
    let sounds = soundHits(questions, gates, isGated: isGated, reach: .same, leadersOnly: isSettled)
    if isSettled {
      let best = found.map(\.score).max() ?? 0
      let others = sounds.filter { $0.method == .transliteration && $0.score > best + Self.muchMoreImportant }
      // "Казахстан" is the name of a village in one list, and sounds the same as a country.
      let isOnlyListed = !found.contains { $0.method == .exact }
      let leaders = others.filter {
        isOnlyListed && $0.distance <= Self.equal && $0.score > best + Self.farMoreImportant
      }
      let rest = Self.appended(Self.ranked(found, limit), Self.ranked(others, limit), limit)
      return Self.appended(Self.ranked(leaders, limit), rest, limit)
    }
    if !found.isEmpty {
      let fitting = sounds.filter { $0.method == .transliteration }
      return Self.ranked(Self.merged(found, fitting), limit)
    }
    if sounds.contains(where: { $0.distance <= Self.near }) { return Self.ranked(sounds, limit) }
    let turned = PlaceQuestion.turned(name).flatMap { exactHits($0, gates) }
    if !turned.isEmpty { return Self.ranked(turned, limit) }
    // A likelier spelling may be one consonant away: "Tartuz" sounds like Tortosa, and is Tartus.
    let alike = soundHits(questions, gates, isGated: isGated, reach: .near)
    return Self.ranked(Self.merged(sounds, alike), limit)
  }

  // MARK: Lists

  static func ranked(_ results: [Result], _ limit: Int) -> [Result] {
    Array(
      merged([], results).sorted {
        $0.score != $1.score ? $0.score > $1.score : $0.place.rawValue < $1.place.rawValue
      }.prefix(limit))
  }

  private static func appended(_ first: [Result], _ others: [Result], _ limit: Int) -> [Result] {
    let known = Set(first.map(\.place))
    return Array((first + others.filter { !known.contains($0.place) }).prefix(limit))
  }

  /// Each place once, with its better score.
  private static func merged(_ first: [Result], _ second: [Result]) -> [Result] {
    var results: [Result] = []
    var positions: [PlaceReference: Int] = [:]
    for result in first + second {
      if let position = positions[result.place] {
        if result.score > results[position].score { results[position] = result }
      } else {
        positions[result.place] = results.count
        results.append(result)
      }
    }
    return results
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
