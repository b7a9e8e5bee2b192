import Evidence

/// Counts before the word that tells a toll.
extension TollReader {
  /// The count of the subject: "at least 12 people, including five children, were killed".
  func before(_ index: Int) -> CountReader.Count? {
    if let one = onePerson(before: index) { return one }
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
      } else if side(of: previous) != nil, !inAside, !isAttribute(previous) {
        break  // "three were killed and others wounded"
      } else if view.has(previous, .relative), previous - 2 >= sentence.lowerBound, view.has(previous - 1, .of) {
        // "the rebels, 12 of whom were killed"
        best = counts.count(at: firstWord(ofCountAt: previous - 2))
        break
      } else if view.has(previous, [.relative, .subordinator, .report]), !view.has(previous, .limit),
        !view.isWord(previous, .asWord)
      {
        break
      } else if !inAside, steps > 3 || best != nil,
        view.isFinite(previous, from: sentence.lowerBound), !view.has(previous, .be)
      {
        break
      } else if !inAside, counts.count(at: previous) != nil {
        best = counts.count(at: firstWord(ofCountAt: previous))
        break
      } else if !inAside, view.has(previous, [.locative]), !counts.isApproximate(previous), steps > 4 {
        break
      }
      previous -= 1
      steps += 1
    }
    // "Saleh, 51, was shot": an age.
    guard let best, !isAge(best.tokens), !isMeasure(best.tokens.upperBound), best.tokens.upperBound <= index else {
      return nil
    }
    return addingBefore(best)
  }

  /// Goes left to the number's first word: "between" of "between 30 and 40".
  private func firstWord(ofCountAt index: Int) -> Int {
    var start = index
    for back in 1...4 where index - back >= sentence.lowerBound {
      if let longer = counts.count(at: index - back), longer.tokens.upperBound > index { start = index - back }
    }
    return start
  }

  /// "12 wounded soldiers died": of the subject, not a toll of its own.
  private func isAttribute(_ index: Int) -> Bool {
    let next = index + 1
    return next < sentence.upperBound && view.has(next, [.personNoun, .forces, .civilian])
  }

  private func isAge(_ number: Range<Int>) -> Bool {
    number.lowerBound > sentence.lowerBound && view.isComma(number.lowerBound - 1)
      && number.upperBound < sentence.upperBound && view.isComma(number.upperBound)
  }

  /// "A soldier was killed", "the mayor died": one, where the subject stands right before the verb.
  private func onePerson(before index: Int) -> CountReader.Count? {
    var end = index
    while end > sentence.lowerBound, view.has(end - 1, [.auxiliary, .adverb]) { end -= 1 }
    guard end > sentence.lowerBound, end < index, view.has(end - 1, role: .person) else { return nil }
    for start in (max(sentence.lowerBound, end - 9)..<end).reversed() {
      if let one = one(at: start), one.tokens.upperBound == end {
        return start > sentence.lowerBound && view.isWord(start - 1, Words.including) ? nil : addingBefore(one)
      }
      if view.tokens[start].has(.mark) && !view.isHyphen(start) || view.has(start, [.anyPreposition, .and]) {
        return nil
      }
    }
    return nil
  }

  /// Adds what is coordinated before: "Three soldiers and two civilians were killed".
  private func addingBefore(_ last: CountReader.Count) -> CountReader.Count {
    var sum = last
    var index = last.tokens.lowerBound - 1
    while index > sentence.lowerBound, view.has(index, .approximate) { index -= 1 }
    while index > sentence.lowerBound, view.isWord(index, Words.and) || view.isComma(index) {
      guard let count = counted(endingBefore: index) else { return sum }
      sum.add(count)
      index = count.tokens.lowerBound - 1
      while index > sentence.lowerBound, view.has(index, .approximate) { index -= 1 }
    }
    return sum
  }

  /// The count of the noun phrase that ends before a token: "three soldiers" of "three soldiers and two civilians".
  private func counted(endingBefore end: Int) -> CountReader.Count? {
    let noun = end - 1
    guard view.has(noun, [.personNoun, .forces, .civilian]) || view.people(noun) != nil else { return nil }
    for index in (max(sentence.lowerBound, end - 6)..<noun).reversed() {
      if counts.count(at: index) != nil {
        let start = firstWord(ofCountAt: index)
        var before = start - 1
        while before >= sentence.lowerBound, view.has(before, .approximate) { before -= 1 }
        // "killed 12 soldiers and two civilians were hurt": the first count has a verb of its own.
        if before >= sentence.lowerBound, side(of: before) != nil || view.isGerund(before) { return nil }
        return counts.count(at: start)
      }
      if let one = one(at: index), one.tokens.upperBound == end { return one }
      if view.tokens[index].has(.mark) && !view.isHyphen(index) || view.has(index, [.anyPreposition, .and, .auxiliary])
      {
        return nil
      }
    }
    return nil
  }
}
