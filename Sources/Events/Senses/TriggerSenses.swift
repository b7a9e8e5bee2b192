import Evidence
import Toponyms

/// Words that look like events and are none: games, fires and storms, animals, talk, work and crafts.
///
/// Each rule names what the words around the trigger would have to be; where a text says that somebody fought, shot or
/// bombed, the rules of accidents and games do not ask further.
extension TriggerFinder {
  func isOtherSense(_ trigger: Trigger) -> Bool {
    if isNameOfThing(trigger) || isOtherWord(trigger) { return true }
    switch trigger.type {
    case .assault: return isHarmless(trigger) || isWordy(trigger)
    case .territory: return isPeaceful(trigger) || isWordy(trigger)
    case .coerce:
      return isWordy(trigger) || trigger.subType == "deport" && isByMishap(trigger)
        || trigger.subType == "arrest" && isBefore(trigger, .heart)
    case .protest: return isOtherProtest(trigger)
    case .mobilize: return !isArmed(trigger)
    case .retreat: return isOtherRetreat(trigger)
    case .aid: return isOtherRescue(trigger)
    case .agree: return trigger.part == .noun && !isNear(trigger, .concluding, 8)
    case .sanction: return isOtherSanction(trigger)
    case .consult: return isClimb(trigger)
    case .accuse, .threaten, .other: return false
    }
  }

  // MARK: Violence

  /// Killed, hit or destroyed by what means no harm.
  private func isHarmless(_ trigger: Trigger) -> Bool {
    switch trigger.subType {
    case "attack", "kill", "destroy", "primitive", "beat":
      return isByMishap(trigger) || isByVehicle(trigger) || isByAnimal(trigger)
        || isWreckersWork(trigger) || isGame(trigger)
    case "explosives":
      return isByMishap(trigger) || isGame(trigger)
    case "clash", "firearms":
      return isGame(trigger)
    default: return false
    }
  }

  private func isByMishap(_ trigger: Trigger) -> Bool {
    guard !holdsSense(.deliberate) else { return false }
    let doer = doer(of: trigger)
    guard !doer.contains(where: isArms) else { return false }
    if doer.contains(where: isMishap) { return true }
    // "a gas leak caused an explosion", "a boiler explosion"
    guard trigger.part == .noun, trigger.subType == "explosives" else { return false }
    return around(trigger, 8).contains { view.has($0, .mishap) } && !isArmed(trigger)
  }

  /// A fire is a mishap where nobody shoots or sets it.
  private func isMishap(_ index: Int) -> Bool {
    if view.has(index, .mishap) { return true }
    guard view.has(index, .fire) else { return false }
    let next = index + 1
    if next < sentence.upperBound, view.has(next, .otherPreposition), !isTimeAhead(next) { return false }
    var before = index - 1
    var steps = 0
    while before >= sentence.lowerBound, steps < 3, !view.tokens[before].has(.mark) {
      if isArms(before) || !mode(before).isEmpty || view.has(before, .support) { return false }
      if view.has(before, .determiner) { return true }
      before -= 1
      steps += 1
    }
    return steps == 0 || before < sentence.lowerBound
  }

  private func isTimeAhead(_ index: Int) -> Bool {
    index + 1 < sentence.upperBound && view.isDate(index + 1)
  }

  private func isByVehicle(_ trigger: Trigger) -> Bool {
    guard trigger.part == .verb, !isArmed(trigger), !holdsSense(.deliberate) else { return false }
    // "ploughed into a shop"
    if trigger.subType == "primitive", view.isWord(trigger.tokens.upperBound - 1, .into) { return true }
    return doer(of: trigger).contains { view.has($0, .vehicle) }
  }

  private func isByAnimal(_ trigger: Trigger) -> Bool {
    let doer = doer(of: trigger)
    if doer.contains(where: { view.has($0, .animal) }) { return !doer.contains(where: isArms) }
    return trigger.part == .verb && isOfAnimal(trigger)
  }

  private func isOfAnimal(_ trigger: Trigger) -> Bool {
    let acted = actedOn(by: trigger)
    return acted.contains { view.has($0, .animal) }
      && !acted.contains { view.has($0, [.personNoun, .forces, .civilian, .pronoun]) }
  }

