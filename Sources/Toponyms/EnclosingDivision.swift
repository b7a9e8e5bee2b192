import Gazetteer
import Geo

/// What the resolver offers where it cannot say which entry a name means: the province or country that holds the likely
/// ones.
enum EnclosingDivision {
  /// Below this confidence an answer is wrong about two times in three, and none is given.
  static let leastConfidence: Float = 0.35
  /// A division is offered if the candidates in it have this much of the probability.
  private static let leastShare: Float = 0.8

  /// The first-order division of the likeliest candidate, or its country; nil where neither is sure.
  ///
  /// Two candidates must lie in it, or half of the text's other places: that a lone doubtful entry lies in some
  /// province says nothing about where the text's place is.
  static func find(_ group: MentionGroup, stack: PlaceStack) -> PlaceReference? {
    guard let best = group.best else { return nil }
    let chosen = group.candidates[best].facts
    func isSure(_ isInside: (PlaceFacts) -> Bool, _ shareOfOthers: Float) -> Bool {
      var share: Float = 0
      var count = 0
      for (index, candidate) in group.candidates.enumerated() where isInside(candidate.facts) {
        share += group.probabilities[index]
        count += 1
      }
      return share >= leastShare && (count > 1 || shareOfOthers >= 0.5)
    }
    if chosen.admin1 != 0, chosen.level > .admin1, isSure({ $0.admin1 == chosen.admin1 }, group.admin1Share),
      let division = stack.place(geonames: chosen.admin1)
    {
      return division
    }
    if chosen.country != 0, chosen.level > .country, isSure({ $0.country == chosen.country }, group.countryShare) {
      return stack.country(chosen.country)
    }
    return nil
  }
}
