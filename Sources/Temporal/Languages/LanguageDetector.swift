import Evidence

/// Tells the language of a text by its script and its commonest words.
///
/// English is the answer wherever another language has not clearly more of its own words: every
/// hit counts for the languages that have the word, and the English words against all of them.
struct LanguageDetector: Sendable {
  static let shared = LanguageDetector()

  /// Tokens looked at.
  private static let reach = 300
  /// The bit of English and of languages without a table, which only share words with them.
  private static let other = 15

  /// Bits of the languages that write names of months or all nouns with capitals, and of English.
  private static let capitalising: Int =
    1 << other
    | Language.allCases.enumerated().reduce(0) { bits, item in
      item.element == .german || item.element == .turkish ? bits | 1 << item.offset : bits
    }

  /// One bit for each language that has a word, in the order of `Language.allCases`.
  private let words: EvidenceTable

  private init() {
    var words = EvidenceTable()
    for word in Self.otherWords { words.add(WordKey(word).value, 1 << UInt16(Self.other)) }
    for word in Self.englishTime { words.add(WordKey(word).value, 1 << UInt16(Self.other)) }
    for (index, language) in Language.allCases.enumerated() {
      words.add(table: language.table, 1 << UInt16(index))
    }
    self.words = words
  }

  /// English words of time that a text may consist of; some are other languages' too.
  private static let englishTime: [String] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "today", "yesterday", "tomorrow", "last", "next", "ago", "since", "until", "night", "morning",
    "evening", "am", "pm", "dec", "sept", "minute", "second", "winter", "past", "old", "now", "one",
    "two", "three", "first", "over",
  ]

  /// The table language of the text; nil for English and for every other.
  func language(
    of tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Language? {
    var counts = [Int](repeating: 0, count: 16)
    var foreign = 0
    var hints: UInt16 = 0
    var hasOwnWord: UInt16 = 0
    var last = WordKey(value: 0)
    var repeats = 0
    for index in 0..<min(Self.reach, tokens.count) {
      let token = tokens[index]
      if !token.has(.word) {
        if token.has(.mark) { hints |= Self.markHint(tokens, index, bytes) }
        continue
      }
      if token.has(.nonASCII) {
        if bytes[Int(token.start)] >= 0xD0 { foreign += 1 }
        hints |= Self.hint(bytes, Int(token.start), Int(token.end))
      }
      // One word over and over ("Fine. Fine. Fine.") tells no more than twice.
      repeats = token.key == last ? repeats + 1 : 0
      last = token.key
      if repeats > 1 { continue }
      var bits = words.languages(token.key.value)
      if bits & (bits &- 1) == 0, !token.has(.capitalized) { hasOwnWord |= bits }
      // Short words are shared by many languages, and names are at home in all.
      // In German and Turkish, though, months and weekdays have capitals.
      let isLong = token.end - token.start > 3
      let isName = token.has(.capitalized)
      while bits != 0 {
        let language = bits.trailingZeroBitCount
        counts[language] += isLong && (!isName || Self.capitalising & (1 << language) != 0) ? 2 : 1
        bits &= bits - 1
      }
    }
    if foreign > 0, let language = byScript(tokens, bytes, counts) { return language }
    for index in Language.allCases.indices where hints & (1 << UInt16(index)) != 0 { counts[index] += 2 }
    var best = 0
    for index in 1..<Language.allCases.count where counts[index] > counts[best] { best = index }
    guard counts[best] > counts[Self.other], Language.allCases[best].isLatin else { return nil }
    // A name in another language ("La Paz", "El País") does not make the text one; in a headline one
    // word may, that no other language has.
    guard
      counts[best] >= 3
        || tokens.count <= 12 && counts[Self.other] == 0
          && (counts[best] == 2 || hasOwnWord & (1 << UInt16(best)) != 0)
    else { return nil }
    return Language.allCases[best]
  }

  /// The languages of letters that few others have: ğ ı İ ş, ß ä, ñ, ã õ, ò ì.
  private static func hint(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UInt16 {
    for index in start..<end - 1 {
      switch (text[index], text[index + 1]) {
      case (0xC4, 0x9E), (0xC4, 0x9F), (0xC4, 0xB0), (0xC4, 0xB1), (0xC5, 0x9E), (0xC5, 0x9F):
        return bit(.turkish)
      case (0xC3, 0x9F), (0xC3, 0xA4): return bit(.german)
      case (0xC3, 0xB1): return bit(.spanish)
      case (0xC3, 0xA3), (0xC3, 0xB5): return bit(.portuguese)
      case (0xC3, 0xB2), (0xC3, 0xAC): return bit(.italian)
      default: break
      }
    }
    return 0
  }

  /// Spanish opens questions and shouts with ¿ and ¡; Turkish hangs endings on figures ("1990'da").
  private static func markHint(
    _ tokens: UnsafeBufferPointer<Token>, _ index: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> UInt16 {
    let token = tokens[index]
    if token.mark == 0 {
      let start = Int(token.start)
      let isOpening =
        token.end - token.start == 2 && text[start] == 0xC2
        && (text[start + 1] == 0xBF || text[start + 1] == 0xA1)
      return isOpening ? bit(.spanish) : 0
    }
    guard token.mark == 0x27, !token.has(.afterSpace), index > 0, tokens[index - 1].has(.number),
      index + 1 < tokens.count, tokens[index + 1].has(.word), !tokens[index + 1].has(.afterSpace)
    else { return 0 }
    return bit(.turkish)
  }

  private static func bit(_ language: Language) -> UInt16 {
    Language.allCases.firstIndex(of: language).map { 1 << UInt16($0) } ?? 0
  }

  /// Arabic, Persian, Russian or Ukrainian where most words are in their script.
  private func byScript(
    _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>, _ counts: [Int]
  ) -> Language? {
    var letters = ScriptCount()
    for token in tokens.prefix(Self.reach) where token.has(.word) {
      letters.add(bytes, Int(token.start), Int(token.end))
    }
    func count(_ language: Language) -> Int {
      Language.allCases.firstIndex(of: language).map { counts[$0] } ?? 0
    }
    if letters.cyrillic * 2 > letters.words {
      if letters.otherCyrillic > 0 { return nil }
      if count(.ukrainian) != count(.russian) {
        return count(.ukrainian) > count(.russian) ? .ukrainian : .russian
      }
      return letters.ukrainian > 0 ? .ukrainian : .russian
    }
    guard letters.arabic * 2 > letters.words, letters.otherArabic == 0 else { return nil }
    if count(.persian) != count(.arabic) {
      return count(.persian) > count(.arabic) ? .persian : .arabic
    }
    return letters.persian > 0 ? .persian : .arabic
  }

  /// Common words of English, and of languages that a table language would be taken for.
  private static let otherWords: [String] = [
    "the", "of", "and", "to", "in", "is", "as", "was", "for", "on", "with", "that", "by", "at",
    "from", "it", "be", "were", "are", "has", "have", "had", "said", "an", "who", "which",
    "not", "this", "but", "they", "his", "her", "their", "will", "would", "been", "after", "before",
    "when", "into", "about", "more", "than", "also", "you", "we", "he", "she", "there", "its",
    "or", "out", "a", "war", "come", "hat", "per", "people", "killed", "over",
    // Dutch, Scandinavian, Romanian, Catalan, Polish.
    "het", "een", "van", "niet", "voor", "zijn", "och", "att", "som", "ikke", "og", "av", "på",
    "și", "din", "pentru", "cu", "amb", "els", "dels", "jest", "nie", "oraz", "się",
  ]
}

extension Language {
  var isLatin: Bool {
    switch self {
    case .arabic, .persian, .russian, .ukrainian: return false
    default: return true
    }
  }
}
