import Evidence
import Temporal

/// Chooses the date of an event among the date expressions of its sentence.
struct DateLinker {
  struct Link {
    /// Best first.
    var dates: [Int]
    var span: DateSpan
    /// 0 to 1.
    var confidence: Double
    /// "since 2011": the date is where a span begins.
    var isSince = false
  }

  let view: EventText
  let clauses: ClauseMap
  /// Last day that the document can know of; nil if unpublished.
  let published: DateSpan?
  /// Where the story dateline ends in this sentence: its date is the report's.
  var datelineEnd: Int?

  private var sentence: Range<Int> { clauses.sentence }

  func link(_ trigger: Trigger) -> Link? {
    var best: (date: Int, score: Double)?
    for date in dates() {
      guard let score = score(date, trigger), score > best?.score ?? -2 else { continue }
      best = (date, score)
    }
    guard let best else { return offsetLink(trigger) }
    let expression = view.dates[best.date]
    guard var span = expression.dateSpan else { return nil }
    var link = Link(dates: [best.date], span: span, confidence: confidence(best.score, expression))
    if let limit = limit(before: expression), limit == .since {
      link.isSince = true
      if let published, published.latest >= span.earliest {
        span = DateSpan(earliest: span.earliest, latest: published.latest, precision: .range)
        link.span = span
      }
    }
    if !link.isSince, let range = range(of: best.date) {
      link.span = range.span
      link.dates.append(range.other)
      return link
    }
    // "on Monday at 3 p.m.": the finer of two that agree.
    for other in dates() where other != best.date {
      guard let finer = view.dates[other].dateSpan, isNeighbour(other, best.date),
        finer.earliest >= span.earliest, finer.latest <= span.latest, finer != span, !link.isSince
      else { continue }
      link.span = finer
      link.dates.append(other)
    }
    return link
  }

  /// Whether an expression that nothing resolves ("years ago", "in the past") stands in the clause: such an event
  /// is not of the day of publication.
  func hasUnresolvedDate(_ trigger: Trigger) -> Bool {
    let range = clauses.range(ofClause: clauses.clause(of: trigger.head))
    for index in range where view.isDate(index) {
      let date = view.dates[Int(view.dateAt[index])]
      if date.type == .date, date.earliest == nil { return true }
    }
    return false
  }

  func dates() -> [Int] {
    var found: [Int] = []
    for index in (datelineEnd ?? sentence.lowerBound)..<sentence.upperBound
    where view.isDate(index) {
      let date = Int(view.dateAt[index])
      guard found.last != date else { continue }
      let type = view.dates[date].type
      if type == .date || type == .time, view.dates[date].earliest != nil { found.append(date) }
    }
    return found
  }

  private func isNeighbour(_ a: Int, _ b: Int) -> Bool {
    let gap =
      max(view.dates[a].tokens.lowerBound, view.dates[b].tokens.lowerBound)
      - min(view.dates[a].tokens.upperBound, view.dates[b].tokens.upperBound)
    return gap <= 2
  }

  func confidence(_ score: Double, _ expression: DateExpression) -> Double {
    max(0.2, min(0.95, 0.9 + score * 0.25)) * max(0.3, expression.confidence)
  }

  private enum Limit {
    case since, until, before, after
  }

  private func limit(before expression: DateExpression) -> Limit? { limit(before: expression.tokens) }

  private func limit(before tokens: Range<Int>) -> Limit? {
    var index = tokens.lowerBound
    let floor = max(sentence.lowerBound, index - 3)
    // The expression may have taken its own "since" or "until".
    if let limit = limit(at: index) { return limit }
    index -= 1
    while index >= floor {
      if let limit = limit(at: index) { return limit }
      guard view.has(index, [.adverb, .determiner, .adjective, .timeWord]) else { return nil }
      index -= 1
    }
    return nil
  }

  private func limit(at index: Int) -> Limit? {
    switch view.word(index) {
    case .since: return .since
    case .until, .till: return .until
    case .before: return .before
    case .after: return .after
    default: return nil
    }
  }

