import Evidence

/// How the actors of a sentence stand in it: where each one's phrase begins, what governs it, which are coordinated.
struct ActorPhrases {
  struct Phrase {
    var mention: ActorMention
    /// The phrase's first token: "at" of "at least twenty ISIS fighters".
    var start: Int
    /// The preposition that governs it; "of" behind words that count is none ("dozens of gunmen").
    var preposition: Int?
    /// Coordinated with the one before: "police and soldiers".
    var followsAnother = false

    var end: Int { mention.tokens.upperBound }
  }

  private let view: EventText
  private let sentence: Range<Int>
  private(set) var all: [Phrase] = []

  init(_ view: EventText, _ sentence: Range<Int>, _ mentions: [ActorMention]) {
    self.view = view
    self.sentence = sentence
    for mention in mentions {
      var phrase = phrase(of: mention, from: all.last?.end ?? sentence.lowerBound)
      if let last = all.last, isCoordinated(last.end..<phrase.start) {
        phrase.followsAnother = true
        phrase.preposition = last.preposition
      }
      all.append(phrase)
    }
  }

  /// A phrase with those coordinated to it on both sides.
  func coordinated(with index: Int) -> [Int] {
    var first = index
    while first > 0, all[first].followsAnother { first -= 1 }
    var last = index
    while last + 1 < all.count, all[last + 1].followsAnother { last += 1 }
    return Array(first...last)
  }

  private func phrase(of mention: ActorMention, from floor: Int) -> Phrase {
    var start = mention.tokens.lowerBound
    var index = start - 1
    var unknown = 0
    while index >= floor {
      if isInside(index) || isApproximation(index, before: start) {
        start = index
      } else if view.has(index, .of), index > floor, isCounting(index - 1) {
        // "dozens of gunmen", "a group of men", "members of the Taliban"
        start = index
      } else if view.has(index, .anyPreposition) {
        return Phrase(mention: mention, start: start, preposition: index)
      } else if unknown < 3, isAdjective(index) {
        unknown += 1
        start = index
      } else {
        break
      }
      index -= 1
    }
    return Phrase(mention: mention, start: start, preposition: nil)
  }

  private func isInside(_ index: Int) -> Bool {
    view.has(index, [.determiner, .numberWord, .direction, .adjective]) || view.isNumber(index)
      || view.isDemonym(index) || view.isHyphen(index)
      || view.isPlace(index) && index + 1 < sentence.upperBound && view.isHyphen(index + 1) || view.people(index) != nil
      || view.has(index, role: [.collective, .backing]) && !view.isFinite(index, from: index)
  }

  /// "at least" and "more than" before a number; "at" and "over" alone are prepositions.
  private func isApproximation(_ index: Int, before start: Int) -> Bool {
    guard view.has(index, .approximate) else { return false }
    var next = index + 1
    while next < sentence.upperBound, view.has(next, .approximate), !view.isNumber(next) { next += 1 }
    return next < sentence.upperBound && next <= start + 1 && view.isNumber(next)
  }

  /// What stands before "of" in a phrase that counts or gathers those behind it.
  private func isCounting(_ index: Int) -> Bool {
    view.has(index, role: .collective) || view.isNumber(index) || view.people(index) != nil
  }

  /// A word that no table knows, or a participle behind an article or a number: "masked gunmen", "heavily armed rebels".
  private func isAdjective(_ index: Int) -> Bool {
    let token = view.tokens[index]
    guard token.has(.word), !view.isPlace(index), !view.isDate(index),
      view.classes(index).isEmpty || view.has(index, .adverb)
    else { return false }
    if view.ends(index, in: "ed") {
      guard index > sentence.lowerBound else { return true }
      return view.has(index - 1, [.determiner, .numberWord, .adverb, .anyPreposition])
        || view.tokens[index - 1].has(.mark)
        || view.isNumber(index - 1)
    }
    return !view.isFinite(index, from: index) && view.entry(index).map { $0.verb < 0 && $0.noun < 0 } ?? true
  }

  /// "police, soldiers and civilians": only commas and "and" between, and places behind "of" or "in".
  private func isCoordinated(_ between: Range<Int>) -> Bool {
    guard !between.isEmpty, between.count < 6 else { return false }
    var joins = false
    for index in between {
      if view.isComma(index) || view.has(index, .and) {
        joins = true
      } else if joins || !view.has(index, [.of, .others]) && !view.isPlace(index) {
        return false
      }
    }
    return joins
  }
}

extension WordClass {
  /// "and three other soldiers": what else may stand between coordinated phrases.
  fileprivate static let others: WordClass = [.numberWord]
}
