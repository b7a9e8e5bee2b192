import Evidence

/// Dates whose letters and digits stand in one token: "July10, 2017" with its space lost, "12MAY2015" of the services,
/// "Q3 2016", "H1".
extension DateGrammar {
  /// What begins with a token of letters and digits, letters first.
  func lettersFirst(at start: Int) -> Reading? {
    guard let letters = leadingLetters(start) else { return nil }
    let rest = window.length(start) - letters
    guard let number = window.digits(start, from: letters, count: rest) else { return nil }
    if letters == 1 { return lettered(number, at: start) }
    let month = lexeme(start, from: 0, count: letters)
    guard month.kind == .month, rest <= 2, (1...31).contains(number), window.isCapitalized(start) else { return nil }
    var fields = CalendarFields(month: Int(month.value), day: number)
    var end = start + 1
    readYear(&fields, &end)
    // Without a year it may be a name: "Jun8", "May5".
    guard fields.year != .bare || letters > 3 else { return nil }
    return Reading(.calendar(fields), start, end)
  }

  /// "Q3 2016", "in Q3", "H1 2017": a quarter or half, told by its year or by what leads up to it.
  private func lettered(_ number: Int, at start: Int) -> Reading? {
    guard window.isCapitalized(start) else { return nil }
    let isQuarter = window.isWord(start, "q1") || window.byte(start, 0) == 0x51
    guard isQuarter && (1...4).contains(number) || window.byte(start, 0) == 0x48 && (1...2).contains(number),
      window.length(start) == 2
    else { return nil }
    var fields = CalendarFields(quarter: isQuarter ? number : nil, half: isQuarter ? nil : number)
    var end = start + 1
    readYear(&fields, &end)
    if fields.year == .bare {
      switch window.kind(start - 1) {
      case .preposition, .since, .until, .mod: guard isQuarter, isClauseEnd(end) else { return nil }
      default: return nil
      }
    }
    return Reading(.calendar(fields), start, end)
  }

  /// "10July 2017", "12MAY2015", "4Jul17": a day that its month follows in the token.
  func digitsFirst(at start: Int) -> Reading? {
    let length = window.length(start)
    var digits = 0
    while digits < min(3, length), window.byte(start, digits) &- 0x30 < 10 { digits += 1 }
    guard (1...2).contains(digits), let day = window.digits(start, from: 0, count: digits), (1...31).contains(day)
    else { return nil }
    var letters = digits
    while letters < length, window.byte(start, letters) &- 0x30 > 9 { letters += 1 }
    let month = lexeme(start, from: digits, count: letters - digits)
    guard month.kind == .month, letters - digits >= 3 else { return nil }
    var fields = CalendarFields(month: Int(month.value), day: day)
    var end = start + 1
    if letters == length {
      readYear(&fields, &end)
    } else {
      let count = length - letters
      guard count == 2 || count == 4, let year = window.digits(start, from: letters, count: count) else { return nil }
      fields.year = .explicit(count == 2 ? Self.fullYear(year) : year)
    }
    return Reading(.calendar(fields), start, end)
  }

  private func leadingLetters(_ index: Int) -> Int? {
    guard index < window.limit, window.tokens[index].has(.alphanumeric) else { return nil }
    var count = 0
    while count < window.length(index), (window.byte(index, count) | 0x20) &- 0x61 < 26 { count += 1 }
    return count > 0 && count < window.length(index) ? count : nil
  }

  /// The meaning of a part of a token.
  func lexeme(_ index: Int, from: Int, count: Int) -> Lexeme {
    guard count > 0, from + count <= window.length(index) else { return .none }
    var hasher = WordHasher()
    for offset in from..<from + count { hasher.append(window.byte(index, offset)) }
    return window.words.lexeme(WordKey(value: hasher.value))
  }
}
