import Evidence

/// Roles around a verb: its subject, its object, the agent of its passive.
extension RoleReader {
  func rolesOfVerb(_ trigger: Trigger, _ kind: RoleKind) -> Roles {
    var roles = Roles()
    let start = groupStart(trigger.tokens.lowerBound)
    let end = trigger.tokens.upperBound
    // "drove the militants out": inside the trigger's own words.
    let inside = all.indices.filter {
      all[$0].mention.tokens.lowerBound > trigger.head && all[$0].end <= end
    }
    if isPassive(trigger) {
      roles.targets = subject(before: start) + inside
      roles.initiators = agents(after: end)
      if trigger.type == .territory { roles.targets += taken(after: end) }
      return roles
    }
    let subject = subject(before: start)
    if view.has(trigger.head, .dying) {
      roles.targets = subject
      return roles
    }
    // "repelled an attack", "repulsed the rebels"
    if view.has(trigger.head, role: .undergoing) {
      roles.targets = subject
      roles.initiators = objects(after: end)
      return roles
    }
    if isLosing(trigger) {
      roles.targets = subject
      roles.initiators = governed(by: .to, after: trigger.head, end)
      return roles
    }
    if trigger.type == .territory, trigger.subType == "fall" {
      // "fell to ISIS", "fell into the hands of ISIS"
      roles.initiators = objects(after: end) + governed(by: .to, after: end, end)
      return roles
    }
    roles.initiators = subject.isEmpty ? accused(before: start) : subject
    roles.targets = inside + objects(after: end)
    if roles.targets.isEmpty, kind.hasAim || kind.isMutual { roles.targets = aims(after: end, kind) }
    if trigger.type == .territory { roles.targets += taken(after: end) }
    if trigger.type == .retreat, trigger.subType == "surrender" {
      roles.targets = governed(by: .to, after: end, end)
    } else if trigger.type == .retreat, trigger.subType == "withdraw" || trigger.subType == "resign" {
      roles.targets = []
    }
    return roles
  }

  /// "lost control of", "ceded": the subject is who had it.
  private func isLosing(_ trigger: Trigger) -> Bool {
    trigger.type == .territory && trigger.subType == "fall" && view.isLosing(trigger.head)
  }

  /// First token of "had not yet been" before a verb.
  func groupStart(_ verb: Int) -> Int {
    var start = verb
    while start > sentence.lowerBound,
      view.has(start - 1, [.auxiliary, .adverb, .not, .to]) || view.ends(start - 1, in: "ly"), !view.isPlace(start - 1),
      phrase(at: start - 1) == nil
    {
      start -= 1
    }
    return start
  }

  /// "were killed", "12 soldiers killed in Mosul", "a base attacked by ISIS".
  func isPassive(_ trigger: Trigger) -> Bool {
    guard trigger.forms.contains(.participle) else { return false }
    var index = trigger.tokens.lowerBound - 1
    while index >= sentence.lowerBound, view.has(index, [.adverb, .not]) || view.ends(index, in: "ly"),
      !view.has(index, .auxiliary)
    {
      index -= 1
    }
    if index >= sentence.lowerBound, view.has(index, .auxiliary) { return view.has(index, .be) }
    let next = trigger.tokens.upperBound
    if next < sentence.upperBound, view.isWord(next, Words.by) { return true }
    guard trigger.tokens.count == 1, takesObject(trigger) else { return false }
    // "kidnapped and killed five": two verbs with one object.
    if next + 1 < sentence.upperBound, view.has(next, .and), view.entry(next + 1).map({ $0.verb >= 0 }) ?? false {
      return false
    }
    return next >= sentence.upperBound || view.has(next, [.anyPreposition, .and]) || view.tokens[next].has(.mark)
      || view.isDate(next)
  }

  /// Verbs that are nothing without an object, so that without one they are participles.
  private func takesObject(_ trigger: Trigger) -> Bool {
    switch (trigger.type, trigger.subType) {
    case (.assault, "kill"), (.assault, "execute"), (.assault, "targeted"), (.assault, "abduct"), (.assault, "destroy"),
      (.coerce, _), (.sanction, _):
      return !view.has(trigger.head, .dying)
    default: return false
    }
  }

  // MARK: Objects

  /// The first phrase behind a verb, with those coordinated to it; not behind a preposition.
  func objects(after start: Int) -> [Int] {
    var index = start
    let end = min(start + 14, sentence.upperBound)
    while index < end {
      if let phrase = phrase(at: index) {
        return phrases.coordinated(with: phrase).filter { all[$0].start >= start }
      }
      if view.has(index, [.anyPreposition, .auxiliary, .relative, .subordinator, .report]), !view.has(index, .of),
        !isApproximate(index)
      {
        return []
      }
      if view.has(index, .of), index > start, !view.has(index - 1, role: .collective), !view.isNumber(index - 1) {
        return []
      }
      if view.tokens[index].has(.mark), !view.isHyphen(index), !view.isMark(index, 0x22) { return [] }
      index += 1
    }
    return []
  }

  private func isApproximate(_ index: Int) -> Bool {
    view.has(index, .approximate) && index + 1 < sentence.upperBound
      && (view.isNumber(index + 1) || view.has(index + 1, .approximate))
  }

  /// Those behind "on", "at", "against", "with": "opened fire on soldiers", "clashed with police".
  func aims(after start: Int, _ kind: RoleKind) -> [Int] {
    for index in all.indices where all[index].start >= start && all[index].start < start + 14 {
      guard let preposition = all[index].preposition, preposition >= start, !all[index].followsAnother else { continue }
      guard !crosses(start..<preposition) else { return [] }
      if view.has(preposition, .aim) || view.isWord(preposition, Words.at) || view.isWord(preposition, Words.toward)
        || view.isWord(preposition, Words.into) && !kind.isMutual
        || kind.isMutual && (view.isWord(preposition, Words.with) || view.isWord(preposition, Words.between))
      {
        return phrases.coordinated(with: index)
      }
    }
    return []
  }

  /// "captured the town from the army", "retook it from ISIS".
  private func taken(after start: Int) -> [Int] {
    for index in all.indices
    where all[index].start >= start && (all[index].mention.isNamed || all[index].mention.sort?.isForce == true) {
      guard let preposition = all[index].preposition, preposition >= start, view.isWord(preposition, Words.from),
        preposition < start + 12, !crosses(start..<preposition)
      else { continue }
      return phrases.coordinated(with: index)
    }
    return []
  }

  /// Those whom a preposition governs: "fell to ISIS".
  func governed(by preposition: WordClass, after start: Int, _ floor: Int) -> [Int] {
    for index in all.indices where all[index].start >= start {
      // The preposition may be the trigger's last word: "fell to".
      let before = all[index].start - 1
      let governs = all[index].preposition ?? (before >= start ? before : nil)
      guard let governs, view.has(governs, preposition), !crosses(floor..<max(floor, governs)) else { continue }
      return phrases.coordinated(with: index)
    }
    return []
  }

  /// Whether another clause begins in between.
  func crosses(_ range: Range<Int>) -> Bool {
    range.contains {
      view.isFinite($0, from: sentence.lowerBound) || view.has($0, [.relative, .subordinator]) || view.isMark($0, 0x3B)
    }
  }
}

extension EventText {
  /// lost, ceded, relinquished: not those who took the place but those who had it.
  func isLosing(_ index: Int) -> Bool {
    switch word(index) {
    case .lost, .lose, .loses, .losing, .ceded, .cede, .relinquished: return true
    default: return false
    }
  }
}
