import Evidence

/// Numbers words by what they do in a sentence, for features that are not to depend on single words.
enum LinkWordKind {
  /// Before the sentence's first word and behind its last.
  static let outside: UInt8 = 99

  private static let classes: [WordClass] = [
    .locative, .of, .to, .otherPreposition, .and, .report, .be, .have, .relative, .subordinator, .personNoun,
    .forces, .placeNoun, .partNoun, .direction, .determiner, .violence, .pronoun, .timeWord, .numberWord,
  ]

  static func number(of index: Int, in view: EventText, sentence: Range<Int>) -> UInt8 {
    if view.isPlace(index) { return 1 }
    if view.isDemonym(index) { return 2 }
    if view.isDate(index) { return 3 }
    let token = view.tokens[index]
    if token.has(.mark) { return 128 | token.mark & 0x7F }
    for (number, group) in classes.enumerated() where view.has(index, group) { return 10 + UInt8(number) }
    if token.has(.number) { return 4 }
    if view.isFinite(index, from: sentence.lowerBound) { return 5 }
    if view.isGerund(index) { return 6 }
    return token.has(.capitalized) ? 7 : 8
  }

  /// Whether a word is worth telling on the way from a verb to a place: prepositions, verbs, joints, marks, places.
  static func isTold(_ kind: UInt64) -> Bool {
    kind >= 128 || kind >= 10 && kind <= 19 || kind == 5 || kind == 6 || kind == 1
  }

  /// Prepositions are told by their word, not by their class.
  static func isPreposition(_ kind: UInt64) -> Bool { kind == 10 || kind == 13 }
}
