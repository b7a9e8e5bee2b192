import Evidence

/// Cuts the tokens of a text into terms and looks each word up in a language table.
struct TermCutter {
  private let text: UnsafeBufferPointer<UInt8>
  private let tokens: UnsafeBufferPointer<Token>
  private let table: LanguageTable
  private var terms: [Term] = []
  /// Folded keys of the terms, 0 for all but words.
  private var keys: [UInt64] = []

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ table: LanguageTable
  ) {
    self.text = text
    self.tokens = tokens
    self.table = table
    terms.reserveCapacity(tokens.count)
    keys.reserveCapacity(tokens.count)
  }

  mutating func cut() -> [Term] {
    for index in tokens.indices {
      let token = tokens[index]
      if token.has(.afterBlankLine), index > 0 {
        append(
          Term(
            kind: .stop, start: Int(token.start), end: Int(token.start), token: index,
            lastToken: index), 0)
      }
      cut(token, index)
    }
    return lookUp()
  }

  private mutating func append(_ term: Term, _ key: UInt64) {
    terms.append(term)
    keys.append(key)
  }

  private mutating func cut(_ token: Token, _ index: Int) {
    let start = Int(token.start)
    let end = Int(token.end)
    let isTight = !token.has(.afterSpace)
    if token.mark != 0 {
      append(
        Term(
          kind: .mark, value: Int(token.mark), start: start, end: end, token: index,
          lastToken: index, isTight: isTight), 0)
      return
    }
    var position = start
    while position < end {
      let scalar = TextScalar(text, at: position)
      let touches = position > start || isTight
      if let digit = scalar.digit {
        addDigit(digit, position, scalar.length, index, touches)
        position += scalar.length
      } else if token.has(.mark) || scalar.value < 0x80 && !scalar.isASCIILetter {
        position += scalar.length
        if scalar.isApostrophe { continue }
        append(
          Term(
            kind: .mark,
            value: scalar.value == 0xBA || scalar.value == 0xAA || scalar.value == 0xB0
              ? 0xBA : Int(scalar.value < 0x80 ? scalar.value : 0), start: position - scalar.length,
            end: position, token: index, lastToken: index, isTight: touches), 0)
      } else {
        addWord(&position, end, index, touches, isCapitalized: token.has(.capitalized))
      }
    }
  }

  /// Digits that touch make one number; those of other scripts come as single tokens.
  private mutating func addDigit(
    _ digit: Int, _ position: Int, _ length: Int, _ index: Int, _ touches: Bool
  ) {
    if touches, let last = terms.last, last.kind == .number, last.end == position, last.digits < 9 {
      terms[terms.count - 1].value = last.value * 10 + digit
      terms[terms.count - 1].digits += 1
      terms[terms.count - 1].end = position + length
      terms[terms.count - 1].lastToken = index
      return
    }
    append(
      Term(
        kind: .number, value: digit, digits: 1, start: position, end: position + length,
        token: index, lastToken: index, isTight: touches), 0)
  }

  private mutating func addWord(
    _ position: inout Int, _ end: Int, _ index: Int, _ touches: Bool, isCapitalized: Bool
  ) {
    let start = position
    var key = FoldedKey()
    while position < end {
      let scalar = TextScalar(text, at: position)
      if scalar.digit != nil || scalar.isApostrophe || scalar.value < 0x80 && !scalar.isASCIILetter {
        break
      }
      key.append(scalar: scalar.value)
      position += scalar.length
    }
    if position == start {
      position += 1
      return
    }
    var term = Term(
      kind: .word, start: start, end: position, token: index, lastToken: index, isTight: touches,
      isCapitalized: isCapitalized && start == Int(tokens[index].start))
    if isCapitalized {
      term.roman = RomanNumber.value(UnsafeBufferPointer(rebasing: text[start..<position]))
    }
    append(term, key.value)
  }

  /// Joins phrases of the table to one term each and gives every word its senses.
  private func lookUp() -> [Term] {
    var result: [Term] = []
    result.reserveCapacity(terms.count)
    var index = 0
    while index < terms.count {
      var term = terms[index]
      var next = index + 1
      if term.kind == .word {
        if let (senses, end) = phrase(at: index, key: keys[index]) {
          term.senses = senses
          term.end = terms[end - 1].end
          term.lastToken = terms[end - 1].lastToken
          next = end
        } else {
          affixed(&term, at: index, &next)
        }
      }
      result.append(term)
      index = next
    }
    return result
  }

  private func phrase(at index: Int, key: UInt64) -> (Range<Int>, Int)? {
    guard let candidates = table.candidates(key) else { return nil }
    for entry in candidates {
      var next = index + 1
      var isMatch = true
      for key in entry.rest {
        // "avant-hier" and "avant hier", "a.m."
        if next + 1 < terms.count, terms[next].kind == .mark, terms[next + 1].isTight,
          terms[next].value == 0x2D || terms[next].value == 0x2E
        {
          next += 1
        }
        guard next < terms.count, keys[next] == key else {
          isMatch = false
          break
        }
        next += 1
      }
      if isMatch { return (entry.senses, next) }
    }
    return nil
  }

  /// A word of the table with a case ending behind it or a particle before it, or a verb that
  /// tells the tense.
  private func affixed(_ term: inout Term, at index: Int, _ next: inout Int) {
    let word = UnsafeBufferPointer(rebasing: text[term.start..<term.end])
    for prefix in table.prefixes where word.count > prefix.count + 1 && word.starts(with: prefix) {
      let start = term.start + prefix.count
      if let (senses, end) = phrase(at: index, key: key(start, term.end)) {
        // The article is part of the word: only what stands before it is cut off.
        let article = prefix.count >= 4 ? 4 : prefix.count
        term.start = prefix.count == 4 || prefix.count > 4 ? start - article : start
        term.senses = senses
        term.end = terms[end - 1].end
        term.lastToken = terms[end - 1].lastToken
        next = end
        return
      }
    }
    for ending in table.endings where word.count > ending.count + 1 {
      guard word.suffix(ending.count).elementsEqual(ending) else { continue }
      if let found = table.candidates(key(term.start, term.end - ending.count))?.last,
        found.rest.isEmpty, takesEndings(found.senses)
      {
        term.senses = found.senses
        return
      }
    }
    if term.isCapitalized, !opensSentence(term.token) { return }
    if table.futureEndings.contains(where: { word.count > $0.count + 2 && ends(word, $0) })
      || table.futurePrefixes.contains(where: { word.count > $0.count + 3 && word.starts(with: $0) })
        && !isNoun(word)
    {
      term.value = 1
    } else if table.pastEndings.contains(where: { word.count > $0.count + 2 && ends(word, $0) }) {
      term.value = -1
    }
  }

  /// Whether the token is the first word of its sentence.
  private func opensSentence(_ token: Int) -> Bool {
    tokens[token].has(.sentenceStart)
      || token > 0 && tokens[token - 1].has(.mark) && tokens[token - 1].has(.sentenceStart)
  }

  /// Case endings are looked for on words of time only: "bina" is no thousand.
  private func takesEndings(_ senses: Range<Int>) -> Bool {
    let first = table.senses[senses.lowerBound]
    if first.isAmbiguous { return false }
    switch first.kind {
    case .month, .weekday, .unit, .units, .season, .part, .day, .ordinal, .hijriMonth, .holiday: return true
    default: return false
    }
  }

  /// Arabic nouns end in teh marbuta, alef or hamza as verbs of the future do not.
  private func isNoun(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count >= 2, word[word.count - 2] == 0xD8 || word[word.count - 2] == 0xD9 else { return false }
    let last = UInt16(word[word.count - 2]) << 8 | UInt16(word[word.count - 1])
    return last == 0xD8A9 || last == 0xD8A7 || last == 0xD8A1
  }

  private func ends(_ word: UnsafeBufferPointer<UInt8>, _ ending: [UInt8]) -> Bool {
    word.suffix(ending.count).elementsEqual(ending)
  }

  private func key(_ start: Int, _ end: Int) -> UInt64 {
    var key = FoldedKey()
    var position = start
    while position < end {
      let scalar = TextScalar(text, at: position)
      key.append(scalar: scalar.value)
      position += scalar.length
    }
    return key.value
  }

  /// The folded keys of the words of a table entry, cut as texts are cut.
  static func keys(of phrase: String) -> [UInt64] {
    var keys: [UInt64] = []
    var key = FoldedKey()
    var isEmpty = true
    for scalar in phrase.unicodeScalars {
      switch scalar {
      case " ", "-", "'", "\u{2019}", "\u{200C}", ".":
        if !isEmpty { keys.append(key.value) }
        key = FoldedKey()
        isEmpty = true
      default:
        key.append(scalar: scalar.value)
        isEmpty = false
      }
    }
    if !isEmpty { keys.append(key.value) }
    return keys
  }
}
