import Evidence
import Geo

/// What stands between the words of a relation and the name: "the northern Syrian city of", "the capital,".
struct MentionLead {
  /// The first token of the name with its lead.
  var start: Int
  /// Words before this token belong to another name.
  var floor: Int

  private static let mostWords = 8

  /// The lead of a mention; the demonyms and owners in it ("Syria's Raqqa") are mentions themselves.
  init(of index: Int, _ mentions: [PlaceMention], _ text: TokenizedText) {
    let name = mentions[index].tokens.lowerBound
    var previous = index - 1
    var words = RelationWords(text: text)
    func end(_ index: Int) -> Int { index >= 0 ? mentions[index].tokens.upperBound : 0 }
    var at = name
    var hasKind = false
    var steps = 0
    start = name
    while steps < Self.mostWords {
      steps += 1
      words.floor = end(previous)
      let before = at - 1
      if words.has(before, .the) {
        at = before
        start = at
        break
      }
      if previous >= 0, end(previous) == at, hasKind, mentions[previous].kind == .demonym {
        at = mentions[previous].tokens.lowerBound
        start = at
        previous -= 1
      } else if previous >= 0, at - 1 == end(previous), text.tokens[at - 1].has(.possessive) {
        at = mentions[previous].tokens.lowerBound
        previous -= 1
        start = at
        break
      } else if words.has(before, .kind) {
        at = before
        hasKind = true
        start = at
      } else if words.has(before, .of) || words.isComma(before), words.has(before - 1, .kind) {
        at = before - 1
        hasKind = true
        start = at
      } else if at == name, words.has(before, .middle), words.has(before - 1, [.of, .from]) {
        // "five miles west of downtown Birmingham".
        start = before
        break
      } else if hasKind, words.has(before, .ofKind) {
        at = before
        start = at
      } else {
        break
      }
    }
    floor = end(previous)
  }
}
