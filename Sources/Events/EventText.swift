import Evidence
import Temporal
import Toponyms

/// A text with what every word is for the event rules, and which mention or date it belongs to.
struct EventText {
  let text: TokenizedText
  let tokens: [Token]
  let lexicon: EventLexicon
  /// Table number of each token, 0 for unknown.
  let numbers: [UInt16]
  let mentions: [PlaceMention]
  let dates: [DateExpression]
  /// Index of the mention or date that covers a token, -1 for none.
  let mentionAt: [Int32]
  let dateAt: [Int32]

  init(
    _ text: TokenizedText, mentions: [PlaceMention], dates: [DateExpression], lexicon: EventLexicon
  ) {
    self.text = text
    self.lexicon = lexicon
    self.mentions = mentions
    self.dates = dates
    tokens = text.tokens
    numbers = lexicon.table.numbers(of: text.tokens)
    var mentionAt = [Int32](repeating: -1, count: text.tokens.count)
    for (index, mention) in mentions.enumerated() {
      for token in mention.tokens.clamped(to: 0..<text.tokens.count) {
        mentionAt[token] = Int32(index)
      }
    }
    var dateAt = [Int32](repeating: -1, count: text.tokens.count)
    for (index, date) in dates.enumerated() {
      for token in date.tokens.clamped(to: 0..<text.tokens.count) { dateAt[token] = Int32(index) }
    }
    self.mentionAt = mentionAt
    self.dateAt = dateAt
  }

  func classes(_ index: Int) -> WordClass { lexicon.classes[Int(numbers[index])] }
  func has(_ index: Int, _ classes: WordClass) -> Bool {
    !lexicon.classes[Int(numbers[index])].isDisjoint(with: classes)
  }
  func entry(_ index: Int) -> EventLexicon.Entry? {
    let number = Int(numbers[index])
    return number == 0 ? nil : lexicon.entries[number - 1]
  }
  func isMark(_ index: Int, _ mark: UInt8) -> Bool { tokens[index].mark == mark }
  func isWord(_ index: Int, _ key: WordKey) -> Bool { tokens[index].key == key }
  func isComma(_ index: Int) -> Bool { tokens[index].mark == 0x2C }
  /// A hyphen inside a word, not a dash.
  func isHyphen(_ index: Int) -> Bool {
    tokens[index].mark == 0x2D && !tokens[index].has(.afterSpace)
  }
  func isDash(_ index: Int) -> Bool {
    tokens[index].mark == 0x2D
      && (tokens[index].has(.afterSpace)
        || (index + 1 < tokens.count && tokens[index + 1].mark == 0x2D)
        || (index > 0 && tokens[index - 1].mark == 0x2D))
  }
  func isNumber(_ index: Int) -> Bool {
    tokens[index].has(.number) || has(index, .numberWord)
  }
  /// The place mention that begins at a token; demonyms are none.
  func place(startingAt index: Int) -> Int? {
    let mention = Int(mentionAt[index])
    guard mention >= 0, mentions[mention].kind == .place,
      mentions[mention].tokens.lowerBound == index
    else { return nil }
    return mention
  }
  func isPlace(_ index: Int) -> Bool {
    mentionAt[index] >= 0 && mentions[Int(mentionAt[index])].kind == .place
  }
  func isDemonym(_ index: Int) -> Bool {
    mentionAt[index] >= 0 && mentions[Int(mentionAt[index])].kind == .demonym
  }
  func isDate(_ index: Int) -> Bool { dateAt[index] >= 0 }

  /// Whether a word ends in the given ASCII letters, in any case.
  func ends(_ index: Int, in suffix: StaticString) -> Bool {
    let token = tokens[index]
    let length = suffix.utf8CodeUnitCount
    guard token.has(.word), Int(token.end - token.start) > length + 1 else { return false }
    for offset in 0..<length
    where text.bytes[Int(token.end) - length + offset] | 0x20 != suffix.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Whether a word reads as a verb that carries tense.
  func isFinite(_ index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    guard token.has(.word), !isPlace(index), !isDate(index) else { return false }
    let classes = classes(index)
    if !classes.isDisjoint(with: [.be, .have, .modal, .future, .doVerb]) { return true }
    if classes.contains(.report), !ends(index, in: "ing"), !isAfterDeterminer(index, from: start) {
      return true
    }
    if let entry = entry(index), entry.verb >= 0 {
      if !entry.verbForms.isDisjoint(with: [.past]) {
        return !isAfterDeterminer(index, from: start)
      }
      if entry.verbForms.contains(.third), entry.noun < 0 {
        return !isAfterDeterminer(index, from: start)
      }
      return false
    }
    if classes.contains(.support), !ends(index, in: "ing") { return classes != .otherPreposition }
    return ends(index, in: "ed") && !isAfterDeterminer(index, from: start)
      && !(index > start && isHyphen(index - 1))
  }

  func isGerund(_ index: Int) -> Bool {
    guard ends(index, in: "ing"), !isPlace(index), !isDate(index) else { return false }
    return classes(index).isDisjoint(with: [.subordinator, .otherPreposition, .numberWord, .adverb])
  }

  private func isAfterDeterminer(_ index: Int, from start: Int) -> Bool {
    guard index > start else { return false }
    return has(index - 1, [.determiner, .locative, .of, .adjective, .direction])
      && !has(index - 1, [.adverb, .relative])
      || tokens[index - 1].has(.possessive)
  }
}
