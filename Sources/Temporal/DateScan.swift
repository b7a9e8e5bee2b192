import Evidence

/// The pass over a text that finds readings: it stops at trigger words and digits, walks left over
/// words that may
/// belong, and takes the leftmost reading that covers the trigger.
struct DateScan {
  let window: TokenWindow
  let grammar: DateGrammar
  /// What was found, in order.
  var readings: [Reading] = []
  private var lastEnd = 0

  /// How far left of a trigger an expression may begin, in tokens.
  private static let leftReach = 8
  /// How far right of a trigger the grammar may look, in tokens.
  private static let rightReach = 32

  init(window: TokenWindow, namedDays: NamedDays) {
    self.window = window
    grammar = DateGrammar(window: window, namedDays: namedDays)
  }

  mutating func run() {
    let tokens = window.tokens
    window.words.nuclei.withUnsafeBufferPointer { nuclei in
      var index = 0
      while index < tokens.count {
        let token = tokens[index]
        if token.traits.isDisjoint(with: [.number, .alphanumeric]) {
          let value = token.key.value
          if nuclei[Int(value >> 54)] & ((1 as UInt64) << ((value >> 48) & 63)) == 0 {
            index += 1
            continue
          }
          if window.lexeme(index).isNucleus { read(around: index) }
        } else if isNumberTrigger(index, token) {
          read(around: index)
        } else if token.has(.word), window.lexeme(index).isNucleus {
          read(around: index)
        }
        index = max(index + 1, lastEnd)
      }
    }
    shareYears()
  }

  /// Numbers that may be dates by themselves; others are read from the unit or month beside them.
  private func isNumberTrigger(_ index: Int, _ token: Token) -> Bool {
    let length = Int(token.end - token.start)
    if token.has(.number) {
      // The rest of a row of figures ("555-2014-07-10") was tried from its first.
      if index >= lastEnd + 4, window.isTight(index - 1, 0x2D), window.isNumber(index - 2),
        window.isTight(index - 3, 0x2D)
      {
        return false
      }
      if length == 4 || length == 8 || length == 10 { return true }
      let next = window.mark(index + 1)
      return length <= 5 && (next == 0x3A || next == 0x2F || next == 0x2D)
    }
    if window.byte(index, 0) &- 0x30 < 10 { return true }
    // "July10", "Q3"
    return token.has(.capitalized) && window.byte(index, length - 1) &- 0x30 < 10
  }

  private mutating func read(around index: Int) {
    var start = index
    let floor = max(lastEnd, index - Self.leftReach)
    while start > floor, mayPrecede(start - 1) { start -= 1 }
    while start <= index {
      if var reading = reading(at: start, limit: index + Self.rightReach), reading.end > index {
        extendLeft(&reading)
        readings.append(reading)
        lastEnd = reading.end
        return
      }
      start += 1
    }
  }

  private func reading(at start: Int, limit: Int) -> Reading? {
    // A blank line ends what can be read.
    var end = start + 1
    let last = min(window.limit, limit)
    while end < last, !window.tokens[end].has(.afterBlankLine) { end += 1 }
    guard end < window.limit else { return grammar.reading(at: start) }
    var bounded = window
    bounded.limit = end
    return DateGrammar(window: bounded, namedDays: grammar.namedDays).reading(at: start)
  }

  /// Words that an expression may begin with, before the word that carries it.
  private func mayPrecede(_ index: Int) -> Bool {
    if window.tokens[index + 1].has(.afterBlankLine) { return false }
    if window.tokens[index].has(.number) {
      // Of numbers in a row only "5 1/2" belongs together.
      return window.length(index) <= 7 && (!window.isNumber(index + 1) || window.length(index + 1) == 1)
    }
    let lexeme = window.lexeme(index)
    switch lexeme.kind {
    case .article, .relation, .mod, .modNoun, .of, .ordinal, .cardinal, .multiplier, .quantity,
      .half,
      .every, .more, .and, .reference:
      return true
    case .preposition:
      // "late on Monday", "early in 2014"
      if window.isWord(index, "in"), window.kind(index + 1) == .article, window.kind(index + 2) == .dayPart {
        // "3 in the morning"
        return window.isNumber(index - 1) || window.kind(index - 1) == .cardinal || window.kind(index - 1) == .mod
      }
      return window.kind(index - 1) == .mod && (window.isWord(index, "in") || window.isWord(index, "on"))
    case .to, .or: return window.isNumber(index - 1) || window.kind(index - 1) == .cardinal
    case .none:
      let mark = window.mark(index)
      if mark == 0x2D || mark == 0x3A || mark == 0x2F || mark == 0x27 { return true }
      return window.isWord(index, "other") || window.isWord(index, "consecutive")
        || window.isWord(index, "straight")
        || window.isWord(index, "full") || window.isWord(index, "trading")
        || window.isWord(index, "fiscal")
        || window.isWord(index, "long") || window.isWord(index, "couple")
        || window.isWord(index, "twice") || window.isWord(index, "times") || window.isWord(index, "once")
    default: return false
    }
  }

  /// Takes in "about", "nearly", "at least", "more than", "up to" before a count or a time of day.
  private func extendLeft(_ reading: inout Reading) {
    let before = reading.start - 1
    guard before >= lastEnd else { return }
    let isCount: Bool
    switch reading.meaning {
    case .duration, .shift: isCount = true
    case .calendar(let fields): isCount = reading.clock != nil && fields.isEmpty
    default: isCount = false
    }
    let lexeme = window.lexeme(before)
    if lexeme.kind == .approximate {
      let isAround = window.isWord(before, "around") || window.isWord(before, "circa")
      // "a way around Wednesday's ruling"
      if isCount && !(lexeme.value == 10) || isAround && !window.isPossessive(reading.end) {
        reading.start = before
        if reading.mod == nil { reading.mod = .approx }
      }
      return
    }
    if lexeme.kind == .earlier || lexeme.kind == .later, takesEarlier(reading) {
      reading.start = before
      return
    }
    // "earlier in the year", "later in the day"
    if window.isWord(before, "in"), window.isWord(reading.start, "the"), case .period = reading.meaning,
      before - 1 >= lastEnd, window.kind(before - 1) == .earlier || window.kind(before - 1) == .later
    {
      reading.start = before - 1
      return
    }
    if case .reference(.future) = reading.meaning,
      window.isWord(before, "near") || window.isWord(before, "foreseeable")
        || window.isWord(before, "immediate") || window.isWord(before, "distant")
    {
      reading.start = window.kind(before - 1) == .article ? before - 1 : before
      return
    }
    guard isCount else { return }
    if window.isWord(before, "than") {
      if window.kind(before - 1) == .more, window.isWord(before - 1, "more") {
        let isNo = window.isWord(before - 2, "no")
        reading.start = isNo ? before - 2 : before - 1
        reading.mod = isNo ? .equalOrLess : .moreThan
      } else if window.isWord(before - 1, "less") || window.isWord(before - 1, "fewer") {
        reading.start = before - 1
        reading.mod = .lessThan
      }
    } else if window.isWord(before, "least"), window.isWord(before - 1, "at") {
      reading.start = before - 1
      reading.mod = .equalOrMore
    } else if window.isWord(before, "to"), window.isWord(before - 1, "up") {
      reading.start = before - 1
      reading.mod = .equalOrLess
    }
  }

  /// "later yesterday", "Earlier this month", "earlier Sunday".
  private func takesEarlier(_ reading: Reading) -> Bool {
    switch reading.meaning {
    case .period: return window.kind(reading.start) == .deictic || window.kind(reading.start) == .relation
    default: return false
    }
  }
}
