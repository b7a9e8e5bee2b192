import Evidence
import Gazetteer
import Geo

/// Spots on the border of two countries.
extension RelationReader {
  mutating func place(
    _ phrase: BorderPhrase, _ mentions: inout [PlaceMention], _ text: TokenizedText, _ votes: CountryVotes
  ) {
    guard let own = mentions[phrase.mention].place else { return }
    let words = RelationWords(text: text, floor: phrase.floor)
    var relation = words.shown(phrase.tokens, keepsNames: phrase.other != nil)
    var border: BorderPoints.Border?
    if let other = phrase.other, let place = mentions[other].place {
      border = borders.border(side(of: own), side(of: place))
      mentions[other].isReference = true
    } else if own.level == .country {
      for country in votes.countries(around: phrase.mention, mentions, except: own.country) where border == nil {
        border = borders.border(side(of: own), BorderPoints.Side(country: packedCountry(country), admin1: 0))
      }
    }
    // "20 km from the Turkish border", "north of the border with Jordan".
    let before = RelationPhraseReader(words: words).phrase(before: phrase.lead, isBare: false)
    if let before, before.isApart {
      relation = words.shown(before.tokens) + " the " + relation
      border = border.map { RelativeSpot.move($0, before.kind) }
    }
    mentions[phrase.mention].relation = relation
    guard let border else { return }
    mentions[phrase.mention].point = border.point
    mentions[phrase.mention].radiusKm = border.radiusKm
    // "Afrin, on the border with Turkey".
    var first = before?.tokens.lowerBound ?? phrase.lead
    if words.isWord(first - 1, Self.on) || words.isWord(first - 1, Self.along) { first -= 1 }
    RelationChain.join(phrase.mention, from: first, &mentions, words, hasFloorAt: phrase.floor)
  }

  func side(of place: ResolvedPlace) -> BorderPoints.Side {
    var side = BorderPoints.Side(country: packedCountry(place.country), admin1: 0)
    if place.level == .admin1, let reference = stack.place(id: place.id) { side.admin1 = stack.facts(reference).admin1 }
    return side
  }
  private static let on = WordKey("on")
  private static let along = WordKey("along")
}
