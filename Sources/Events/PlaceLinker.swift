import Evidence
import Geo
import Toponyms

/// Chooses the place of an event among the mentions of its sentence.
///
/// Each mention gets the features of how it stands to the trigger; their weights add up to log-odds.
struct PlaceLinker {
  struct Link {
    /// Best first; several only for a coordinated list.
    var mentions: [Int]
    /// 0 to 1.
    var confidence: Double
  }

  let view: EventText
  let clauses: ClauseMap
  let contexts: [MentionContext]
  /// nil leaves the choice to the rules.
  let learned: LearnedLinks?

  /// Counts of mentions, verbs and report verbs up to each token of the sentence.
  private struct Running {
    var mentions: Int32 = 0
    var verbs: Int32 = 0
    var reports: Int32 = 0
  }
  private let running: [Running]
  /// How many mentions each list has, and how many lists can be chosen from.
  private let listSizes: [Int]
  private let listCount: Int

  private var sentence: Range<Int> { clauses.sentence }

  init(view: EventText, clauses: ClauseMap, contexts: [MentionContext], learned: LearnedLinks? = nil) {
    self.view = view
    self.learned = learned
    self.clauses = clauses
    self.contexts = contexts
    var running = [Running()]
    running.reserveCapacity(clauses.sentence.count + 1)
    var sum = Running()
    var next = 0
    // Without mentions nothing is linked and nothing need be counted.
    for index in contexts.isEmpty
      ? clauses.sentence.lowerBound..<clauses.sentence.lowerBound : clauses.sentence
    {
      if next < contexts.count, contexts[next].tokens.lowerBound == index {
        if !contexts[next].isModifier { sum.mentions += 1 }
        next += 1
      }
      if view.has(index, .report) { sum.reports += 1 }
      if view.isFinite(index, from: clauses.sentence.lowerBound),
        !view.has(index, [.be, .have, .modal, .future, .doVerb])
      {
        sum.verbs += 1
      }
      running.append(sum)
    }
    self.running = running
    var sizes = [Int](repeating: 0, count: contexts.count)
    var choosable = [Bool](repeating: false, count: contexts.count)
    for context in contexts {
      sizes[context.list] += 1
      if context.canBeChosen, !context.isDateline { choosable[context.list] = true }
    }
    listSizes = sizes
    listCount = choosable.reduce(0) { $0 + ($1 ? 1 : 0) }
  }

  /// The trigger's own place, else that of the verb it hangs on: "a bomb struck Karrada, killing 12".
  func link(_ trigger: Trigger) -> Link? {
    if let link = ownLink(trigger) { return link }
    guard trigger.part == .verb, !view.has(trigger.head, .report), let main = mainVerb(of: trigger),
      var link = ownLink(main)
    else { return nil }
    link.confidence *= 0.8
    return link
  }

  /// The verb that a participle or a coordinated verb continues.
  private func mainVerb(of trigger: Trigger) -> Trigger? {
    let clause = clauses.clause(of: trigger.head)
    let continues =
      clauses.kinds[clause] == .participle || clauses.kinds[clause] == .coordinate
      || trigger.head > sentence.lowerBound && view.has(trigger.head - 1, .and)
    guard continues else { return nil }
    var index = trigger.head - 1
    while index > sentence.lowerBound {
      if view.has(index, .relative) && !view.isWord(index, Words.that) { return nil }
      if view.isFinite(index, from: sentence.lowerBound),
        !view.has(index, [.be, .have, .report, .modal, .future, .doVerb])
      {
        var main = trigger
        main.tokens = index..<index + 1
        main.head = index
        main.forms = [.past, .participle]
        main.governedPlace = nil
        return main
      }
      index -= 1
    }
    return nil
  }