  /// Buildings that workers take down, unless homes or by soldiers.
  private func isWreckersWork(_ trigger: Trigger) -> Bool {
    view.has(trigger.head, .wrecking) && !isArmed(trigger) && !holdsSense(.dwelling)
  }

  private func isGame(_ trigger: Trigger) -> Bool {
    trigger.subType != "kill" && holdsSense(.sport) && !isArmed(trigger) && !holdsSense(.crowd)
      && !isDeadly(trigger)
  }

  // MARK: Land

  private func isPeaceful(_ trigger: Trigger) -> Bool {
    if isGame(trigger) { return true }
    guard !isArmed(trigger) else { return false }
    if doer(of: trigger).contains(where: { view.has($0, .visitor) }) { return true }
    // "recovered the site", "secured the building": of land only where forces do it.
    return view.has(trigger.head, .mild) && !pronounBefore(trigger) && isOfNoGroup
  }

  private var isOfNoGroup: Bool {
    !sentence.contains { view.isDemonym($0) } && ActorReader(view, sentence).mentions().isEmpty
  }

  // MARK: Talk

  /// "killed the bill", "an assault on the market", "clashed over taxes": no more than words.
  private func isWordy(_ trigger: Trigger) -> Bool {
    if isAbstract(actedOn(by: trigger), trigger) { return true }
    let isInfinitive = trigger.head > sentence.lowerBound && view.has(trigger.head - 1, .to)
    if trigger.subType == "attack", trigger.part == .verb, !isInfinitive, isAbstract(doer(of: trigger), trigger) {
      return true
    }
    if isWithWords(trigger) || isTitle(trigger) { return true }
    guard
      trigger.subType == "clash"
        || trigger.subType == "firearms" && trigger.tokens.count > 1
          && view.has(trigger.tokens.upperBound - 1, .fire)
    else { return false }
    return holdsSense(.debate) && !isArmed(trigger, besidesTrigger: true) && !holdsSense(.crowd)
      && !isDeadly(trigger)
  }

  /// "the government's record", but not "a budget officer"; a market is shelled as well as opened up.
  private func isAbstract(_ range: Range<Int>, _ trigger: Trigger) -> Bool {
    if range.contains(where: { view.has($0, .feigned) }) { return true }
    guard let last = range.last(where: { view.has($0, .abstract) }),
      !view.has(last, .placeNoun)
        || !isArmed(trigger) && !isDeadly(trigger) && EventModes.isOpen(trigger.type, trigger.subType)
    else { return false }
    return !(last + 1..<max(last + 1, range.upperBound)).contains {
      isArms($0) || view.has($0, [.civilian, .personNoun])
    }
  }

  /// "bombarded the station with letters".
  private func isWithWords(_ trigger: Trigger) -> Bool {
    guard trigger.part == .verb else { return false }
    let start = trigger.tokens.upperBound
    for index in start..<min(start + 8, sentence.upperBound) where view.isWord(index, .with) {
      return (index + 1..<min(index + 4, sentence.upperBound)).contains { view.has($0, .abstract) }
    }
    return false
  }

  /// "The new album, Massacre, was recorded ...".
  private func isTitle(_ trigger: Trigger) -> Bool {
    let (first, next) = (trigger.tokens.lowerBound, trigger.tokens.upperBound)
    guard trigger.part == .noun, first > sentence.lowerBound, next < sentence.upperBound,
      view.tokens[first].has(.capitalized), !view.tokens[first].has(.allCaps), !view.tokens[first].has(.sentenceStart)
    else { return false }
    return view.tokens[first - 1].has(.mark) && view.tokens[next].has(.mark) && !view.isHyphen(next) && !isTitleCase
  }

  // MARK: The rest

