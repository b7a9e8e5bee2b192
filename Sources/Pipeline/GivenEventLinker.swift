import Events
import Evidence
import Temporal
import Toponyms

/// Links events that the input gives to the places of their sentences, with the learned linker.
///
/// The linker marks words. Where they are no mention yet, they become one: the name of a village that no gazetteer has
/// is still where something happened.
struct GivenEventLinker: Sendable {
  let finder: EventPlaceFinder

  /// - Parameters:
  ///   - mentions: those of the text; grows by names that only the linker found, unless `areGiven`.
  ///   - reader: has just found the mentions of this text, whatever `mentions` holds.
  func link(
    _ events: [TextSpan], of document: Document, in text: TokenizedText, mentions: inout [PlaceMention],
    dates: [DateExpression],
    areGiven: Bool, datelineTokens: Range<Int>?, explain: Bool, reader: inout PlaceReader
  ) -> [LinkedPlaces] {
    let found = finder.places(of: events, in: text, mentions: mentions, dates: dates, names: reader.nameEvidence)
    if !areGiven {
      let more = Self.unnamed(found, mentions)
      if !more.isEmpty {
        mentions = reader.mentions(
          adding: more, to: mentions, in: text, datelineTokens: datelineTokens, source: document.source,
          url: document.url, explain: explain)
      }
    }
    return found.map { places in
      var linked = LinkedPlaces()
      for place in places {
        guard let mention = mentions.firstIndex(where: { $0.kind == .place && $0.tokens.overlaps(place.tokens) }),
          !linked.mentions.contains(mention)
        else { continue }
        linked.mentions.append(mention)
        linked.confidence = max(linked.confidence, place.confidence)
      }
      return linked
    }
  }

  /// What was found and is no mention, in order; of ranges that touch, as two events may give, the longer.
  private static func unnamed(
    _ found: [[EventPlaceFinder.Found]], _ mentions: [PlaceMention]
  ) -> [(tokens: Range<Int>, confidence: Double)] {
    var more: [(tokens: Range<Int>, confidence: Double)] = []
    for place in found.joined().sorted(by: { $0.tokens.count > $1.tokens.count })
    where !mentions.contains(where: { $0.kind == .place && $0.tokens == place.tokens })
      && !more.contains(where: { $0.tokens.overlaps(place.tokens) })
    {
      more.append((place.tokens, place.confidence))
    }
    return more.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
