import Evidence

/// Reads how many of the event there were: "34 strikes", "five air strikes", "arrested 12 people".
struct QuantityReader {
  let view: EventText
  let sentence: Range<Int>

  func quantity(of trigger: Trigger) -> Int? {
    let counts = CountReader(view: view, sentence: sentence)
    if trigger.part == .noun {
      guard trigger.isPlural else {
        // "one strike destroyed a tank"
        let before = trigger.tokens.lowerBound - 1
        return before >= sentence.lowerBound && view.isWord(before, Words.one) ? 1 : nil
      }
      var index = trigger.tokens.lowerBound - 1
      var steps = 0
      while index >= sentence.lowerBound, steps < 5 {
        if let count = counts.count(at: index) {
          if index > sentence.lowerBound, let longer = counts.count(at: index - 1),
            longer.tokens.contains(index)
          {
            return longer.best
          }
          return count.low == count.high ? count.best : nil
        }
        let isNounPhrase =
          view.tokens[index].has(.word)
          && !view.has(index, [.anyPreposition, .auxiliary, .determiner, .and])
          || view.isHyphen(index)
        guard isNounPhrase else { return nil }
        index -= 1
        steps += 1
      }
      return nil
    }
    guard trigger.subType == "arrest" || trigger.subType == "abduct" || trigger.subType == "release"
    else { return nil }
    for index in trigger.tokens.upperBound..<min(trigger.tokens.upperBound + 5, sentence.upperBound) {
      if let count = counts.count(at: index) { return count.low == count.high ? count.best : nil }
      guard
        view.has(index, [.approximate, .determiner, .adjective]) || view.isWord(index, Words.than)
      else { break }
    }
    return ofSubject(trigger)
  }

  /// "Two aid workers were kidnapped", "at least 12 people have been arrested".
  private func ofSubject(_ trigger: Trigger) -> Int? {
    let tolls = TollReader(view, sentence)
    guard trigger.forms.contains(.participle), tolls.isPassive(trigger.head), let count = tolls.before(trigger.head),
      count.low == count.high
    else { return nil }
    return count.best
  }
}
