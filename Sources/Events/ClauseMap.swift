import Evidence
import Temporal
import Toponyms

/// Where the clauses of a sentence begin, found without a parser: by conjunctions, relatives, marks and verbs.
struct ClauseMap {
  enum Kind: UInt8 {
    case main, coordinate, subordinate, conditional, relative, participle, attribution, dash
  }

  let sentence: Range<Int>
  /// Clause number of each token of the sentence.
  private(set) var ids: [Int32] = []
  /// What it costs to go from the sentence's first token to each token across clause bounds.
  private(set) var costs: [Float] = []
  private(set) var kinds: [Kind] = [.main]
  private(set) var starts: [Int]

  init(_ view: EventText, _ sentence: Range<Int>) {
    self.sentence = sentence
    starts = [sentence.lowerBound]
    ids.reserveCapacity(sentence.count)
    costs.reserveCapacity(sentence.count)
    var cost: Float = 0
    var hasVerb = false
    // What a closing bracket goes back to.
    var outside: (id: Int32, cost: Float)?
    var current: Int32 = 0
    for index in sentence {
      if view.isMark(index, 0x29), let saved = outside {
        current = saved.id
        cost = saved.cost
        outside = nil
      } else if index > sentence.lowerBound, index > starts[starts.count - 1],
        let bound = Self.bound(view, sentence, index, hasVerb)
      {
        if view.isMark(index, 0x28) { outside = (current, cost) }
        kinds.append(bound.kind)
        starts.append(index)
        current = Int32(kinds.count - 1)
        cost += bound.cost
        hasVerb = false
      }
      if index == sentence.lowerBound,
        view.has(index, .conditional) && !view.isGerund(index) || Self.isInverted(view, sentence)
      {
        kinds[0] = .conditional
      } else if index == sentence.lowerBound, view.has(index, .subordinator),
        !Self.isTimeLimit(view, sentence, index)
      {
        kinds[0] = .subordinate
      }
      if view.isFinite(index, from: sentence.lowerBound) { hasVerb = true }
      ids.append(current)
      costs.append(cost)
    }
    markAttributions(view)
  }

  func clause(of token: Int) -> Int { Int(ids[token - sentence.lowerBound]) }
  func kind(of token: Int) -> Kind { kinds[clause(of: token)] }
  func cost(from a: Int, to b: Int) -> Double {
    Double(abs(costs[a - sentence.lowerBound] - costs[b - sentence.lowerBound]))
  }
  func range(ofClause clause: Int) -> Range<Int> {
    starts[clause]..<(clause + 1 < starts.count ? starts[clause + 1] : sentence.upperBound)
  }

  /// Clauses whose verb says who told the news: ", police in Mosul said", "according to residents".
  private mutating func markAttributions(_ view: EventText) {
    for clause in kinds.indices {
      let range = range(ofClause: clause)
      guard range.count < 24 else { continue }
      var triggers = 0
      var reports = false
      for index in range {
        if view.has(index, .report) { reports = true }
        if let entry = view.entry(index), entry.verb >= 0, !view.has(index, .report) {
          triggers += 1
        }
      }
      if reports && triggers == 0 { kinds[clause] = .attribution }
    }
  }

  /// "Had the army entered the town, ..."
  private static func isInverted(_ view: EventText, _ sentence: Range<Int>) -> Bool {
    view.isWord(sentence.lowerBound, Words.had) && sentence.count > 3 && !view.isMark(sentence.upperBound - 1, 0x3F)
      && (view.has(sentence.lowerBound + 1, [.determiner, .pronoun]) || view.isPlace(sentence.lowerBound + 1))
  }

  private static func isTimeLimit(_ view: EventText, _ sentence: Range<Int>, _ index: Int) -> Bool {
    guard view.has(index, .limit), index + 1 < sentence.upperBound else { return false }
    for next in index + 1..<min(index + 4, sentence.upperBound) {
      if view.isDate(next) || view.tokens[next].has(.number) { return true }
      if !view.has(next, [.determiner, .adverb, .adjective]) { break }
    }
    return false
  }

