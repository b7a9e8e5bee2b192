import Evidence
import Temporal
import Toponyms

/// A text with what every word is for the event rules, and which mention or date it belongs to.
///
/// A class, and tables behind bare pointers, because every rule holds it and looks at a few words: as a struct of
/// arrays it cost more in retain and release than in reading.
final class EventText {
  let text: TokenizedText
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: EventLexicon
  let mentions: [PlaceMention]
  let dates: [DateExpression]
  /// Table number of each token, 0 for unknown.
  let numbers: UnsafeMutableBufferPointer<UInt16>
  /// Index of the mention or date that covers a token, -1 for none.
  let mentionAt: UnsafeMutableBufferPointer<Int32>
  let dateAt: UnsafeMutableBufferPointer<Int32>
  /// `Finiteness` of each token, as far as it was asked for.
  private let finite: UnsafeMutableBufferPointer<UInt8>
  private let words: UnsafeBufferPointer<EventLexicon.Entry>

  /// Calls `body` with the view; neither the view nor what holds it may outlive the call.
  static func with<Result>(
    _ text: TokenizedText, mentions: [PlaceMention], dates: [DateExpression], lexicon: EventLexicon,
    _ body: (EventText) -> Result
  ) -> Result {
    text.tokens.withUnsafeBufferPointer { tokens in
      text.bytes.withUnsafeBufferPointer { bytes in
        lexicon.entries.withUnsafeBufferPointer { words in
          body(EventText(text, tokens, bytes, words, mentions, dates, lexicon))
        }
      }
    }
  }

  private init(
    _ text: TokenizedText, _ tokens: UnsafeBufferPointer<Token>,
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<EventLexicon.Entry>,
    _ mentions: [PlaceMention], _ dates: [DateExpression], _ lexicon: EventLexicon
  ) {
    self.text = text
    self.tokens = tokens
    self.bytes = bytes
    self.words = words
    self.lexicon = lexicon
    self.mentions = mentions
    self.dates = dates
    numbers = .allocate(capacity: tokens.count)
    lexicon.table.write(numbersOf: tokens, to: numbers)
    mentionAt = .allocate(capacity: tokens.count)
    mentionAt.initialize(repeating: -1)
    for (index, mention) in mentions.enumerated() {
      for token in mention.tokens.clamped(to: 0..<tokens.count) { mentionAt[token] = Int32(index) }
    }
    finite = .allocate(capacity: tokens.count)
    finite.initialize(repeating: 0)
    dateAt = .allocate(capacity: tokens.count)
    dateAt.initialize(repeating: -1)
    for (index, date) in dates.enumerated() {
      for token in date.tokens.clamped(to: 0..<tokens.count) { dateAt[token] = Int32(index) }
    }
  }

  deinit {
    numbers.deallocate()
    mentionAt.deallocate()
    dateAt.deallocate()
    finite.deallocate()
  }

  func classes(_ index: Int) -> WordClass { words[Int(numbers[index])].classes }
  func has(_ index: Int, _ classes: WordClass) -> Bool {
    !words[Int(numbers[index])].classes.isDisjoint(with: classes)
  }
  func has(_ index: Int, _ senses: WordSense) -> Bool {
    !words[Int(numbers[index])].senses.isDisjoint(with: senses)
  }
  func entry(_ index: Int) -> EventLexicon.Entry? {
    let number = Int(numbers[index])
    return number == 0 || words[number].isRoleOnly ? nil : words[number]
  }
  func roles(_ index: Int) -> WordRole { words[Int(numbers[index])].roles }
  func has(_ index: Int, role: WordRole) -> Bool { !words[Int(numbers[index])].roles.isDisjoint(with: role) }
  /// Index into `PeopleAsActors.sorts`, nil for words that are no people.
  func people(_ index: Int) -> Int? {
    let number = words[Int(numbers[index])].people
    return number == 0 ? nil : Int(number) - 1
  }
  /// Whether no rule of grammar or of triggers knows a word; what it may say of a sense does not count.
  func isUnknown(_ index: Int) -> Bool {
    let number = Int(numbers[index])
    return number == 0 || words[number].isOnlySense || words[number].isRoleOnly
  }
  /// Whether a trigger may begin at a token.
  func isTrigger(_ index: Int) -> Bool { words[Int(numbers[index])].isTrigger }
  func isMark(_ index: Int, _ mark: UInt8) -> Bool { tokens[index].mark == mark }
  func isWord(_ index: Int, _ key: WordKey) -> Bool { tokens[index].key == key }
  func isWord(_ index: Int, _ word: Words) -> Bool { words[Int(numbers[index])].word == word }
  func word(_ index: Int) -> Words? { words[Int(numbers[index])].word }
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
  /// The place mention that begins at a token; demonyms are none, except that of "the Turkish border", which is a spot.
  func place(startingAt index: Int) -> Int? {
    let mention = Int(mentionAt[index])
    guard mention >= 0, isSpot(mention), mentions[mention].tokens.lowerBound == index else { return nil }
    return mention
  }
  func isPlace(_ index: Int) -> Bool { mentionAt[index] >= 0 && isSpot(Int(mentionAt[index])) }
  func isDemonym(_ index: Int) -> Bool { mentionAt[index] >= 0 && !isSpot(Int(mentionAt[index])) }
  private func isSpot(_ mention: Int) -> Bool { mentions[mention].kind == .place || mentions[mention].point != nil }
  func isDate(_ index: Int) -> Bool { dateAt[index] >= 0 }

