import Evidence
import Toponyms

/// Whether the sentence holds what a row of the trigger tables asks for.
extension TriggerFinder {
  func meets(_ row: TriggerRow, _ trigger: inout Trigger) -> Bool {
    switch row.need {
    case .nothing:
      if trigger.part == .verb {
        let found = objectOrSubject(trigger)
        trigger.governedPlace = mention(found)
        if found == .noun, row.type == .assault, isTheTown(trigger) { trigger.governsPlaceNoun = true }
      }
      if trigger.part == .noun { trigger.governedPlace = mention(ofNoun(trigger)) }
      return true
    case .violence:
      if trigger.part == .verb { trigger.governedPlace = mention(objectOrSubject(trigger)) }
      return holds([.violence, .forces, .casualty], besides: trigger.tokens) || isOfCountedStrikes(trigger)
    case .forces:
      trigger.governedPlace = mention(
        trigger.part == .verb ? objectOrSubject(trigger) : ofNoun(trigger))
      return holds(.forces, besides: trigger.tokens) || sentence.contains(where: isMenOfSomebody)
    case .place:
      let found = objectOrSubject(trigger)
      // "raised the flag in the centre of Ramadi"
      if found == .none, trigger.tokens.count > 1, let mention = placeAhead(trigger) {
        trigger.governedPlace = mention
        return true
      }
      // "the militants captured it in May": the place named before.
      if found == .none, row.type == .territory, !isPassive(trigger),
        trigger.tokens.upperBound < sentence.upperBound,
        view.isWord(trigger.tokens.upperBound, .it)
      {
        trigger.governsPlaceNoun = true
        trigger.governsPronoun = true
        return true
      }
      if found == .none {
        guard let otherwise = row.otherwise, otherwise.subType != "arrest" || actsOnPeople(trigger)
        else { return false }
        trigger.type = otherwise.type
        trigger.subType = otherwise.subType
        return true
      }
      trigger.governedPlace = mention(found)
      trigger.governsPlaceNoun = found == .noun
      return true
    case .forcesAtPlace:
      let found = objectOrSubject(trigger)
      if found == .none, row.type == .territory, isOfPlaceNamedBefore(trigger) {
        trigger.governsPlaceNoun = true
        trigger.governsPronoun = true
        return true
      }
      guard found != .none else {
        // "gunmen stormed a bank"
        guard let otherwise = row.otherwise, isByForces(trigger), actsOnSomething(trigger) else { return false }
        trigger.type = otherwise.type
        trigger.subType = otherwise.subType
        return true
      }
      trigger.governedPlace = mention(found)
      trigger.governsPlaceNoun = found == .noun
      if row.type == .territory {
        // "lost ground", "reached the promised land": no place that changed hands.
        if found == .noun, row.subType == "fall" || view.has(trigger.head, .arriving),
          !holdsSettlement(after: trigger.tokens.upperBound),
          row.subType == "fall" || !isByForces(trigger) || !holdsSite(after: trigger.tokens.upperBound)
        {
          return false
        }
        if row.subType == "enter", isByTravellers(trigger) { return false }
      }
      return holds(.forces, besides: trigger.tokens) || pronounBefore(trigger)
    case .forcesAsSubject:
      trigger.governedPlace = mention(objectOrSubject(trigger))
      return isByForces(trigger)
    case .enemy:
      return isOverEnemy(trigger)
    case .detention:
      return isFromDetention(trigger)
    case .munition:
      return isOfMunition(trigger)
    case .placeAsSubject:
      let found = object.before(
        verbGroupStart(trigger.tokens.lowerBound), downTo: sentence.lowerBound)
      trigger.governedPlace = mention(found)
      trigger.governsPlaceNoun = found == .noun
      let next = trigger.tokens.upperBound
      // Prices and leaves fall too: a bare place noun must fall to somebody, or be followed by no figure.
      if next < sentence.upperBound, view.isNumber(next) { return false }
      switch found {
      case .mention: return true
      case .noun: return holds(.forces, besides: trigger.tokens) || isToNamedGroup(trigger)
      case .none: return false
      }
    case .placeOfNoun:
      let found = ofNoun(trigger)
      trigger.governedPlace = mention(found)
      trigger.governsPlaceNoun = found == .noun
      switch found {
      case .mention: return true
      case .noun: return holds(.forces, besides: trigger.tokens) || isOfSettlement(trigger) && isAmidFighting
      case .none: return false
      }
    }
  }

