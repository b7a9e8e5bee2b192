import Evidence
import Temporal
import Toponyms

/// Tells events that happened from those planned, threatened, denied, possible or merely recalled.
///
/// Strict on purpose: what is not plainly told as having happened is not `actual`.
struct ModalityReader {
  let view: EventText
  let clauses: ClauseMap

  private var sentence: Range<Int> { clauses.sentence }

  func modality(of trigger: Trigger) -> Event.Modality {
    if endsInQuestion { return .hypothetical }
    if isReference || isRepeated(trigger) { return .background }
    let clause = clauses.clause(of: trigger.head)
    let ofWords = trigger.part == .verb ? verb(trigger) : noun(trigger)
    if ofWords != .actual {
      return ofWords == .hypothetical && isShown(after: trigger) ? .actual : ofWords
    }
    if clauses.kinds[clause] == .conditional { return .hypothetical }
    if isAbsolute(trigger, clause) { return .background }
    let start = clauses.range(ofClause: clause).lowerBound
    if start > sentence.lowerBound, view.isWord(start - 1, Words.even),
      view.isWord(start, Words.when)
    {
      return .hypothetical
    }
    return .actual
  }

  /// "Source: ...", "Read: ...": a line that points to another text.
  private var isReference: Bool {
    let first = sentence.lowerBound
    guard first + 1 < sentence.upperBound else { return false }
    if view.isWord(first + 1, .by), view.isGerund(first) { return true }  // "Reporting by ..."
    guard view.isMark(first + 1, 0x3A) else { return false }
    switch view.word(first) {
    case .source, .read, .related, .photo, .video, .watch: return true
    default: return false
    }
  }

  /// "Every few days ... made another advance": a habit, though told in the past.
  private func isRepeated(_ trigger: Trigger) -> Bool {
    guard trigger.head > sentence.lowerBound + 1 else { return false }
    for index in sentence.lowerBound..<min(trigger.head, sentence.lowerBound + 6)
    where view.isWord(index, .every) || view.isWord(index, .each) {
      for next in index + 1..<min(index + 4, sentence.upperBound) where view.has(next, .timeWord) {
        return true
      }
    }
    return false
  }

  /// ", with its leader killed": a circumstance of what the sentence tells, and of no day of its own.
  private func isAbsolute(_ trigger: Trigger, _ clause: Int) -> Bool {
    guard trigger.part == .verb, trigger.forms.contains(.participle),
      group(before: trigger.head).classes.isDisjoint(with: .auxiliary)
    else { return false }
    var index = trigger.head - 1
    let floor = max(sentence.lowerBound, trigger.head - 16)
    while index >= floor {
      if view.isWord(index, .with), index > sentence.lowerBound, view.isComma(index - 1) {
        return true
      }
      if view.isFinite(index, from: sentence.lowerBound), view.entry(index)?.verb ?? -1 < 0 {
        return false
      }
      if view.has(index, [.relative, .subordinator, .report, .auxiliary]) { return false }
      index -= 1
    }
    return false
  }

  private var endsInQuestion: Bool {
    var index = sentence.upperBound - 1
    while index > sentence.lowerBound, view.isMark(index, 0x22) || view.isMark(index, 0x27) {
      index -= 1
    }
    return view.isMark(index, 0x3F)
  }

  /// "capable of inflicting casualties, as the group demonstrated days ago": it did happen.
  private func isShown(after trigger: Trigger) -> Bool {
    var index = trigger.tokens.upperBound
    while index + 1 < sentence.upperBound {
      if view.isWord(index, Words.asWord) {
        for next in index + 1..<min(index + 12, sentence.upperBound)
        where view.has(next, .showing)
          && clauses.clause(of: next) >= clauses.clause(of: trigger.head)
        {
          return true
        }
      }
      index += 1
    }
    return false
  }

  // MARK: Verbs

  /// What stands before a verb: "had not yet been", "will", "to".
  struct Group {
    var classes: WordClass = []
    var start: Int
    var hasHad = false
    var isHabitual = false
  }

