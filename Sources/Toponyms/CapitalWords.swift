import Evidence

/// Where names begin and end among words that are all in capitals.
struct CapitalWords {
  let text: TokenizedText

  private static let longestName = 4

  private var tokens: [Token] { text.tokens }

  // MARK: Names beside a word for their kind

  /// "THE EL PEDREGAL NEIGHBORHOOD", "PERQUIN CITY"; not "A WEALTHY SUBURB".
  func name(before noun: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = noun
    while start > sentence.lowerBound, noun - start < Self.longestName, canBeInName(start - 1) { start -= 1 }
    // "THE EXCLUSIVE ESCALON NEIGHBORHOOD"; but "EL PEDREGAL" is a name.
    if let adjective = (start..<noun).last(where: { isAdjective($0) && !isAfterArticle($0, from: start) }) {
      start = adjective + 1
    }
    let name = start..<noun
    guard isName(name) else { return nil }
    let before = start - 1
    if before >= sentence.lowerBound, NamesInCapitalsWords.isIndefinite(tokens[before].key) { return nil }
    return name
  }

  /// "THE TOWNSHIP OF LOS QUENES".
  func name(behind noun: Int, in sentence: Range<Int>) -> Range<Int>? {
    let start = noun + 2
    guard start < sentence.upperBound, tokens[noun + 1].key == NamesInCapitalsWords.of else { return nil }
    var end = start
    while end < sentence.upperBound, end - start < Self.longestName, canBeInName(end) { end += 1 }
    return isName(start..<end) ? start..<end : nil
  }

  private func isName(_ name: Range<Int>) -> Bool {
    name.contains { !NamesInCapitalsWords.isArticle(tokens[$0].key) && tokens[$0].end - tokens[$0].start > 2 }
  }

  private func canBeInName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.has(.word), token.has(.allCaps), !token.has([.possessive, .dotted]) else { return false }
    if NamesInCapitalsWords.isArticle(token.key) { return true }
    return !NamesInCapitalsWords.isPlain(token.key) && !SpanTypeWords.isModifier(token.key)
      && SpanTypeWords.levels(token.key).isEmpty && WordLexicon.marks(token.key) & WordLexicon.everyday == 0
  }

  private func isAfterArticle(_ index: Int, from start: Int) -> Bool {
    index > start && NamesInCapitalsWords.isArticle(tokens[index - 1].key)
  }

  /// By its ending, which no list has for so many words: "THE ADJACENT CITY", "TERRORISTS INVADED X VILLAGE".
  private func isAdjective(_ index: Int) -> Bool {
    let word = text.bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
    return NamesInCapitalsWords.adjectiveEndings.contains { word.count > $0.count + 1 && word.suffix($0.count) == $0 }
  }

  // MARK: Whole names

  /// The whole of a name: "SAN LUIS DE LA REINA" where "SAN LUIS" is given, "TECUN UMAN" behind "IN" where "UMAN" is.
  func whole(_ part: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var end = part.upperBound
    var look = end
    while look < sentence.upperBound, NamesInCapitalsWords.isJoining(tokens[look].key) { look += 1 }
    if look > end, look < sentence.upperBound, canBeInName(look), isName(look..<look + 1) { end = look + 1 }
    let before = part.lowerBound - 1
    let isHead =
      before > sentence.lowerBound && canBeInName(before) && isName(before..<before + 1) && !isAdjective(before)
      && ContextWords.of(tokens[before].key) == .other
      && NamesInCapitalsWords.isPreposition(tokens[before - 1].key)
    return (isHead ? before : part.lowerBound)..<end
  }

  // MARK: Names of the gazetteer

  /// "IN MEDELLIN ON 12 FEBRUARY", "NEAR DOWNTOWN CALI.": a preposition before, and behind it nothing that goes on.
  func isPlace(_ name: Range<Int>) -> Bool {
    let first = tokens[name.lowerBound]
    guard first.has(.allCaps), first.end - first.start > 2 else { return false }
    for index in name where NamesInCapitalsWords.isPlain(tokens[index].key) { return false }
    if name.count == 1 {
      guard WordLexicon.marks(first.key) & WordLexicon.everyday == 0, ContextWords.of(first.key) == .other,
        SpanTypeWords.levels(first.key).isEmpty, !SpanTypeWords.isModifier(first.key)
      else { return false }
    }
    var before = name.lowerBound - 1
    while before >= 0, SpanTypeWords.isModifier(tokens[before].key) { before -= 1 }
    guard before >= 0, NamesInCapitalsWords.isPreposition(tokens[before].key) else { return false }
    let next = name.upperBound
    guard next < tokens.count else { return true }
    return tokens[next].has(.mark) && tokens[next].mark != 0x2D || NamesInCapitalsWords.isPlain(tokens[next].key)
  }
}