  private func ownLink(_ trigger: Trigger) -> Link? {
    var best: (index: Int, score: Double)?
    var scores = [Double](repeating: -.infinity, count: contexts.count)
    for index in contexts.indices where contexts[index].canBeChosen && !isElsewhere(contexts[index], trigger) {
      let score = score(of: index, for: trigger)
      scores[index] = score
      if score > best?.score ?? -.infinity { best = (index, score) }
    }
    if let found = best, let weighed = weighed(&scores, found, trigger) { best = weighed }
    guard let best, best.score >= LinkScore.threshold else { return nil }
    var chosen = [best.index]
    for index in contexts.indices
    where index != best.index && contexts[index].canBeChosen
      && contexts[index].list == contexts[best.index].list
    {
      chosen.append(index)
    }
    chosen = specific(chosen)
    if chosen == [best.index], let within = within(best.index, scores, trigger) { chosen = within }
    let mentions = chosen.map {
      view.namedElsewhere(afterPossessive: contexts[$0].mention) ?? contexts[$0].mention
    }
    return Link(mentions: mentions, confidence: probability(best.score))
  }

  /// Places inside the chosen one that the sentence names too: "in the US - on an Orlando nightclub and in San
  /// Bernardino", "in Iraq ... when they stormed Hit".
  private func within(_ outer: Int, _ scores: [Double], _ trigger: Trigger) -> [Int]? {
    guard let level = view.mentions[contexts[outer].mention].place?.level, level <= .admin1 else {
      return nil
    }
    let inside = contexts.indices.filter {
      $0 != outer && contexts[$0].canBeChosen && !contexts[$0].isDateline
        && !contexts[$0].isReference && !contexts[$0].modifiesPerson
        && !isAttribution(contexts[$0], trigger)
        && view.contains(contexts[outer].mention, contexts[$0].mention) == true
    }
    guard !inside.isEmpty else { return nil }
    let listed = inside.filter { isAside($0, of: outer, trigger) }
    if !listed.isEmpty {
      return inside.filter { index in
        listed.contains { contexts[$0].list == contexts[index].list }
      }
    }
    let floor =
      level <= .country ? LinkScore.threshold : max(LinkScore.threshold, scores[outer] - 1.2)
    guard let best = inside.max(by: { scores[$0] < scores[$1] }), scores[best] >= floor else {
      return nil
    }
    return inside.filter { contexts[$0].list == contexts[best].list }
  }

  /// Whether a dash, a colon, a bracket or "including" leads from the larger place to the smaller.
  private func isAside(_ inner: Int, of outer: Int, _ trigger: Trigger) -> Bool {
    let from = contexts[outer].tokens.upperBound
    let to = contexts[inner].tokens.lowerBound
    guard from < to, to - from < 24 else { return false }
    var isAside = false
    for index in from..<to {
      if view.isDash(index) || view.isMark(index, 0x3A) || view.isMark(index, 0x28)
        || view.isWord(index, .including) || view.isWord(index, .especially)
        || view.isWord(index, .particularly)
      {
        isAside = true
      }
      if view.isFinite(index, from: sentence.lowerBound), !trigger.tokens.contains(index) {
        return false
      }
    }
    return isAside
  }

  func isInClause(_ link: Link, of trigger: Trigger) -> Bool {
    contexts.first { $0.mention == link.mentions[0] }
      .map { clauses.cost(from: trigger.head, to: $0.tokens.lowerBound) < 0.3 } ?? false
  }

  private func probability(_ score: Double) -> Double {
    // x / (1 + |x|) scaled: a squashing that needs no exponential and keeps the order.
    0.5 + 0.5 * score / (1 + abs(score))
  }

  /// Drops members that hold another member: "in Iraq and Mosul" keeps Mosul.
  private func specific(_ chosen: [Int]) -> [Int] {
    guard chosen.count > 1 else { return chosen }
    return chosen.filter { outer in
      guard let a = view.mentions[contexts[outer].mention].place else { return true }
      return !chosen.contains { inner in
        guard inner != outer, let b = view.mentions[contexts[inner].mention].place else {
          return false
        }
        return a.level == .country && a.level < b.level && a.country == b.country
      }
    }
  }

