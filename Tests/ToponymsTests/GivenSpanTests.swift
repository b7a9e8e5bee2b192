import Evidence
import Gazetteer
import Geo
import Testing
import Toponyms

/// Spans that the input gives are resolved as they stand.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct GivenSpanTests {
  static func read(_ text: String, _ spans: [TextSpan], explain: Bool = false) throws
    -> [PlaceMention]
  {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    return reader.mentions(given: spans, in: TokenizedText(text), explain: explain)
  }

  @Test func spansAreKeptExactly() throws {
    let text = "It burned in Paris, Texas."
    let mentions = try Self.read(
      text, [TextSpan(start: 20, end: 25), TextSpan(start: 13, end: 18)])
    #expect(mentions.map(\.span) == [TextSpan(start: 13, end: 18), TextSpan(start: 20, end: 25)])
    #expect(mentions.map { $0.place?.country } == ["US", "US"])
    #expect(mentions.first?.place?.admin1 == "Texas")
  }

  @Test func explanationsAndCandidates() throws {
    let mention = try #require(
      try Self.read("It burned in Paris, Texas.", [TextSpan(start: 13, end: 18)], explain: true)
        .first)
    #expect((1...3).contains(mention.candidates.count))
    #expect(mention.candidates.map(\.score).reduce(0, +) <= 1.0001)
    #expect(mention.candidates.first?.place == mention.place)
    #expect(mention.reason.hasSuffix("."))
    #expect((0...1).contains(mention.confidence))
  }

  @Test func unknownNamesAreLeftOpen() throws {
    let mention = try #require(
      try Self.read("He is in Qwxzptlk now.", [TextSpan(start: 9, end: 17)], explain: true).first)
    #expect(mention.place == nil)
    #expect(mention.confidence == 0)
    #expect(!mention.reason.isEmpty)
  }

  @Test func peoplesAreDemonyms() throws {
    let mention = try #require(
      try Self.read("Iraqi troops came.", [TextSpan(start: 0, end: 5)]).first)
    #expect(mention.kind == .demonym)
    #expect(mention.place?.country == "IQ")
  }

  /// Spans outside the text, empty, inside words, over white space, overlapping, twice.
  @Test func oddSpansAreNoCrash() throws {
    let text = "Mosul and Raqqa. "
    let spans = [
      TextSpan(start: 0, end: 0), TextSpan(start: 5, end: 6), TextSpan(start: 1, end: 3),
      TextSpan(start: 0, end: 5), TextSpan(start: 0, end: 5), TextSpan(start: 0, end: 15),
      TextSpan(start: 10, end: 15), TextSpan(start: 16, end: 17), TextSpan(start: 17, end: 17),
      TextSpan(start: 90, end: 99), TextSpan(start: 0, end: 99), TextSpan(start: 12, end: 3),
    ]
    for span in spans { _ = try Self.read(text, [span]) }
    #expect(try !Self.read(text, spans).isEmpty)
    #expect(try Self.read("", spans).isEmpty)
  }
}
