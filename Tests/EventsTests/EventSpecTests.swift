import Events
import Evidence
import Geo
import Temporal
import TestSupport
import Testing
import Toponyms

/// Runs `Tests/Specs/events.en.json`: sentences with the places and dates that stand in them, and the events expected.
///
/// Those with a `split` give no places and dates; the whole reader reads them in `EventReportTests` (PipelineTests).
@Suite struct EventSpecTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct DateText: Decodable, Sendable {
      var text: String
      var earliest: String
      var latest: String
      var precision: String
      /// "narrative" where a date told before says which day is meant.
      var anchor: String?
    }
    struct Expected: Decodable, Sendable {
      var trigger: String
      var type: String
      var subType: String?
      var place: String?
      var places: [String]?
      var earliest: String?
      var latest: String?
      var dateSource: String?
      var modality: String
      var fatalities: [Int?]?
      var quantity: Int?
      var actors: [String]?
      var carried: Bool?
    }

    var text: String
    var published: String?
    var places: [String]?
    var countries: [String]?
    var demonyms: [String]?
    var dates: [DateText]?
    var expect: [Expected]
    /// How many events go on the map; checked where given.
    var actual: Int?
    /// "dev" or "held": a sentence for the whole reader, checked by `EventReportTests`.
    var split: String?

    var testDescription: String { text }
  }

  static let cases: [Case] = SpecFile.cases("events.en.json").filter { $0.split == nil }

  @Test(arguments: cases) func spec(_ spec: Case) {
    let sample = Sample(spec.text)
    for place in spec.places ?? [] { sample.mark(place) }
    for country in spec.countries ?? [] { sample.mark(country, level: .country) }
    for demonym in spec.demonyms ?? [] { sample.mark(demonym, kind: .demonym) }
    for date in spec.dates ?? [] {
      sample.date(
        date.text, date.earliest, date.latest, DatePrecision(rawValue: date.precision)!,
        anchor: date.anchor.map { DateExpression.Anchor(rawValue: $0)! } ?? .explicit)
    }
    let events = sample.events(published: spec.published)
    let told = events.map { sample.describe($0) }.joined(separator: "\n")
    for expected in spec.expect {
      guard let event = events.first(where: { sample.text.string($0.trigger) == expected.trigger })
      else {
        Issue.record("no event at \"\(expected.trigger)\"; found:\n\(told)")
        continue
      }
      let found = Comment(rawValue: told)
      #expect(event.type.rawValue == expected.type, found)
      #expect(event.modality.rawValue == expected.modality, found)
      if let subType = expected.subType { #expect(event.subType == subType, found) }
      let places = event.places.map { sample.text.string(sample.mentions[$0].span) }
      if let place = expected.place { #expect(places == [place], found) }
      if let all = expected.places { #expect(Set(places) == Set(all), found) }
      if let earliest = expected.earliest {
        #expect(event.earliest?.description == earliest, found)
      }
      if let latest = expected.latest { #expect(event.latest?.description == latest, found) }
      if let source = expected.dateSource { #expect(event.dateSource.rawValue == source, found) }
      if let deaths = expected.fatalities {
        #expect(event.fatalities.map { [$0.low, $0.best, $0.high] } == deaths, found)
      }
      if let quantity = expected.quantity { #expect(event.quantity == quantity, found) }
      if let actors = expected.actors { #expect(event.actors == actors, found) }
      if let carried = expected.carried { #expect(event.placeCarried == carried, found) }
    }
    if let actual = spec.actual {
      #expect(events.filter { $0.modality == .actual }.count == actual, Comment(rawValue: told))
    }
  }

  @Test func specHoldsManySentences() {
    #expect(Self.cases.count >= 60)
  }
}
