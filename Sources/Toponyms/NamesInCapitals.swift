import Evidence
import Gazetteer

/// Names in texts of capitals, where capitals tell the recogniser little: what stands before "NEIGHBORHOOD" or behind
/// "VILLAGE OF", and gazetteer names between "IN" and the end of their phrase.
struct NamesInCapitals {
  enum Kind {
    /// The gazetteer has the name, and a preposition stands before it.
    case listed
    /// A word beside it says what kind of settlement it is, whether it is listed or not.
    case settlement
    /// The same of a part of a town: "THE MODELO NEIGHBORHOOD".
    case partOfTown
  }

  let view: TagFeatures
  let labels: [UInt8]

  private static let confidence = 0.6
  private static let longestName = 4

  private var tokens: [Token] { view.text.tokens }

  /// - Parameter unused: gazetteer names that the recogniser left out, in text order.
  func spans(unused: [NameMatch]) -> [MentionSpan] {
    var spans: [MentionSpan] = []
    for (number, sentence) in view.sentences.enumerated() where view.isCaps(sentence: number) {
      for index in sentence {
        guard let kind = NamesInCapitalsWords.kind(tokens[index].key),
          let name = name(before: index, in: sentence) ?? name(behind: index, in: sentence)
        else { continue }
        if let last = spans.last, last.tokens.upperBound > name.lowerBound { continue }
        spans.append(span(name, kind))
      }
    }
    let typed = spans
    var next = 0
    for match in unused where view.isInCaps(match.tokens.lowerBound) && isPlace(match.tokens) {
      while next < typed.count, typed[next].tokens.upperBound <= match.tokens.lowerBound { next += 1 }
      if next < typed.count, typed[next].tokens.overlaps(match.tokens) { continue }
      if match.classes.contains(.demonym) { continue }
      spans.append(span(match.tokens, .listed))
    }
    return spans.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func span(_ name: Range<Int>, _ kind: Kind) -> MentionSpan {
    var span = MentionSpan(tokens: name, kind: .place, confidence: Self.confidence)
    span.inCapitals = kind
    return span
  }

  // MARK: Names beside a word for their kind

  /// "THE EL PEDREGAL NEIGHBORHOOD", "PERQUIN CITY"; not "A WEALTHY SUBURB".
  private func name(before noun: Int, in sentence: Range<Int>) -> Range<Int>? {
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
    return isFree(name, in: sentence) ? name : nil
  }

  /// "THE TOWNSHIP OF LOS QUENES".
  private func name(behind noun: Int, in sentence: Range<Int>) -> Range<Int>? {
    let start = noun + 2
    guard start < sentence.upperBound, tokens[noun + 1].key == NamesInCapitalsWords.of else { return nil }
    var end = start
    while end < sentence.upperBound, end - start < Self.longestName, canBeInName(end) { end += 1 }
    let name = start..<end
    return isName(name) && isFree(name, in: sentence) ? name : nil
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
    let word = view.text.bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
    return NamesInCapitalsWords.adjectiveEndings.contains { word.count > $0.count + 1 && word.suffix($0.count) == $0 }
  }

  /// Whether the recogniser left the words of a name, and those right beside it, outside every span.
  private func isFree(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    name.allSatisfy { labels[$0] == Tagger.outside }
      && (name.lowerBound == sentence.lowerBound || labels[name.lowerBound - 1] == Tagger.outside)
      && (name.upperBound == sentence.upperBound || labels[name.upperBound] == Tagger.outside)
  }

  // MARK: Names of the gazetteer

  /// "IN MEDELLIN ON 12 FEBRUARY", "NEAR THE NORTHERN CITY OF ...": a preposition before, and behind it nothing that goes on.
  private func isPlace(_ name: Range<Int>) -> Bool {
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