  // MARK: Features

  /// Log-odds, by the rules, that the mention of a context is where the event happened.
  func score(of index: Int, for trigger: Trigger) -> Double {
    let context = contexts[index]
    var features = LinkScore()
    features.append(.bias)
    let isAfter = context.tokens.lowerBound >= trigger.tokens.upperBound
    let from = isAfter ? trigger.tokens.upperBound : context.tokens.upperBound
    let to = isAfter ? context.phraseStart : trigger.tokens.lowerBound
    let distance =
      isAfter
      ? context.tokens.lowerBound - trigger.tokens.upperBound
      : trigger.tokens.lowerBound - context.tokens.upperBound
    let cost = clauses.cost(from: trigger.head, to: context.tokens.lowerBound)
    let between = count(min(from, to)..<max(from, to))

    features.append(preposition(context, trigger))
    let isLocative = [.inside, .at, .near, .on, .between, .locative].contains(context.preposition)
    if isLocative { features.append(cost < 0.3 ? .locativeSameClause : .locativeOtherClause) }
    if isLocative, isAfter, between.mentions == 0 { features.append(.locativeNearestAfter) }
    if trigger.governedPlace == context.mention {
      features.append(.governedByTrigger)
      if trigger.type == .territory { features.append(.governedByTerritory) }
    }
    if context.preposition == .none {
      if isAfter {
        if trigger.part == .verb, between.verbs == 0, cost < 0.3, distance < 8 {
          features.append(.directObject)
        }
      } else if isPassive(trigger) {
        features.append(.subjectOfPassive)
      } else {
        features.append(.subjectOfActive)
        if trigger.part == .noun, between.mentions == 0,
          (from..<max(from, to)).contains(where: { view.has($0, .undergoing) })
        {
          features.append(.undergoes)
        }
      }
    }
    if context.modifiesPerson {
      features.append(.modifiesPerson)
      if context.preposition == .from { features.append(.fromPerson) }
    }
    if context.modifiesPlace { features.append(.modifiesPlace) }
    if context.isPossessive { features.append(.possessive) }
    if let noun = context.nounAfter {
      let isTrigger =
        trigger.tokens.contains(noun) || noun < trigger.head && trigger.head - noun < 4 && !isAfter
      features.append(isTrigger ? .modifiesTrigger : .modifiesOtherEvent)
      // "Turkey's incursion" is Turkey's deed; "Mosul's fall" befell Mosul.
      if isTrigger, context.isPossessive,
        trigger.type != .territory || trigger.subType == "offensive"
      {
        features.append(.ownsTrigger)
      }
    }
    if context.isReference { features.append(.reference) }
    if context.isDateline { features.append(.dateline) }
    if isAttribution(context, trigger) { features.append(.attribution) }
    if between.reports > 0 { features.append(.reportBetween) }
    features.append(bucket(distance, isAfter))
    features.append(
      cost < 0.15
        ? .clauseSame : cost < 0.6 ? .clauseNear : cost < 1.3 ? .clauseFar : .clauseFarther)
    features.append(
      between.mentions == 0
        ? .mentionsBetween0 : between.mentions == 1 ? .mentionsBetween1 : .mentionsBetween2)
    features.append(
      between.verbs == 0 ? .verbsBetween0 : between.verbs == 1 ? .verbsBetween1 : .verbsBetween2)
    if !isAfter, isFollowedByWhere(context) { features.append(.whereAfter) }
    if listCount == 1 { features.append(.onlyMention) }
    if index == 0 { features.append(.firstMention) }
    if isLocative, opensSentence(context) {
      features.append(.opensSentence)
      // Said first, a place holds for the whole sentence, however far its verb.
      if distance >= 13 { features.append(.opensSentenceFar) }
    }
    switch view.mentions[context.mention].place?.level {
    case .country: features.append(.countryLevel)
    case .region: features.append(.regionLevel)
    default: break
    }
    if isAfter, context.phraseStart == trigger.tokens.upperBound,
      isLocative
        || trigger.part == .noun
          && (context.preposition == .into || context.preposition == .against)
    {
      features.append(.prepositionTouchesTrigger)
    }
    if listSizes[context.list] > 1 {
      features.append(.inList)
    }
    if isAfter, cost < 0.15, clauses.kind(of: trigger.head) == .participle,
      trigger.forms.contains(.gerund)
    {
      features.append(.ownClauseAfter)
    }
    if view.has(trigger.head, .report) { features.append(.reportTrigger) }
    features.append(trigger.part == .noun ? .nounTrigger : .verbTrigger)
    if trigger.type == .mobilize || trigger.type == .retreat {
      if context.preposition == .to || context.preposition == .into { features.append(.movementTo) }
      if context.preposition == .from { features.append(.movementFrom) }
    }
    return features.value
  }

