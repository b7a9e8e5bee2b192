import Evidence

/// Which way from the publication day a date without a year, or a bare weekday, lies.
enum Direction { case past, future, unknown }

/// Judges direction by tense and cue words of the sentence; the nearest word decides.
struct DirectionReader {
  let window: TokenWindow

  /// Looks at most this many tokens back and ahead.
  private static let reach = 24
  private static let reachAhead = 14

  func direction(of reading: Reading) -> Direction {
    if let given = reading.direction { return given }
    switch window.kind(reading.start - 1) {
    case .until where window.isWord(reading.start - 1, "by"):
      // "by Friday" is ahead unless the clause is in the past perfect.
      return before(reading.start) == .past && hasPastPerfect(reading.start) ? .past : .future
    case .until where isPutOff(reading.start - 1): return .future
    case .until: return before(reading.start) == .past ? .unknown : .future
    case .since: return .past
    case .to where window.isWord(reading.start - 1, "through"): return .future
    default: break
    }
    if window.isWord(reading.start - 1, "effective") { return .future }
    if isPutOff(reading.start - 1) { return .future }
    if isTimetableVerb(reading.start - 1) { return .future }
    // "as early as Tuesday"
    if window.isWord(reading.start - 1, "as"), !window.isWord(reading.start - 3, "late") {
      return .future
    }
    if let direction = before(reading.start) { return direction }
    return after(reading.end) ?? .unknown
  }

  private func hasPastPerfect(_ start: Int) -> Bool {
    var index = start - 1
    let stop = max(0, start - Self.reach)
    while index >= stop, !window.tokens[index].has(.sentenceStart) {
      if window.isWord(index, "had") { return true }
      index -= 1
    }
    return window.isWord(index, "had")
  }

  /// The nearest cue before the expression in its sentence.
  private func before(_ start: Int) -> Direction? {
    var index = start - 1
    let stop = max(0, start - Self.reach)
    while index >= stop {
      if window.tokens[min(index + 1, window.tokens.count - 1)].has(.sentenceStart) { return nil }
      if let cue = cue(at: index, isBefore: true) { return cue }
      index -= 1
    }
    return nil
  }

  /// The nearest cue after it, for "On Tuesday the council will ...".
  private func after(_ end: Int) -> Direction? {
    var index = end
    let stop = min(window.limit, end + Self.reachAhead)
    while index < stop, !window.tokens[index].has(.sentenceStart) {
      if let cue = cue(at: index, isBefore: false) { return cue }
      index += 1
    }
    return nil
  }

  private func cue(at index: Int, isBefore: Bool) -> Direction? {
    guard window.isWord(index) else { return nil }
    let lexeme = window.lexeme(index)
    switch lexeme.kind {
    case .future:
      // "planned a march on Saturday" looks ahead, "On Saturday the government planned" back.
      if lexeme.value == 3, !isBefore, window.kind(index - 1) != .past, !isBe(index - 1) {
        return .past
      }
      // "set aside her plans for a holiday": only a plan to do something looks ahead from behind the date.
      if lexeme.value == 2, !isBefore, !window.isWord(index, "due"), !window.isWord(index + 1, "to") { return nil }
      return .future
    case .past:
      if window.isWord(index, "have") || window.isWord(index, "has") || window.isWord(index, "been") {
        return nil
      }
      // "was to meet", "was scheduled", "were expected"
      if window.kind(index + 1) == .future { return .future }
      return .past
    case .to:
      // "to" and a verb: a plan; before a name or a number a place or a range.
      guard window.isWord(index, "to"), window.isWord(index + 1), window.kind(index + 1) == .none,
        !window.isCapitalized(index + 1) || window.isAllCaps,
        isPlan(index) || window.isWord(index + 1, "be")
      else { return nil }
      return .future
    case .none:
      if window.isCapitalized(index) && !window.isAllCaps
        && !window.tokens[index].has(.sentenceStart)
      {
        return nil
      }
      if isPastForm(index) { return isPresentPassive(index) || isAdjective(index) ? nil : .past }
      for word in Self.strongPasts where window.isWord(index, word) {
        return isPresentPassive(index) ? nil : .past
      }
      return nil
    default: return nil
    }
  }

