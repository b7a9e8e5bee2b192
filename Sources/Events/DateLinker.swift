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
    guard let best else { return nil }
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

  private func dates() -> [Int] {
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

  private func confidence(_ score: Double, _ expression: DateExpression) -> Double {
    max(0.2, min(0.95, 0.9 + score * 0.25)) * max(0.3, expression.confidence)
  }

  private enum Limit {
    case since, until, before, after
  }

  private func limit(before expression: DateExpression) -> Limit? {
    var index = expression.tokens.lowerBound
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
    switch view.tokens[index].key {
    case Words.since: return .since
    case Words.until, WordKey("till"): return .until
    case Words.before: return .before
    case Words.after: return .after
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
    if isReportDate(tokens, trigger) { return nil }
    switch limit(before: expression) {
    case .until, .before: score -= 1.2
    case .after: score -= 0.6
    case .since: score -= 0.2
    case nil: break
    }
    // "the 2003 invasion": a bare year before a noun dates that noun.
    let next = tokens.upperBound
    if next < sentence.upperBound, expression.precision == .year,
      tokens.lowerBound > sentence.lowerBound, view.has(tokens.lowerBound - 1, .determiner),
      view.tokens[next].has(.word), !view.has(next, [.anyPreposition, .auxiliary])
    {
      let dated = next..<min(next + 3, sentence.upperBound)
      if trigger.part == .noun, dated.contains(trigger.head) { score += 0.5 } else { score -= 1.5 }
    }
    // A relative clause about something else keeps its date: "the town, which fell in 2014, was shelled".
    if clauses.kind(of: tokens.lowerBound) == .relative,
      clauses.clause(of: tokens.lowerBound) != clauses.clause(of: trigger.head)
    {
      score -= 1.2
    }
    if otherTriggerBetween(trigger, tokens, isAfter) { score -= 0.25 }
    return score
  }

  /// "said on Monday": when it was told.
  private func isReportDate(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
    var index = tokens.lowerBound - 1
    let floor = max(sentence.lowerBound, tokens.lowerBound - 6)
    while index >= floor {
      if view.has(index, .report), !trigger.tokens.contains(index) {
        // "said on Monday", "told reporters on Monday", "said in a statement on Monday"
        return clauses.kinds[clauses.clause(of: index)] == .attribution
          || tokens.lowerBound - index <= 2 || isNewsBetween(index, tokens.lowerBound)
      }
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
    for index in range where view.lexicon.isTrigger[Int(view.numbers[index])] { return true }
    return false
  }
}