  /// "In Hama, ...", "On Monday evening in Hama, ...".
  private func opensSentence(_ context: MentionContext) -> Bool {
    guard context.phraseStart - sentence.lowerBound < 8 else { return false }
    for index in sentence.lowerBound..<context.phraseStart
    where !view.isDate(index) && !view.has(index, [.locative, .timeWord, .adverb, .determiner])
      && !view.tokens[index].has(.mark)
    {
      return false
    }
    return true
  }

  private func preposition(_ context: MentionContext, _ trigger: Trigger) -> LinkFeature {
    switch context.preposition {
    case .none: return .prepositionNone
    case .inside: return .prepositionIn
    case .at: return .prepositionAt
    case .near: return .prepositionNear
    case .on: return .prepositionOn
    case .between, .locative: return .prepositionLocative
    case .of:
      return context.ofHead.map { trigger.tokens.contains($0) } == true ? .ofTrigger : .ofOther
    case .from: return .prepositionFrom
    case .to: return .prepositionTo
    case .into: return .prepositionInto
    case .by: return .prepositionBy
    case .purpose: return .prepositionFor
    case .against: return .prepositionAgainst
    case .other: return .prepositionOther
    }
  }

  private func bucket(_ distance: Int, _ isAfter: Bool) -> LinkFeature {
    if isAfter {
      return distance < 2
        ? .after1
        : distance < 4 ? .after3 : distance < 7 ? .after6 : distance < 13 ? .after12 : .after20
    }
    return distance < 4 ? .before3 : distance < 7 ? .before6 : distance < 13 ? .before12 : .before20
  }

  private func count(_ range: Range<Int>) -> Running {
    let low = running[range.lowerBound - sentence.lowerBound]
    let high = running[range.upperBound - sentence.lowerBound]
    return Running(
      mentions: high.mentions - low.mentions, verbs: high.verbs - low.verbs,
      reports: high.reports - low.reports)
  }

  private func isPassive(_ trigger: Trigger) -> Bool {
    guard trigger.forms.contains(.participle) else { return false }
    var index = trigger.tokens.lowerBound - 1
    while index >= sentence.lowerBound, view.has(index, [.adverb, .not]),
      !view.has(index, .auxiliary)
    { index -= 1 }
    return index >= sentence.lowerBound && view.has(index, .be)
  }

  /// "told Reuters in Baghdad", "police in Mosul said": where it was told.
  private func isAttribution(_ context: MentionContext, _ trigger: Trigger) -> Bool {
    let clause = clauses.clause(of: context.tokens.lowerBound)
    guard clause != clauses.clause(of: trigger.head) else { return false }
    return clauses.kinds[clause] == .attribution
  }

  private func isFollowedByWhere(_ context: MentionContext) -> Bool {
    var index = context.tokens.upperBound
    let limit = min(index + 8, sentence.upperBound)
    while index < limit {
      if view.isWord(index, Words.whereWord) { return true }
      guard
        view.isComma(index) || view.isPlace(index)
          || view.has(index, [.placeNoun, .determiner, .and])
      else { return false }
      index += 1
    }
    return false
  }
}
