import Evidence
import Gazetteer
import Testing
import Toponyms

/// What a publisher's name and host tell of where it sits.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct SourceReaderTests {
  static func countries(_ source: String?, _ url: String? = nil) throws -> Set<String> {
    var reader = SourceReader(stack: try #require(EmbeddedCore.stack))
    return Set(reader.origin(source: source, url: url).countries.map(unpackedCountry))
  }

  @Test(
    arguments: [
      ("Ottawa Citizen", nil, ["CA"]), ("The Times of Israel", nil, ["IL"]), ("bbc.co.uk", nil, ["GB"]),
      ("Iraqi News", nil, ["IQ"]), (nil, "https://www.dailystar.com.lb/News/1?x=1.fr", ["LB"]),
      (nil, "http://example.ca:8080/a", ["CA"]), ("Kyiv Post", "https://kyivpost.com/x", ["UA"]),
    ] as [(String?, String?, [String])])
  func placesOfPublishers(_ source: String?, _ url: String?, _ expected: [String]) throws {
    #expect(try Self.countries(source, url) == Set(expected))
  }

  @Test(arguments: [
    "The Globe and Mail", "Reuters", "example.com", "bit.ly", "news.tv", "x.eu", "", ".", "co.", "a.b", "…",
    String(repeating: "Paris ", count: 100),
  ])
  func othersTellNothing(_ source: String) throws { #expect(try Self.countries(source).isEmpty) }

  @Test func aPublisherBreaksATie() throws {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    func place(_ source: String?) -> String? {
      reader.mentions(in: TokenizedText("A fire in Hamilton closed two streets."), source: source).first?.place?.country
    }
    #expect(place("Hamilton Spectator, Canada") == "CA")
    #expect(place("stuff.co.nz") == "NZ")
  }

  @Test func eachDocumentHasItsOwn() throws {
    var reader = SourceReader(stack: try #require(EmbeddedCore.stack))
    let first = reader.origin(source: "Ottawa Citizen", url: nil)
    #expect(reader.origin(source: nil, url: nil).countries.isEmpty)
    #expect(reader.origin(source: "Iraqi News", url: nil) != first)
    #expect(reader.origin(source: "Ottawa Citizen", url: nil) == first)
  }
}