  private func score(_ date: Int, _ trigger: Trigger) -> Double? {
    let expression = view.dates[date]
    let tokens = expression.tokens
    guard tokens.lowerBound >= sentence.lowerBound, tokens.lowerBound < sentence.upperBound else {
      return nil
    }
    let isAfter = tokens.lowerBound >= trigger.tokens.upperBound
    let distance =
      isAfter
      ? tokens.lowerBound - trigger.tokens.upperBound
      : trigger.tokens.lowerBound - tokens.upperBound
    let cost = clauses.cost(from: trigger.head, to: tokens.lowerBound)
    var score = -Double(max(0, distance)) * 0.02 - cost * 0.7
    if opensWhenClause(tokens, of: trigger) { return -0.1 }
    if isReportDate(tokens, trigger) || belongsToNounAfter(tokens, trigger) { return nil }
    if isOfReaction(date, trigger) || isComparedWith(tokens, trigger) || isOfAttribution(tokens, trigger)
      || isLimitOfNoun(tokens, trigger)
    {
      return nil
    }
    if isDayOfClause(tokens, trigger) { return 0.2 }
    if isOffset(trigger), clauses.clause(of: tokens.lowerBound) != clauses.clause(of: trigger.head) {
      return nil
    }
    if isCircumstance(trigger) || isKnownThing(trigger), !isOfNoun(tokens, trigger) { return nil }
    if !isAfter, belongsToNounBefore(tokens, trigger) { return nil }
    switch limit(before: expression) {
    case .until, .before: score -= 1.2
    case .after: score -= 0.6
    case .since: score -= 0.2
    case nil: break
    }
    switch nounOfDate(tokens, trigger) {
    case true: score += 0.5
    case false: score -= 1.5
    case nil: break
    }
    // A relative clause about something else keeps its date: "the town, which fell in 2014, was shelled".
    if clauses.kind(of: tokens.lowerBound) == .relative,
      clauses.clause(of: tokens.lowerBound) != clauses.clause(of: trigger.head)
    {
      score -= 1.2
    }
    if otherTriggerBetween(trigger, tokens, isAfter) { score -= 0.25 }
    if touchesOtherVerb(tokens, trigger) { score -= 1 }
    return score
  }

  /// "returned to work on Monday following the commander's death": Monday is not of the death, which the sentence takes
  /// as known. "after a blast on Monday" keeps its date: that stands in the noun's own phrase.
  func isCircumstance(_ trigger: Trigger) -> Bool {
    if isUnderLaw(trigger) { return true }
    guard trigger.part == .noun else { return false }
    var index = trigger.tokens.lowerBound - 1
    let floor = max(sentence.lowerBound, index - 9)
    var unknown = 0
    while index >= floor {
      switch view.word(index) {
      case .after, .following, .before, .since, .until, .despite, .ahead, .amid: return true
      default: break
      }
      let token = view.tokens[index]
      let isPhrase =
        view.has(index, [.determiner, .adjective, .direction, .numberWord, .unreal, .personNoun])
        || token.has(.possessive) || token.has(.capitalized) || view.isHyphen(index)
        || view.isPlace(index) || view.isDemonym(index) || view.isDate(index)
        || view.entry(index).map { $0.hasMode || $0.noun >= 0 } == true
        || view.has(index, [.of, .locative])
      if !isPhrase, token.has(.word), view.isUnknown(index),
        unknown < 2, !view.isFinite(index, from: sentence.lowerBound)
      {
        unknown += 1  // an adjective that no table knows
        index -= 1
        continue
      }
      guard isPhrase, !view.has(index, [.auxiliary, .relative, .report]) else { return false }
      index -= 1
    }
    return false
  }

  /// "three years after the militants seized the city": the clause's date is so much earlier than the sentence's.
  func isOffset(_ trigger: Trigger) -> Bool {
    let start = clauses.range(ofClause: clauses.clause(of: trigger.head)).lowerBound
    guard start > sentence.lowerBound, view.isWord(start, .after) || view.isWord(start, .before)
    else {
      return false
    }
    return view.has(start - 1, .timeWord) || view.isDate(start - 1)
      || view.dateAt[start] >= 0
  }

  /// "accused of stabbing", "charges in the killings", "victims of the bombing", "delving into the murders".
  private func isUnderLaw(_ trigger: Trigger) -> Bool {
    guard trigger.part == .noun || trigger.forms == .gerund else { return false }
    var index = trigger.tokens.lowerBound - 1
    let floor = max(sentence.lowerBound, index - 8)
    var hasPreposition = false
    while index >= floor {
      if hasPreposition, view.has(index, .legal) { return true }
      if view.isWord(index, .claimed) { return true }
      if view.has(index, [.of, .to, .locative, .otherPreposition]) {
        if view.isWord(index, .into) || view.isWord(index, .from) { return true }
        hasPreposition = true
      } else if view.isFinite(index, from: sentence.lowerBound) || view.isComma(index)
        || view.has(index, [.relative, .subordinator])
      {
        return false
      }
      index -= 1
    }
    return false
  }

