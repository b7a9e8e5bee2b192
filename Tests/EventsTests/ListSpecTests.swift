import Events
import Foundation
import Geo
import Temporal
import TestSupport
import Testing

/// Runs `Tests/Specs/lists.en.json`: digests, strike lists and timelines, whose lines take the place and the day that they
/// stand under.
@Suite struct ListSpecTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct DateText: Decodable, Sendable {
      var text: String
      var earliest: String
      var latest: String
      var precision: String
    }
    struct Expected: Decodable, Sendable {
      var trigger: String
      var place: String
      var carried: Bool?
      var earliest: String?
      var dateSource: String?
    }

    var text: String
    var places: [String]?
    var countries: [String]?
    var dates: [DateText]?
    var expect: [Expected]

    var testDescription: String { text.replacingOccurrences(of: "\n", with: " / ") }
  }

  static let cases: [Case] = SpecFile.cases("lists.en.json")

  @Test(arguments: cases) func list(_ list: Case) throws {
    let sample = Sample(list.text)
    for place in list.places ?? [] { sample.mark(place, level: .populated) }
    for country in list.countries ?? [] { sample.mark(country, level: .country) }
    for date in list.dates ?? [] {
      sample.date(
        date.text, date.earliest, date.latest, try #require(DatePrecision(rawValue: date.precision)))
    }
    let events = sample.events()
    let told = Comment(rawValue: events.map { sample.describe($0) }.joined(separator: "\n"))
    for expected in list.expect {
      let event = try #require(
        events.first {
          sample.text.string($0.trigger) == expected.trigger
            && $0.places.map { sample.text.string(sample.mentions[$0].span) } == [expected.place]
        }, told)
      if let carried = expected.carried { #expect(event.placeCarried == carried, told) }
      if let earliest = expected.earliest { #expect(event.earliest?.description == earliest, told) }
      if let source = expected.dateSource { #expect(event.dateSource.rawValue == source, told) }
    }
  }

  /// The place of a heading ends with the next heading.
  @Test func anotherHeadingEndsAHeading() {
    let sample = Sample("Homs\nRebels attacked a checkpoint.\n\nOther news\nGunmen kidnapped a banker.")
    sample.mark("Homs", level: .populated)
    let events = sample.events()
    #expect(events.map { $0.places.count } == [1, 0])
  }
}
