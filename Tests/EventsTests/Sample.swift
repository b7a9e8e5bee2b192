import Events
import Evidence
import Geo
import Temporal
import Toponyms

/// A text whose place mentions and dates a test marks by their words.
final class Sample {
  let text: TokenizedText
  private(set) var mentions: [PlaceMention] = []
  private(set) var dates: [DateExpression] = []

  init(_ string: String) { text = TokenizedText(string) }

  /// Marks every occurrence of `words`.
  func mark(_ words: String, kind: PlaceMention.Kind = .place, level: PlaceLevel? = nil, country: String? = nil) {
    for span in spans(of: words) {
      var place: ResolvedPlace?
      if let level {
        place = ResolvedPlace(
          id: "test:\(words)", name: words, coordinate: Coordinate(longitude: 0, latitude: 0),
          country: country ?? words,
          countryName: words, admin1: "", admin2: "", feature: "", level: level, population: 0,
          radiusKm: 0)
      }
      mentions.append(
        PlaceMention(
          span: span, tokens: tokens(of: span), kind: kind, place: place,
          confidence: place == nil ? 0 : 0.9))
    }
    mentions.sort { $0.span < $1.span }
  }

  /// Gives every mention of `words` a relation to its place.
  func relate(_ words: String, _ relation: String, _ point: Coordinate?, isReference: Bool = false) {
    for index in mentions.indices where text.string(mentions[index].span) == words {
      mentions[index].relation = relation
      mentions[index].point = point
      mentions[index].isReference = isReference
    }
  }

  func date(
    _ words: String, _ earliest: String, _ latest: String, _ precision: DatePrecision,
    anchor: DateExpression.Anchor = .explicit
  ) {
    for span in spans(of: words) {
      dates.append(
        DateExpression(
          span: span, tokens: tokens(of: span), type: .date, value: earliest,
          earliest: day(earliest),
          latest: day(latest), precision: precision, anchor: anchor, confidence: 0.9))
    }
    dates.sort { $0.span < $1.span }
  }

  /// Reads the dates of the text as the program does.
  func date(with published: PublishedDate) {
    dates = DateReader().dates(in: text, published: published)
  }

  func events(published: PublishedDate) -> [Event] {
    EventReader().events(in: text, mentions: mentions, dates: dates, published: published)
  }

  func events(published: String? = nil, given: [String]? = nil) -> [Event] {
    EventReader().events(
      in: text, mentions: mentions, dates: dates, published: published.map(publishedDate),
      givenTriggers: given?.flatMap { spans(of: $0) })
  }

  func describe(_ event: Event) -> String {
    let places = event.places.map { text.string(mentions[$0].span) }.joined(separator: "+")
    let days = event.earliest.map { "\($0)..\(event.latest!)" } ?? "undated"
    let deaths = event.fatalities.map { " dead \($0.low)/\($0.best)/\($0.high)" } ?? ""
    let injured = event.injured.map { " injured \($0.low)/\($0.best)/\($0.high)" } ?? ""
    return
      "\(event.type.rawValue)/\(event.subType) \"\(text.string(event.trigger))\" \(event.modality) "
      + "at \(places)\(event.placeCarried ? " (carried)" : "") \(days) \(event.dateSource) "
      + "by \(event.actors): \(event.initiators) -> \(event.targets)\(deaths)\(injured) quantity \(event.quantity.map(String.init) ?? "-")"
  }

  func spans(of words: String) -> [TextSpan] {
    let needle = Array(words.utf8)
    var found: [TextSpan] = []
    var start = 0
    while start + needle.count <= text.bytes.count {
      if Array(text.bytes[start..<start + needle.count]) == needle {
        found.append(TextSpan(start: start, end: start + needle.count))
        start += needle.count
      } else {
        start += 1
      }
    }
    return found
  }

  private func tokens(of span: TextSpan) -> Range<Int> {
    let first = text.firstToken(endingAfter: span.start)
    var end = first
    while end < text.tokens.count, Int(text.tokens[end].start) < span.end { end += 1 }
    return first..<end
  }

  private func day(_ iso: String) -> CivilDate? {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }

  private func publishedDate(_ iso: String) -> PublishedDate {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    return PublishedDate(
      year: parts[0], month: parts.count > 1 ? parts[1] : nil,
      day: parts.count > 2 ? parts[2] : nil,
      origin: .field)
  }
}
