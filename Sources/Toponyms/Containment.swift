import Evidence
import Gazetteer
import Geo

/// "Palmyra, Syria", "Bangor (Maine)", "the town of Hit in Anbar": the second name holds the first.
enum Containment {
  /// Whether only such words stand between two spans.
  static func isStated(between first: Range<Int>, and second: Range<Int>, in text: TokenizedText)
    -> Bool
  {
    guard first.upperBound < second.lowerBound else { return false }
    let gap = first.upperBound..<second.lowerBound
    guard gap.count >= 1, gap.count <= 4 else { return false }
    let tokens = text.tokens
    let opener = tokens[gap.lowerBound]
    var rest = gap.dropFirst()
    if opener.has(.mark) {
      guard opener.mark == 0x2C || opener.mark == 0x28 else { return false }
    } else {
      guard opener.key == `in` || opener.key == of else { return false }
    }
    // Whatever else stands between must be small: "in the Syrian province of" is not read here.
    while let index = rest.first {
      let token = tokens[index]
      guard token.key == the || SpanTypeWords.isModifier(token.key) || token.key == `in` else {
        return false
      }
      rest = rest.dropFirst()
    }
    return true
  }

  private static let `in` = WordKey("in")
  private static let of = WordKey("of")
  private static let the = WordKey("the")

  /// The candidates that lie in one of the containers.
  static func contained(_ candidates: [PlaceCandidate], in containers: [PlaceCandidate]) -> Set<Int> {
    var contained: Set<Int> = []
    for (index, candidate) in candidates.enumerated() {
      if containers.contains(where: { holds($0.facts, candidate.facts) }) {
        contained.insert(index)
      }
    }
    return contained
  }

  private static func holds(_ outer: PlaceFacts, _ inner: PlaceFacts) -> Bool {
    switch outer.level {
    case .country:
      return outer.country == inner.country && outer.country != 0 && inner.level != .country
    case .admin1:
      return outer.admin1 != 0 && outer.admin1 == inner.admin1 && inner.level > .admin1
    case .admin2:
      return inner.level > .admin2 && outer.country == inner.country
        && (outer.admin2 != 0 && outer.admin2 == inner.admin2
          || (outer.admin1 == inner.admin1
            && distanceKm(outer.coordinate, inner.coordinate) < outer.radiusKm * 1.6 + 10))
    case .region, .natural:
      return inner.level > .admin1
        && distanceKm(outer.coordinate, inner.coordinate) < outer.radiusKm * 1.2
    case .populated:
      return inner.level == .site
        && distanceKm(outer.coordinate, inner.coordinate) < outer.radiusKm + 10
    case .site: return false
    }
  }
}
