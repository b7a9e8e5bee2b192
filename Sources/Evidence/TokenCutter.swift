/// Cuts one token after another, of any script; the rules are told at `Tokenizer`.
struct TokenCutter {
  let text: UnsafeBufferPointer<UInt8>
  var position = 0
  var isFirst = true

  init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The next token, nil at the end of the text.
  mutating func next() -> Token? {
    var traits = skipSpace()
    guard position < text.count else { return nil }
    let start = position
    let character = TextCharacter(text, at: position)
    if ASCII.isDigit(text[start]) {
      return readDigits(start, &traits)
    }
    if character.kind.isLetter {
      return readWord(start, &traits)
    }
    position += character.length
    if character.mark == 0x27, !traits.contains(.afterSpace), start > 0,
      isPossessive(apostropheAt: start, length: character.length)
    {
      position += 1
      traits.insert(.possessive)
      return Token(
        start: Int32(start), end: Int32(position), traits: traits, mark: 0, key: Self.possessive)
    }
    traits.insert(.mark)
    return Token(
      start: Int32(start), end: Int32(position), traits: traits, mark: character.mark,
      key: WordKey(value: 0))
  }

  private static let possessive = WordKey("s")

  private mutating func skipSpace() -> Token.Traits {
    var traits: Token.Traits = isFirst ? [.afterBlankLine] : []
    isFirst = false
    var lineBreaks = 0
    while position < text.count {
      let byte = text[position]
      if byte == 0x0A {
        lineBreaks += 1
      } else if byte > 0x20 {
        guard byte >= 0xC2 else { break }
        let length = Self.spaceLength(text, at: position)
        if length == 0 { break }
        position += length - 1
      }
      traits.insert(.afterSpace)
      position += 1
    }
    if lineBreaks > 0 { traits.insert(.afterLineBreak) }
    if lineBreaks > 1 { traits.insert(.afterBlankLine) }
    return traits
  }

  private mutating func readDigits(_ start: Int, _ traits: inout Token.Traits) -> Token {
    var hasLetter = false
    var hasher = WordHasher()
    while position < text.count {
      let byte = text[position]
      if ASCII.isDigit(byte) || byte == 0x2C || byte == 0x2E {
        if byte == 0x2C || byte == 0x2E {
          guard !hasLetter, position + 1 < text.count, ASCII.isDigit(text[position + 1])
          else { break }
        }
        hasher.append(byte)
        position += 1
      } else if ASCII.isLetter(byte) {
        hasLetter = true
        hasher.append(byte)
        position += 1
      } else {
        break
      }
    }
    traits.insert(hasLetter ? .alphanumeric : .number)
    return Token(
      start: Int32(start), end: Int32(position), traits: traits, mark: 0,
      key: WordKey(value: hasher.value))
  }

  private mutating func readWord(_ start: Int, _ traits: inout Token.Traits) -> Token {
    if let end = dottedEnd(from: start) {
      var hasher = WordHasher()
      for offset in start..<end where text[offset] != 0x2E { hasher.append(text[offset]) }
      hasher.append(0x2E)  // "U.S." is not "us"
      position = end
      traits.formUnion([.word, .dotted])
      if ASCII.isUpper(text[start]) { traits.insert(.capitalized) }
      return Token(
        start: Int32(start), end: Int32(end), traits: traits, mark: 0,
        key: WordKey(value: hasher.value))
    }
    var hasher = WordHasher()
    var letters = 0
    var uppers = 0
    traits.insert(.word)
    while position < text.count {
      let byte = text[position]
      if ASCII.isLetter(byte) {
        letters += 1
        if ASCII.isUpper(byte) {
          uppers += 1
          if letters == 1 { traits.insert(.capitalized) }
        }
        hasher.append(byte)
        position += 1
        continue
      }
      if ASCII.isDigit(byte) {
        traits.insert(.alphanumeric)
        hasher.append(byte)
        position += 1
        continue
      }
      if byte < 0x80 && byte != 0x27 && byte != 0x60 { break }
      let character = TextCharacter(text, at: position)
      if character.mark == 0x27 {
        guard letters > 0, joinsLetters(apostropheAt: position, length: character.length)
        else { break }
        position += character.length
        continue
      }
      guard character.kind.isLetter else { break }
      if letters > 0 && (character.kind == .ideograph) { break }
      letters += 1
      traits.insert(.nonASCII)
      switch character.kind {
      case .upper:
        uppers += 1
        if letters == 1 { traits.insert(.capitalized) }
      case .caseless, .ideograph: traits.insert(.caseless)
      default: break
      }
      for offset in position..<position + character.length { hasher.append(text[offset]) }
      position += character.length
      if character.kind == .ideograph { break }
    }
    if letters > 1 && uppers == letters { traits.insert(.allCaps) }
    return Token(
      start: Int32(start), end: Int32(position), traits: traits, mark: 0,
      key: WordKey(value: hasher.value))
  }

  /// Whether the apostrophe at `offset` stands inside a word; the one of a possessive `'s` does not.
  private func joinsLetters(apostropheAt offset: Int, length: Int) -> Bool {
    let after = offset + length
    guard after < text.count, TextCharacter(text, at: after).kind.isLetter else { return false }
    return !isPossessive(apostropheAt: offset, length: length)
  }

  private func isPossessive(apostropheAt offset: Int, length: Int) -> Bool {
    let after = offset + length
    guard after < text.count, text[after] | 0x20 == 0x73 else { return false }
    return after + 1 >= text.count || !TextCharacter(text, at: after + 1).kind.isLetter
  }

  /// The end of a dotted abbreviation that begins at `start`: at least two groups of 1 to 3 ASCII letters, each
  /// followed by a dot (the last dot may be missing after single letters: "U.S").
  private func dottedEnd(from start: Int) -> Int? {
    var offset = start
    var groups = 0
    var end = start
    while true {
      let groupStart = offset
      while offset < text.count, offset - groupStart < 4, ASCII.isLetter(text[offset]) {
        offset += 1
      }
      let length = offset - groupStart
      guard length > 0, length <= 3 else { break }
      if offset < text.count, text[offset] == 0x2E {
        offset += 1
        groups += 1
        end = offset
        continue
      }
      // "U.S" at the end of a group without its dot.
      if groups == 1 && length == 1 && (offset >= text.count || !ASCII.isWordByte(text[offset])) {
        return offset
      }
      break
    }
    guard groups >= 2 else { return nil }
    if end < text.count, ASCII.isWordByte(text[end]) { return nil }
    return end
  }

  /// The length of a non-ASCII space at `offset`, or 0: U+00A0, U+2000 to U+200B, U+2028, U+2029, U+202F,
  /// U+3000, U+FEFF and the direction marks U+200E, U+200F, U+202A to U+202E.
  private static func spaceLength(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let first = text[offset]
    guard offset + 1 < text.count else { return 0 }
    let second = text[offset + 1]
    if first == 0xC2 { return second == 0xA0 || second == 0xAD ? 2 : 0 }
    guard offset + 2 < text.count else { return 0 }
    let third = text[offset + 2]
    switch (first, second) {
    case (0xE2, 0x80): return third <= 0x8F || (third >= 0xA8 && third <= 0xAF) ? 3 : 0
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }
}
