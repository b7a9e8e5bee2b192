import Evidence

/// How each word is used elsewhere in its document.
///
/// A table of flags indexed by 15 bits of the word's key: two words share a slot once in many documents, which costs
/// a hint, never a crash. Cleared for each document.
struct DocumentEvidence: Sendable {
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// Written in lower case.
    static let lowerCase = Flags(rawValue: 1 << 0)
    /// Capitalised after "in", "near", "from" and the like, or after "captured", "entered", "fled".
    static let afterLocative = Flags(rawValue: 1 << 1)
    /// Capitalised, then a comma and another capital.
    static let beforeCommaName = Flags(rawValue: 1 << 2)
    /// After a title or rank: "Gen.", "President".
    static let afterTitle = Flags(rawValue: 1 << 3)
    /// Last of two or more capitalised words in mid-sentence.
    static let endsLongName = Flags(rawValue: 1 << 4)
    /// Capitalised in mid-sentence.
    static let capitalized = Flags(rawValue: 1 << 5)
    /// Subject of a verb of speech: "said", "told", "added".
    static let speaks = Flags(rawValue: 1 << 6)
  }

  private var slots = [UInt8](repeating: 0, count: 1 << 15)

  mutating func read(_ text: TokenizedText, _ hints: WordHints) {
    slots.withUnsafeMutableBufferPointer { slots in
      slots.update(repeating: 0)
      let tokens = text.tokens
      for (index, token) in tokens.enumerated() where token.has(.word) {
        let slot = Self.slot(token.key)
        guard token.has(.capitalized) else {
          slots[slot] |= Flags.lowerCase.rawValue
          continue
        }
        var flags: Flags = []
        if !token.has(.sentenceStart) { flags.insert(.capitalized) }
        if index > 0 {
          let previous = tokens[index - 1]
          let kind = hints.kind(index - 1)
          if kind == .locative || kind == .movement { flags.insert(.afterLocative) }
          if kind == .title { flags.insert(.afterTitle) }
          if previous.mark == 0x2E, index > 1, hints.kind(index - 2) == .title {
            flags.insert(.afterTitle)
          }
          if previous.has(.capitalized), previous.has(.word), !previous.has(.sentenceStart),
            kind == .other
          {
            flags.insert(.endsLongName)
          }
        }
        if index + 1 < tokens.count {
          let next = tokens[index + 1]
          if next.mark == 0x2C, index + 2 < tokens.count, tokens[index + 2].has(.capitalized) {
            flags.insert(.beforeCommaName)
          }
          if hints.kind(index + 1) == .speech { flags.insert(.speaks) }
        }
        slots[slot] |= flags.rawValue
      }
    }
  }

  func flags(_ key: WordKey) -> Flags { Flags(rawValue: slots[Self.slot(key)]) }

  private static func slot(_ key: WordKey) -> Int {
    Int(truncatingIfNeeded: key.value >> 20) & ((1 << 15) - 1)
  }
}
