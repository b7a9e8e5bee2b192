import Evidence
import Toponyms

/// Finds the place that a verb or noun acts upon.
struct PlaceObject {
  enum Found: Equatable {
    case none
    /// "the city", "its last stronghold": a place without a name.
    case noun
    case mention(Int)
  }

  let view: EventText
  let sentence: Range<Int>

  /// The object after the token before `start`: "the last pocket of the village of Baghouz".
  func after(_ start: Int) -> Found {
    var index = start
    var found = Found.none
    let limit = min(start + 16, sentence.upperBound)
    while index < limit {
      if let mention = view.place(startingAt: index) {
        // "seized Mosul's dam" is about the dam, in Mosul; "Baghdad police" is about people.
        let end = view.mentions[mention].tokens.upperBound
        if end < sentence.upperBound, view.has(end, [.personNoun, .forces]),
          !view.has(end, [.placeNoun])
        {
          return found
        }
        return .mention(mention)
      }
      if view.isDate(index) { return found }
      let classes = view.classes(index)
      let token = view.tokens[index]
      if token.has(.mark) {
        guard view.isHyphen(index) || token.mark == 0x22 || token.mark == 0x27 else { return found }
      } else if classes.contains(.placeNoun), found == .none {
        found = .noun
      } else if !classes.isDisjoint(with: [.personNoun, .forces, .violence]),
        classes.isDisjoint(with: [.adjective, .placeNoun, .partNoun]), found == .none
      {
        // "captured eight militants", but "captured rebel positions" and "ISIS territory".
        guard index + 1 < limit,
          view.has(index + 1, [.placeNoun]) || view.isHyphen(index + 1)
            || view.tokens[index + 1].has(.possessive)
        else { return .none }
      } else if !classes.isDisjoint(with: [.of]) {
        guard found != .none || view.has(index - 1, [.partNoun, .placeNoun]) else { return .none }
      } else if !classes.isDisjoint(with: [.locative, .otherPreposition, .to]) {
        // "captured positions in and around Tikrit": the place is where, if the object was one.
        return found
      } else if !classes.isDisjoint(with: [.relative, .subordinator, .auxiliary, .report, .pronoun]) {
        return found
      } else if classes.contains(.and), found == .none {
        return .none
      }
      index += 1
    }
    return found
  }

  /// "Hawija, a town of 100,000 people, was seized", "the city, which they had held, was retaken": the last token before
  /// the aside whose closing comma stands at `end`.
  private func apposed(before end: Int, downTo start: Int) -> Int? {
    guard end > start, view.isComma(end) else { return nil }
    for index in (max(start + 1, end - 14)..<end).reversed() where view.isComma(index) {
      return view.has(index + 1, [.determiner, .relative]) ? index - 1 : nil
    }
    return nil
  }

  /// The subject that ends before `end` (the first word of the verb group).
  func before(_ end: Int, downTo start: Int) -> Found {
    var index = end - 1
    if let name = apposed(before: index, downTo: start) { index = name }
    var found = Found.none
    let limit = max(start, index - 13)
    while index >= limit {
      if view.isPlace(index) {
        let mention = Int(view.mentionAt[index])
        let first = view.mentions[mention].tokens.lowerBound
        if first > sentence.lowerBound, view.has(first - 1, [.locative, .otherPreposition, .to]) {
          // "fighters in Mosul were killed": not the subject; "the city of Mosul" is.
          index = first - 2
          continue
        }
        if found == .none || view.has(max(first - 1, start), .of) { return .mention(mention) }
        return found
      }
      let classes = view.classes(index)
      if classes.contains(.placeNoun), found == .none { found = .noun }
      if !classes.isDisjoint(with: [.subordinator, .relative, .report]) || view.isDash(index)
        || view.tokens[index].mark == 0x3B
      {
        return found
      }
      if !classes.isDisjoint(with: [.personNoun, .forces, .pronoun]), found == .none {
        return .none
      }
      index -= 1
    }
    return found
  }
}
