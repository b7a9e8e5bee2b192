import Evidence
import Temporal
import Toponyms

/// How real a verb tells its event to be.
extension ModalityReader {
  func verb(_ trigger: Trigger) -> Event.Modality {
    let group = group(before: trigger.head)
    if let modality = modality(of: group) {
      return modality == .hypothetical && isAnnounced(group, trigger) ? .planned : modality
    }
    if group.classes.contains(.to) { return infinitive(trigger, before: group.start) }
    // "a meeting with the mayor is scheduled": a noun for all its form.
    if trigger.forms == .gerund, trigger.head > sentence.lowerBound,
      view.has(trigger.head - 1, [.determiner, .adjective]),
      let verb = firstVerb(after: trigger.tokens.upperBound), let modality = foretold(by: verb)
    {
      return modality
    }
    if trigger.forms == .gerund, group.classes.isDisjoint(with: .be) {
      return gerund(trigger, before: group.start)
    }
    if group.isHabitual || isDaily(trigger) { return .background }
    if group.classes.isEmpty, trigger.forms.isDisjoint(with: [.past, .participle, .gerund]) {
      return present(trigger)
    }
    if isLasting(trigger, group) { return .background }
    if isDenied(before: group.start) || hasEmptySubject(before: group.start) { return .negated }
    if isCoordinated(group, trigger), let shared = sharedGroup(before: trigger) { return shared }
    return .actual
  }

  /// "announced that he would withdraw the troops": what somebody said in the past about what was to come. A town that
  /// "would fall" and what "would have" been are conjecture.
  private func isAnnounced(_ group: Group, _ trigger: Trigger) -> Bool {
    guard trigger.subType != "fall", !group.classes.contains(.have), !group.classes.contains(.not),
      (group.start..<trigger.head).contains(where: { view.isWord($0, .would) })
    else { return false }
    var index = group.start - 1
    let floor = max(sentence.lowerBound, group.start - 14)
    var isSaid = false
    while index >= floor, !isSaid {
      if view.has(index, .conditional) || view.tokens[index].mark == 0x3B { return false }
      isSaid = view.has(index, role: .announcing)
      if !isSaid, view.isFinite(index, from: sentence.lowerBound) { return false }
      index -= 1
    }
    return isSaid && !sentence.contains { view.has($0, .conditional) }
  }