  /// Whether a word ends in the given ASCII letters, in any case.
  func ends(_ index: Int, in suffix: StaticString) -> Bool {
    let token = tokens[index]
    let length = suffix.utf8CodeUnitCount
    guard token.has(.word), Int(token.end - token.start) > length + 1 else { return false }
    for offset in 0..<length
    where bytes[Int(token.end) - length + offset] | 0x20 != suffix.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The first or last bytes of a word, in lower case, and how many they are.
  func affix(_ index: Int, fromEnd: Bool, _ count: Int) -> UInt64 {
    let token = tokens[index]
    let length = Int(token.end - token.start)
    let start = fromEnd ? max(Int(token.start), Int(token.end) - count) : Int(token.start)
    var value = UInt64(min(length, count))
    for offset in start..<min(start + count, Int(token.end)) {
      let byte = bytes[offset]
      value = value << 8 | UInt64(byte &- 65 < 26 ? byte | 0x20 : byte)
    }
    return value
  }

  /// Whether a word reads as a verb that carries tense; `start` is where the clause or sentence begins, before which
  /// no article is looked for.
  func isFinite(_ index: Int, from start: Int) -> Bool {
    switch finiteness(index) {
    case .never: return false
    case .always: return true
    case .unlessDetermined: return index <= start || !isAfterDeterminer(index)
    case .unknown: return false
    }
  }

  private enum Finiteness: UInt8 {
    case unknown, never, always
    /// "the killed", "his attacked": finite but after an article.
    case unlessDetermined
  }

  /// Read once a token: several rules ask for the same words.
  private func finiteness(_ index: Int) -> Finiteness {
    if let known = Finiteness(rawValue: finite[index]), known != .unknown { return known }
    let read = readFiniteness(index)
    finite[index] = read.rawValue
    return read
  }

  private func readFiniteness(_ index: Int) -> Finiteness {
    let token = tokens[index]
    guard token.has(.word), !isPlace(index), !isDate(index) else { return .never }
    let classes = classes(index)
    if !classes.isDisjoint(with: [.be, .have, .modal, .future, .doVerb]) { return .always }
    if classes.contains(.report), !ends(index, in: "ing") { return .unlessDetermined }
    if let entry = entry(index), entry.verb >= 0 {
      if entry.verbForms.contains(.past) { return .unlessDetermined }
      if entry.verbForms.contains(.third), entry.noun < 0 { return .unlessDetermined }
      return .never
    }
    if classes.contains(.support), !ends(index, in: "ing") {
      return classes != .otherPreposition ? .always : .never
    }
    guard ends(index, in: "ed"), index == 0 || !isHyphen(index - 1) else { return .never }
    return .unlessDetermined
  }

  func isGerund(_ index: Int) -> Bool {
    guard ends(index, in: "ing"), !isPlace(index), !isDate(index) else { return false }
    return classes(index).isDisjoint(with: [.subordinator, .otherPreposition, .numberWord, .adverb])
  }

  private func isAfterDeterminer(_ index: Int) -> Bool {
    return has(index - 1, [.determiner, .locative, .of, .adjective, .direction])
      && !has(index - 1, [.adverb, .relative])
      || tokens[index - 1].has(.possessive)
  }
}