  private static func bound(
    _ view: EventText, _ sentence: Range<Int>, _ index: Int, _ hasVerb: Bool
  ) -> (kind: Kind, cost: Float)? {
    let token = view.tokens[index]
    let next = index + 1
    guard next < sentence.upperBound else { return nil }
    if token.has(.mark) {
      switch token.mark {
      // "Near Sinjar, Nov. 12, 2015: strikes hit ...": the head of a list's line belongs to what follows.
      case 0x3A where !hasVerb && index - sentence.lowerBound < 16: return (.main, 0.2)
      case 0x3B, 0x3A: return (.main, 1.5)
      case 0x28: return (.dash, 0.8)  // (
      case 0x2D where view.isDash(index): return (.dash, 0.5)
      case 0x2C: return commaBound(view, sentence, index, hasVerb)
      default: return nil
      }
    }
    let classes = view.classes(index)
    if classes.contains(.subordinator) || view.isWord(index, Words.asWord) {
      if isTimeLimit(view, sentence, index) { return nil }
      if view.isWord(index, Words.asWord) {
        // "as well as", "such as", "as many as" open no clause.
        guard hasVerb || view.isComma(index - 1) else { return nil }
        if view.isWord(index - 1, Words.such) || view.isWord(index - 1, Words.well) { return nil }
        return verbAhead(view, sentence, next, within: 9) ? (.subordinate, 0.9) : nil
      }
      if classes.contains(.conditional) { return (.conditional, 1.2) }
      if view.isWord(index, Words.whereWord) { return (.relative, 0.5) }
      if view.isWord(index, Words.once), !verbAhead(view, sentence, next, within: 6) { return nil }
      if classes.contains(.otherPreposition), view.isGerund(next) { return (.subordinate, 0.8) }
      if classes.contains(.otherPreposition), !verbAhead(view, sentence, next, within: 8) {
        return nil
      }
      return (.subordinate, 1.0)
    }
    if view.isWord(index, Words.that) {
      if view.has(index - 1, .report) || view.isDate(index - 1) || view.isPlace(index - 1) {
        return (.main, 1.0)
      }
      if view.isFinite(next, from: index) || view.entry(next)?.verb ?? -1 >= 0 {
        return (.relative, 0.8)
      }
      return hasVerb && verbAhead(view, sentence, next, within: 8) ? (.main, 0.8) : nil
    }
    if classes.contains(.relative) { return (.relative, 0.8) }
    if classes.contains(.and) {
      var after = next
      while after + 1 < sentence.upperBound, view.has(after, [.adverb, .not]) { after += 1 }
      if hasVerb, view.isFinite(after, from: after) { return (.coordinate, 0.5) }
      if hasVerb, view.isGerund(after) { return (.participle, 0.2) }
      if hasVerb, clauseAhead(view, sentence, after) { return (.coordinate, 1.2) }
      return nil
    }
    // "Officials said gunmen attacked ...": what follows the report is a clause of its own.
    if view.has(index - 1, .report), hasVerb, !view.isGerund(index - 1),
      classes.isDisjoint(with: [.anyPrepositionOrNews]), !token.has(.mark), !view.isDate(index),
      verbAhead(view, sentence, index, within: 14)
    {
      return (.main, 0.8)
    }
    return nil
  }

  private static func commaBound(
    _ view: EventText, _ sentence: Range<Int>, _ index: Int, _ hasVerb: Bool
  ) -> (kind: Kind, cost: Float)? {
    var next = index + 1
    while next + 1 < sentence.upperBound, view.has(next, .adverb) || view.isMark(next, 0x22) {
      next += 1
    }
    if view.isGerund(next) { return (.participle, 0.2) }
    // ", with its forces expelled": an absolute clause.
    if view.isWord(next, Words.with), participleAhead(view, sentence, next + 1) {
      return (.participle, 0.9)
    }
    if isAttribution(view, sentence, next) { return (.attribution, 1.2) }
    // "According to a source in Hama, troops ...": the source's clause ends at its comma.
    if !hasVerb, view.isWord(sentence.lowerBound, .according), !view.isPlace(next) {
      return (.main, 1.2)
    }
    guard hasVerb else { return nil }
    if view.isFinite(next, from: next) { return (.main, 0.6) }
    if view.has(next, [.and, .relative, .subordinator]) { return nil }  // bounded by that word itself
    if view.has(next, [.pronoun, .determiner]) || view.isNumber(next),
      verbAhead(view, sentence, next, within: 7)
    {
      return (.main, 0.8)
    }
    return nil
  }

  /// ", a spokesman said", ", according to residents of Raqqa".
  private static func isAttribution(_ view: EventText, _ sentence: Range<Int>, _ start: Int) -> Bool {
    for index in start..<min(start + 12, sentence.upperBound) {
      if view.has(index, .report) { return true }
      if view.isComma(index) || view.tokens[index].mark == 0x3B { return false }
      if view.isFinite(index, from: start) || view.has(index, [.relative, .subordinator]) {
        return false
      }
    }
    return false
  }

  private static func verbAhead(
    _ view: EventText, _ sentence: Range<Int>, _ start: Int, within limit: Int
  ) -> Bool {
    for index in start..<min(start + limit, sentence.upperBound) {
      if view.isFinite(index, from: start) { return true }
      if view.isMark(index, 0x2C) || view.isMark(index, 0x3B) || view.has(index, .relative) {
        return false
      }
    }
    return false
  }

  private static func participleAhead(
    _ view: EventText, _ sentence: Range<Int>, _ start: Int
  ) -> Bool {
    for index in start..<min(start + 12, sentence.upperBound) {
      if view.isComma(index) || view.has(index, [.relative, .subordinator]) { return false }
      if view.isFinite(index, from: start) || view.isGerund(index) { return true }
    }
    return false
  }

  /// A subject and a verb after "and".
  private static func clauseAhead(_ view: EventText, _ sentence: Range<Int>, _ start: Int) -> Bool {
    for index in start..<min(start + 9, sentence.upperBound) {
      if view.isFinite(index, from: start) { return index > start }
      if view.tokens[index].has(.mark), !view.isHyphen(index) { return false }
      if view.has(index, [.relative, .subordinator, .and]) { return false }
    }
    return false
  }
}

extension WordClass {
  /// What may stand between a report verb and the words reported.
  static let anyPrepositionOrNews: WordClass = [
    .locative, .otherPreposition, .of, .to, .newsNoun, .and, .timeWord, .adverb, .pronoun,
  ]
}
