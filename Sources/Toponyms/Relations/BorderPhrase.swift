import Evidence
import Geo

/// The border of a country, as the words around its name say it: "the Turkish border", "the border with Jordan", "the
/// Syrian-Turkish border", "the border between Iraq and Syria".
struct BorderPhrase {
  /// The mention that the border's point is given to, and the other country's where it is named.
  var mention: Int
  var other: Int?
  /// The words of the border.
  var tokens: Range<Int>
  /// Where words such as "20 km from" end.
  var lead: Int
  var floor: Int

  /// The border that the words at a mention tell of; with two countries it is found at the first of them.
  init?(at index: Int, _ mentions: [PlaceMention], _ text: TokenizedText) {
    guard Self.canHaveBorder(mentions[index]) else { return nil }
    let words = RelationWords(text: text)
    let name = mentions[index].tokens
    if let found = Self.named(index, mentions, words) {
      self = found
      return
    }
    // "the border with Jordan", "bordering Turkey", "the border between Iraq and Syria".
    var lead = MentionLead(of: index, mentions, text)
    var before = RelationWords(text: text, floor: lead.floor)
    var noun = lead.start - 1
    let isBordering = before.isWord(noun, Self.bordering)
    if !isBordering {
      guard before.has(noun, [.with, .between, .of]) else { return nil }
      noun -= 1
      if before.has(noun, .surroundings) { noun -= 1 }
    }
    guard before.has(noun, .border) else { return nil }
    mention = index
    other = nil
    tokens = noun..<lead.start
    if before.has(lead.start - 1, [.between, .of]) {
      guard index + 1 < mentions.count, Self.canHaveBorder(mentions[index + 1]),
        mentions[index + 1].tokens.lowerBound - name.upperBound <= 2, words.has(name.upperBound, .and)
      else { return nil }
      other = index + 1
      tokens = noun..<mentions[index + 1].tokens.upperBound
    }
    // The noun's own lead: "near the border with Jordan".
    before.floor = lead.floor
    lead.start = before.has(noun - 1, .the) ? noun - 1 : noun
    self.lead = lead.start
    floor = lead.floor
  }

  /// "the Turkish border", "Iraq's border with Syria", "the Syria-Turkey border".
  private static func named(_ index: Int, _ mentions: [PlaceMention], _ words: RelationWords) -> BorderPhrase? {
    let name = mentions[index].tokens
    var first = index
    var second: Int?
    var end = name.upperBound
    // The second of two names.
    if index + 1 < mentions.count, canHaveBorder(mentions[index + 1]),
      mentions[index + 1].tokens.lowerBound == end + 1,
      words.isHyphen(end) || words.isMark(end, 0x2F) || words.has(end, .and)
    {
      second = index + 1
      end = mentions[index + 1].tokens.upperBound
    }
    if end < words.text.tokens.count, words.text.tokens[end].has(.possessive) { end += 1 }
    if words.has(end, [.partAdjective]) { end += 1 }
    guard words.has(end, .border), !words.isWord(end, bordering), !words.has(end + 1, .abstract) else { return nil }
    // "Mexico borders Guatemala" is a verb.
    if words.isWord(end, borders), end == name.upperBound, mentions[index].kind == .place { return nil }
    var last = end + 1
    if second == nil {
      let with = words.has(last, .with) ? last : last + 1
      if words.has(with, .with), words.has(last, [.with, .surroundings]), index + 1 < mentions.count,
        canHaveBorder(mentions[index + 1]), mentions[index + 1].tokens.lowerBound - with <= 2
      {
        second = index + 1
        last = mentions[index + 1].tokens.upperBound
        // An adjective is nowhere in itself; the country that is named gets the point.
        if mentions[index].kind == .demonym, mentions[index + 1].kind == .place { swap(&first, &second!) }
      }
    }
    let lead = MentionLead(of: index, mentions, words.text)
    let from = second == nil ? end : second == index ? end : name.lowerBound
    return BorderPhrase(
      mention: first, other: second,
      tokens: (second == index + 1 && last > end + 1 ? end : from)..<last, lead: lead.start, floor: lead.floor)
  }

  private init(mention: Int, other: Int?, tokens: Range<Int>, lead: Int, floor: Int) {
    self.mention = mention
    self.other = other
    self.tokens = tokens
    self.lead = lead
    self.floor = floor
  }

  static func canHaveBorder(_ mention: PlaceMention) -> Bool {
    guard let place = mention.place else { return false }
    return place.level == .country || place.level == .admin1 && mention.kind == .place
  }

  private static let borders = WordKey("borders")
  private static let bordering = WordKey("bordering")
}
