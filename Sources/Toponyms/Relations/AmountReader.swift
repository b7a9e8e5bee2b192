import Evidence

/// Reads numbers, and distances with their units, backwards from where they end.
struct AmountReader {
  let words: RelationWords

  struct Amount {
    var number: Double
    var first: Int
    var isVague = false
  }

  /// Farther than this nothing is "away from" a place.
  static let farthestKm = 2000.0

  /// "50 km", "20 miles (32 km)", "20 miles, or 32 km,", "40km", "half a mile" that ends at a token; with "within".
  func distance(endingAt end: Int) -> (distance: RelationPhrase.Distance, first: Int)? {
    var index = end
    if words.isMark(index, 0x29) {
      var open = index - 1
      while index - open < 8, !words.isMark(open, 0x28) { open -= 1 }
      guard words.isMark(open, 0x28) else { return nil }
      index = open - 1
    } else if words.isComma(index) {
      guard let second = plainDistance(endingAt: index - 1), words.isWord(second.first - 1, Self.or),
        words.isComma(second.first - 2)
      else { return nil }
      index = second.first - 3
    }
    guard var found = plainDistance(endingAt: index), found.distance.km <= Self.farthestKm else { return nil }
    if words.has(found.first - 1, .limit) {
      found.first -= 1
    } else if words.isWord(found.first - 1, Self.than), words.isWord(found.first - 2, Self.less) {
      found.first -= 2
    }
    return found
  }

  private func plainDistance(endingAt index: Int) -> (distance: RelationPhrase.Distance, first: Int)? {
    if let glued = glued(index) { return (RelationPhrase.Distance(km: glued, isVague: false), index) }
    guard words.has(index, .unit) else { return nil }
    var unit = words.word(index).value
    var end = index - 1
    if words.isWord(end, Self.nautical) {
      unit = 1.852
      end -= 1
    }
    if words.isHyphen(end) { end -= 1 }
    guard let amount = amount(endingAt: end), amount.number > 0 else { return nil }
    return (RelationPhrase.Distance(km: amount.number * unit, isVague: amount.isVague), amount.first)
  }

  /// "40km", "3.5mi" in one token.
  private func glued(_ index: Int) -> Double? {
    guard index >= words.floor, index < words.text.tokens.count, words.text.tokens[index].has(.alphanumeric) else {
      return nil
    }
    let token = words.text.tokens[index]
    let bytes = words.text.bytes[Int(token.start)..<Int(token.end)]
    guard let letters = bytes.firstIndex(where: { $0 | 0x20 >= 0x61 }), letters > bytes.startIndex,
      let number = Self.number(bytes[..<letters])
    else { return nil }
    switch String(decoding: bytes[letters...], as: UTF8.self).lowercased() {
    case "km", "kms": return number
    case "mi", "miles", "mile": return number * 1.609_344
    case "m": return number / 1000
    default: return nil
    }
  }

  /// A number, or the middle of two: "10 to 15", "ten-fifteen", "between 10 and 15".
  private func amount(endingAt end: Int) -> Amount? {
    guard var high = single(endingAt: end) else { return nil }
    let joint = high.first - 1
    guard words.has(joint, [.to, .and]) || words.isHyphen(joint) || words.isWord(joint, Self.or),
      let low = single(endingAt: joint - 1), low.number < high.number,
      !words.has(joint, .and) || words.has(low.first - 1, .between)
    else { return high }
    high = Amount(number: (low.number + high.number) / 2, first: low.first, isVague: true)
    if words.has(high.first - 1, .between) { high.first -= 1 }
    return high
  }

  private func single(endingAt end: Int) -> Amount? {
    guard end >= words.floor, end < words.text.tokens.count else { return nil }
    let token = words.text.tokens[end]
    if token.has(.number) || token.has(.mark) { return digits(endingAt: end) }
    return inWords(endingAt: end)
  }

  /// "50", "2 1/2", "3½".
  private func digits(endingAt end: Int) -> Amount? {
    let token = words.text.tokens[end]
    if token.has(.mark) {
      guard let part = fraction(token) else { return nil }
      guard let whole = plainNumber(end - 1), !token.has(.afterSpace) else { return Amount(number: part, first: end) }
      return Amount(number: whole + part, first: end - 1)
    }
    guard let number = plainNumber(end) else { return nil }
    guard words.isMark(end - 1, 0x2F), let above = plainNumber(end - 2), number > above else {
      return Amount(number: number, first: end)
    }
    guard let whole = plainNumber(end - 3) else { return Amount(number: above / number, first: end - 2) }
    return Amount(number: whole + above / number, first: end - 3)
  }

  private func plainNumber(_ index: Int) -> Double? {
    guard index >= words.floor, words.text.tokens[index].has(.number) else { return nil }
    let token = words.text.tokens[index]
    return Self.number(words.text.bytes[Int(token.start)..<Int(token.end)])
  }

  /// ¼, ½ and ¾, which are C2 BC to C2 BE.
  private func fraction(_ token: Token) -> Double? {
    let bytes = words.text.bytes[Int(token.start)..<Int(token.end)]
    guard bytes.count == 2, bytes.first == 0xC2, let last = bytes.last, (0xBC...0xBE).contains(last) else { return nil }
    return Double(last - 0xBB) / 4
  }

  /// Digits with commas between thousands and at most one point.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    bytes.count > 12 ? nil : Double(String(decoding: bytes.filter { $0 != 0x2C }, as: UTF8.self))
  }

  private static let or = WordKey("or")
  private static let than = WordKey("than")
  private static let less = WordKey("less")
  private static let nautical = WordKey("nautical")
}
