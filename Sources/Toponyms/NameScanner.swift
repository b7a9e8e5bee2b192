package import Evidence
package import Gazetteer

/// Finds the longest gazetteer name at each capitalised word of a text, from left to right.
///
/// Cost: one look-up a capitalised word in most cases. Classes of names are kept from document to document, so one
/// scanner belongs to one worker.
package struct NameScanner: Sendable {
  private let folding = NameFolding.shared
  private var memory: NameMemory

  private static let longestName = 8

  package init(stack: PlaceStack) { memory = NameMemory(stack: stack) }

  /// The matches in text order, not overlapping.
  package mutating func matches(in text: TokenizedText) -> [NameMatch] {
    var matches: [NameMatch] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { tokens in
        var index = 0
        while index < tokens.count {
          if Self.canBegin(index, tokens), let match = longest(from: index, tokens, bytes) {
            matches.append(match)
            index = match.tokens.upperBound
          } else {
            index += 1
          }
        }
      }
    }
    return matches
  }

  /// The name that covers exactly `range`, or without a leading "the"; nil if the gazetteer has none.
  mutating func exactMatch(_ range: Range<Int>, in text: TokenizedText) -> NameMatch? {
    text.bytes.withUnsafeBufferPointer { bytes in
      for start in [range.lowerBound, range.lowerBound + 1] where start < range.upperBound {
        if start > range.lowerBound, text.tokens[range.lowerBound].key != Self.the { break }
        var key = NameKey()
        var words = 0
        for index in start..<range.upperBound
        where !text.tokens[index].has([.mark, .possessive]) {
          key.append(folding.key(of: text.tokens[index], in: bytes))
          words += 1
        }
        guard words > 0 else { continue }
        let classes = memory[key.value].every
        if !classes.isEmpty {
          return NameMatch(tokens: start..<range.upperBound, key: key.value, classes: classes)
        }
      }
      return nil
    }
  }

  private static let the = WordKey("the")

  /// A capital, a script without case, or a small Arabic article joined to a capital: "al-Mayadin".
  @inline(__always)
  private static func canBegin(_ index: Int, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    let token = tokens[index]
    guard token.has(.word) else { return false }
    if token.has([.capitalized, .caseless]) { return true }
    guard index + 2 < tokens.count, tokens[index + 1].mark == 0x2D,
      !tokens[index + 1].has(.afterSpace), tokens[index + 2].has(.capitalized)
    else { return false }
    return articles.contains(token.key)
  }

  private static let articles = Set(
    "al el ad ar as ash at az an ed er es ez ul".split(separator: " ").map { WordKey(String($0)) })

  @inline(__always)
  private mutating func longest(
    from start: Int, _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> NameMatch? {
    var key = NameKey()
    var best: NameMatch?
    var index = start
    var words = 0
    while index < tokens.count, words < Self.longestName {
      key.append(folding.key(of: tokens[index], in: bytes))
      words += 1
      let name = memory[key.value]
      if !name.isKnown { break }
      let classes = Self.classes(name, at: start..<index + 1, tokens)
      if !classes.isEmpty { best = NameMatch(tokens: start..<index + 1, key: key.value, classes: classes) }
      guard name.hasLonger, let next = Self.nextWord(after: index, tokens) else { break }
      index = next
    }
    return best
  }

  /// The next word that may belong to the same name: over a hyphen, or over the dot of "St. Louis".
  private static func nextWord(after index: Int, _ tokens: UnsafeBufferPointer<Token>) -> Int? {
    var next = index + 1
    guard next < tokens.count else { return nil }
    if tokens[next].has(.mark) {
      let mark = tokens[next].mark
      let isShort = tokens[index].end - tokens[index].start <= 3
      guard !tokens[next].has(.afterSpace), mark == 0x2D || (mark == 0x2E && isShort) else {
        return nil
      }
      next += 1
      guard next < tokens.count, !(mark == 0x2D && tokens[next].has(.afterSpace)) else {
        return nil
      }
    }
    let token = tokens[next]
    guard token.has(.word) || token.has(.number) || token.has(.alphanumeric),
      !token.has(.afterBlankLine), !token.has(.possessive)
    else { return nil }
    return next
  }

  /// What a name can be in the form in which it is written: abbreviations want their capitals or their dot.
  @inline(__always)
  private static func classes(
    _ name: NameMemory.Name, at range: Range<Int>, _ tokens: UnsafeBufferPointer<Token>
  ) -> NameClasses {
    var classes = name.plain
    if !name.abbreviated.isEmpty, tokens[range.lowerBound].has([.allCaps, .dotted]) {
      classes.formUnion(name.abbreviated)
    }
    if !name.dotted.isEmpty {
      let next = range.upperBound
      if next < tokens.count, tokens[next].mark == 0x2E, !tokens[next].has(.afterSpace) {
        classes.formUnion(name.dotted)
      }
    }
    return classes
  }
}
