/// What stands between two names of a sentence.
package enum LinkGap: UInt64, CaseIterable {
  /// Nothing: the second follows at once.
  case touching
  /// Words that say nothing of how they belong together, or many.
  case apart
  /// ", and"
  case commaAnd
  /// "and in", "and the village of"
  case andPreposition
  case and
  /// ", in"
  case commaPreposition
  case comma
  /// "in", "near the northern"
  case preposition
  case of
  /// "'s northern", "town"
  case noun

  private static let longest = 7

  init(from first: Int, to second: Int, in view: EventText) {
    guard second > first + 1 else {
      self = .touching
      return
    }
    var hasComma = false
    var hasAnd = false
    var hasLocative = false
    var hasOf = false
    self = .apart
    guard second - first <= Self.longest else { return }
    for index in first + 1..<second {
      if view.isComma(index) {
        hasComma = true
      } else if view.has(index, .and) {
        hasAnd = true
      } else if view.has(index, .of) {
        hasOf = true
      } else if view.has(index, .locative) {
        hasLocative = true
      } else if !view.has(index, [.determiner, .direction, .placeNoun, .partNoun]) {
        return
      }
    }
    if hasAnd {
      self = hasComma ? .commaAnd : hasLocative || hasOf ? .andPreposition : .and
    } else if hasComma {
      self = hasLocative || hasOf ? .commaPreposition : .comma
    } else {
      self = hasLocative ? .preposition : hasOf ? .of : .noun
    }
  }
}