  /// "bombs went off almost daily", "shelled the town every night".
  private func isDaily(_ trigger: Trigger) -> Bool {
    let end = min(trigger.tokens.upperBound + 6, sentence.upperBound)
    for index in trigger.tokens.upperBound..<max(trigger.tokens.upperBound, end) {
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return false }
      let next = index + 1
      if view.isWord(index, .daily) {
        return next == sentence.upperBound || view.tokens[next].has(.mark) || view.has(next, .anyPreposition)
      }
      if view.isWord(index, .every) || view.isWord(index, .each), next < end, view.has(next, .timeWord) { return true }
    }
    return false
  }

  /// "has been fighting the army for years": a state of affairs.
  private func isLasting(_ trigger: Trigger, _ group: Group) -> Bool {
    guard trigger.forms == .gerund, group.classes.contains(.have), group.classes.contains(.be)
    else {
      return false
    }
    for index in trigger.tokens
      .upperBound..<min(trigger.tokens.upperBound + 12, sentence.upperBound)
    where view.isWord(index, .forWord) {
      for next in index + 1..<min(index + 5, sentence.upperBound)
      where view.has(next, .timeWord) || view.isDate(next) { return true }
    }
    return false
  }

  /// "no one was injured", "none of them died", "no shots were fired".
  private func hasEmptySubject(before start: Int) -> Bool {
    var index = start - 1
    let floor = max(sentence.lowerBound, start - 5)
    while index >= floor {
      switch view.word(index) {
      case .no, .noneWord, .nobody: return true
      default: break
      }
      if view.tokens[index].has(.mark) || view.has(index, [.relative, .subordinator, .report])
        || view.isFinite(index, from: sentence.lowerBound)
      {
        return false
      }
      index -= 1
    }
    return false
  }

  /// "denied that planes had entered", "there is no evidence that it was shelled".
  func isDenied(before start: Int) -> Bool {
    var index = start - 1
    let floor = max(sentence.lowerBound + 1, start - 14)
    while index >= floor {
      if view.isWord(index, Words.that) {
        return view.has(index - 1, .denying)
          || index - 2 >= sentence.lowerBound && view.has(index - 2, .not)
          || view.has(max(sentence.lowerBound, index - 3), .not) && view.has(index - 2, .doVerb)
      }
      if view.isFinite(index, from: sentence.lowerBound) || view.tokens[index].mark == 0x3B {
        return false
      }
      index -= 1
    }
    return false
  }

  /// "to attack": what rules the infinitive decides.
  func infinitive(_ trigger: Trigger, before start: Int) -> Event.Modality {
    let isPerfect = group(before: trigger.head).classes.contains(.have)
    var index = start - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 6 {
      if view.tokens[index].has(.mark), !view.isHyphen(index) { break }
      let classes = view.classes(index)
      if classes.contains(.achieving) {
        let group = group(before: index)
        if let modality = modality(of: group) { return modality }
        if view.ends(index, in: "ing") { return inherited(index) }
        return isPlainPresent(index, group) ? .background : .actual
      }
      if classes.contains(.denying) { return .negated }
      if classes.contains(.threatening) { return .threatened }
      if classes.contains(.trying) {
        if let modality = modality(of: group(before: index)) { return modality }
        return trigger.type == .assault ? .actual : .hypothetical
      }
      if classes.contains(.conditional) { return .hypothetical }
      // "is alleged to have killed"
      if isPerfect, !classes.isDisjoint(with: [.report, .achieving]) { return .actual }
      if classes.contains(.planning) { return isNone(before: index) ? .negated : .planned }
      // "could allow the militants to retake towns"
      if classes.contains(.modal) { return .hypothetical }
      if !classes.isDisjoint(with: [.auxiliary, .relative, .subordinator]) { break }
      index -= 1
      steps += 1
    }
    return isPerfect ? .actual : .planned
  }

  /// "has no plans to attack", "never intended to".
  private func isNone(before planning: Int) -> Bool {
    let group = group(before: planning)
    return group.classes.contains(.not)
      || planning > sentence.lowerBound && view.isWord(planning - 1, Words.no)
  }

  /// "continue to inflict damage" is no event yet; "began to shell", "appears to be ousted" are.
  private func isPlainPresent(_ verb: Int, _ group: Group) -> Bool {
    group.classes.isDisjoint(with: [.be, .have, .doVerb])
      && (view.isWord(verb, Words.continueWord) || view.isWord(verb, Words.begin)
        || view.isWord(verb, Words.start) || view.isWord(verb, Words.manage))
  }

  /// "accused of killing", "plans for capturing", "..., killing 12".
  private func gerund(_ trigger: Trigger, before start: Int) -> Event.Modality {
    if let modality = governed(before: start) { return modality }
    return inherited(start)
  }

  /// The modality of the finite verb that a participle hangs on.
  private func inherited(_ start: Int) -> Event.Modality {
    var index = start - 1
    while index >= sentence.lowerBound {
      if view.isFinite(index, from: sentence.lowerBound) {
        let group = group(before: index + 1)
        if group.classes.contains(.modal) { return .hypothetical }
        if group.classes.contains(.future) { return .planned }
        if view.has(index, .denying) { return .negated }
        return .actual
      }
      if view.has(index, .relative) || view.tokens[index].mark == 0x3B { return .actual }
      if view.entry(index).map({ $0.verb >= 0 && !$0.verbForms.isDisjoint(with: [.base]) }) == true,
        let modality = modality(of: group(before: index))
      {
        return modality
      }
      index -= 1
    }
    return .actual
  }

  /// "ISIS captures Palmyra" is news in a headline; "militants attack towns" elsewhere is a habit.
  private func present(_ trigger: Trigger) -> Event.Modality {
    switch clauses.kinds[clauses.clause(of: trigger.head)] {
    case .conditional, .subordinate: return .hypothetical
    default: break
    }
    if isUnderDay { return .actual }
    for index in sentence where view.isDate(index) {
      if view.dates[Int(view.dateAt[index])].precision.isDayOrFiner { return .actual }
    }
    return isHeadline && !trigger.forms.contains(.base)
      || isHeadline && trigger.governedPlace != nil
      ? .actual : .background
  }

  private func isCoordinated(_ group: Group, _ trigger: Trigger) -> Bool {
    group.classes.isEmpty && group.start > sentence.lowerBound && view.has(group.start - 1, .and)
  }

  /// "could be attacked and captured": the second verb shares the auxiliaries of the first.
  private func sharedGroup(before trigger: Trigger) -> Event.Modality? {
    guard trigger.forms.isDisjoint(with: .past) || trigger.forms.contains(.participle) else {
      return nil
    }
    var index = trigger.head - 2
    let floor = max(sentence.lowerBound, trigger.head - 8)
    while index >= floor {
      if view.has(index, [.auxiliary]) {
        let group = group(before: index + 1)
        return modality(of: group)
      }
      if view.isFinite(index, from: sentence.lowerBound), !view.has(index - 1, [.auxiliary]) {
        return nil
      }
      index -= 1
    }
    return nil
  }
}
