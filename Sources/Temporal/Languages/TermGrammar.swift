import Evidence

/// Reads one date expression from its first term on, for every language that has a word table.
///
/// The rules name classes of words, never words; what the classes hold and which order a language
/// uses stands in its table. Rules of one family stand in a file of their own. Each looks at a
/// bounded number of terms. Of all readings at a place the longest is taken.
struct TermGrammar {
  let terms: [Term]
  let table: LanguageTable
  /// The day of publication, for what is counted from it.
  let published: CivilDate?
  /// A date has been read before: "two days on" may count from it.
  var hasStory = false

  /// The longest expression that begins at term `start`; indexes of the reading are terms.
  func reading(at start: Int) -> Reading? {
    var best: Reading?
    func consider(_ reading: Reading?) {
      guard let reading, reading.end > (best?.end ?? start) else { return }
      best = reading
    }
    guard start < terms.count, canBegin(start) else { return nil }
    consider(core(at: start))
    consider(fuzzy(at: start))
    consider(unitEnd(at: start))
    consider(amount(at: start))
    consider(set(at: start))
    consider(reference(at: start))
    consider(partFirst(at: start))
    consider(clockFirst(at: start))
    guard var reading = best else { return nil }
    takeClock(&reading)
    return reading
  }

  /// A date or period that fuzzy words and times of day may join.
  func core(at start: Int) -> Reading? {
    var best: Reading?
    func consider(_ reading: Reading?) {
      guard let reading, reading.end > (best?.end ?? start) else { return }
      best = reading
    }
    consider(numericDate(at: start))
    consider(weekdayDate(at: start))
    consider(dayMonth(at: start))
    consider(dayOfRelativeMonth(at: start))
    consider(monthDate(at: start))
    consider(yearFirst(at: start))
    consider(season(at: start))
    consider(yearPart(at: start))
    consider(century(at: start))
    consider(decade(at: start))
    consider(yearAlone(at: start))
    consider(weekOfYear(at: start))
    consider(dayAlone(at: start))
    consider(deictic(at: start))
    consider(relativeUnit(at: start))
    consider(relativeName(at: start))
    consider(holiday(at: start))
    consider(lunarDate(at: start))
    guard var reading = best else { return nil }
    fuzzyAfter(&reading)
    takePart(&reading)
    return reading
  }

  private func canBegin(_ index: Int) -> Bool {
    switch terms[index].kind {
    case .number: return true
    case .word:
      if roman(index) != nil { return true }
      for place in terms[index].senses where table.senses[place].kind.mayBegin { return true }
      return false
    default: return false
    }
  }

  // MARK: Looking at terms

  func has(_ index: Int, _ kind: WordSense.Class) -> Bool { value(index, kind) != nil }

  func value(_ index: Int, _ kind: WordSense.Class) -> Int? {
    guard index >= 0, index < terms.count else { return nil }
    for place in terms[index].senses where table.senses[place].kind == kind {
      return Int(table.senses[place].value)
    }
    return nil
  }

  func isAmbiguous(_ index: Int, _ kind: WordSense.Class) -> Bool {
    guard index >= 0, index < terms.count else { return false }
    for place in terms[index].senses where table.senses[place].kind == kind {
      return table.senses[place].isAmbiguous
    }
    return false
  }

  func mark(_ index: Int) -> UInt8 {
    guard index >= 0, index < terms.count, terms[index].kind == .mark else { return 0 }
    return UInt8(terms[index].value)
  }

  func isTight(_ index: Int) -> Bool { index < terms.count && terms[index].isTight }

  /// A mark that touches both neighbours.
  func isTightMark(_ index: Int, _ byte: UInt8) -> Bool {
    mark(index) == byte && isTight(index) && isTight(index + 1)
  }

  func isNumber(_ index: Int) -> Bool {
    index >= 0 && index < terms.count && terms[index].kind == .number
  }

  /// A number of at most `digits` digits.
  func digits(_ index: Int, atMost digits: Int) -> Int? {
    guard isNumber(index), terms[index].digits <= digits else { return nil }
    return terms[index].value
  }

  /// The first term from `index` on that is no article or linking word; at most three are passed.
  func skipLinks(_ index: Int) -> Int {
    var next = index
    while next < index + 3, has(next, .glue) || has(next, .article) { next += 1 }
    return next
  }

  /// As `skipLinks`, over prepositions too ("en octobre de", "im letzten Jahr im Oktober").
  func skipSmall(_ index: Int) -> Int {
    var next = index
    while next < index + 3, has(next, .glue) || has(next, .article) || has(next, .prep) { next += 1 }
    return next
  }

  func unit(_ index: Int) -> TimeUnit? {
    (value(index, .unit) ?? value(index, .units)).flatMap { TimeUnit(rawValue: Int16($0)) }
  }

  func isUnit(_ index: Int, _ unit: TimeUnit) -> Bool {
    guard let value = value(index, .unit) else { return false }
    return value == Int(unit.rawValue)
  }

  /// The term before `index` that is no article.
  func before(_ index: Int) -> Int {
    var previous = index - 1
    while previous > index - 3, has(previous, .article) { previous -= 1 }
    return previous
  }

  /// Whether a preposition or the like before the term says that a time follows.
  func isIntroduced(_ index: Int) -> Bool {
    let previous = before(index)
    for kind in [.prep, .since, .until, .between, .before, .after] as [WordSense.Class]
    where has(previous, kind) || has(index - 1, kind) { return true }
    // "de" and the like also join nouns.
    return has(previous, .from) && !has(previous, .glue)
  }

  /// As `isIntroduced`, by a word that is nothing else ("a été" and "à été" are one to the table).
  func isFirmlyIntroduced(_ index: Int) -> Bool {
    let previous = before(index)
    if has(previous, .prep), isAmbiguous(previous, .prep), previous == index - 1 { return false }
    return isIntroduced(index)
  }

  /// Whether a phrase ends before the term: a mark, the end, or a small word.
  func isPhraseEnd(_ index: Int) -> Bool {
    guard index < terms.count else { return true }
    switch terms[index].kind {
    case .stop: return true
    case .mark: return terms[index].value != 0x25 && terms[index].value != 0x24
    case .number: return false
    case .word: return !has(index, .plain) && !terms[index].senses.isEmpty || terms[index].value != 0
    }
  }
}