  /// A word in -ed, but not "succeed" or "need".
  private func isPastForm(_ index: Int) -> Bool {
    let length = window.length(index)
    return length >= 5 && window.byte(index, length - 1) | 0x20 == 0x64
      && window.byte(index, length - 2) | 0x20 == 0x65 && window.byte(index, length - 3) | 0x20 != 0x65
  }

  /// "a still unspecified date", "the armed men": a form in -ed between an article and its noun.
  private func isAdjective(_ index: Int) -> Bool {
    guard window.isWord(index + 1), window.kind(index + 1) == .none else { return false }
    return window.kind(index - 1) == .article || window.kind(index - 2) == .article && window.isWord(index - 1, "still")
  }

  /// Whether the word right before the date is a verb in the past: "ended Jan. 31", "met Tuesday".
  func followsPastVerb(_ reading: Reading) -> Bool {
    let before = window.isWord(reading.start - 1, "on") ? reading.start - 2 : reading.start - 1
    guard window.isWord(before), window.kind(before) == .none, !window.isCapitalized(before) || window.isAllCaps
    else { return false }
    return isPastForm(before) && !isPresentPassive(before)
  }

  /// Whether a verb in the past follows a date that nothing leads up to: "On 3 August the trucks came."
  func opensPastClause(_ reading: Reading) -> Bool {
    for offset in 0...3 where reading.start - offset >= 0 && window.tokens[reading.start - offset].has(.sentenceStart) {
      return before(reading.start) == nil && after(reading.end) == .past
    }
    return false
  }

  /// "extended its deadline until Tuesday", "postponed the vote to Friday".
  private func isPutOff(_ index: Int) -> Bool {
    guard window.kind(index) == .until || window.isWord(index, "to") else { return false }
    for offset in 1...5 where index - offset >= 0 {
      for word in Self.delays where window.isWord(index - offset, word) { return true }
      if window.tokens[index - offset].has(.sentenceStart) { return false }
    }
    return false
  }

  /// "The truce begins on Monday", "talks resume Friday": a timetable in the present.
  private func isTimetableVerb(_ index: Int) -> Bool {
    let verb = window.isWord(index, "on") || window.isWord(index, "at") ? index - 1 : index
    for word in Self.timetables where window.isWord(verb, word) { return true }
    return false
  }

  private static let delays: [StaticString] = [
    "extended", "postponed", "delayed", "adjourned", "deferred", "moved", "rescheduled", "extend", "postpone", "delay",
  ]

  private static let timetables: [StaticString] = [
    "begins", "starts", "opens", "ends", "expires", "resumes", "resume", "arrives", "meets", "reopens", "convenes",
    "takes", "votes", "visits", "leaves", "begin", "expire", "reopen",
  ]

  /// "is heard", "be completed": no past.
  private func isPresentPassive(_ index: Int) -> Bool {
    window.isWord(index - 1, "is") || window.isWord(index - 1, "are")
      || window.isWord(index - 1, "be")
  }

  private func isBe(_ index: Int) -> Bool {
    window.isWord(index, "is") || window.isWord(index, "are") || window.isWord(index, "be")
      || window.isWord(index, "re") || window.isWord(index, "and") || window.mark(index) == 0x2C
  }

  /// "plans to", "is to", "agreed to", "ready to": followed by a bare verb, judged by the word
  /// before.
  private func isPlan(_ index: Int) -> Bool {
    for word in Self.planners where window.isWord(index - 1, word) { return true }
    return window.kind(index - 1) == .future
  }

  private static let planners: [StaticString] = [
    "is", "are", "set", "ready", "due", "going", "wants", "want", "hope", "plan", "vows",
    "preparing", "planning", "hoping", "expecting", "aims", "agreed", "likely", "about", "was",
    "were", "used",
  ]

  private static let strongPasts: [StaticString] = [
    "told", "began", "took", "came", "went", "fell", "rose", "left", "met", "held", "made", "got",
    "gave", "found", "won", "lost", "struck", "shot", "blew", "broke", "saw", "sent", "led", "ran",
    "became", "brought", "bought", "sold", "paid", "fought", "fled", "spoke", "wrote", "died",
    "grew", "hit", "cut", "kept", "drove", "flew", "swept", "thought", "spent", "heard", "drew",
  ]
}
