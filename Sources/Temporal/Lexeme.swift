/// What a word can mean in a date expression.
struct Lexeme: Equatable, Sendable {
  enum Kind: UInt8, Sendable {
    case none
    // Words that can carry an expression; the reader stops at these (see `isNucleus`).
    case month, weekday, unit, unitPlural, season, dayPart, dayParts, deictic, tonight, overnight, reference
    case clockName, frequency, decadeName, weekdays, hijriMonth, persianMonth, meridiem, zone
    case oclock, period, named
    // Words that only help.
    case cardinal, multiplier, ordinal, article, relation, mod, modNoun, approximate, comparison
    case every, ago, later, earlier, before, after, from, of, and, to, or, half, more, old
    case since, until, between, preposition, future, past, blocker, quantity, local
  }

  var kind: Kind
  var value: Int16 = 0
  /// Also an ordinary word or a name: counts as a date only in company.
  var isAmbiguous = false

  static let none = Lexeme(kind: .none)

  /// Whether the reader tries to read a date around the word.
  var isNucleus: Bool {
    if kind != .none && kind.rawValue <= Kind.named.rawValue { return true }
    // Spelled years: "nineteen ninety-one", "two thousand".
    return kind == .cardinal && (value == 18 || value == 19)
      || kind == .multiplier && value == 1000
  }

  var unit: TimeUnit? {
    kind == .unit || kind == .unitPlural ? TimeUnit(rawValue: value) : nil
  }
}

/// Codes of `relation` words.
enum Relation: Int16 {
  case last = 1
  case previous, past, next, coming, following, current, same, latest, recent
  case this, that, these, those, other, few
}

/// Words that name a time only loosely.
enum Reference: Int16 {
  case past = 1
  case present, future

  var value: String {
    switch self {
    case .past: return "PAST_REF"
    case .present: return "PRESENT_REF"
    case .future: return "FUTURE_REF"
    }
  }
}

/// TIMEX3 modifiers.
enum Mod: Int16 {
  case start = 1
  case mid, end, approx, before, after, onOrBefore, onOrAfter, lessThan, moreThan
  case equalOrLess, equalOrMore

  var name: String {
    switch self {
    case .start: return "START"
    case .mid: return "MID"
    case .end: return "END"
    case .approx: return "APPROX"
    case .before: return "BEFORE"
    case .after: return "AFTER"
    case .onOrBefore: return "ON_OR_BEFORE"
    case .onOrAfter: return "ON_OR_AFTER"
    case .lessThan: return "LESS_THAN"
    case .moreThan: return "MORE_THAN"
    case .equalOrLess: return "EQUAL_OR_LESS"
    case .equalOrMore: return "EQUAL_OR_MORE"
    }
  }
}
