import Evidence

/// Roles around a noun: the names before it, the prepositions behind it, the verb that it is the object or subject of.
extension RoleReader {
  func rolesOfNoun(_ trigger: Trigger, _ kind: RoleKind) -> Roles {
    var roles = behind(trigger, kind)
    let start = before(trigger, kind, &roles)
    around(start, &roles)
    if let verb = claim(after: trigger.tokens.upperBound) { roles.initiators += verb }
    return roles
  }

  /// "an attack on the army by ISIS", "clashes between A and B", "the withdrawal of troops".
  private func behind(_ trigger: Trigger, _ kind: RoleKind) -> Roles {
    var roles = Roles()
    var isAfterVerb = false
    var index = trigger.tokens.upperBound
    let end = min(index + 26, sentence.upperBound)
    while index < end {
      if let phrase = phrase(at: index) {
        let group = phrases.coordinated(with: phrase).filter { all[$0].end > index }
        guard let preposition = all[phrase].preposition, preposition >= trigger.tokens.upperBound else { return roles }
        add(group, preposition, kind, isAfterVerb, &roles)
        index = all[group.last ?? phrase].end
        continue
      }
      if view.has(index, [.relative, .subordinator]) && !view.has(index, .limit) || view.isMark(index, 0x3B)
        || view.isComma(index) || view.isTrigger(index) && view.isFinite(index, from: sentence.lowerBound)
      {
        return roles
      }
      if view.isFinite(index, from: sentence.lowerBound), !isPassedOn(index) {
        // "clashes erupted between", "an attack took place": the sides may still follow.
        guard view.has(index, [.support, .be, .have]), !isAfterVerb else { return roles }
        isAfterVerb = true
      }
      index += 1
    }
    return roles
  }

  private func add(_ group: [Int], _ preposition: Int, _ kind: RoleKind, _ isAfterVerb: Bool, _ roles: inout Roles) {
    switch view.word(preposition) {
    case .by: roles.initiators += group
    case .between: if kind.isMutual { roles.initiators += group }
    case .with: if kind.isMutual { roles.initiators += group }
    case .against, .on, .at, .toward, .towards, .into:
      if kind.hasAim || kind.isMutual { roles.targets += group }
    case .of:
      guard !isAfterVerb else { return }
      if kind.isOfDoer { roles.initiators += group } else { roles.targets += group }
    case .from:
      // "the recapture of the town from ISIS"
      if !isAfterVerb, !kind.hasAim { roles.targets += group }
    case .to: if !isAfterVerb, !kind.hasAim { roles.initiators += group }
    default: break
    }
  }

  /// A participle that only leads to "by": "claimed by", "carried out by", "blamed on".
  private func isPassedOn(_ index: Int) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound else { return false }
    let after = view.isWord(next, Words.out) ? next + 1 : next
    return after < sentence.upperBound && view.isWord(after, Words.by)
      || view.has(index, role: .blaming) && view.isWord(after, Words.on)
  }

  /// "the attack was blamed on ISIS", "attributed to the rebels", "claimed by the Taliban".
  private func claim(after start: Int) -> [Int]? {
    for index in start..<min(start + 16, sentence.upperBound) {
      guard view.has(index, role: [.blaming, .claiming]) else { continue }
      for next in index + 1..<min(index + 3, sentence.upperBound)
      where view.isWord(next, Words.on) || view.has(next, .to) || view.isWord(next, Words.by) {
        guard next + 1 < sentence.upperBound, let found = phrase(at: next + 1) else { continue }
        return phrases.coordinated(with: found)
      }
    }
    return nil
  }

  // MARK: Before the noun

  /// "an ISIS attack", "the army's offensive", "the minister's murder". Gives the noun phrase's first token.
  private func before(_ trigger: Trigger, _ kind: RoleKind, _ roles: inout Roles) -> Int {
    var start = trigger.tokens.lowerBound
    while start > sentence.lowerBound {
      let index = start - 1
      if let phrase = phrase(at: index) {
        let isVictim =
          kind.isOfVictim
          && (all[phrase].mention.sort.map { !$0.isForce } ?? false
            || view.tokens[min(start, sentence.upperBound - 1)].has(.possessive) && roles.targets.isEmpty
              && !trigger.isPlural)
        if kind.isOfDoer || !isVictim {
          roles.initiators.append(phrase)
        } else {
          roles.targets.append(phrase)
        }
        return all[phrase].start
      }
      guard
        view.tokens[index].has(.possessive) || view.isHyphen(index) || view.isNumber(index)
          || view.has(index, [.determiner, .adjective, .direction, .numberWord, .unreal, .approximate, .different])
            && !view.has(index, [.locative, .otherPreposition])
          || view.entry(index)?.hasMode == true || isModifier(index)
          || view.has(index, .of) && index > sentence.lowerBound && view.isGathering(index - 1)
          || view.isGathering(index)
      else { break }
      start = index
    }
    return start
  }

  /// "deadly", "massive", "coordinated": a word that no table knows.
  private func isModifier(_ index: Int) -> Bool {
    view.tokens[index].has(.word) && view.classes(index).isEmpty && !view.isPlace(index) && !view.isDate(index)
      && !view.tokens[index].has(.capitalized) && view.entry(index).map { $0.verb < 0 } ?? true
      && (view.ends(index, in: "ed") ? view.has(index - 1, [.determiner, .numberWord, .adjective]) : true)
  }

  /// The verb whose object the noun is, and the words "for", "behind" before it.
  private func around(_ start: Int, _ roles: inout Roles) {
    var index = start - 1
    guard index > sentence.lowerBound else { return }
    if view.isWord(index, Words.out) || view.isWord(index, Words.up) { index -= 1 }
    if view.has(index, role: .undergoing) {
      let verb = view.isWord(index, Words.under) ? index - 1 : index
      roles.targets += subject(before: groupStart(max(verb, sentence.lowerBound)))
      return
    }
    if view.has(index, role: [.performing, .claiming]), !view.has(index, .anyPreposition) {
      guard !isBePassive(index) else { return }
      let start = groupStart(index)
      let subject = subject(before: start)
      roles.initiators += subject.isEmpty ? accused(before: start) : subject
      return
    }
    if view.isWord(index, Words.behind) {
      roles.initiators += subject(before: groupStart(index))
      return
    }
    guard view.isWord(index, Words.forWord) || view.has(index, .of) else { return }
    // "claimed responsibility for", "blamed ISIS for", "was responsible for"
    index -= 1
    if view.isWord(index, Words.responsibility) || view.isWord(index, Words.credit) {
      while index > sentence.lowerBound, !view.has(index, role: .claiming), start - index < 7 { index -= 1 }
      guard view.has(index, role: .claiming), !isBePassive(index) else { return }
      roles.initiators += subject(before: groupStart(index))
    } else if view.isWord(index, Words.responsible) {
      roles.initiators += subject(before: groupStart(index))
    } else {
      roles.initiators += accused(before: index + 2)
    }
  }

  private func isBePassive(_ verb: Int) -> Bool {
    let start = groupStart(verb)
    return start < verb && (start..<verb).contains { view.has($0, .be) } && view.ends(verb, in: "ed")
  }
}

extension EventText {
  /// "a series of attacks", "a wave of strikes".
  func isGathering(_ index: Int) -> Bool {
    switch word(index) {
    case .series, .wave, .spate, .string, .campaign, .number, .dozens, .hundreds, .thousands, .scores: return true
    default: return false
    }
  }
}
