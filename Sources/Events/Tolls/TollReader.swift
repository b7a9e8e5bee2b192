import Evidence

/// Finds the dead and the injured that a sentence counts: "killing at least 12", "left dozens hurt", "four soldiers died".
struct TollReader {
  enum Side {
    case dead, injured
  }

  struct Telling {
    /// The word that tells it.
    var token: Int
    var side: Side
    var toll: Event.Toll
  }

  let view: EventText
  let sentence: Range<Int>
  let counts: CountReader

  init(_ view: EventText, _ sentence: Range<Int>) {
    self.view = view
    self.sentence = sentence
    counts = CountReader(view: view, sentence: sentence)
  }

  func tellings() -> [Telling] {
    var found: [Telling] = []
    for index in sentence {
      guard let side = side(of: index), let count = count(at: index, side), count.high > 0 else { continue }
      found.append(
        Telling(token: index, side: side, toll: Event.Toll(low: count.low, best: count.best, high: count.high)))
    }
    return found
  }

  /// Of which toll a word tells, if of any.
  func side(of index: Int) -> Side? {
    if view.has(index, [.killing, .dying, .deathNoun]) || view.isWord(index, .toll) || view.has(index, role: .slaying) {
      return .dead
    }
    return view.has(index, role: [.injuring, .injury]) ? .injured : nil
  }

  private func count(at index: Int, _ side: Side) -> CountReader.Count? {
    if isOfBoth(index, side) { return nil }
    if view.has(index, role: .slaying) { return ofCount(rightAfter: index) }
    if view.has(index, .dying) {
      if isShotDead(index) { return after(index) }
      // "an officer was shot dead"
      return before(index > sentence.lowerBound && isPassive(index - 1) ? index - 1 : index)
    }
    if view.has(index, .deathNoun) { return before(index) ?? ofCount(after: index) }
    if view.isWord(index, Words.toll) { return ofCount(after: index) }
    if view.has(index, role: .injury) { return before(index) ?? ofCount(after: index) }
    if isPassive(index) || isBareParticiple(index) { return before(index) ?? after(index) }
    return after(index)
  }

  /// "shot dead a policeman": the dead are the object.
  private func isShotDead(_ index: Int) -> Bool {
    guard view.isWord(index, .dead), index > sentence.lowerBound, !isPassive(index - 1) else { return false }
    return view.entry(index - 1).map { $0.verb >= 0 && $0.verbForms.contains(.past) } ?? false
  }

  /// "killed or wounded 30", "30 killed and wounded": nobody knows how many of each.
  private func isOfBoth(_ index: Int, _ side: Side) -> Bool {
    let isVerb = view.has(index, .killing) || view.has(index, role: .injuring)
    guard isVerb else { return false }
    let next = index + 1
    if next + 1 < sentence.upperBound, view.has(next, .and), let other = self.side(of: next + 1), other != side,
      !hasCount(after: next + 1) || !hasCount(before: index)
    {
      // "three killed and wounded", but "killed two and wounded five" has a count between.
      return true
    }
    guard index - 2 >= sentence.lowerBound, view.has(index - 1, .and), let other = self.side(of: index - 2) else {
      return false
    }
    return other != side && (view.has(index - 2, .killing) || view.has(index - 2, role: .injuring))
      && !(hasCount(after: index) && hasCount(before: index - 2))
  }

  private func hasCount(after index: Int) -> Bool { after(index) != nil }
  private func hasCount(before index: Int) -> Bool { before(index) != nil }

  func isPassive(_ index: Int) -> Bool {
    var previous = index - 1
    while previous >= sentence.lowerBound, view.has(previous, .adverb) || view.ends(previous, in: "ly") {
      previous -= 1
    }
    return previous >= sentence.lowerBound && view.has(previous, .be)
  }

  /// "12 killed in Mosul", "with four soldiers killed", "left dozens hurt".
  private func isBareParticiple(_ index: Int) -> Bool {
    let isParticiple =
      view.has(index, role: .injuring)
      ? view.ends(index, in: "ed") || view.isWord(index, .hurt)
      : view.entry(index)?.verbForms.contains(.participle) == true
    guard isParticiple else { return false }
    let next = index + 1
    guard next < sentence.upperBound else { return true }
    return view.has(next, [.anyPreposition, .and, .locative]) && !counts.isApproximate(next)
      || view.tokens[next].has(.mark) || view.isDate(next) || view.has(next, .adverb)
  }

  /// "12 kilometres", "12 years", "12 percent" count no people.
  func isMeasure(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return false }
    // "a 28-year-old man"
    if view.isHyphen(index), index + 1 < sentence.upperBound, view.has(index + 1, [.timeWord, .distance]) {
      return true
    }
    return view.has(index, [.distance, .timeWord]) || view.isWord(index, Words.percent) || view.isMark(index, 0x25)
  }
}
