import Evidence
import Gazetteer
import Temporal
import TestSupport
import Testing
import Toponyms

/// Runs `Tests/Specs/capitals.en.json`: texts in capitals, the names in them that have an entry, those that have none, and
/// words that name no place by themselves.
@Suite(.enabled(if: EmbeddedCore.stack != nil, "no gazetteer is embedded: build with `make`"))
struct CapitalNameTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    var text: String
    var places: [String]
    var unknown: [String]
    var not: [String]
    var why: String

    var testDescription: String { why }
  }

  static let cases: [Case] = SpecFile.cases("capitals.en.json")

  @Test(arguments: cases) func spec(_ spec: Case) throws {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    let text = TokenizedText(spec.text)
    let mentions = reader.mentions(in: text, datelineTokens: StoryDateline.read(from: text)?.placeTokens)
      .filter { $0.kind == .place }
    let told = Comment(
      rawValue: mentions.map { "\(text.string($0.span)) = \($0.place?.id ?? "-")" }.joined(separator: "; "))
    #expect(Set(mentions.filter { $0.place != nil }.map { text.string($0.span) }) == Set(spec.places), told)
    #expect(Set(mentions.filter { $0.place == nil }.map { text.string($0.span) }) == Set(spec.unknown), told)
    #expect(mentions.allSatisfy { !spec.not.contains(text.string($0.span)) }, told)
  }

  @Test func streetsInAListAreNoTowns() throws {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    let text = TokenizedText("A bomb exploded in Santiago, between San Diego and Arturo Prat streets.")
    let found = reader.mentions(in: text).filter { $0.kind == .place && $0.place != nil }.map { text.string($0.span) }
    #expect(found == ["Santiago"])
    let town = TokenizedText("Soldiers filled the Moscow streets on Monday.")
    #expect(reader.mentions(in: town).contains { $0.place?.name == "Moscow" })
  }

  /// Twice the text takes about twice the time; only that it is not four times, and no number of seconds, is asked.
  @Test func everySentenceIsReadTheSame() throws {
    var reader = try PlaceReader(stack: try #require(EmbeddedCore.stack))
    let head = "LIMA, 3 MAY 91 (EFE) -- "
    let sentence = "REBELS ENTERED THE HUARIPATA HAMLET AT DAWN. "
    let text = TokenizedText(head + String(repeating: sentence, count: 500))
    let unknown = reader.mentions(in: text).filter { $0.kind == .place && text.string($0.span) == "HUARIPATA" }
    #expect(unknown.count == 500)
  }
}