  /// "The city had fallen to Islamic State"
  private func isToNamedGroup(_ trigger: Trigger) -> Bool {
    let end = trigger.tokens.upperBound
    return end < sentence.upperBound && (view.has(end, .to) || view.has(end - 1, .to))
      && ActorReader(view, sentence).namesAny
  }

  /// "the fall of the capital"
  private func isOfSettlement(_ trigger: Trigger) -> Bool {
    let noun = trigger.tokens.upperBound + 2
    return noun < sentence.upperBound && view.has(noun - 2, .of) && view.has(noun, .settlement)
  }

  /// "captured eight militants", "he was captured".
  private func actsOnPeople(_ trigger: Trigger) -> Bool {
    if isPassive(trigger) { return true }
    for index in trigger.tokens.upperBound..<min(trigger.tokens.upperBound + 7, sentence.upperBound) {
      if view.has(index, [.forces, .personNoun, .pronoun, .numberWord, .civilian]) { return true }
      if view.tokens[index].has(.number) { return true }
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return false }
    }
    return false
  }

  /// "stormed a bank", not "stormed out".
  private func actsOnSomething(_ trigger: Trigger) -> Bool {
    trigger.tokens.upperBound < sentence.upperBound && view.has(trigger.tokens.upperBound, [.determiner, .numberWord])
  }

  /// "one strike hit a tunnel", "three strikes destroyed a house": the items of a list of strikes.
  private func isOfCountedStrikes(_ trigger: Trigger) -> Bool {
    let noun = trigger.part == .noun ? trigger.head : trigger.tokens.lowerBound - 1
    guard noun > sentence.lowerBound, noun + 1 < sentence.upperBound,
      view.isWord(noun, .strike) || view.isWord(noun, .strikes), view.isNumber(noun - 1)
    else { return false }
    return view.entry(noun + 1).map { $0.verb >= 0 && view.lexicon.rows[Int($0.verb)].type == .assault } ?? false
  }

  private func placeAhead(_ trigger: Trigger) -> Int? {
    let start = trigger.tokens.upperBound
    for index in start..<min(start + 9, sentence.upperBound) {
      if let mention = view.place(startingAt: index) { return mention }
      if view.tokens[index].has(.mark) && !view.isHyphen(index)
        || view.has(index, [.auxiliary, .relative, .subordinator, .and])
      {
        return nil
      }
    }
    return nil
  }

  private func holdsSettlement(after start: Int) -> Bool {
    for index in start..<min(start + 6, sentence.upperBound) {
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return false }
      if view.has(index, [.settlement, .partNoun]) { return true }
    }
    return false
  }

  /// "reached the mountain", "reached the air base": a spot, not "the ground" or "a position".
  private func holdsSite(after start: Int) -> Bool {
    for index in start..<min(start + 5, sentence.upperBound) {
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return false }
      if view.has(index, role: .site) { return true }
    }
    return false
  }

  /// "his men would not withdraw": those whom somebody commands.
  private func isMenOfSomebody(_ index: Int) -> Bool {
    guard index > sentence.lowerBound, view.isWord(index, .men) else { return false }
    switch view.word(index - 1) {
    case .his, .her, .its, .their: return true
    default: return false
    }
  }

  /// "hundreds have reached Libya", "refugees entered the town": people on the move, not a force that takes land.
  private func isByTravellers(_ trigger: Trigger) -> Bool {
    guard !isPassive(trigger) else { return false }
    var index = verbGroupStart(trigger.tokens.lowerBound) - 1
    let floor = max(sentence.lowerBound, index - 9)
    var isNumber = false
    while index >= floor {
      if view.has(index, .forces) || view.isPlace(index) || view.isDemonym(index) { return false }
      if view.has(index, .travellers) { return true }
      if view.isNumber(index) { isNumber = true }
      if view.has(index, [.relative, .subordinator, .report, .pronoun]) || view.isComma(index) {
        break
      }
      index -= 1
    }
    return isNumber
  }

  private func mention(_ found: PlaceObject.Found) -> Int? {
    if case .mention(let mention) = found { return mention }
    return nil
  }

  func holds(_ classes: WordClass, besides tokens: Range<Int>) -> Bool {
    for index in sentence
    where !tokens.contains(index) && view.has(index, classes) { return true }
    return false
  }

  /// Object of the active verb; subject of the passive, or the noun before a bare participle.
  func objectOrSubject(_ trigger: Trigger) -> PlaceObject.Found {
    let start = verbGroupStart(trigger.tokens.lowerBound)
    if isPassive(trigger) {
      return object.before(start, downTo: sentence.lowerBound)
    }
    let after = object.after(trigger.tokens.upperBound)
    if after != .none { return after }
    // "territory seized by the group"
    let next = trigger.tokens.upperBound
    if trigger.forms.contains(.participle), next < sentence.upperBound,
      view.isWord(next, Words.by) || view.has(next, .locative)
    {
      let before = object.before(trigger.tokens.lowerBound, downTo: sentence.lowerBound)
      if before != .none { return before }
    }
    return trigger.part == .verb ? ofRelative(before: start) : .none
  }

  /// "bombed the town"
  private func isTheTown(_ trigger: Trigger) -> Bool {
    let noun = trigger.tokens.upperBound + 1
    return noun < sentence.upperBound && view.isWord(noun - 1, .the) && view.has(noun, .settlement)
      && !(noun + 1 < sentence.upperBound && (view.has(noun + 1, .of) || view.isPlace(noun + 1)))
  }

  /// "Soran, which they had seized in March": the place that the relative stands for.
  private func ofRelative(before group: Int) -> PlaceObject.Found {
    var index = group - 1
    let floor = max(sentence.lowerBound + 1, group - 6)
    while index >= floor {
      if view.has(index, .relative) {
        guard view.isWord(index, .which) || view.isWord(index, .that), index < group - 1 else { return .none }
        let name = view.isComma(index - 1) ? index - 2 : index - 1
        guard name >= sentence.lowerBound, view.isPlace(name) else { return .none }
        return .mention(Int(view.mentionAt[name]))
      }
      if view.tokens[index].has(.mark) && !view.isHyphen(index) || view.isFinite(index, from: sentence.lowerBound) {
        return .none
      }
      index -= 1
    }
    return .none
  }

  func isPassive(_ trigger: Trigger) -> Bool {
    guard trigger.forms.contains(.participle) else { return false }
    var index = trigger.tokens.lowerBound - 1
    while index >= sentence.lowerBound, view.has(index, [.adverb, .not]),
      !view.has(index, .auxiliary)
    {
      index -= 1
    }
    return index >= sentence.lowerBound && view.has(index, .be)
  }

  /// First token of "had not yet been" before a verb.
  func verbGroupStart(_ verb: Int) -> Int {
    var start = verb
    while start > sentence.lowerBound, view.has(start - 1, [.auxiliary, .adverb, .not, .to]),
      !view.isPlace(start - 1)
    {
      start -= 1
    }
    return start
  }

  /// "the fall of Mosul", "Mosul's fall", "the Mosul offensive".
  private func ofNoun(_ trigger: Trigger) -> PlaceObject.Found {
    let next = trigger.tokens.upperBound
    if next + 1 < sentence.upperBound,
      view.isWord(next, Words.of) || view.isWord(next, Words.forWord) || view.isWord(next, Words.on)
        || view.isWord(next, Words.against)
    {
      let found = object.after(next + 1)
      if found != .none { return found }
    }
    var previous = trigger.tokens.lowerBound - 1
    if previous >= sentence.lowerBound, view.tokens[previous].has(.possessive) { previous -= 1 }
    if previous >= sentence.lowerBound, view.isPlace(previous) {
      return .mention(Int(view.mentionAt[previous]))
    }
    if previous >= sentence.lowerBound, view.has(previous, .placeNoun),
      trigger.tokens.lowerBound - previous == 2
    {
      return .noun  // "the city's fall"
    }
    return .none
  }

  /// "they entered Mosul": whoever they are, the sentence before said.
  func pronounBefore(_ trigger: Trigger) -> Bool {
    let start = verbGroupStart(trigger.tokens.lowerBound)
    guard start > sentence.lowerBound else { return false }
    return view.has(start - 1, .pronoun)
  }
}
