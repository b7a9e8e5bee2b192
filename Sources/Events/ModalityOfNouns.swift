import Evidence
import Temporal
import Toponyms

/// How real a noun tells its event to be.
extension ModalityReader {
  func noun(_ trigger: Trigger) -> Event.Modality {
    var start = trigger.tokens.lowerBound
    var isDefinite = false
    var hasNumber = false
    // Words of the noun phrase before the noun.
    while start > sentence.lowerBound, trigger.tokens.lowerBound - start < 8 {
      let previous = start - 1
      let classes = view.classes(previous)
      if classes.contains(.unreal), !isPast(previous, trigger) { return .hypothetical }
      if classes.contains(.not) { return .negated }
      if classes.contains(.planning),
        !view.isFinite(previous, from: sentence.lowerBound)
          || view.has(previous - 1 >= sentence.lowerBound ? previous - 1 : previous, .determiner)
      {
        return .planned
      }
      if view.tokens[previous].has(.possessive) { isDefinite = true }
      if view.isNumber(previous) { hasNumber = true }
      if classes.contains(.determiner) {
        isDefinite =
          isDefinite || view.isWord(previous, Words.the)
          || !view.isWord(previous, Words.a) && !view.isWord(previous, Words.an)
        start = previous
        break
      }
      if view.tokens[previous].has(.mark), !view.isHyphen(previous) { break }
      if !classes.isDisjoint(with: [
        .anyPreposition, .auxiliary, .and, .relative, .subordinator, .report, .support, .pronoun,
        .achieving,
      ])
        || view.isFinite(previous, from: sentence.lowerBound)
        || view.isGerund(previous) && !(view.entry(previous)?.hasMode ?? false)
      {
        break
      }
      start = previous
    }
    let isBarePlural = trigger.isPlural && !isDefinite && !hasNumber
    if let modality = governed(before: start, isBarePlural: isBarePlural) { return modality }
    if let modality = supported(trigger, before: start, isDefinite: isDefinite) { return modality }
    if let modality = predicate(trigger, isDefinite: isDefinite) { return modality }
    if isDenied(before: start) { return .negated }
    if isState(trigger) || isOfTime(trigger, before: start) { return .background }
    if trigger.isPlural, !isDefinite, !hasNumber, isGeneric(trigger) { return .background }
    return .actual
  }

  /// "further attacks were carried out" did happen, whatever "further" says.
  private func isPast(_ word: Int, _ trigger: Trigger) -> Bool {
    guard let verb = firstVerb(after: trigger.tokens.upperBound) else { return false }
    let classes = view.classes(verb)
    return classes.isDisjoint(with: [.modal, .future]) && !view.has(word, .conditional)
      && (view.isWord(verb, Words.was) || view.isWord(verb, Words.were)
        || view.ends(verb, in: "ed"))
  }

