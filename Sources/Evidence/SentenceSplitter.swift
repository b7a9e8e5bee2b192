/// Groups tokens into sentences.
///
/// A full stop, question or exclamation mark ends a sentence when something that can begin one follows; not
/// after abbreviations ("Gen.", "Jan.", "U.S.") and initials. Blank lines always end one. A single line break
/// does unless the text is hard-wrapped, which is told by how many lines go on in lower case or, in capitals,
/// fill the page width.
enum SentenceSplitter {
  static func sentences(of tokens: inout [Token], in bytes: [UInt8]) -> [Range<Int>] {
    guard !tokens.isEmpty else { return [] }
    let isWrapped = isHardWrapped(tokens)
    var sentences: [Range<Int>] = []
    var start = 0
    for index in 1..<tokens.count {
      // In mid-line nothing but a mark or an abbreviation can end a sentence: so it is with most tokens.
      if tokens[index].traits.isDisjoint(with: [.afterLineBreak, .afterBlankLine]), index - start < longestSentence,
        tokens[index - 1].traits.isDisjoint(with: [.mark, .dotted])
      {
        continue
      }
      guard begins(at: index, tokens, bytes, isWrapped, start) else { continue }
      sentences.append(start..<index)
      start = index
    }
    sentences.append(start..<tokens.count)
    for sentence in sentences { tokens[sentence.lowerBound].traits.insert(.sentenceStart) }
    return sentences
  }

  /// Longer runs are cut, so that no reader meets an unbounded sentence.
  private static let longestSentence = 400

  private static func begins(
    at index: Int, _ tokens: [Token], _ bytes: [UInt8], _ isWrapped: Bool, _ start: Int
  ) -> Bool {
    let token = tokens[index]
    if token.has(.afterBlankLine) || index - start >= longestSentence { return true }
    if token.has(.afterLineBreak) && !isWrapped { return true }
    guard token.has(.afterSpace) else { return false }
    if token.has(.afterLineBreak) && isBullet(index, tokens) { return true }
    // Look back over closing quotes and brackets for the mark that ends the sentence.
    var last = index - 1
    while last > start, tokens[last].has(.mark), isClosing(tokens[last].mark),
      !tokens[last].has(.afterSpace)
    { last -= 1 }
    let end = tokens[last]
    if end.has(.dotted) {
      // "in the U.S. The" ends, "U.S. Army" does not: only a common opener is taken as a start.
      return SentenceOpeners.contains(token.key) && token.has(.capitalized)
    }
    guard end.has(.mark), end.mark == 0x2E || end.mark == 0x21 || end.mark == 0x3F else {
      return false
    }
    guard canBegin(token) else { return false }
    guard end.mark == 0x2E, last > start else { return true }
    return !isAbbreviation(tokens[last - 1], before: end)
  }

  /// `"`, `'`, `)` and `]`.
  private static func isClosing(_ mark: UInt8) -> Bool { mark == 0x22 || mark == 0x27 || mark == 0x29 || mark == 0x5D }

  private static func canBegin(_ token: Token) -> Bool {
    if token.has(.word) { return token.has(.capitalized) || token.has(.caseless) }
    if token.has(.number) || token.has(.alphanumeric) { return true }
    return token.mark == 0x22 || token.mark == 0x27 || token.mark == 0x28 || token.mark == 0x5B
      || token.mark == 0x2D || token.mark == 0
  }

  private static func isBullet(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    return token.has(.mark) && (token.mark == 0x2D || token.mark == 0x2A || token.mark == 0)
  }

  private static func isAbbreviation(_ token: Token, before dot: Token) -> Bool {
    guard !dot.has(.afterSpace), token.has(.word) else { return false }
    if token.end - token.start == 1 && token.has(.capitalized) { return true }  // initial
    return token.has(.capitalized) && Abbreviations.contains(token.key)
  }

  private static func isHardWrapped(_ tokens: [Token]) -> Bool {
    var breaks = 0
    var continued = 0
    var fullLines = 0
    var lineStart = 0
    var lastLineStartByte: Int32 = 0
    for (index, token) in tokens.enumerated() where token.has(.afterLineBreak) {
      defer {
        lineStart = index
        lastLineStartByte = token.start
      }
      if token.has(.afterBlankLine) { continue }
      breaks += 1
      if token.has(.word) && !token.has(.capitalized) && !token.has(.caseless) { continued += 1 }
      let width = tokens[index - 1].end - lastLineStartByte
      if index > lineStart && width >= 55 && width <= 90 { fullLines += 1 }
    }
    guard breaks >= 2 else { return continued > 0 }
    return continued * 5 >= breaks || fullLines * 10 >= breaks * 6
  }
}
