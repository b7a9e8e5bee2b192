import Events
import Evidence
import Geo
import Ingest
import Pipeline
import Temporal
import TestSupport
import Toponyms

/// Records with any values in any field, those that no document would give among them.
struct RandomRecord {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func document() throws -> DocumentRecord {
    var record = DocumentRecord(
      position: DocumentPosition(file: random.below(1 << 20) - 1, record: integer()), id: text(), source: text(),
      url: text(), published: text())
    record.part = random.below(3)
    record.dateCount = random.below(1000)
    record.modalities = ["actual": random.below(9), text(): random.below(9)]
    let places = (0..<4).map { _ in place() }
    for _ in 0..<random.below(12) { record.mentions.append(mention(places)) }
    for _ in 0..<random.below(5) { record.events.append(try event(places)) }
    return record
  }

  private mutating func mention(_ places: [ResolvedPlace]) -> MentionRecord {
    let span = TextSpan(start: random.below(1000), end: 1000 + random.below(1000))
    var mention = PlaceMention(
      span: span, tokens: 0..<0, kind: random.below(2) == 0 ? .place : .demonym,
      place: random.below(4) == 0 ? nil : places[random.below(4)], confidence: random.unit(), radiusKm: random.unit(),
      relation: text())
    if random.below(3) == 0 { mention.point = point() }
    return MentionRecord(mention: mention, text: text(), charStart: random.below(1 << 40), charEnd: 1 << 41)
  }

  mutating func event(_ places: [ResolvedPlace]) throws -> EventRecord {
    var event = try EventFilterTests.event(isPlaced: random.below(2) == 0, isDated: random.below(2) == 0)
    event.title = text()
    event.actors = (0..<random.below(4)).map { _ in text() }
    if random.below(2) == 0 { event.fatalities = .init(low: integer(), best: integer(), high: integer()) }
    if random.below(2) == 0 { event.quantity = integer() }
    if random.below(2) == 0 { event.location = point() }
    event.reports[0].quote = text()
    if random.below(2) == 0 {
      event.reports[0].published = PublishedDate(
        year: integer(), month: random.below(2) == 0 ? nil : 1 + random.below(12), origin: .jsonLD)
    }
    if random.below(2) == 0 {
      event.grounds = EventGrounds(
        trigger: 1..<3, mention: random.below(2) == 0 ? nil : 0..<9, reason: text(),
        candidates: [.init(place: places[random.below(4)], score: random.unit())])
    }
    return event
  }

  private mutating func place() -> ResolvedPlace {
    // Two places of one id that say different things are two places.
    ResolvedPlace(
      id: "geonames:\(random.below(3))", name: text(), coordinate: point(), country: text(), countryName: text(),
      admin1: text(), admin2: text(), feature: text(), level: random.below(2) == 0 ? .site : .country,
      population: integer(), radiusKm: random.unit())
  }

  private mutating func point() -> Coordinate {
    Coordinate(longitude: random.unit() * 360 - 180, latitude: random.unit() * 180 - 90)
  }

  private mutating func integer() -> Int { Int(truncatingIfNeeded: random.next()) >> random.below(63) }

  mutating func text() -> String {
    ["", "Mosul", "الموصل \u{1F5FA}", "line\nline", "\u{0}", String(repeating: "a", count: random.below(400))][
      random.below(6)]
  }
}
