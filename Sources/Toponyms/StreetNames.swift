import Evidence
import Geo

/// Names that "and" and a plural show to be streets: "between San Diego and Arturo Prat streets". "Moscow streets" are those
/// of the town.
enum StreetNames {
  /// How many tokens may stand between a name and "streets".
  private static let reach = 6

  /// Leaves such mentions without a place: no gazetteer of towns has streets.
  static func forget(_ mentions: inout [PlaceMention], in text: TokenizedText) {
    for index in mentions.indices where mentions[index].place?.level == .populated {
      guard isStreet(mentions[index].tokens, in: text) else { continue }
      mentions[index].place = nil
      mentions[index].confidence = 0
      mentions[index].radiusKm = 0
    }
  }

  /// Only names, commas and "and" may come before "streets".
  private static func isStreet(_ name: Range<Int>, in text: TokenizedText) -> Bool {
    let before = name.lowerBound - 1
    var isJoined = before > 0 && text.tokens[before].key == and && text.tokens[before - 1].has(.capitalized)
    for index in name.upperBound..<min(name.upperBound + reach, text.tokens.count) {
      let token = text.tokens[index]
      if SpanTypeWords.areStreets(token.key) { return isJoined }
      if token.key == and {
        isJoined = true
        continue
      }
      guard token.mark == 0x2C || token.has(.word) && token.has(.capitalized), !token.has(.afterBlankLine),
        ContextWords.of(token.key) != .locative
      else { return false }
    }
    return false
  }

  private static let and = WordKey("and")
}
