import Evidence

/// Counts behind the word that tells a toll.
extension TollReader {
  /// The count of the object: "killing at least 12 people and three soldiers", "wounding his driver".
  func after(_ index: Int) -> CountReader.Count? {
    var next = index + 1
    var steps = 0
    while next < sentence.upperBound, steps < 7 {
      if let count = counts.count(at: next) {
        if isMeasure(count.tokens.upperBound) { return nil }
        return adding(count)
      }
      if let one = one(at: next) { return adding(one) }
      // "a total of"
      if view.isWord(next, Words.a), next + 2 < sentence.upperBound, view.isWord(next + 2, Words.of) {
        next += 2
        continue
      }
      guard
        view.has(next, [.approximate, .determiner, .adjective, .adverb])
          || view.isWord(next, Words.asWord) || view.isWord(next, Words.than) || view.isWord(next, Words.of)
          || view.isWord(next, Words.many) || view.isDemonym(next)
      else { break }
      next += 1
      steps += 1
    }
    return nil
  }

  /// One person without a number: "a soldier", "the deputy mayor", "himself".
  func one(at start: Int) -> CountReader.Count? {
    if view.isWord(start, .himself) || view.isWord(start, .herself) {
      return CountReader.Count(low: 1, best: 1, high: 1, tokens: start..<start + 1)
    }
    guard view.has(start, .determiner) || view.isWord(start, .a) || view.isWord(start, .an) else { return nil }
    var first = start + 1
    // "a 28-year-old man"
    if first + 4 < sentence.upperBound, view.tokens[first].has(.number), view.isHyphen(first + 1),
      view.isHyphen(first + 3)
    {
      first += 5
    }
    for noun in first..<max(first, min(first + 5, sentence.upperBound)) {
      if view.has(noun, role: .person), !isModifierOfPerson(noun) {
        return CountReader.Count(low: 1, best: 1, high: 1, tokens: start..<noun + 1)
      }
      guard
        view.has(noun, [.adjective, .direction, .forces, .placeNoun, .personNoun]) && !view.ends(noun, in: "men")
          || view.isDemonym(noun) || view.isHyphen(noun) || view.people(noun) != nil || view.classes(noun).isEmpty,
        !view.isNumber(noun), !view.has(noun, .and)
      else { return nil }
    }
    return nil
  }

  /// "the police officer", "a suicide bomber", "the army general": the last noun of the phrase counts.
  private func isModifierOfPerson(_ noun: Int) -> Bool {
    let next = noun + 1
    guard next < sentence.upperBound else { return false }
    return view.has(next, role: .person) || view.people(next) != nil
      || view.has(next, [.placeNoun]) && !view.isDate(next)
      || view.isHyphen(next) || view.tokens[next].has(.possessive)
  }

  /// Adds "..., three policemen and two civilians", but not "and wounded three" nor "and 20 were wounded".
  private func adding(_ first: CountReader.Count) -> CountReader.Count {
    var sum = first
    // Counts behind commas are kept back until an "and" shows that they are of the list.
    var listed: [CountReader.Count] = []
    var index = first.tokens.upperBound
    var steps = 0
    while index + 1 < sentence.upperBound, steps < 6 {
      if view.isWord(index, Words.and) || view.isComma(index) {
        var start = index + 1
        while start + 1 < sentence.upperBound, view.has(start, .approximate), counts.count(at: start) == nil {
          start += 1
        }
        if view.has(start, .determiner), one(at: start) == nil, counts.count(at: start) == nil { start += 1 }
        guard start < sentence.upperBound, let more = counts.count(at: start) ?? one(at: start),
          !isMeasure(more.tokens.upperBound), isOfTheSame(more, behind: index)
        else { return sum }
        if view.isComma(index) {
          listed.append(more)
        } else {
          for count in listed + [more] { sum.add(count) }
          return sum
        }
        index = more.tokens.upperBound
        steps = 0
        continue
      }
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return sum }
      if view.has(index, [.auxiliary, .relative]) || view.has(index, .anyPreposition) && !view.has(index, .of) {
        return sum
      }
      index += 1
      steps += 1
    }
    return sum
  }

  /// Whether a second count goes on with the first: people, and not with a verb of their own ("and 20 others were hurt").
  private func isOfTheSame(_ count: CountReader.Count, behind mark: Int) -> Bool {
    let start = count.tokens.upperBound
    var isOfPeople = view.has(start - 1, role: .person)
    for next in start..<max(start, min(start + 6, sentence.upperBound)) {
      if view.has(next, .auxiliary) || view.ends(next, in: "ed") || side(of: next) != nil {
        return false
      }
      if view.has(next, [.personNoun, .forces, .civilian]) || view.people(next) != nil { isOfPeople = true }
      if view.has(next, .of) { return false }
      if view.has(next, [.anyPreposition, .relative, .and]) || view.tokens[next].has(.mark) { break }
    }
    return view.isComma(mark) ? isOfPeople : true
  }

  /// "the execution of 1,700 soldiers"
  func ofCount(rightAfter index: Int) -> CountReader.Count? {
    guard index + 2 < sentence.upperBound, view.has(index + 1, .of) else { return nil }
    var next = index + 2
    while next + 1 < sentence.upperBound, view.has(next, [.approximate, .determiner]), counts.count(at: next) == nil {
      next += 1
    }
    return counts.count(at: next).flatMap { isMeasure($0.tokens.upperBound) ? nil : adding($0) }
  }

  /// "The death toll rose to 43", "the deaths of 30 people".
  func ofCount(after index: Int) -> CountReader.Count? {
    for next in index + 1..<max(index + 1, min(index + 8, sentence.upperBound)) {
      if let count = counts.count(at: next) {
        return isMeasure(count.tokens.upperBound) ? nil : adding(count)
      }
      if view.tokens[next].has(.mark) || view.has(next, [.relative, .and]) { return nil }
      if next > index + 1, view.has(index, .deathNoun), let one = one(at: next), view.has(next - 1, .of) {
        return adding(one)
      }
    }
    return nil
  }
}
