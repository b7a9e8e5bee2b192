import Evidence
import Temporal

/// Dates that are the two ends of a range, told as two expressions: "between 4 and 9 July", "from March until June".
extension DateLinker {
  /// The whole range of which a date is one end, and the date at its other end.
  func range(of date: Int) -> (span: DateSpan, other: Int)? {
    let all = dates()
    guard let position = all.firstIndex(of: date) else { return nil }
    if position + 1 < all.count, let span = range(from: date, to: all[position + 1]) {
      return (span, all[position + 1])
    }
    if position > 0, let span = range(from: all[position - 1], to: date) {
      return (span, all[position - 1])
    }
    return nil
  }

  private func range(from first: Int, to second: Int) -> DateSpan? {
    let (a, b) = (view.dates[first], view.dates[second])
    guard b.tokens.lowerBound == a.tokens.upperBound + 1, isJoined(a, b),
      let earliest = a.earliest, let latest = b.latest, earliest <= latest
    else { return nil }
    return DateSpan(earliest: earliest, latest: latest, precision: .range)
  }

  private func isJoined(_ a: DateExpression, _ b: DateExpression) -> Bool {
    // The first expression may have taken its own "between" or "from".
    let isOpened: (Words) -> Bool = { word in
      view.isWord(a.tokens.lowerBound, word)
        || a.tokens.lowerBound > clauses.sentence.lowerBound
          && view.isWord(a.tokens.lowerBound - 1, word)
    }
    switch view.word(a.tokens.upperBound) {
    case .and: return isOpened(.between)
    case .to, .until, .till, .through: return isOpened(.from)
    default: return false
    }
  }

  /// "the same day", "that same day".
  func isSameDay(_ date: Int) -> Bool {
    let expression = view.dates[date]
    return expression.anchor == .narrative && expression.precision == .day
      && expression.tokens.contains { view.isWord($0, .same) }
      && expression.tokens.contains { view.isWord($0, .day) }
  }

  /// Whether the clause of the trigger or of its date only tells how far back or forth the sentence's state goes: "until troops reached
  /// the town on Monday".
  func isBackdrop(_ trigger: Trigger, dates: [Int]) -> Bool {
    let tokens = [trigger.head] + dates.map { view.dates[$0].tokens.lowerBound }
    return tokens.contains { token in
      guard clauses.sentence.contains(token) else { return false }
      switch view.word(clauses.range(ofClause: clauses.clause(of: token)).lowerBound) {
      case .until, .till, .since, .before, .after: return true
      default: return false
      }
    }
  }
}