  /// "plans to attack", "fear of attacks", "foiled a bombing", "the anniversary of the attack".
  func governed(before start: Int, isBarePlural: Bool = false) -> Event.Modality? {
    var index = start - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 4 {
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return nil }
      let classes = view.classes(index)
      if classes.contains(.background) || view.has(index, .work) && index + 1 < start { return .background }
      // "during rallies on this side"
      if steps == 0, index + 1 == start, isBarePlural, view.isWord(index, .during) { return .background }
      if classes.contains(.denying) { return .negated }
      if steps == 0, index + 1 == start, view.isWord(index, .without) { return .negated }
      if classes.contains(.threatening) { return .threatened }
      if classes.contains(.conditional), !classes.contains(.subordinator) || steps > 0 {
        return .hypothetical
      }
      if classes.contains(.planning), !classes.contains(.modal) { return .planned }
      if classes.contains(.comparison), steps == 0 { return .hypothetical }
      if view.isDate(index) || view.isPlace(index)
        || view.isFinite(index, from: sentence.lowerBound)
      {
        return nil
      }
      if !classes.isDisjoint(with: [.relative, .subordinator, .support]) { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// "could carry out an attack", "failed to launch an offensive": the light verb's words count.
  private func supported(_ trigger: Trigger, before start: Int, isDefinite: Bool) -> Event.Modality? {
    var index = start - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 7 {
      let classes = view.classes(index)
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return nil }
      let isVerb =
        classes.contains(.support) && !classes.contains(.otherPreposition)
        || (view.entry(index)?.verb ?? -1) >= 0 && view.entry(index)?.noun ?? -1 < 0
        || view.isFinite(index, from: sentence.lowerBound) || view.isGerund(index)
      if isVerb {
        let group = group(before: index)
        if let modality = modality(of: group) { return modality }
        if group.classes.contains(.to) {
          var verb = trigger
          verb.head = index
          return infinitive(verb, before: group.start)
        }
        if view.isGerund(index) { return governed(before: group.start) }
        return nil
      }
      if classes.contains(.to) {
        // "lost four men to roadside bombs": no infinitive.
        if index + 1 == start { return nil }
        // An infinitive whose verb is not in the tables: "to unleash violence".
        var verb = trigger
        verb.head = index + 1
        return infinitive(verb, before: index)
      }
      // "no cause could justify murder": whatever the verb, the noun is as real as it.
      if classes.contains(.modal), !isDefinite { return .hypothetical }
      if !classes.isDisjoint(with: [.relative, .subordinator, .auxiliary]) { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  func firstVerb(after start: Int) -> Int? {
    for index in start..<min(start + 14, sentence.upperBound) {
      if view.has(index, [.relative, .subordinator]) || view.tokens[index].mark == 0x3B {
        return nil
      }
      if view.isFinite(index, from: sentence.lowerBound) { return index }
    }
    return nil
  }

  /// "an attack could", "attacks will": the verb of which the noun is subject.
  private func predicate(_ trigger: Trigger, isDefinite: Bool) -> Event.Modality? {
    let previous = trigger.tokens.lowerBound - 1
    if previous >= sentence.lowerBound, view.has(previous, [.anyPreposition]) { return nil }
    guard let verb = firstVerb(after: trigger.tokens.upperBound),
      clauses.clause(of: verb) == clauses.clause(of: trigger.head)
    else { return nil }
    for index in trigger.tokens.upperBound..<verb where view.isComma(index) { return nil }
    let classes = view.classes(verb)
    if let modality = foretold(by: verb) { return modality }
    guard !classes.isDisjoint(with: [.modal, .future]) else { return nil }
    var next = verb + 1
    while next < sentence.upperBound, view.has(next, [.adverb, .not]) { next += 1 }
    if next < sentence.upperBound, view.has(next, .be) { next += 1 }
    let happens = next < sentence.upperBound && view.has(next, [.support, .planning])
    // "The attack will not deter us" speaks of an attack that was; "the attack will begin" does not.
    if isDefinite && !happens { return nil }
    return classes.contains(.future) ? .planned : .hypothetical
  }

  /// "is scheduled for Thursday", "is unlikely to take place", "was to be held".
  func foretold(by verb: Int) -> Event.Modality? {
    guard view.has(verb, .be) else { return nil }
    var next = verb + 1
    while next < sentence.upperBound, view.has(next, [.adverb, .not]) { next += 1 }
    guard next < sentence.upperBound else { return nil }
    if view.has(next, .conditional) { return .hypothetical }
    return view.has(next, [.planning, .to]) ? .planned : nil
  }

  /// "has suffered a wave of attacks", "have seen a string of bombings": what the last months were like.
  private func isOfTime(_ trigger: Trigger, before start: Int) -> Bool {
    guard trigger.isPlural else { return false }
    var index = start - 1
    let floor = max(sentence.lowerBound + 1, start - 8)
    var isGathered = false
    while index >= floor {
      if view.isGathering(index), view.has(index + 1, .of) { isGathered = true }
      if isGathered, view.has(index, .undergoing) { return view.has(index - 1, .have) }
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return false }
      index -= 1
    }
    return false
  }

  /// "Too much fighting remains", "violence remains a threat".
  private func isState(_ trigger: Trigger) -> Bool {
    let previous = trigger.tokens.lowerBound - 1
    if previous > sentence.lowerBound, view.isWord(previous, .much),
      view.isWord(previous - 1, .tooWord)
    {
      return true
    }
    let next = trigger.tokens.upperBound
    guard next < sentence.upperBound else { return false }
    return view.isWord(next, .remains) || view.isWord(next, .remain)
  }

  /// Plural nouns without article, number, place, date or past verb: "attacks on civilians are war crimes".
  private func isGeneric(_ trigger: Trigger) -> Bool {
    let clause = clauses.range(ofClause: clauses.clause(of: trigger.head))
    if trigger.governedPlace != nil { return false }
    for index in clause {
      if view.isPlace(index) || view.isDate(index) { return false }
      if view.has(index, .support), view.ends(index, in: "ed") { return false }
      if view.isWord(index, Words.was) || view.isWord(index, Words.were)
        || view.isWord(index, Words.had)
      {
        return false
      }
      if view.ends(index, in: "ed"), view.isFinite(index, from: sentence.lowerBound) {
        return false
      }
    }
    return true
  }
}
