import Evidence

/// Says who did what a trigger tells, and to whom: from voice, prepositions and the verbs around a noun.
///
/// No parser: the subject is the last phrase before the verb that no preposition governs, the object the first behind it.
struct RoleReader {
  struct Roles {
    /// Indexes into the phrases.
    var initiators: [Int] = []
    var targets: [Int] = []
  }

  let view: EventText
  let clauses: ClauseMap
  let phrases: ActorPhrases

  var all: [ActorPhrases.Phrase] { phrases.all }
  var sentence: Range<Int> { clauses.sentence }

  init(_ view: EventText, _ clauses: ClauseMap, _ mentions: [ActorMention]) {
    self.view = view
    self.clauses = clauses
    phrases = ActorPhrases(view, clauses.sentence, mentions)
  }

  func roles(of trigger: Trigger) -> Roles {
    guard !all.isEmpty else { return Roles() }
    let kind = RoleKind(trigger.type, trigger.subType)
    var roles = trigger.part == .noun ? rolesOfNoun(trigger, kind) : rolesOfVerb(trigger, kind)
    if kind.isMutual, !view.has(trigger.head, role: .undergoing) {
      roles.initiators += roles.targets
      roles.targets = []
    }
    roles.initiators = unique(roles.initiators) { kind.isByForces || !isCountry($0) }
    // A country as a target is a place; its forces are named.
    roles.targets = unique(roles.targets) { index in
      !isCountry(index) && !roles.initiators.contains { all[$0].mention.name == all[index].mention.name }
    }
    return roles
  }

  private func isCountry(_ index: Int) -> Bool {
    if case .country = all[index].mention.form { return true }
    return false
  }

  private func unique(_ indexes: [Int], where isWanted: (Int) -> Bool) -> [Int] {
    var result: [Int] = []
    for index in indexes.sorted() where !result.contains(index) && isWanted(index) && !all[index].mention.isBystander {
      result.append(index)
    }
    return result
  }

  // MARK: Phrases by place

  /// The phrase whose first word is at `index` or which covers it.
  func phrase(at index: Int) -> Int? {
    all.firstIndex { $0.start <= index && index < $0.end }
  }

  /// The phrase that ends where `index` begins.
  func phrase(endingAt index: Int) -> Int? {
    all.firstIndex { $0.end == index }
  }

  /// Those whom "by" names behind a verb or noun: "killed in Mosul by ISIS fighters".
  func agents(after start: Int, within limit: Int = 14) -> [Int] {
    var index = start
    let end = min(start + limit, sentence.upperBound)
    while index < end {
      if view.isWord(index, Words.by), index + 1 < sentence.upperBound, let agent = phrase(at: index + 1) {
        return phrases.coordinated(with: agent)
      }
      if view.isMark(index, 0x3B) || view.has(index, [.subordinator]) && !view.has(index, .limit) { return [] }
      index += 1
    }
    return []
  }
}
