import Evidence
import Geo

/// "The village of X, 12 km south of Y": X is the place that is meant, Y says where it is.
enum RelationChain {
  private static let mostWords = 9

  /// Looks for a name before the words of a relation. If there is one, the mention at `index` is only its reference; a name
  /// that no gazetteer has gets the relation and its point.
  static func join(
    _ index: Int, from first: Int, _ mentions: inout [PlaceMention], _ words: RelationWords, hasFloorAt floor: Int
  ) {
    guard index > 0 else { return }
    let named = index - 1
    let end = mentions[named].tokens.upperBound
    guard mentions[named].kind == .place, end >= floor, end <= first, first - end <= mostWords else { return }
    var isSetOff = false
    for at in end..<first {
      if words.isComma(at) || words.isMark(at, 0x28) || words.isHyphen(at) {
        isSetOff = true
      } else if words.has(at, [.bridge, .kind]), words.text.tokens[at].has(.word),
        !words.text.tokens[at].has(.sentenceStart)
      {
        continue
      } else {
        return
      }
    }
    let point = mentions[index].point ?? mentions[index].place?.coordinate
    guard let point, let place = mentions[index].place else { return }
    if let known = mentions[named].place {
      // "in Iraq, 50 km west of Mosul" tells of no village Iraq, and a name far away is another place.
      guard known.level > .admin1,
        distanceKm(known.coordinate, point) <= known.radiusKm + mentions[index].radiusKm * 3 + 50
      else { return }
      // "an attack in Tikrit near Samarra" may well be on a road between them.
      if isSetOff || mentions[index].point != nil { mentions[index].isReference = true }
      return
    }
    mentions[named].point = point
    mentions[named].radiusKm = mentions[index].radiusKm
    mentions[named].relation = relation(index, mentions[index].relation, place, mentions, words)
    mentions[named].confidence = mentions[index].confidence * 0.8
    mentions[index].isReference = true
  }

  /// With the name, as the mention itself has none that a gazetteer knows; pairs have theirs already.
  private static func relation(
    _ index: Int, _ relation: String, _ place: ResolvedPlace, _ mentions: [PlaceMention], _ words: RelationWords
  ) -> String {
    let name = words.shown(mentions[index].tokens, keepsNames: true)
    return relation.contains(name) ? relation : relation + " " + name
  }
}
