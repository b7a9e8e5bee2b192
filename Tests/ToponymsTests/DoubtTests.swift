import Evidence
import Gazetteer
import Geo
import Testing
import Toponyms

/// Where the resolver is in doubt it says so: no entry, or the division that holds the likely ones.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct DoubtTests {
  static func mentions(_ text: String) throws -> [PlaceMention] {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    return reader.mentions(in: TokenizedText(text), explain: true)
  }

  /// Thirty towns of the United States have this name, and nothing tells them apart.
  @Test func aNameOfManyTownsIsLeftOpen() throws {
    let mention = try #require(try Self.mentions("A barn burned down near Fairview on Tuesday.").first)
    #expect(mention.confidence < 0.5)
    if let place = mention.place { #expect(place.level <= .admin1 || mention.confidence >= 0.3, "\(place.name)") }
    #expect(mention.candidates.count == 3)
    #expect(mention.reason.hasSuffix("."))
  }

  @Test func aContainerEndsTheDoubt() throws {
    let mention = try #require(try Self.mentions("A barn burned down near Fairview, Tennessee, on Tuesday.").first)
    #expect(mention.place?.admin1 == "Tennessee")
    #expect(mention.confidence > 0.7)
  }

  /// What is offered in place of an entry holds the candidates, and its radius reaches them.
  @Test(arguments: [
    "Springfield", "Franklin", "Salem", "San Jose", "Santa Cruz", "Victoria", "Newport", "Riverside", "Georgetown",
    "Clinton", "Madison", "Kafr", "Al Hamra", "Rabia", "Salihiya", "Zahra", "Qadisiyah",
  ])
  func whatIsOfferedHoldsTheCandidates(_ name: String) throws {
    for text in ["The road to \(name) was closed.", "A blast hit \(name), Iraq.", "They drove from Texas to \(name)."] {
      for mention in try Self.mentions(text) where mention.kind == .place {
        guard let place = mention.place, let best = mention.candidates.first?.place, place != best else { continue }
        #expect(place.level == .admin1 || place.level == .country)
        #expect(place.level == .country ? place.country == best.country : place.name == best.admin1)
        #expect(mention.radiusKm == place.radiusKm && mention.radiusKm > 20)
        #expect(mention.reason.contains(place.name))
      }
    }
  }

  @Test func theSeatStandsForItsProvince() throws {
    let town = try #require(try Self.mentions("Twelve people were killed in Aleppo.").first?.place)
    #expect(town.feature.hasPrefix("P."))
    let province = try #require(try Self.mentions("Twelve people were killed in Aleppo province.").first?.place)
    #expect(province.feature == "A.ADM1")
  }
}
