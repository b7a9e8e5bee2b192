import Evidence
import Gazetteer
import Pipeline
import TestSupport
import Testing

/// Runs `Tests/Specs/links.en.tsv`: a sentence, its event's word, and the places where that event happened.
struct LinkSpecTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var line: String
    var text = ""
    var event: TextSpan?
    var places: [String] = []
    var isKnownToBeWrong = false

    init(_ line: String) {
      self.line = line
      var open = 0
      for character in line {
        switch character {
        case "?" where text.isEmpty: isKnownToBeWrong = true
        case "{", "[": open = text.utf8.count
        case "}": event = TextSpan(start: open, end: text.utf8.count)
        case "]": places.append(String(decoding: Array(text.utf8)[open...], as: UTF8.self))
        default: text.append(character)
        }
      }
    }

    var testDescription: String { line }
  }

  static let cases: [Case] = SpecFile.lines("links.en.tsv").map { Case(String($0)) }

  @Test(arguments: cases) func spec(_ spec: Case) throws {
    var document = Document(id: "a", text: spec.text)
    document.givenEvents = [try #require(spec.event, "no word in braces")]
    var analyzer = try Analyzer(gazetteer: PlaceStack.core())
    let analysis = analyzer.read(document, usesGivenSpans: true)
    let event = try #require(analysis.events.first)
    let found = event.places.map { analysis.text.string(analysis.mentions[$0].span) }
    if spec.isKnownToBeWrong {
      withKnownIssue { #expect(found == spec.places) }
    } else {
      #expect(found == spec.places)
    }
  }
}