  private func isOtherProtest(_ trigger: Trigger) -> Bool {
    switch trigger.subType {
    case "demo":
      if holdsSense(.market) || isGame(trigger) { return true }
      // "the couple sit in a cafe"
      let first = trigger.tokens.lowerBound
      guard trigger.tokens.count == 2, trigger.part == .noun, view.isWord(first + 1, .inWord) else { return false }
      return first == sentence.lowerBound || !view.has(first - 1, [.determiner])
    case "obstruct":
      // "in the 2400 block of Mill Street"
      let previous = trigger.tokens.lowerBound - 1
      return trigger.part == .verb && previous >= sentence.lowerBound
        && (view.isNumber(previous) || view.has(previous, [.determiner, .adjective]))
        || trigger.part == .verb && isByMishap(trigger)
    case "strike":
      return trigger.part == .verb && trigger.forms.isDisjoint(with: .gerund) && !holdsSense(.worker)
    default: return false
    }
  }

  private func isOtherRetreat(_ trigger: Trigger) -> Bool {
    switch trigger.subType {
    case "release": return !holdsSense(.captive)
    case "surrender": return !isArmed(trigger) && !holdsSense(.captive)
    default: return false
    }
  }

  private func isOtherRescue(_ trigger: Trigger) -> Bool {
    if trigger.part == .verb { return isOfAnimal(trigger) }
    let previous = trigger.head - 2
    return previous >= sentence.lowerBound && view.has(trigger.head - 1, .and)
      && view.isWord(previous, .search)
  }

  private func isOtherSanction(_ trigger: Trigger) -> Bool {
    switch trigger.subType {
    case "expel":
      return trigger.tokens.count == 1 && !around(trigger, 6).contains { view.has($0, .mission) }
    case "discontinue":
      // "will not lift the sanctions imposed in 1990"
      return trigger.part == .noun && trigger.tokens.count == 1
        && !(max(sentence.lowerBound, trigger.head - 6)..<trigger.head).contains { view.has($0, .imposing) }
    default: return false
    }
  }

  private func isClimb(_ trigger: Trigger) -> Bool {
    trigger.part == .noun && around(trigger, 5).contains { view.has($0, .climbing) }
  }

  /// "the Tour de France": a capital inside a sentence makes a name of a verb.
  private func isNameOfThing(_ trigger: Trigger) -> Bool {
    guard trigger.part == .verb else { return false }
    let token = view.tokens[trigger.head]
    return token.has(.capitalized) && !token.has(.allCaps) && !token.has(.sentenceStart)
      && trigger.head > sentence.lowerBound && view.tokens[trigger.head - 1].has(.word) && !isTitleCase
  }

  /// Words whose neighbour makes another word of them: "set off for school", "cut down on salt", "hacked into a server".
  private func isOtherWord(_ trigger: Trigger) -> Bool {
    let last = trigger.tokens.upperBound - 1
    guard trigger.tokens.count > 1 else {
      switch view.word(trigger.head) {
      case .hack, .hacked, .hacking: return holdsSense(.computing)
      case .killed:
        return last + 1 < sentence.upperBound && (view.isWord(last + 1, .it) || view.isWord(last + 1, .off))
      default: return false
      }
    }
    switch (view.word(last), trigger.subType) {
    case (.off, "explosives"): return !holdsCharge(besides: trigger.tokens)
    case (.down, "kill"): return !isArmed(trigger)
    case (.down, "destroy"): return !isArmed(trigger) && !holdsSense(.deliberate)
    case (.down, "firearms"): return isWordy(trigger)
    case (.at, "attack"): return !isArmed(trigger)
    case (.by, "firearms"): return trigger.part == .noun && !view.isHyphen(trigger.tokens.lowerBound + 1)
    case (.run, _): return !isArmed(trigger)
    default: return false
    }
  }

  // MARK: What the words around say