  func group(before verb: Int) -> Group {
    var group = Group(start: verb)
    var index = verb - 1
    while index >= sentence.lowerBound {
      let classes = view.classes(index)
      if view.isMark(index, 0x22), index > sentence.lowerBound {  // has "liberated" the town
        index -= 1
        continue
      }
      guard !view.isPlace(index), !view.tokens[index].has(.mark),
        !classes.isDisjoint(with: [.auxiliary, .adverb, .not, .to]) || view.ends(index, in: "ly")
      else { break }
      if classes.contains(.habitual) { group.isHabitual = true }
      if classes.isDisjoint(with: [.auxiliary, .not, .to]), group.classes.contains(.to) { break }
      group.classes.formUnion(classes.intersection([.auxiliary, .not, .to]))
      if view.isWord(index, Words.had) { group.hasHad = true }
      group.start = index
      if classes.contains(.to) { break }
      index -= 1
    }
    return group
  }

  private func verb(_ trigger: Trigger) -> Event.Modality {
    let group = group(before: trigger.head)
    if let modality = modality(of: group) { return modality }
    if group.classes.contains(.to) { return infinitive(trigger, before: group.start) }
    if trigger.forms == .gerund, group.classes.isDisjoint(with: .be) {
      return gerund(trigger, before: group.start)
    }
    if group.isHabitual { return .background }
    if group.classes.isEmpty, trigger.forms.isDisjoint(with: [.past, .participle, .gerund]) {
      return present(trigger)
    }
    if isLasting(trigger, group) { return .background }
    if isDenied(before: group.start) || hasEmptySubject(before: group.start) { return .negated }
    if isCoordinated(group, trigger), let shared = sharedGroup(before: trigger) { return shared }
    return .actual
  }

  private func modality(of group: Group) -> Event.Modality? {
    if group.classes.contains(.not) { return .negated }
    if group.classes.contains(.modal) { return .hypothetical }
    if group.classes.contains(.future) { return .planned }
    return nil
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
  private func isDenied(before start: Int) -> Bool {
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
  private func infinitive(_ trigger: Trigger, before start: Int) -> Event.Modality {
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
      if classes.contains(.planning) { return .planned }
      if !classes.isDisjoint(with: [.auxiliary, .relative, .subordinator]) { break }
      index -= 1
      steps += 1
    }
    return isPerfect ? .actual : .planned
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
    for index in sentence where view.isDate(index) {
      if view.dates[Int(view.dateAt[index])].precision.isDayOrFiner { return .actual }
    }
    return isHeadline && !trigger.forms.contains(.base)
      || isHeadline && trigger.governedPlace != nil
      ? .actual : .background
  }

  var isHeadline: Bool {
    let last = view.tokens[sentence.upperBound - 1]
    return sentence.count <= 22 && sentence.count >= 3 && last.mark != 0x2E && last.mark != 0x22
      && last.mark != 0x3A && view.tokens[sentence.lowerBound].has(.afterLineBreak)
      || sentence.lowerBound == 0 && sentence.count <= 22 && last.mark != 0x2E
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

  // MARK: Nouns

  private func noun(_ trigger: Trigger) -> Event.Modality {
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
    if let modality = governed(before: start) { return modality }
    if let modality = supported(trigger, before: start) { return modality }
    if let modality = predicate(trigger, isDefinite: isDefinite) { return modality }
    if isState(trigger) { return .background }
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
  private func governed(before start: Int) -> Event.Modality? {
    var index = start - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 4 {
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return nil }
      let classes = view.classes(index)
      if classes.contains(.background) { return .background }
      if classes.contains(.denying) { return .negated }
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
  private func supported(_ trigger: Trigger, before start: Int) -> Event.Modality? {
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
        // An infinitive whose verb is not in the tables: "to unleash violence".
        var verb = trigger
        verb.head = index + 1
        return infinitive(verb, before: index)
      }
      if !classes.isDisjoint(with: [.relative, .subordinator, .auxiliary]) { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  private func firstVerb(after start: Int) -> Int? {
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
    guard !classes.isDisjoint(with: [.modal, .future]) else { return nil }
    var next = verb + 1
    while next < sentence.upperBound, view.has(next, [.adverb, .not]) { next += 1 }
    if next < sentence.upperBound, view.has(next, .be) { next += 1 }
    let happens = next < sentence.upperBound && view.has(next, [.support, .planning])
    // "The attack will not deter us" speaks of an attack that was; "the attack will begin" does not.
    if isDefinite && !happens { return nil }
    return classes.contains(.future) ? .planned : .hypothetical
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
