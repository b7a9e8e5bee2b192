import Evidence

/// Sorts of people: "masked gunmen", "government troops", "aid workers".
extension ActorReader {
  func people(at index: Int) -> ActorMention? {
    let next = index + 1 < sentence.upperBound ? index + 1 : nil
    switch view.word(index) {
    case .armed, .masked, .hooded, .unidentified, .unknown:
      guard let next else { return nil }
      // "armed men", "unidentified assailants"
      switch view.word(next) {
      case .men, .man, .group, .groups: return mention("gunmen", index..<next + 1)
      default: return nil
      }
    case .aid, .relief, .humanitarian, .health, .medical, .charity:
      guard let next,
        view.isWord(next, Words.worker) || view.isWord(next, Words.workers) || view.isWord(next, Words.staff)
      else { return nil }
      return mention("aid workers", index..<next + 1)
    default: break
    }
    guard let sort = view.people(index) else { return nil }
    let name = PeopleAsActors.sorts[sort].name
    switch name {
    case "suicide bomber": return bomber(index, sort)
    case "security forces", "rebels", "government", "army", "tribal fighters":
      return modified(index, sort, next)
    default: return ActorMention(name: name, tokens: index..<index + 1, form: .people(sort))
    }
  }

  /// "the bomber", "suicide bombers", "suicide attackers"; "bombers" alone are aircraft.
  private func bomber(_ index: Int, _ sort: Int) -> ActorMention? {
    let previous = index - 1
    let isSuicide = previous >= sentence.lowerBound && view.entry(previous)?.mode == "suicide-attack"
    guard isSuicide || view.isWord(index, Words.bomber) else { return nil }
    return ActorMention(name: "suicide bomber", tokens: (isSuicide ? previous : index)..<index + 1, form: .people(sort))
  }

  /// Words that are an actor by themselves or before a noun: "security forces", "government", "rebel fighters".
  private func modified(_ index: Int, _ sort: Int, _ next: Int?) -> ActorMention? {
    let name = PeopleAsActors.sorts[sort].name
    let isForce = next.map { view.isForceNoun($0) } ?? false
    if let next, isForce {
      return mention(name == "government" ? "government forces" : name, index..<next + 1)
    }
    switch view.word(index) {
    // "security" and "opposition" are no actors alone, nor is "military" before "operation".
    case .security, .tribal:
      return nil
    case .opposition:
      return nil
    case .military where next.map { view.isTrigger($0) || view.has($0, role: .deed) } ?? false:
      return nil
    default: return ActorMention(name: name, tokens: index..<index + 1, form: .people(sort))
    }
  }

  private func mention(_ name: String, _ tokens: Range<Int>) -> ActorMention {
    let sort = PeopleAsActors.sorts.firstIndex { $0.name == name }!
    return ActorMention(name: name, tokens: tokens, form: .people(sort))
  }

  /// Two spots that are one: "rebel soldiers" are rebels, "police officials" officials, "militants from ISIS" ISIS.
  func joined(_ first: ActorMention, _ second: ActorMention) -> ActorMention? {
    let tokens = first.tokens.lowerBound..<second.tokens.upperBound
    guard let sort = first.sort else { return nil }
    if first.tokens.upperBound == second.tokens.lowerBound, let other = second.sort {
      let isFirst = sort.isForce && other.isForce
      return ActorMention(
        name: isFirst ? first.name : second.name, tokens: tokens, form: isFirst ? first.form : second.form)
    }
    guard sort.isForce, second.isNamed, isBelonging(first.tokens.upperBound..<second.tokens.lowerBound) else {
      return nil
    }
    return ActorMention(name: second.name, tokens: tokens, form: .named, isBystander: second.isBystander)
  }

  /// "of the", "from", "loyal to", "belonging to the".
  private func isBelonging(_ between: Range<Int>) -> Bool {
    guard !between.isEmpty, between.count < 5 else { return false }
    var holdsPreposition = false
    for index in between {
      if view.has(index, .of) || view.isWord(index, Words.from) || view.has(index, .to)
        || view.isWord(index, Words.with)
      {
        holdsPreposition = true
      } else if !view.has(index, .determiner), !view.has(index, role: .belonging), !view.isHyphen(index) {
        return false
      }
    }
    guard holdsPreposition else { return false }
    // "fighters with", "troops to": only behind a word that says they belong.
    let first = between.lowerBound
    return view.has(first, .of) || view.isWord(first, Words.from) || view.has(first, role: .belonging)
  }
}

extension EventText {
  /// A noun that makes a force of the word before it: "security forces", "government warplanes", "rebel units".
  func isForceNoun(_ index: Int) -> Bool {
    if let sort = people(index), PeopleAsActors.sorts[sort].isForce { return true }
    switch word(index) {
    case .forces, .force, .units, .unit, .personnel, .services, .group, .groups, .faction, .factions, .tanks,
      .artillery, .men:
      return true
    default: return false
    }
  }
}
