import Evidence
import Geo
import Toponyms

/// Tells place names that only say whose or which a thing is: "U.S. troops", "Iran-backed militias", "UK parliament".
struct MentionModifiers {
  let view: EventText
  let sentence: Range<Int>

  func isModifier(_ context: MentionContext) -> Bool {
    let level = view.mentions[context.mention].place?.level
    let isCountry = level == .country || level == .region
    // "the desert between Iraq and Syria" lies in neither, unless their border gives it a point.
    if isCountry, context.preposition == .between { return view.mentions[context.mention].point == nil }
    if isCountry, isInOrganisation(context) { return true }
    let next = context.tokens.upperBound
    guard next + 1 < sentence.upperBound, !context.isPossessive else { return false }
    if view.isHyphen(next) { return isCountry ? isWord(next + 1) : isParticiple(next + 1) }
    guard isCountry, view.mentionAt[next] < 0 else { return false }
    if view.has(next, .and) { return !followsPreposition(context) && hasForces(after: next) }
    if view.has(next, [.personNoun, .forces]), !view.has(next, .violence) || view.has(next, .forces) {
      return isAbbreviation(context) || !isPlaceOfClause(context)
    }
    // "the Nairobi embassy bombing" was there; "a bomb at the Danish embassy" was not in Denmark.
    if view.has(next, .mission) { return isAbbreviation(context) || context.nounAfter == nil }
    return isAbbreviation(context) && isNoun(next)
  }

  /// "the Islamic State of Iraq", "the Communist Party of Peru".
  private func isInOrganisation(_ context: MentionContext) -> Bool {
    let of = context.tokens.lowerBound - 1
    guard of - 2 >= sentence.lowerBound, view.isWord(of, .of), view.has(of - 1, .organisation),
      !isAllCaps
    else { return false }
    return view.tokens[of - 1].has(.capitalized) && view.tokens[of - 2].has(.capitalized)
      && !view.tokens[of - 2].has(.sentenceStart)
  }

  /// "in Iraq troops ...": a locative phrase that opens the sentence, its comma forgotten.
  private func isPlaceOfClause(_ context: MentionContext) -> Bool {
    context.preposition == .inside && context.phraseStart == context.tokens.lowerBound - 1
      && context.phraseStart == sentence.lowerBound
  }

  private func followsPreposition(_ context: MentionContext) -> Bool {
    let before = context.tokens.lowerBound - 1
    return before >= sentence.lowerBound && view.has(before, [.anyPreposition, .determiner])
  }

  /// "U.S. and coalition planes": those who fight, at most three words after "and".
  private func hasForces(after and: Int) -> Bool {
    for index in and + 1..<min(and + 5, sentence.upperBound) {
      if view.has(index, .forces), !view.isPlace(index) { return true }
      guard view.tokens[index].has(.word), !view.has(index, [.anyPreposition, .auxiliary]),
        !view.isPlace(index)
      else { return false }
    }
    return false
  }

  /// U.S., UK, UAE: as names of places they stand alone, so a noun that follows is what they modify.
  private func isAbbreviation(_ context: MentionContext) -> Bool {
    guard context.tokens.count == 1 else { return false }
    let token = view.tokens[context.tokens.lowerBound]
    return token.has(.dotted) || token.has(.allCaps) && token.end - token.start <= 4 && !isAllCaps
  }

  /// A text in capitals, where capitals say nothing.
  private var isAllCaps: Bool {
    for index in sentence where view.tokens[index].has(.word) {
      if !view.tokens[index].has(.allCaps), view.tokens[index].end - view.tokens[index].start > 1 {
        return false
      }
    }
    return true
  }

  private func isNoun(_ index: Int) -> Bool {
    let token = view.tokens[index]
    guard token.has(.word) || token.has(.alphanumeric), !view.isDate(index) else { return false }
    return view.classes(index).isDisjoint(with: [
      .anyPreposition, .auxiliary, .and, .relative, .subordinator, .report, .adverb, .pronoun,
      .determiner, .support, .not, .timeWord,
    ]) && !view.isFinite(index, from: sentence.lowerBound) && !view.isGerund(index)
  }

  private func isWord(_ index: Int) -> Bool {
    view.tokens[index].has(.word) && view.mentionAt[index] < 0
  }

  /// The second part of "-backed", "-led", "-held", "-based".
  private func isParticiple(_ index: Int) -> Bool {
    isWord(index)
      && (view.ends(index, in: "ed") || view.ends(index, in: "ld") || view.isWord(index, .led))
  }
}