  /// Whether a date stands in the noun's own phrase: "the blast in Kirkuk on Monday", "Monday's blast".
  private func isOfNoun(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
    if tokens.lowerBound >= trigger.tokens.upperBound {
      guard tokens.lowerBound - trigger.tokens.upperBound < 12 else { return false }
      for index in trigger.tokens.upperBound..<tokens.lowerBound
      where view.isComma(index) || view.isFinite(index, from: sentence.lowerBound)
        || view.has(index, [.relative, .subordinator]) || view.isTrigger(index)
      {
        return false
      }
      return true
    }
    guard trigger.tokens.lowerBound - tokens.upperBound < 6 else { return false }
    for index in tokens.upperBound..<trigger.tokens.lowerBound
    where view.isComma(index) || view.isFinite(index, from: sentence.lowerBound)
      || view.has(index, [.anyPreposition, .subordinator, .and]) || view.isWord(index, .following)
    {
      return false
    }
    return true
  }

  /// "The attacks continued last night when a journalist was killed": the night is the killing's too.
  private func opensWhenClause(_ tokens: Range<Int>, of trigger: Trigger) -> Bool {
    let next = tokens.upperBound
    guard next < trigger.tokens.lowerBound, view.isWord(next, .when) else { return false }
    return clauses.clause(of: next) == clauses.clause(of: trigger.head)
      && limit(before: tokens) == nil
  }

  /// "to compete in this year's election": the date is the election's.
  private func belongsToNounAfter(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
    let mark =
      tokens.upperBound < sentence.upperBound && view.tokens[tokens.upperBound].has(.possessive)
      ? tokens.upperBound : tokens.upperBound - 1
    guard view.tokens[mark].has(.possessive) else { return false }
    return !(mark + 1..<mark + 5).contains(trigger.tokens.lowerBound)
  }

  /// "the attack in Nice last year, and smaller attacks elsewhere": the date is the first attack's.
  private func belongsToNounBefore(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
    guard trigger.part == .noun, trigger.tokens.lowerBound - tokens.upperBound < 9 else {
      return false
    }
    var isJoined = false
    for index in tokens.upperBound..<trigger.tokens.lowerBound {
      if view.isFinite(index, from: sentence.lowerBound) { return false }
      if view.has(index, .and) { isJoined = true }
    }
    guard isJoined else { return false }
    var index = tokens.lowerBound - 1
    let floor = max(sentence.lowerBound, index - 8)
    while index >= floor {
      if view.entry(index).map({ $0.noun >= 0 }) == true { return true }
      if view.isComma(index) || view.isFinite(index, from: sentence.lowerBound) { return false }
      index -= 1
    }
    return false
  }

  /// "said on Monday": when it was told.
  func isReportDate(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
    var index = tokens.lowerBound - 1
    let floor = max(sentence.lowerBound, tokens.lowerBound - 6)
    while index >= floor {
      if view.has(index, .report), !trigger.tokens.contains(index) {
        // "said on Monday", "told reporters on Monday", "said in a statement on Monday"
        return clauses.kinds[clauses.clause(of: index)] == .attribution
          || tokens.lowerBound - index <= 2 || isNewsBetween(index, tokens.lowerBound)
      }
      // "reported that on 10 March gunmen killed ten": the day is that of what was reported.
      if view.isWord(index, .that) { return false }
      guard
        view.has(
          index,
          [.locative, .determiner, .newsNoun, .adverb, .personNoun, .timeWord, .otherPreposition])
          || view.isPlace(index)
      else { return false }
      index -= 1
    }
    let clause = clauses.clause(of: tokens.lowerBound)
    return clauses.kinds[clause] == .attribution && clause != clauses.clause(of: trigger.head)
  }

  private func isNewsBetween(_ a: Int, _ b: Int) -> Bool {
    for index in a..<b where view.has(index, .newsNoun) { return true }
    return false
  }

  private func otherTriggerBetween(_ trigger: Trigger, _ tokens: Range<Int>, _ isAfter: Bool)
    -> Bool
  {
    let range =
      isAfter
      ? trigger.tokens.upperBound..<max(trigger.tokens.upperBound, tokens.lowerBound)
      : tokens.upperBound..<max(tokens.upperBound, trigger.tokens.lowerBound)
    for index in range where view.isTrigger(index) && !view.has(index, .report) { return true }
    return false
  }
}
