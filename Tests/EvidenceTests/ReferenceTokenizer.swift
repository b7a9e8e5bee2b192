import Evidence

/// The tokeniser as it was before it looked at eight bytes at a time: the plain way, one character after another.
///
/// `TokenizerReferenceTests` compares. A change of the rules is made here as well.
enum ReferenceTokenizer {
  static func tokens(in bytes: [UInt8]) -> [Token] {
    bytes.withUnsafeBufferPointer { text in
      var cutter = Cutter(text: text)
      var tokens: [Token] = []
      while let token = cutter.next() { tokens.append(token) }
      return tokens
    }
  }
}

private struct Cutter {
  let text: UnsafeBufferPointer<UInt8>
  var position = 0
  var isFirst = true

  init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func next() -> Token? {
    var traits = skipSpace()
    guard position < text.count else { return nil }
    let start = position
    let character = Self.character(text, at: position)
    if character.length == 1, Self.isDigit(character.value) {
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
        start: Int32(start), end: Int32(position), traits: traits, mark: 0, key: WordKey("s"))
    }
    traits.insert(.mark)
    return Token(
      start: Int32(start), end: Int32(position), traits: traits, mark: character.mark,
      key: WordKey(value: 0))
  }

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
      if Self.isDigit(UInt32(byte)) || byte == 0x2C || byte == 0x2E {
        if byte == 0x2C || byte == 0x2E {
          guard !hasLetter, position + 1 < text.count, Self.isDigit(UInt32(text[position + 1]))
          else { break }
        }
        hasher.append(byte)
        position += 1
      } else if Self.isASCIILetter(byte) {
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
      if Self.isUpper(text[start]) { traits.insert(.capitalized) }
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
      if Self.isASCIILetter(byte) {
        letters += 1
        if Self.isUpper(byte) {
          uppers += 1
          if letters == 1 { traits.insert(.capitalized) }
        }
        hasher.append(byte)
        position += 1
        continue
      }
      if Self.isDigit(UInt32(byte)) {
        traits.insert(.alphanumeric)
        hasher.append(byte)
        position += 1
        continue
      }
      if byte < 0x80 && byte != 0x27 && byte != 0x60 { break }
      let character = Self.character(text, at: position)
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
    guard after < text.count, Self.character(text, at: after).kind.isLetter else { return false }
    return !isPossessive(apostropheAt: offset, length: length)
  }

  private func isPossessive(apostropheAt offset: Int, length: Int) -> Bool {
    let after = offset + length
    guard after < text.count, text[after] | 0x20 == 0x73 else { return false }
    return after + 1 >= text.count || !Self.character(text, at: after + 1).kind.isLetter
  }

  /// The end of a dotted abbreviation that begins at `start`: at least two groups of 1 to 3 ASCII letters, each
  /// followed by a dot (the last dot may be missing after single letters: "U.S").
  private func dottedEnd(from start: Int) -> Int? {
    var offset = start
    var groups = 0
    var end = start
    while true {
      let groupStart = offset
      while offset < text.count, offset - groupStart < 4, Self.isASCIILetter(text[offset]) {
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
      if groups == 1 && length == 1 && (offset >= text.count || !Self.isWordByte(text[offset])) {
        return offset
      }
      break
    }
    guard groups >= 2 else { return nil }
    if end < text.count, Self.isWordByte(text[end]) { return nil }
    return end
  }

  // MARK: Characters

  enum Kind {
    case lower, upper, caseless, ideograph, other
    var isLetter: Bool { self != .other }
  }

  struct Character {
    var value: UInt32
    var length: Int
    var kind: Kind
    var mark: UInt8
  }

  static func isDigit(_ value: UInt32) -> Bool { value &- 0x30 < 10 }
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
  static func isWordByte(_ byte: UInt8) -> Bool { isASCIILetter(byte) || isDigit(UInt32(byte)) }

  /// The length of a non-ASCII space at `offset`, or 0: U+00A0, U+2000 to U+200B, U+2028, U+2029, U+202F,
  /// U+3000, U+FEFF and the direction marks U+200E, U+200F, U+202A to U+202E.
  static func spaceLength(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
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

  static func character(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Character {
    let first = text[offset]
    if first < 0x80 {
      if isASCIILetter(first) {
        return Character(
          value: UInt32(first), length: 1, kind: isUpper(first) ? .upper : .lower, mark: 0)
      }
      return Character(
        value: UInt32(first), length: 1, kind: .other, mark: first == 0x60 ? 0x27 : first)
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= text.count else {
      return Character(value: 0xFFFD, length: text.count - offset, kind: .other, mark: 0)
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
    let mark = CharacterClass.asciiMark(value)
    let kind: Kind = mark != 0 ? .other : CharacterClass.kind(value)
    return Character(value: value, length: length, kind: kind, mark: mark)
  }

  enum CharacterClass {
    /// The ASCII mark that a typographic one stands for, 0 for none.
    static func asciiMark(_ value: UInt32) -> UInt8 {
      switch value {
      case 0x2018, 0x2019, 0x201B, 0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF, 0x02C8, 0x00B4,
        0x2032:
        return 0x27
      case 0x201C, 0x201D, 0x201E, 0x201F, 0x00AB, 0x00BB, 0x2033: return 0x22
      case 0x2010...0x2015, 0x2212: return 0x2D
      case 0x2026: return 0x2E
      case 0x060C: return 0x2C
      default: return 0
      }
    }

    static func kind(_ value: UInt32) -> Kind {
      switch value {
      case 0xC0...0x24F:
        if value == 0xD7 || value == 0xF7 { return .other }
        if value < 0x100 { return value < 0xDF ? .upper : .lower }
        return latinExtended(value)
      case 0x250...0x2AF: return .lower
      case 0x300...0x36F: return .caseless  // combining marks stay inside their word
      case 0x370...0x3FF: return (0x386...0x3AB).contains(value) && value != 0x390 ? .upper : .lower
      case 0x400...0x42F: return .upper
      case 0x430...0x45F: return .lower
      case 0x460...0x52F: return value & 1 == 0 ? .upper : .lower
      case 0x531...0x556: return .upper
      case 0x561...0x587: return .lower
      case 0x5B0...0x5EA, 0x610...0x61A, 0x620...0x65F, 0x66E...0x6D3, 0x6D5...0x6FF,
        0x710...0x1DBF:
        return .caseless
      case 0x1E00...0x1EFF: return value & 1 == 0 ? .upper : .lower
      case 0x1F00...0x1FFF: return .lower
      case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .ideograph
      case 0xAC00...0xD7A3, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0xA000...0xABFF: return .caseless
      default: return .other
      }
    }

    /// Latin Extended-A and -B: mostly pairs of upper and lower case, with the parity turning at known places.
    private static func latinExtended(_ value: UInt32) -> Kind {
      switch value {
      case 0x138, 0x149, 0x17F: return .lower
      case 0x139...0x148, 0x179...0x17E: return value & 1 == 1 ? .upper : .lower
      case 0x178: return .upper
      case 0x1CD...0x1DC: return value & 1 == 1 ? .upper : .lower
      default: return value & 1 == 0 ? .upper : .lower
      }
    }
  }
}
