import Evidence
import Toponyms

/// What a trigger asks of its subject and object besides a place.
extension TriggerFinder {
  /// Whether those who fight are the verb's subject: "tanks crossed the border".
  func isByForces(_ trigger: Trigger) -> Bool {
    guard trigger.part == .verb, !isPassive(trigger) else { return false }
    var index = verbGroupStart(trigger.tokens.lowerBound) - 1
    // "launched an assault from the hills on Monday and reached the town"
    let isJoined = index > sentence.lowerBound && view.has(index, .and)
    let floor = max(sentence.lowerBound, index - (isJoined ? 14 : 6))
    while index >= floor {
      if view.has(index, .travellers) { return false }
      if view.has(index, .forces) { return true }
      if view.tokens[index].has(.mark) && !view.isHyphen(index)
        || view.has(index, [.relative, .subordinator, .report])
      {
        return false
      }
      index -= 1
    }
    return false
  }

  /// "declared victory over the militants", "in a town freed from Islamic State": a victory at the polls names none
  /// who fight.
  func isOverEnemy(_ trigger: Trigger) -> Bool {
    if sentence.contains(where: isOfElections) { return false }
    return holds(.forces, besides: trigger.tokens)
      || ActorReader(view, sentence).namesAny || isAmidFighting
  }

  /// Whether the sentences right before tell of those who fight, and none of an election.
  var isAmidFighting: Bool {
    let number = view.text.sentenceIndex(ofToken: sentence.lowerBound)
    var isOfForces = false
    for before in view.text.sentences[max(0, number - 3)..<number] {
      for index in before {
        if isOfElections(index) { return false }
        if view.has(index, .forces) { isOfForces = true }
      }
    }
    return isOfForces
  }

  private func isOfElections(_ index: Int) -> Bool {
    switch view.word(index) {
    case .election, .elections, .vote, .votes, .poll, .polls, .referendum, .runoff, .candidate,
      .party:
      return true
    default: return false
    }
  }

  /// "escaped from a camp", "fled the jail", "the inmates broke out".
  func isFromDetention(_ trigger: Trigger) -> Bool {
    if isAdjective(trigger) { return false }
    let start = max(sentence.lowerBound, trigger.tokens.lowerBound - 8)
    for index in start..<min(trigger.tokens.upperBound + 7, sentence.upperBound)
    where view.has(index, .detention) && !trigger.tokens.contains(index) {
      let range =
        index < trigger.head
        ? index..<trigger.tokens.lowerBound : trigger.tokens.upperBound..<index
      if !range.contains(where: { view.isComma($0) || view.has($0, [.relative, .subordinator]) }) {
        return true
      }
    }
    return false
  }

  /// "three escaped inmates were found": told of them, not of a day.
  private func isAdjective(_ trigger: Trigger) -> Bool {
    guard trigger.part == .verb, trigger.forms.contains(.participle),
      trigger.tokens.lowerBound > sentence.lowerBound,
      trigger.tokens.upperBound < sentence.upperBound
    else { return false }
    let (previous, next) = (trigger.tokens.lowerBound - 1, trigger.tokens.upperBound)
    return (view.isNumber(previous) || view.has(previous, .adjective))
      && view.tokens[next].has(.word)
      && !view.has(next, [.anyPreposition, .determiner, .adverb, .and]) && !view.isDate(next)
  }

  /// "dropped three bombs on", "the bomb was dropped".
  func isOfMunition(_ trigger: Trigger) -> Bool {
    if isPassive(trigger) {
      let end = verbGroupStart(trigger.tokens.lowerBound)
      for index in (max(sentence.lowerBound, end - 9)..<end).reversed() {
        if isMunition(index) { return true }
        if view.tokens[index].has(.mark) && !view.isHyphen(index)
          || view.has(index, [.relative, .subordinator])
        {
          return false
        }
      }
      return false
    }
    for index in trigger.tokens.upperBound..<min(trigger.tokens.upperBound + 7, sentence.upperBound) {
      if isMunition(index) { return true }
      // "dropped out", "dropped on", "dropped to": no object, or another thing.
      if view.has(index, [.locative, .otherPreposition, .to])
        || view.tokens[index].has(.mark) && !view.isHyphen(index)
      {
        return false
      }
    }
    return false
  }

  private func isMunition(_ index: Int) -> Bool {
    switch view.word(index) {
    case .bomb, .bombs, .munitions: return true
    default: return false
    }
  }

  /// "They lost it on March 27": a place told just before to have been taken, or earlier in the sentence.
  func isOfPlaceNamedBefore(_ trigger: Trigger) -> Bool {
    let object = trigger.tokens.upperBound
    guard trigger.part == .verb, !isPassive(trigger), object + 1 < sentence.upperBound,
      view.isWord(object, .it), isAside(object + 1),
      pronounBefore(trigger) || isByForces(trigger)
    else { return false }
    let before = sentence.lowerBound..<trigger.tokens.lowerBound
    let isNamedHere = before.contains(where: view.isPlace)
    if isNamedHere, isByForces(trigger) { return true }
    return takesTerritory(before: sentence.lowerBound)
  }

  /// What follows a whole object: a date, a preposition, "and" or the end.
  private func isAside(_ index: Int) -> Bool {
    view.isDate(index) || view.has(index, [.locative, .otherPreposition, .to, .and, .adverb])
      || view.tokens[index].has(.mark)
  }

  /// Whether the sentence that ends before a token tells of land that changed hands.
  private func takesTerritory(before end: Int) -> Bool {
    let number = view.text.sentenceIndex(ofToken: end)
    guard number > 0 else { return false }
    return view.text.sentences[number - 1].contains { index in
      guard let entry = view.entry(index), entry.verb >= 0 else { return false }
      return view.lexicon.rows[Int(entry.verb)].type == .territory
        && !entry.verbForms.isDisjoint(with: [.past, .participle])
    }
  }
}
