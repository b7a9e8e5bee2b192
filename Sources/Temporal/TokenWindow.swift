import Evidence

/// The tokens of a text with their meanings, as the grammar sees them. Valid only inside the call
/// that makes it.
struct TokenWindow {
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  let words: LexemeTable
  /// Reading stops here: a blank line or the end of the text.
  var limit: Int
  /// The text is written in capitals, so they say nothing.
  var isAllCaps = false

  func lexeme(_ index: Int) -> Lexeme {
    guard index >= 0, index < limit else { return .none }
    let token = tokens[index]
    guard token.mark == 0, !token.has(.mark), !token.has(.number) else { return .none }
    if token.has(.possessive) { return .none }
    let lexeme = words.lexeme(token.key)
    if lexeme.kind == .none, token.has(.alphanumeric) { return ordinalLexeme(index) }
    return lexeme
  }

  func kind(_ index: Int) -> Lexeme.Kind { lexeme(index).kind }

  func mark(_ index: Int) -> UInt8 {
    index >= 0 && index < limit ? tokens[index].mark : 0
  }

  /// Whether the token is the mark `mark` and touches both neighbours.
  func isTight(_ index: Int, _ mark: UInt8) -> Bool {
    guard self.mark(index) == mark, index > 0, index + 1 < limit else { return false }
    return !tokens[index].has(.afterSpace) && !tokens[index + 1].has(.afterSpace)
  }

  func isDash(_ index: Int) -> Bool { mark(index) == 0x2D }

  func touchesPrevious(_ index: Int) -> Bool { index < limit && !tokens[index].has(.afterSpace) }

  func length(_ index: Int) -> Int { Int(tokens[index].end - tokens[index].start) }

  func byte(_ index: Int, _ offset: Int) -> UInt8 { bytes[Int(tokens[index].start) + offset] }

  func isCapitalized(_ index: Int) -> Bool {
    index >= 0 && index < limit && tokens[index].has(.capitalized)
  }

  func isNumber(_ index: Int) -> Bool {
    index >= 0 && index < limit && tokens[index].has(.number)
  }

  func isWord(_ index: Int) -> Bool {
    index >= 0 && index < limit && tokens[index].has(.word)
  }

  func isPossessive(_ index: Int) -> Bool {
    index >= 0 && index < limit && tokens[index].has(.possessive)
  }

  /// Whether a token is the given lower-case ASCII word.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard index >= 0, index < limit, length(index) == word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where byte(index, offset) | 0x20 != word.utf8Start[offset] { return false }
    return true
  }

  /// A number in plain digits of at most `places` places; commas between thousands are not plain.
  func digits(_ index: Int, atMost places: Int = 4) -> Int? {
    guard isNumber(index), length(index) <= places else { return nil }
    return digits(index, from: 0, count: length(index))
  }

  /// The number in bytes `from..<from + count` of a token; nil where they are not all digits, or more than nine.
  func digits(_ index: Int, from: Int, count: Int) -> Int? {
    guard from >= 0, (1...9).contains(count), from + count <= length(index) else { return nil }
    var value = 0
    for offset in from..<from + count {
      let digit = byte(index, offset) &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// `7th`, `21st` as ordinals.
  private func ordinalLexeme(_ index: Int) -> Lexeme {
    let count = length(index)
    guard count >= 3, count <= 5, let value = digits(index, from: 0, count: count - 2)
    else { return .none }
    let first = byte(index, count - 2) | 0x20
    let second = byte(index, count - 1) | 0x20
    switch (first, second) {
    case (0x74, 0x68), (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64):  // th st nd rd
      return Lexeme(kind: .ordinal, value: Int16(value))
    default: return .none
    }
  }

  /// A day of the month in digits (1...31) or as an ordinal, and the index after it.
  func dayOfMonth(_ index: Int) -> (value: Int, end: Int)? {
    if let value = digits(index, atMost: 2), (1...31).contains(value) { return (value, index + 1) }
    let lexeme = lexeme(index)
    guard lexeme.kind == .ordinal else { return nil }
    let value = Int(lexeme.value)
    // "twenty-first"
    guard (1...31).contains(value) else { return nil }
    return (value, index + 1)
  }

  /// A whole number in digits or words, and the index after it: `18`, `twenty-five`, `two hundred`.
  func number(_ index: Int) -> (value: Int, end: Int)? {
    guard index < limit, index >= 0 else { return nil }
    if tokens[index].has(.number) {
      guard length(index) <= 7, !hasComma(index) else { return nil }
      guard let value = digits(index, atMost: 6) else { return nil }
      return (value, index + 1)
    }
    let first = lexeme(index)
    guard first.kind == .cardinal else { return nil }
    var value = Int(first.value)
    var end = index + 1
    if value >= 20 {
      let next = isDash(end) ? end + 1 : end
      let unit = lexeme(next)
      if unit.kind == .cardinal, unit.value < 10 {
        value += Int(unit.value)
        end = next + 1
      }
    }
    while lexeme(end).kind == .multiplier {
      value *= Int(lexeme(end).value)
      end += 1
    }
    return (value, end)
  }

  private func hasComma(_ index: Int) -> Bool {
    for offset in 0..<length(index) where byte(index, offset) == 0x2C { return true }
    return false
  }
}

extension TokenWindow {
  /// Whether the token is four bytes long.
  func length4(_ index: Int) -> Bool { index > 0 && index < limit && length(index) == 4 }

  /// Whether the token is two bytes long.
  func length2(_ index: Int) -> Bool { index > 0 && index < limit && length(index) == 2 }
}

extension TokenWindow {
  /// Whether most words are in capitals, judged on the first thousand tokens.
  var looksAllCaps: Bool {
    var capitals = 0
    var lower = 0
    for token in tokens.prefix(1000) where token.has(.word) {
      if token.has(.allCaps) {
        capitals += 1
      } else if !token.has(.capitalized) {
        lower += 1
        if lower > capitals + 64 { return false }
      }
    }
    return capitals > 8 && capitals > lower * 3
  }
}
