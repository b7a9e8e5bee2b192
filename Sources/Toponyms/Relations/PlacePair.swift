import Evidence
import Geo

/// Two places with something between them: "between Hit and Haditha", "on the road from X to Y", "the X-Y highway".
struct PlacePair {
  enum Kind { case between, halfway, road }
  var kind: Kind
  /// The words; the first name with its relation.
  var tokens: Range<Int>
  var isCountries: Bool

  /// The pair that a mention and the next one form, if the words say so.
  init?(of index: Int, _ mentions: [PlaceMention], _ text: TokenizedText) {
    guard index + 1 < mentions.count else { return nil }
    let first = mentions[index]
    let second = mentions[index + 1]
    let gap = first.tokens.upperBound..<second.tokens.lowerBound
    guard (1...6).contains(gap.count), first.kind == .place, second.kind == .place,
      let a = first.place, let b = second.place, a.id != b.id
    else { return nil }
    var words = RelationWords(text: text)
    let joint = gap.lowerBound
    let end = second.tokens.upperBound
    let isJoined = words.isHyphen(joint) || words.isMark(joint, 0x2F) || words.has(joint, .to)
    let isNamedRoad = gap.count == 1 && isJoined && Self.road(at: end, words) != nil
    guard isNamedRoad || words.has(joint, [.and, .to, .with]) else { return nil }

    let lead = MentionLead(of: index, mentions, text)
    words.floor = lead.floor
    let before = lead.start - 1
    isCountries = a.level <= .country && b.level <= .country
    if isNamedRoad, let road = Self.road(at: end, words) {
      kind = .road
      tokens = first.tokens.lowerBound..<road + 1
      return
    }
    guard gap.count == 1 || MentionLead(of: index + 1, mentions, text).start == joint + 1 else { return nil }
    if words.has(before, .between), words.has(joint, .and) {
      let isHalfway = words.has(before - 1, .halfway)
      kind = isHalfway ? .halfway : .between
      tokens = (isHalfway ? before - 1 : before)..<end
      guard !words.has(before - 1, .abstract) || isHalfway else { return nil }
      if a.level <= .country || b.level <= .country {
        guard isCountries, words.has(before - 1, [.land, .road, .halfway, .border]) else { return nil }
      }
      return
    }
    let isRoute = words.has(before, .from) && words.has(joint, .to) || words.has(before, .linking)
    guard isRoute, let road = (before - 4..<before).last(where: { words.has($0, .road) }),
      (road + 1..<before).allSatisfy({ words.has($0, [.linking, .bridge]) })
    else { return nil }
    kind = .road
    tokens = road..<end
  }

  /// The road's noun right after the second name, or after one word more: "the Homs-Palmyra desert highway".
  private static func road(at index: Int, _ words: RelationWords) -> Int? {
    [index, index + 1].first { words.has($0, .road) }
  }
}
