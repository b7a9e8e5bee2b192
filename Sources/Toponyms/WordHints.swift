import Evidence

/// What the closed lists say of the words of a text: each word is looked up once, and asked by all its neighbours.
struct WordHints {
  /// The class among words around names in the high four bits, `WordLexicon` marks in the low ones.
  private let bits: [UInt8]

  /// Marks are read for words that can stand in a name, which are those that are asked for: capitals, scripts without
  /// case, what belongs to a match, and what joins names.
  init(_ text: TokenizedText, matches: [NameMatch]) {
    let tokens = text.tokens
    let table = ContextWords.table
    bits = [UInt8](unsafeUninitializedCapacity: tokens.count) { bits, count in
      table.withUnsafeBufferPointer { table in
        for (index, token) in tokens.enumerated() {
          let kind = token.has(.mark) ? .other : ContextWords.of(token.key, in: table)
          var hints = kind.rawValue << 4
          if token.has([.capitalized, .caseless, .possessive]) || kind == .connector {
            hints |= WordLexicon.marks(token.key)
          }
          bits.initializeElement(at: index, to: hints)
        }
      }
      for match in matches {
        for index in match.tokens { bits[index] |= WordLexicon.marks(tokens[index].key) }
      }
      count = tokens.count
    }
  }

  func kind(_ index: Int) -> ContextWords.Class { ContextWords.Class(rawValue: bits[index] >> 4) ?? .other }

  func marks(_ index: Int) -> UInt8 { bits[index] & 0xF }
}
