import Evidence

/// The words of a text from a lowest token on, as relations read them. Below the floor and past the end nothing is found.
struct RelationWords {
  let text: TokenizedText
  /// The end of the place name before, whose words belong to it ("Key West of").
  var floor = 0

  func has(_ index: Int, _ roles: RelationWord.Roles) -> Bool { !word(index).roles.isDisjoint(with: roles) }

  func word(_ index: Int) -> RelationWord {
    guard index >= floor, index < text.tokens.count, text.tokens[index].has(.word),
      !text.tokens[index].has(.possessive)
    else { return .none }
    return RelationWord.of(text.tokens[index].key)
  }

  func isMark(_ index: Int, _ mark: UInt8) -> Bool {
    index >= floor && index < text.tokens.count && text.tokens[index].mark == mark
  }

  func isHyphen(_ index: Int) -> Bool { isMark(index, 0x2D) }
  func isComma(_ index: Int) -> Bool { isMark(index, 0x2C) }

  func isWord(_ index: Int, _ key: WordKey) -> Bool {
    index >= floor && index < text.tokens.count && text.tokens[index].key == key
  }

  /// A direction or an adjective of one that ends at a token, and its first token: "west", "north-western", "north west",
  /// "south-south-west".
  func direction(endingAt index: Int, _ roles: RelationWord.Roles) -> (bearing: Double, first: Int)? {
    guard has(index, roles) else { return nil }
    var bearing = word(index).value
    var first = index
    for _ in 0..<2 {
      let before = isHyphen(first - 1) ? first - 2 : first - 1
      guard has(before, .direction), let mean = Self.mean(word(before).value, bearing) else { break }
      bearing = mean
      first = before
    }
    return (bearing, first)
  }

  /// The bearing between two that lie at most a right angle apart.
  private static func mean(_ a: Double, _ b: Double) -> Double? {
    let apart = abs(a - b)
    if apart <= 90 { return (a + b) / 2 }
    return apart >= 270 ? ((a + b + 360) / 2).truncatingRemainder(dividingBy: 360) : nil
  }

  /// The words of a range as they are shown: one line; lower case but for names and letters such as "NW".
  func shown(_ range: Range<Int>, keepsNames: Bool = false) -> String {
    guard !range.isEmpty else { return "" }
    let words = text.string(text.span(ofTokens: range)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isShouted = text.tokens[range.upperBound - 1].has(.allCaps)
    if keepsNames || !isShouted && range.contains(where: { text.tokens[$0].has(.allCaps) }) { return words }
    return words.lowercased()
  }
}
