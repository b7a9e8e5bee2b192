import Evidence

/// "HMS Sheffield", "USS New York": a ship's prefix makes what follows a ship, whatever place it is named after.
enum ShipNames {
  /// The words of the ship's name behind a prefix at `index`, nil for anything else.
  static func range(at index: Int, _ tokens: [Token]) -> Range<Int>? {
    guard tokens[index].has([.allCaps, .dotted]), prefixes.contains(tokens[index].key) else { return nil }
    let start = index + 1
    var end = start
    while end < tokens.count, end - start < 3, tokens[end].has(.word), tokens[end].has(.capitalized),
      !tokens[end].has(.afterBlankLine)
    {
      // In a headline of capitals the name is taken to be one word.
      if end > start, tokens[start].has(.allCaps) { break }
      end += 1
    }
    return end > start ? index..<end : nil
  }

  /// Of navies. "MS" and "SS" are left out: they are more often something else.
  private static let prefixes = Set(
    "HMS USS RMS USNS HMAS HMCS HMNZS USCGC ROKS RFA BNS PNS TCG"
      .split(separator: " ").map { WordKey(String($0)) })
}
