import Evidence

/// Reads the words that end right before a name or its "the city of".
struct RelationPhraseReader {
  let words: RelationWords
  /// Tokens of the name itself.
  var nameLength = 1

  /// - Parameters:
  ///   - lead: the first token of the name with its "the city of".
  ///   - isBare: the name itself begins there, so that "northern" belongs to it.
  func phrase(before lead: Int, isBare: Bool) -> RelationPhrase? {
    let last = lead - 1
    let roles = words.word(last).roles
    if roles.contains(.of) { return ofPhrase(last, lead) }
    if roles.contains(.from) { return fromPhrase(last, lead) }
    if roles.contains(.near) { return nearPhrase(last, lead) }
    if roles.contains(.to), words.has(last - 1, .nearWithTo) {
      return RelationPhrase(kind: .near, tokens: last - 1..<lead)
    }
    guard isBare, !roles.isDisjoint(with: [.partAdjective, .middle, .direction]) else { return nil }
    return adjectivePhrase(last, lead)
  }

  /// "northern", "north-western", "south-central", "far northern", "east".
  private func adjectivePhrase(_ last: Int, _ lead: Int) -> RelationPhrase? {
    let token = words.text.tokens[last]
    if words.has(last, .direction) {
      // "S Korea" is a name, and "North Mosul" at the start of a sentence may be one.
      guard token.end - token.start >= 4, !token.has(.sentenceStart) else { return nil }
    }
    guard let part = part(endingAt: last), !isInName(part.first, lead) else { return nil }
    let joint = part.first - 1
    if words.has(joint, .and) || words.isComma(joint), words.has(joint - 1, [.partAdjective, .middle]) {
      return RelationPhrase(kind: .severalParts, tokens: joint - 1..<lead)
    }
    return RelationPhrase(kind: .part(bearing: part.bearing, isAtEdge: part.isAtEdge), tokens: part.first..<lead)
  }

  /// "South Central Tennessee Development District": capitals before and after the name make it a longer one.
  private func isInName(_ first: Int, _ lead: Int) -> Bool {
    let token = words.text.tokens[first]
    guard token.has(.capitalized), !token.has([.sentenceStart, .allCaps]) else { return false }
    // The name's own words are capitals too; what ends them is a word in lower case, a mark or a number.
    var next = lead
    while next < words.text.tokens.count, words.text.tokens[next].has(.capitalized), next - lead < 8 { next += 1 }
    return next > lead + nameLength
  }

  /// A part's adjective with its degree; the bearing is nil for the middle.
  private func part(endingAt last: Int) -> (bearing: Double?, isAtEdge: Bool, first: Int)? {
    var bearing: Double?
    var first = last
    if words.has(last, .middle) {
      if words.isHyphen(last - 1), words.has(last - 2, [.direction]) { first = last - 2 }
    } else if let direction = words.direction(endingAt: last, [.partAdjective, .direction]) {
      bearing = direction.bearing
      first = direction.first
    } else {
      return nil
    }
    let isFar = words.has(first - 1, .degree) && words.word(first - 1).value > 1
    return (bearing, isFar, isFar ? first - 1 : first)
  }

  private func ofPhrase(_ of: Int, _ lead: Int) -> RelationPhrase? {
    let head = of - 1
    if let direction = words.direction(endingAt: head, .direction) { return direct(direction, lead) }
    if words.has(head, .part), let part = part(endingAt: head - 1) {
      let isAtEdge = part.isAtEdge || words.has(head, .surroundings) && !words.has(head, .land)
      return RelationPhrase(kind: .part(bearing: part.bearing, isAtEdge: isAtEdge), tokens: part.first..<lead)
    }
    if words.has(head, .surroundings) {
      // "the Karrada area of Baghdad" is a quarter with a name, "the Amhara region of Ethiopia" a division, and "areas of
      // Pakistan" lie in it.
      guard !words.has(head, .land) || words.has(head - 1, .the) && words.isWord(head, Self.area) else { return nil }
      return RelationPhrase(kind: .near, tokens: head..<lead)
    }
    guard let found = AmountReader(words: words).distance(endingAt: head) else { return nil }
    return RelationPhrase(kind: .distance(found.distance), tokens: found.first..<lead)
  }

  /// "50 km west of", "to the west of", "the west of", "just west of", "west of".
  private func direct(_ direction: (bearing: Double, first: Int), _ lead: Int) -> RelationPhrase? {
    var first = direction.first
    var degree = 1.0
    while words.has(first - 1, .degree) {
      degree *= words.word(first - 1).value
      first -= 1
    }
    if words.has(first - 1, .the) {
      guard words.has(first - 2, .to) else {
        return RelationPhrase(kind: .part(bearing: direction.bearing, isAtEdge: degree > 1), tokens: first..<lead)
      }
      first -= 2
    } else if words.isWord(first - 1, Self.in) {
      return RelationPhrase(kind: .part(bearing: direction.bearing, isAtEdge: degree > 1), tokens: first..<lead)
    }
    if let found = AmountReader(words: words).distance(endingAt: first - 1) {
      return RelationPhrase(
        kind: .offset(found.distance, bearing: direction.bearing), tokens: found.first..<lead)
    }
    // "two hours' drive north of": much farther than "north of" alone says.
    guard !words.has(first - 1, .journey), !words.has(first - 1, .unit) else { return nil }
    return RelationPhrase(kind: .direction(bearing: direction.bearing, degree: degree), tokens: first..<lead)
  }

  /// "30 km from", "30 km away from", "60 km north-east from", "not far from".
  private func fromPhrase(_ from: Int, _ lead: Int) -> RelationPhrase? {
    let head = words.has(from - 1, .away) ? from - 2 : from - 1
    let amounts = AmountReader(words: words)
    if let direction = words.direction(endingAt: head, .direction) {
      guard let found = amounts.distance(endingAt: direction.first - 1) else { return nil }
      return RelationPhrase(kind: .offset(found.distance, bearing: direction.bearing), tokens: found.first..<lead)
    }
    if words.isWord(head, Self.far), words.isWord(head - 1, Self.not) {
      return RelationPhrase(kind: .near, tokens: head - 1..<lead)
    }
    guard let found = amounts.distance(endingAt: head) else { return nil }
    return RelationPhrase(kind: .distance(found.distance), tokens: found.first..<lead)
  }

  /// "near", "just outside", "a few kilometres outside".
  private func nearPhrase(_ near: Int, _ lead: Int) -> RelationPhrase? {
    if let found = AmountReader(words: words).distance(endingAt: near - 1) {
      return RelationPhrase(kind: .distance(found.distance), tokens: found.first..<lead)
    }
    let first = words.isWord(near - 1, Self.just) ? near - 1 : near
    return RelationPhrase(kind: .near, tokens: first..<lead)
  }

  private static let `in` = WordKey("in")
  private static let far = WordKey("far")
  private static let not = WordKey("not")
  private static let just = WordKey("just")
  private static let area = WordKey("area")
}