  /// Those who do it: the subject of the active verb, what "by" governs after the passive, the word before a noun.
  private func doer(of trigger: Trigger) -> Range<Int> {
    guard trigger.part == .verb else {
      let end = trigger.tokens.lowerBound
      return max(sentence.lowerBound, end - 1)..<end
    }
    if isPassive(trigger) || isBareParticiple(trigger) {
      let start = trigger.tokens.upperBound
      for index in start..<min(start + 7, sentence.upperBound)
      where view.isWord(index, .by) || view.isWord(index, .inWord) {
        var end = index + 1
        while end < min(index + 6, sentence.upperBound), !view.tokens[end].has(.mark) || view.isHyphen(end),
          !view.has(end, [.anyPreposition, .relative, .auxiliary])
        { end += 1 }
        if view.isWord(index, .by) || (index + 1..<end).contains(where: isMishap) { return index + 1..<end }
      }
      return start..<start
    }
    let end = verbGroupStart(trigger.tokens.lowerBound)
    // ", killing 30 people": whoever the sentence speaks of.
    if trigger.forms == .gerund { return max(sentence.lowerBound, end - 24)..<end }
    var start = end
    if start > sentence.lowerBound, view.has(start - 1, .relative) { start -= 1 }
    while start > sentence.lowerBound, end - start < 16 {
      let index = start - 1
      if view.isComma(index) || view.tokens[index].mark == 0x3B || view.has(index, [.relative, .subordinator, .report])
        || view.isFinite(index, from: sentence.lowerBound)
      {
        break
      }
      start -= 1
    }
    return start..<end
  }

  private func isBareParticiple(_ trigger: Trigger) -> Bool {
    let next = trigger.tokens.upperBound
    return trigger.forms.contains(.participle) && next < sentence.upperBound && view.isWord(next, .by)
  }

  /// Those whom it is done to: the object, the subject of the passive, what "on" and "against" govern after a noun.
  private func actedOn(by trigger: Trigger) -> Range<Int> {
    var start = trigger.tokens.upperBound
    if trigger.part == .noun {
      guard start < sentence.upperBound, view.has(start, .aim) || view.isWord(start, .from) else {
        return start..<start
      }
      start += 1
    } else if isPassive(trigger) {
      let end = verbGroupStart(trigger.tokens.lowerBound)
      var first = end
      while first > sentence.lowerBound, end - first < 7, !view.tokens[first - 1].has(.mark),
        !view.has(first - 1, [.relative, .subordinator, .anyPreposition])
      { first -= 1 }
      return first..<end
    }
    var end = start
    while end < min(start + 6, sentence.upperBound),
      !view.tokens[end].has(.mark) || view.isHyphen(end) || view.tokens[end].has(.possessive),
      !view.has(end, [.auxiliary, .relative, .subordinator, .and, .to])
        && (view.isPlace(end) || !view.has(end, [.anyPreposition]) || view.isWord(end, .over) && end == start)
    { end += 1 }
    return start..<end
  }

  private func around(_ trigger: Trigger, _ reach: Int) -> Range<Int> {
    max(
      sentence.lowerBound, trigger.tokens.lowerBound - reach)..<min(
        sentence.upperBound, trigger.tokens.upperBound + reach)
  }

  private func isNear(_ trigger: Trigger, _ sense: WordSense, _ reach: Int) -> Bool {
    around(trigger, reach).contains { !trigger.tokens.contains($0) && view.has($0, sense) }
      || trigger.tokens.count > 1
  }

  private func isBefore(_ trigger: Trigger, _ word: Words) -> Bool {
    trigger.head > sentence.lowerBound && view.isWord(trigger.head - 1, word)
  }

  private func holdsSense(_ senses: WordSense) -> Bool {
    sentence.contains { view.has($0, senses) }
  }

  private func holdsCharge(besides tokens: Range<Int>) -> Bool {
    sentence.contains { !tokens.contains($0) && view.has($0, .charge) || !mode($0).isEmpty }
  }

  /// Weapons and those who bear them; that people died says nothing of it.
  private func isArms(_ index: Int) -> Bool {
    view.has(index, .forces) || view.has(index, .violence) && !view.has(index, .harm) && !view.has(index, .vehicle)
  }

  /// Whether the sentence tells of arms or of those who bear them, besides the trigger.
  private func isArmed(_ trigger: Trigger, besidesTrigger: Bool = true) -> Bool {
    sentence.contains { (!besidesTrigger || !trigger.tokens.contains($0)) && isArms($0) }
  }

  private func isDeadly(_ trigger: Trigger) -> Bool {
    sentence.contains { !trigger.tokens.contains($0) && view.has($0, .casualty) }
  }
}
