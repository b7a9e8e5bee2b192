import Evidence
import Temporal

/// Dates that stand in an event's sentence and are not the event's: those of who spoke of it, of the first before it, of
/// another noun.
extension DateLinker {
  /// Told of because it is known: no day but one in its own phrase is its own.
  func isKnownThing(_ trigger: Trigger) -> Bool {
    isTakenUp(trigger) || isReducedRelative(trigger) || isCompoundOfLaw(trigger) || isOfKnownThing(trigger)
  }

  /// "murder charges", "the blast scene": the noun says which charges, and no day of theirs is its own.
  func isCompoundOfLaw(_ trigger: Trigger) -> Bool {
    let next = trigger.tokens.upperBound
    guard trigger.part == .noun, next < clauses.sentence.upperBound, view.tokens[next].has(.word) else { return false }
    return view.has(next, .legal) && !view.isFinite(next, from: next) || view.has(next, .scene)
  }

  /// "the site of the lynching": of a thing known by it.
  func isOfKnownThing(_ trigger: Trigger) -> Bool {
    guard trigger.part == .noun, let of = phraseHead(of: trigger) else { return false }
    return view.has(of, .of) && of > clauses.sentence.lowerBound && view.has(of - 1, .scene)
  }

  /// "killed in the bombing", "at the blast scene": a definite noun that a preposition governs is known already; told
  /// without a day, it is of no day that the text says.
  func isKnownByPhrase(_ trigger: Trigger) -> Bool {
    guard trigger.part == .noun, let head = phraseHead(of: trigger), view.has(head, .anyPreposition) else {
      return false
    }
    return view.isWord(head + 1, .the) || view.isWord(head + 1, .this) || view.isWord(head + 1, .that)
  }

