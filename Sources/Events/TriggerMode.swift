import Evidence

/// By what means: the mode that the words around a trigger give it.
extension TriggerFinder {
  /// Takes the mode from the words before a noun ("drone strike"), the means after a verb ("hit by mortar fire")
  /// or the verb's subject ("rockets struck").
  func sharpen(_ trigger: inout Trigger) {
    guard EventModes.isOpen(trigger.type, trigger.subType) else { return }
    switch trigger.part {
    case .noun: sharpenNoun(&trigger)
    case .verb: sharpenVerb(&trigger)
    }
  }

  func mode(_ index: Int) -> String {
    guard index >= sentence.lowerBound, let entry = view.entry(index), entry.hasMode else {
      return ""
    }
    return entry.mode
  }

  private func sharpenNoun(_ trigger: inout Trigger) {
    var index = trigger.tokens.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 4 {
      let mode = mode(index)
      if !mode.isEmpty {
        if trigger.type == .coerce { trigger.type = .assault }
        // A suicide car bombing is a suicide attack, a car bombing a bombing; else the nearest word decides.
        if mode == "suicide-attack"
          || trigger.subType == "attack"
          || steps == 0 && trigger.subType != "suicide-attack" && mode != "primitive"
        {
          trigger.subType = mode
        }
      } else if view.tokens[index].has(.mark)
        ? !view.isHyphen(index) : !view.has(index, [.and, .adjective])
      {
        break
      }
      index -= 1
      steps += 1
    }
    // "warplanes carried out 34 strikes"
    guard trigger.subType == "attack", let entry = view.entry(trigger.head), entry.noun >= 0,
      view.lexicon.rows[Int(entry.noun)].need == .violence
    else { return }
    for index in max(sentence.lowerBound, trigger.tokens.lowerBound - 8)..<trigger.tokens.lowerBound
    where mode(index) == "aerial" || mode(index) == "drone" { trigger.subType = mode(index) }
    // A strike of arms that does not say by what is one from the air.
    if trigger.subType == "attack", view.isWord(trigger.head, .strike) || view.isWord(trigger.head, .strikes) {
      trigger.subType = "aerial"
    }
  }

  private func sharpenVerb(_ trigger: inout Trigger) {
    // "killed in an airstrike": the noun is a trigger of its own and tells the means.
    if trigger.subType == "kill", hasNounTrigger(after: trigger.tokens.upperBound) { return }
    let end = min(trigger.tokens.upperBound + 9, sentence.upperBound)
    for index in trigger.tokens.upperBound..<end {
      if view.isComma(index) || view.has(index, .subordinator) && !view.has(index, .limit) { break }
      if !mode(index).isEmpty, isMeans(index, after: trigger.tokens.upperBound) {
        trigger.subType = mode(index)
        return
      }
    }
    if trigger.subType != "kill", isByAircraft(trigger) {
      trigger.subType = "aerial"
      return
    }
    if trigger.subType == "kill" {
      if isBySuicide(trigger) { trigger.subType = "suicide-attack" }
      return
    }
    let start = max(trigger.tokens.lowerBound - 7, sentence.lowerBound)
    for index in (start..<trigger.tokens.lowerBound).reversed() {
      let mode = mode(index)
      // "suicide bombers attacked": no aircraft.
      if mode == "aerial", index > start, self.mode(index - 1) == "suicide-attack" {
        trigger.subType = "suicide-attack"
        return
      }
      // "warplanes ... struck", "a bomb struck": the subject.
      if mode == "aerial" || mode == "drone"
        || !mode.isEmpty && mode != "primitive" && index >= trigger.tokens.lowerBound - 2
      {
        trigger.subType = mode
        return
      }
    }
  }

  /// "a suicide bomber killed": the subject right before the verb.
  private func isBySuicide(_ trigger: Trigger) -> Bool {
    let subject = trigger.tokens.lowerBound - 1
    return subject > sentence.lowerBound && mode(subject - 1) == "suicide-attack"
      && (view.people(subject) != nil || mode(subject) == "aerial")
  }

  /// "helicopters bombed", "jets crossed the border and bombed": aircraft are the subject, of this verb or of the one that
  /// it is joined to.
  private func isByAircraft(_ trigger: Trigger) -> Bool {
    guard !isPassive(trigger) else { return false }
    let end = verbGroupStart(trigger.tokens.lowerBound)
    guard end > sentence.lowerBound else { return false }
    if view.has(end - 1, role: .aircraft) { return true }
    guard view.has(end - 1, .and) else { return false }
    for index in (max(sentence.lowerBound, end - 14)..<end - 1).reversed() {
      if view.tokens[index].has(.mark) && !view.isHyphen(index) || view.has(index, [.relative, .subordinator]) {
        return false
      }
      if view.has(index, role: .aircraft) {
        return view.has(index + 1, .auxiliary) || view.isFinite(index + 1, from: sentence.lowerBound)
      }
    }
    return false
  }

  /// Whether "by", "with", "in" or "from" governs the word.
  private func isMeans(_ word: Int, after start: Int) -> Bool {
    var index = word - 1
    while index >= start {
      if view.has(index, [.locative, .otherPreposition]) { return true }
      guard view.has(index, [.determiner, .adjective, .numberWord]) || !mode(index).isEmpty else {
        return false
      }
      index -= 1
    }
    return false
  }

  private func hasNounTrigger(after start: Int) -> Bool {
    for index in start..<min(start + 10, sentence.upperBound) {
      if view.tokens[index].mark == 0x2C || view.tokens[index].mark == 0x3B { return false }
      guard view.isTrigger(index), let entry = view.entry(index) else {
        continue
      }
      if entry.noun >= 0,
        view.has(index - 1, [.determiner, .adjective, .anyPreposition])
          || !mode(index - 1).isEmpty
      {
        return true
      }
      if phrase(entry, at: index)?.part == .noun { return true }
    }
    return false
  }

}
