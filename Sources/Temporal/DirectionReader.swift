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
    case .until: return before(reading.start) == .past ? .unknown : .future
    case .since: return .past
    case .to where window.isWord(reading.start - 1, "through"): return .future
    default: break
    }
    if window.isWord(reading.start - 1, "effective") { return .future }
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
      let length = window.length(index)
      if window.isCapitalized(index) && !window.isAllCaps
        && !window.tokens[index].has(.sentenceStart)
      {
        return nil
      }
      if length >= 5, window.byte(index, length - 1) | 0x20 == 0x64,
        window.byte(index, length - 2) | 0x20 == 0x65
      {
        return isPresentPassive(index) ? nil : .past
      }
      for word in Self.strongPasts where window.isWord(index, word) {
        return isPresentPassive(index) ? nil : .past
      }
      return nil
    default: return nil
    }
  }

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
