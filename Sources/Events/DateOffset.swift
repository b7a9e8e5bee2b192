import Evidence
import Temporal

/// Events dated by so many days from another: "were searching on Monday, a day after gunmen killed ten".
extension DateLinker {
  struct Offset {
    /// Days from the sentence's own date to the event's, negative for "after".
    var days: Int
    /// First token of "a day".
    var phraseStart: Int
  }

  /// The days that "a day after", "three days before" put between the trigger's clause and the sentence's date. Weeks,
  /// months and years are told too roughly to count with.
  func offsetDays(_ trigger: Trigger) -> Offset? {
    guard let start = limiter(of: trigger) else { return nil }
    let unit = start - 1
    let number = unit - 1
    guard number >= clauses.sentence.lowerBound,
      view.isWord(unit, .day) || view.isWord(unit, .days)
    else { return nil }
    let sign = view.isWord(start, .after) ? -1 : 1
    switch view.word(number) {
    case .a, .the, .one: return Offset(days: sign, phraseStart: number)
    default: break
    }
    guard let count = count(at: number), (1...31).contains(count) else { return nil }
    return Offset(days: sign * count, phraseStart: number)
  }

  /// "eight", "12"; nil for "several" and the like.
  private func count(at token: Int) -> Int? {
    if let word = view.entry(token)?.number {
      return word.low == word.high && !word.isMultiplier ? word.best : nil
    }
    guard view.tokens[token].has(.number) else { return nil }
    var value = 0
    for index in Int(view.tokens[token].start)..<Int(view.tokens[token].end) {
      guard (0x30...0x39).contains(view.bytes[index]), value < 100 else { return nil }
      value = value * 10 + Int(view.bytes[index]) - 0x30
    }
    return value
  }

  /// The "after" or "before" that opens the trigger's clause or stands before its noun phrase: "a day after the attack".
  private func limiter(of trigger: Trigger) -> Int? {
    if isOffset(trigger) {
      return clauses.range(ofClause: clauses.clause(of: trigger.head)).lowerBound
    }
    guard trigger.part == .noun else { return nil }
    var index = trigger.tokens.lowerBound - 1
    let floor = max(clauses.sentence.lowerBound + 2, index - 6)
    while index >= floor {
      if view.isWord(index, .after) || view.isWord(index, .before) { return index }
      guard !view.has(index, [.anyPreposition, .relative, .auxiliary, .and]),
        !view.tokens[index].has(.mark) || view.isHyphen(index),
        !view.isFinite(index, from: clauses.sentence.lowerBound)
      else { return nil }
      index -= 1
    }
    return nil
  }

  func offsetLink(_ trigger: Trigger) -> Link? {
    guard let offset = offsetDays(trigger) else { return nil }
    let clause = isOffset(trigger) ? clauses.clause(of: trigger.head) : -1
    let days = dates().filter {
      let date = view.dates[$0]
      return date.precision == .day && date.earliest == date.latest
        && clauses.clause(of: date.tokens.lowerBound) != clause
    }
    let before = days.last { view.dates[$0].tokens.upperBound <= offset.phraseStart }
    guard let date = before ?? (days.count == 1 ? days.first : nil),
      let told = view.dates[date].earliest
    else { return nil }
    return Link(
      dates: [date], span: DateSpan(day: told.adding(days: offset.days)),
      confidence: confidence(-0.4, view.dates[date]))
  }
}