  /// The token before the noun's phrase.
  private func phraseHead(of trigger: Trigger) -> Int? {
    var index = trigger.tokens.lowerBound - 1
    let floor = max(clauses.sentence.lowerBound, index - 6)
    while index >= floor {
      if view.has(index, [.anyPreposition, .auxiliary, .and, .relative, .subordinator]) || view.isComma(index)
        || view.isFinite(index, from: clauses.sentence.lowerBound)
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// "a warrant issued Monday": the date touches a participle that is not the trigger, in another clause than the
  /// trigger's.
  func touchesOtherVerb(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
    var index = tokens.lowerBound - 1
    if index > clauses.sentence.lowerBound, view.isWord(index, .on) { index -= 1 }
    guard index >= clauses.sentence.lowerBound, !trigger.tokens.contains(index), view.ends(index, in: "ed"),
      !view.has(index, [.report, .showing, .support])
    else { return false }
    return clauses.clause(of: index) != clauses.clause(of: trigger.head)
  }

  /// "have bombed two towns and fired shells": the second verb is as perfect as the first.
  func isPerfectWithOther(_ trigger: Trigger) -> Bool {
    guard trigger.part == .verb, trigger.forms.contains(.participle), trigger.head > clauses.sentence.lowerBound + 2,
      view.has(trigger.head - 1, .and)
    else { return false }
    var index = trigger.head - 2
    let floor = max(clauses.sentence.lowerBound, index - 14)
    while index >= floor {
      if view.has(index, .have), !view.isWord(index, .had) { return true }
      if view.has(index, [.relative, .subordinator, .auxiliary, .pronoun]) || view.isComma(index) { return false }
      index -= 1
    }
    return false
  }

  /// "condemned the bombing", "discussed the massacre", "solved the killings": told of because it is known.
  func isTakenUp(_ trigger: Trigger) -> Bool {
    guard trigger.part == .noun || trigger.forms == .gerund else { return false }
    var index = trigger.tokens.lowerBound - 1
    let floor = max(clauses.sentence.lowerBound, index - 9)
    while index >= floor {
      if view.has(index, .reaction) { return true }
      if view.isFinite(index, from: clauses.sentence.lowerBound) || view.has(index, [.relative, .subordinator])
        || view.has(index, .support) || view.tokens[index].mark == 0x3B
      {
        return false
      }
      index -= 1
    }
    return false
  }

  /// "the soldiers killed in Helmand were buried on Monday": a participle that says which soldiers, and a verb after it
  /// that has the day.
  func isReducedRelative(_ trigger: Trigger) -> Bool {
    let (head, next) = (trigger.head, trigger.tokens.upperBound)
    guard trigger.part == .verb, trigger.forms.contains(.participle), head > clauses.sentence.lowerBound,
      next < clauses.sentence.upperBound, view.has(next, .anyPreposition) || view.isDate(next),
      view.tokens[head - 1].has(.word),
      !view.has(head - 1, [.auxiliary, .adverb, .not, .and, .relative, .subordinator, .anyPreposition])
    else { return false }
    for index in next..<min(next + 16, clauses.sentence.upperBound) {
      if view.isComma(index) || view.tokens[index].mark == 0x3B || view.has(index, [.and, .relative, .subordinator]) {
        return false
      }
      if view.has(index, .irregularPast) { return true }
      if view.isFinite(index, from: next), !view.has(index, .anyPreposition) {
        return !view.has(index, .report) || view.isWord(index - 1, .was)
      }
    }
    return false
  }

  /// "has killed 12 in Kirkuk since": the present perfect goes with no day that is over, whoever's day that is.
  func isOverBefore(_ span: DateSpan) -> Bool {
    guard let published else { return false }
    return span.latest < published.earliest
  }

  /// "Clinton condemned attacks in Kenya on Thursday": the day of the news is the speaking's, unless that has its own.
  func isOfReaction(_ date: Int, _ trigger: Trigger) -> Bool {
    guard isTakenUp(trigger), let span = view.dates[date].dateSpan, let published else { return false }
    let others = dates().contains { $0 != date }
    return !others && span.earliest.dayNumber >= published.earliest.dayNumber - 1
  }

  /// "the first visit since the 1960s", "the worst attack in Kano since January": what it is compared with.
  func isComparedWith(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
    var index = tokens.lowerBound - 1
    let floor = max(clauses.sentence.lowerBound, index - 16)
    var isSince = view.isWord(tokens.lowerBound, .since)
    while index >= floor {
      if view.isWord(index, .since) { isSince = true }
      if isSince, view.has(index, .superlative), index > floor,
        view.has(index - 1, .determiner)
          || view.tokens[index - 1].has(.possessive)
      {
        return true
      }
      if view.tokens[index].mark == 0x3B { return false }
      index -= 1
    }
    return false
  }

  /// "after his June election", "the 1995 shooting": a date between an article and a noun is that noun's.
  ///
  /// - Returns: whether the noun is the trigger's; nil where no noun takes the date.
  func nounOfDate(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool? {
    let next = tokens.upperBound
    guard next < clauses.sentence.upperBound, tokens.lowerBound > clauses.sentence.lowerBound,
      view.has(tokens.lowerBound - 1, .determiner) || view.tokens[tokens.lowerBound - 1].has(.possessive),
      view.tokens[next].has(.word), !view.isPlace(next), !view.isDate(next),
      !view.has(next, [.anyPreposition, .auxiliary, .and, .relative, .subordinator, .adverb, .pronoun, .determiner]),
      !view.isFinite(next, from: next)
    else { return nil }
    return trigger.part == .noun && (next..<next + 4).contains(trigger.head)
  }

  /// "Thursday, when police used tear gas": the clause tells of that day.
  func isDayOfClause(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
    var index = tokens.upperBound
    if index < clauses.sentence.upperBound, view.isComma(index) { index += 1 }
    guard index < clauses.sentence.upperBound, view.isWord(index, .when), index < trigger.head else { return false }
    return !(index..<trigger.head).contains { view.isComma($0) || view.isDate($0) }
  }

  /// "said as dawn broke Saturday": the day is of the speaking, in a clause that hangs on it.
  func isOfAttribution(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
    let clause = clauses.clause(of: tokens.lowerBound)
    guard clause > 0, clause != clauses.clause(of: trigger.head), trigger.head < tokens.lowerBound,
      clauses.kinds[clause] == .subordinate
    else { return false }
    return clauses.kinds[clause - 1] == .attribution
  }

  /// "A motive for the shooting had not been found by Monday": a limit, and no day of the noun.
  func isLimitOfNoun(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
    trigger.part == .noun && tokens.lowerBound > trigger.head && view.isWord(tokens.lowerBound - 1, .by)
  }
}
