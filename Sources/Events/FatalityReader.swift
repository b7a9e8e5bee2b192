import Evidence

/// Finds the deaths that a sentence counts: "killing at least 12", "four soldiers died", "left dozens dead".
struct FatalityReader {
  struct Deaths {
    /// The word that tells the deaths.
    var token: Int
    var fatalities: Event.Toll
  }

  private let view: EventText
  private let sentence: Range<Int>
  private let counts: CountReader

  init(_ view: EventText, _ sentence: Range<Int>) {
    self.view = view
    self.sentence = sentence
    counts = CountReader(view: view, sentence: sentence)
  }

  func deaths() -> [Deaths] {
    var found: [Deaths] = []
    for index in sentence {
      guard let count = deaths(at: index), count.high > 0 else { continue }
      found.append(
        Deaths(
          token: index,
          fatalities: Event.Toll(low: count.low, best: count.best, high: count.high)))
    }
    return found
  }

  private func deaths(at index: Int) -> CountReader.Count? {
    guard view.has(index, [.killing, .dying, .deathNoun]) || view.isWord(index, .toll) else {
      return nil
    }
    if view.has(index, .killing) {
      if isPassive(index) || isBareParticiple(index) { return before(index) ?? after(index) }
      return after(index)
    }
    if view.has(index, .dying) { return before(index) }
    if view.has(index, .deathNoun) {
      return before(index) ?? ofCount(after: index)
    }
    if view.isWord(index, Words.toll) { return ofCount(after: index) }
    return nil
  }

  private func isPassive(_ index: Int) -> Bool {
    var previous = index - 1
    while previous >= sentence.lowerBound, view.has(previous, .adverb) { previous -= 1 }
    return previous >= sentence.lowerBound && view.has(previous, .be)
  }

  /// "12 killed in Mosul", "with four soldiers killed".
  private func isBareParticiple(_ index: Int) -> Bool {
    guard view.entry(index)?.verbForms.contains(.participle) == true else { return false }
    let next = index + 1
    guard next < sentence.upperBound else { return true }
    return view.has(next, [.anyPreposition, .and, .locative]) || view.tokens[next].has(.mark)
      || view.isDate(next)
  }

  /// The count of the object: "killing at least 12 people and three soldiers".
  private func after(_ index: Int) -> CountReader.Count? {
    var next = index + 1
    // "killed or wounded 30" counts both.
    if next < sentence.upperBound, view.has(next, .and) { return nil }
    var steps = 0
    while next < sentence.upperBound, steps < 6 {
      if let count = counts.count(at: next) {
        if isMeasure(count.tokens.upperBound) { return nil }
        return adding(count)
      }
      guard
        view.has(next, [.approximate, .determiner, .adjective, .adverb])
          || view.isWord(next, Words.asWord)
          || view.isWord(next, Words.than) || view.isWord(next, Words.of)
          || view.isWord(next, Words.many) || view.isDemonym(next)
      else { break }
      if view.isWord(next, Words.a) || view.isWord(next, Words.an) {
        // "killing a soldier": one.
        if next + 2 < sentence.upperBound, view.isWord(next + 2, Words.of) {
          next += 2
          continue
        }  // "a total of"
        for noun in next + 1..<min(next + 5, sentence.upperBound)
        where view.has(noun, [.personNoun, .forces, .civilian]) && !view.has(noun, .notEvent) {
          return CountReader.Count(low: 1, best: 1, high: 1, tokens: next..<noun)
        }
      }
      next += 1
      steps += 1
    }
    return nil
  }

  /// Adds "... and three soldiers", but not "and wounded three".
  private func adding(_ first: CountReader.Count) -> CountReader.Count {
    var sum = first
    var index = first.tokens.upperBound
    var steps = 0
    while index + 1 < sentence.upperBound, steps < 5 {
      if view.isWord(index, Words.and) {
        guard let more = counts.count(at: index + 1) else { return sum }
        // "killed 12 and 20 were wounded", "12 dead and 20 injured"
        for next in more.tokens.upperBound..<min(more.tokens.upperBound + 6, sentence.upperBound) {
          if view.isWord(next, Words.others) || view.has(next, .auxiliary)
            || view.ends(next, in: "ed")
          {
            return sum
          }
        }
        sum.low += more.low
        sum.best += more.best
        sum.high += more.high
        return sum
      }
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return sum }
      if view.has(index, [.anyPreposition, .auxiliary, .relative]) { return sum }
      index += 1
      steps += 1
    }
    return sum
  }

  /// The count of the subject: "at least 12 people, including five children, were killed".
  private func before(_ index: Int) -> CountReader.Count? {
    var previous = index - 1
    var steps = 0
    var best: CountReader.Count?
    var inAside = false
    while previous >= sentence.lowerBound, steps < 16 {
      if view.isComma(previous) {
        // An aside between commas ("including five children") is stepped over.
        inAside = !inAside && steps <= 3
        if !inAside, steps > 12 { break }
      } else if view.tokens[previous].has(.mark), !view.isHyphen(previous) {
        break
      } else if view.has(previous, [.relative, .subordinator, .report]), !view.has(previous, .limit) {
        break
      } else if !inAside, steps > 3 || best != nil,
        view.isFinite(previous, from: sentence.lowerBound), !view.has(previous, .be)
      {
        break
      } else if !inAside, counts.count(at: previous) != nil {
        // Go left to the number's first word.
        var start = previous
        for back in 1...4 where previous - back >= sentence.lowerBound {
          if let longer = counts.count(at: previous - back), longer.tokens.upperBound > previous {
            start = previous - back
          }
        }
        best = counts.count(at: start)
        break
      } else if !inAside, view.has(previous, [.locative]), steps > 4 {
        break
      }
      previous -= 1
      steps += 1
    }
    // "Saleh, 51, was shot": an age.
    guard let best, !isAge(best.tokens), !isMeasure(best.tokens.upperBound),
      best.tokens.upperBound <= index
    else {
      return nil
    }
    return best
  }

  private func isAge(_ number: Range<Int>) -> Bool {
    number.lowerBound > sentence.lowerBound && view.isComma(number.lowerBound - 1)
      && number.upperBound < sentence.upperBound && view.isComma(number.upperBound)
  }

  /// "The death toll rose to 43", "the deaths of 30 people".
  private func ofCount(after index: Int) -> CountReader.Count? {
    for next in index + 1..<min(index + 8, sentence.upperBound) {
      if let count = counts.count(at: next) {
        return isMeasure(count.tokens.upperBound) ? nil : count
      }
      if view.tokens[next].has(.mark) || view.has(next, [.relative, .and]) { return nil }
    }
    return nil
  }

  /// "12 kilometres", "12 years", "12 percent" count no people.
  private func isMeasure(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return false }
    // "a 28-year-old man"
    if view.isHyphen(index), index + 1 < sentence.upperBound,
      view.has(index + 1, [.timeWord, .distance])
    {
      return true
    }
    return view.has(index, [.distance, .timeWord]) || view.isWord(index, Words.percent)
      || view.isMark(index, 0x25)
  }
}
