import Evidence
import Toponyms

/// Whether the sentence holds what a row of the trigger tables asks for.
extension TriggerFinder {
  func meets(_ row: TriggerRow, _ trigger: inout Trigger) -> Bool {
    switch row.need {
    case .nothing:
      if trigger.part == .verb { trigger.governedPlace = mention(objectOrSubject(trigger)) }
      if trigger.part == .noun { trigger.governedPlace = mention(ofNoun(trigger)) }
      return true
    case .violence:
      return holds([.violence, .forces, .casualty], besides: trigger.tokens)
    case .forces:
      trigger.governedPlace = mention(
        trigger.part == .verb ? objectOrSubject(trigger) : ofNoun(trigger))
      return holds(.forces, besides: trigger.tokens)
    case .place:
      let found = objectOrSubject(trigger)
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
      guard found != .none else { return false }
      trigger.governedPlace = mention(found)
      trigger.governsPlaceNoun = found == .noun
      return holds(.forces, besides: trigger.tokens) || pronounBefore(trigger)
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
      case .noun: return holds(.forces, besides: trigger.tokens)
      case .none: return false
      }
    case .placeOfNoun:
      let found = ofNoun(trigger)
      trigger.governedPlace = mention(found)
      trigger.governsPlaceNoun = found == .noun
      switch found {
      case .mention: return true
      case .noun: return holds(.forces, besides: trigger.tokens)
      case .none: return false
      }
    }
  }

  /// "captured eight militants", "he was captured".
  private func actsOnPeople(_ trigger: Trigger) -> Bool {
    if isPassive(trigger) { return true }
    for index in trigger.tokens.upperBound..<min(trigger.tokens.upperBound + 7, sentence.upperBound)
    {
      if view.has(index, [.forces, .personNoun, .pronoun, .numberWord, .civilian]) { return true }
      if view.tokens[index].has(.number) { return true }
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return false }
    }
    return false
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
      return object.before(trigger.tokens.lowerBound, downTo: sentence.lowerBound)
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
  private func pronounBefore(_ trigger: Trigger) -> Bool {
    let start = verbGroupStart(trigger.tokens.lowerBound)
    guard start > sentence.lowerBound else { return false }
    return view.has(start - 1, .pronoun)
  }
}
